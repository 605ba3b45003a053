"""Whether a run is to ask LanguageTool about grammar, and which.

It is asked only where somebody asked for it: `--languagetool`, `--languagetool-url`, `--require language`, the same in
the configuration, or FILMLINT_LT_URL. An installed copy alone is no wish to wait for it in every run.
"""

from __future__ import annotations

from typing import Final

from filmlint.config.settings import Settings

GRAMMAR: Final = "grammar"  # the rule that asks
LANGUAGE: Final = "language"  # what the summary says was not run
NOT_ASKED: Final = "grammar was not checked: LanguageTool is asked with --languagetool or --languagetool-url"


def asked_for(settings: Settings) -> bool:
    """Whether a run is to ask LanguageTool."""
    return settings.languagetool or bool(settings.languagetool_url)


def identity(settings: Settings) -> str:
    """What the answers of a run come from, for the keys of its results; empty where nobody is asked or can be."""
    if not asked_for(settings):
        return ""
    from filmlint.language.location import locate
    from filmlint.language.unavailable import LanguageUnavailable

    try:
        return locate(settings.languagetool_url).identity
    except LanguageUnavailable:
        return ""


def is_chosen(settings: Settings) -> bool:
    """Whether the rules that a run applies include the one that asks."""
    names = {GRAMMAR, LANGUAGE, "all"}
    return (not settings.select or not names.isdisjoint(settings.select)) and names.isdisjoint(settings.ignore)
