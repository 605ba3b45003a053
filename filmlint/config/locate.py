"""Where the configuration of some files is: the nearest one upward, within their repository."""

from __future__ import annotations

import os
from collections.abc import Iterable

from filmlint.config.config import Config, config_of
from filmlint.config.places import ConfigData, read_toml, read_yaml
from filmlint.errors import ConfigError

NAMES = ("filmlint.yaml", ".filmlint.yaml", "filmlint.yml", ".filmlint.yml")
PYPROJECT = "pyproject.toml"
_REPOSITORY_MARKS = (".git", ".hg", ".jj")


def config_for(paths: Iterable[str], explicit: str | None = None) -> Config:
    """The configuration for a run over `paths`: the one named, else the nearest, else an empty one.

    It is looked for in the folder that the paths have in common and upward, then from the working directory, each time
    up to the root of the repository. Raises ConfigError for one that cannot be read or is mistaken.
    """
    if explicit is not None:
        source = read_toml(explicit) if explicit.endswith(".toml") else read_yaml(explicit)
        if source is None:
            raise ConfigError("there is no [tool.filmlint] in it", explicit)
        return config_of(source)
    start = common_folder(paths)
    for folder in dict.fromkeys((start, os.getcwd())):
        source = nearest(folder)
        if source is not None:
            return config_of(source)
    return Config(root_of(start))


def common_folder(paths: Iterable[str]) -> str:
    """The folder that holds all of the files and folders named; the working directory where there is none."""
    folders = []
    for path in paths:
        absolute = os.path.abspath(path)
        folders.append(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))
    try:
        return os.path.commonpath(folders)
    except ValueError:  # no path at all, or two drives
        return os.getcwd()


def nearest(folder: str) -> ConfigData | None:
    """The configuration in a folder or the nearest one above it, not above the root of the repository."""
    for place in _upward(folder):
        for name in NAMES:
            path = os.path.join(place, name)
            if os.path.isfile(path):
                return read_yaml(_short(path))
        path = os.path.join(place, PYPROJECT)
        if os.path.isfile(path):
            source = read_toml(_short(path))
            if source is not None:
                return source
    return None


def root_of(folder: str) -> str:
    """The root of a folder's repository; outside of one, the folder itself or the working directory that holds it."""
    for place in _upward(folder):
        if is_repository_root(place):
            return place
    here = os.getcwd()
    return here if os.path.commonpath((here, folder)) == here else folder


def is_repository_root(folder: str) -> bool:
    """True where a repository begins."""
    return any(os.path.exists(os.path.join(folder, mark)) for mark in _REPOSITORY_MARKS)


def _upward(folder: str) -> Iterable[str]:
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if is_repository_root(folder) or parent == folder:
            return
        folder = parent


def _short(path: str) -> str:
    """The path as a reader knows it: relative where that is shorter."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return path
    return relative if len(relative) < len(path) else path
