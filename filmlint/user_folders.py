"""Where a user's own film data and LanguageTool live, and what can be made again, by the platform's rules."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """The folder for what a user imports or installs; it need not exist."""
    return _folder("XDG_DATA_HOME", ".local/share", "Application Support")


def cache_folder() -> Path:
    """The folder for what can be made again."""
    return _folder("XDG_CACHE_HOME", ".cache", "Caches")


def default_kb_file() -> Path:
    """The file that imported film data is kept in unless another is named."""
    return data_folder() / "facts.sqlite"


def _folder(variable: str, fallback: str, apple: str) -> Path:
    """XDG where its variable is set to an absolute path (anything else is to be ignored, says its specification)."""
    named = os.environ.get(variable, "")
    if os.path.isabs(named):
        return Path(named) / "filmlint"
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":  # the local folder, not the roaming one: both kinds grow to many megabytes
        local = os.environ.get("LOCALAPPDATA", "")
        return (Path(local) if local else home / "AppData" / "Local") / "filmlint"
    if sys.platform == "darwin":
        return home / "Library" / apple / "filmlint"
    return home / fallback / "filmlint"
