"""What a check may ask for besides the document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from filmlint.config.profiles import Profile, profile_named
from filmlint.config.settings import Settings

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.lint.grammar_service import Asked


class Services:
    """What all checks of a run share: film data and language services, loaded when first asked for."""

    def __init__(self, settings: Settings, *, facts: Facts | None = None, grammar: Asked | None = None) -> None:
        """`grammar`: LanguageTool, where the run asks it."""
        self.settings = settings
        self.grammar = grammar
        if facts is not None:
            self.__dict__["facts"] = facts

    @cached_property
    def facts(self) -> Facts:
        """The film data: project over shipped over imported."""
        from filmlint.facts import load_facts

        return load_facts(self.settings.facts_file, self.settings.imported_facts)

    @cached_property
    def project_words(self) -> frozenset[str]:
        """The words of the project's own list, folded."""
        from filmlint.language.project_words import project_words

        return project_words(self.settings.words_file)


class Context:
    """One rule's view of a run: its options over the services that all rules share."""

    __slots__ = ("options", "services")

    def __init__(self, services: Services, options: Mapping[str, Any]) -> None:
        self.services = services
        self.options = options

    @property
    def facts(self) -> Facts:
        return self.services.facts

    @property
    def profile(self) -> Profile:
        return profile_named(self.services.settings.profile)

    @property
    def as_of(self) -> str | None:
        return self.services.settings.as_of
