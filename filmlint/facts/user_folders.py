"""Where the user's own film data and the rebuilt index live, by the platform's rules."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def default_kb_file() -> Path:
    """The file that imported film data is kept in unless another is named; it need not exist."""
    return _folder("XDG_DATA_HOME", ".local/share", "Application Support") / "facts.sqlite"


def cache_folder() -> Path:
    """The folder for what can be made again."""
    return _folder("XDG_CACHE_HOME", ".cache", "Caches")


def _folder(variable: str, fallback: str, apple: str) -> Path:
    """XDG where its variable is set to an absolute path (anything else is to be ignored, says its specification)."""
    named = os.environ.get(variable, "")
    if os.path.isabs(named):
        return Path(named) / "filmlint"
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA" if "cache" in fallback else "APPDATA", "")
        return (Path(local) if local else home / "AppData" / "Local") / "filmlint"
    if sys.platform == "darwin":
        return home / "Library" / apple / "filmlint"
    return home / fallback / "filmlint"
