"""Which files hold a project's facts and words, and the imported film data: as named, else where they always are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from filmlint.config.config import Config
from filmlint.errors import FilmlintError


def data_files(config: Config, kb: Path | None) -> dict[str, Any]:
    """The files under the names that Settings has for them, None where there is none. `kb` is the one that an option
    names. Raises FilmlintError where that does not exist."""
    from filmlint.user_folders import default_kb_file

    if kb is not None and not kb.is_file():
        raise FilmlintError(f"--kb: no such file: {kb}")
    project, settings = Path(config.root, ".filmlint"), config.settings
    usual = {
        "facts_file": settings.facts_file or project / "facts.yaml",
        "words_file": settings.words_file or project / "words.txt",
        "imported_facts": kb or settings.imported_facts or default_kb_file(),
    }
    return {name: path if path.is_file() else None for name, path in usual.items()}
