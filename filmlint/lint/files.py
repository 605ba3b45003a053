"""Which files a run reads: those named, and those that look like articles in the folders named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from filmlint.config.config import EXTENSIONS
from filmlint.config.locate import is_repository_root
from filmlint.config.path_patterns import PathPatterns, gitignore_of
from filmlint.lint.file_report import FAILED, SKIPPED

STDIN: Final = "-"
# Folders of tools, and everything hidden, hold no articles; a folder named on the command line is read all the same.
NOT_ARTICLES: Final = frozenset(("node_modules", "__pycache__", "site-packages"))


@dataclass(frozen=True, slots=True)
class Source:
    """A file to lint: the path it is reported under, and what to open; or its bytes, for standard input.

    `status` and `reason` say that it will not be linted, and why.
    """

    path: str
    location: str = ""
    data: bytes | None = None
    status: str | None = None
    reason: str | None = None


def shown_path(location: str) -> str:
    """A path as reports give it: POSIX separators, bytes that are no UTF-8 escaped, no leading `./`."""
    shown = location.replace(os.sep, "/") if os.sep != "/" else location
    while shown.startswith("./"):
        shown = shown[2:].lstrip("/")
    try:
        shown.encode()
    except UnicodeEncodeError:
        shown = shown.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return shown


def discover(
    paths: Iterable[str],
    *,
    extensions: Sequence[str] = EXTENSIONS,
    exclude: Sequence[PathPatterns] = (),
    force_exclude: bool = False,
) -> list[Source]:
    """The files that `paths` name or hold, sorted by path, each once.

    Folders are searched recursively for files with one of `extensions`, without those that .gitignore files and
    `exclude` leave out. A file that is named is taken whatever its name, unless `force_exclude`. What cannot be listed,
    and links that lead in circles, come back with a reason.
    """
    endings = tuple(f".{extension.lower().lstrip('.')}" for extension in extensions)
    found: dict[str, Source] = {}
    walk = _Walk(endings, exclude)
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            _add(found, Source(shown_path(path), path, status=FAILED, reason=reason))
            continue
        if is_folder:
            for source in walk.files(path):
                _add(found, source)
        elif not (force_exclude and _excluded(exclude, os.path.abspath(path), folder=False)):
            _add(found, Source(shown_path(os.path.normpath(path)), path))
    for source in walk.links(found.values()):
        _add(found, source)
    return sorted(found.values(), key=lambda source: source.path)


def _add(found: dict[str, Source], source: Source) -> None:
    found.setdefault(os.path.abspath(source.location), source)


def _excluded(exclude: Sequence[PathPatterns], location: str, *, folder: bool) -> bool:
    return any(patterns.decision(location, folder=folder) for patterns in exclude)


class _Walk:
    """A search through folders that remembers where it was, so that no link leads it in circles."""

    def __init__(self, endings: tuple[str, ...], exclude: Sequence[PathPatterns]) -> None:
        self._endings, self._exclude = endings, exclude
        self._seen: set[tuple[int, int]] = set()
        self._file_links: list[str] = []

    def files(self, top: str) -> Iterator[Source]:
        """The article files under a folder; real folders before those that links lead to."""
        pending = [(os.path.normpath(top), _gitignores_above(top))]
        linked: list[tuple[str, tuple[PathPatterns, ...]]] = []
        while pending or linked:
            if pending:
                folder, ignores = pending.pop()
            else:
                linked.sort(reverse=True)
                folder, ignores = linked.pop()
                reason = self._why_not_followed(folder)
                if reason:
                    yield Source(shown_path(folder), folder, status=SKIPPED, reason=reason)
                    continue
            try:
                status = os.stat(folder)
                if (status.st_dev, status.st_ino) in self._seen:
                    continue
                self._seen.add((status.st_dev, status.st_ino))
                with os.scandir(folder) as entries:
                    listed = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                yield Source(shown_path(folder), folder, status=FAILED, reason=f"cannot be listed: {error.strerror}")
                continue
            if any(entry.name == ".gitignore" for entry in listed):
                ignores = (*ignores, *gitignore_of(folder))
            for entry in listed:
                name = entry.name
                location = name if folder == os.curdir else os.path.join(folder, name)
                if name.startswith(".") or name in NOT_ARTICLES:
                    continue
                is_link, is_folder = entry.is_symlink(), _is_folder(entry)
                if not is_folder and not name.lower().endswith(self._endings):
                    continue
                if self._left_out(location, ignores, folder=is_folder):
                    continue
                if is_folder:
                    (linked if is_link else pending).append((location, ignores))
                elif is_link:
                    self._file_links.append(location)
                else:
                    yield Source(shown_path(location), location)

    def links(self, sources: Iterable[Source]) -> Iterator[Source]:
        """The files that links in the folders stand for, unless they are read under their own names."""
        if not self._file_links:
            return
        known = {os.path.realpath(source.location): source.path for source in sources if source.location}
        for location in sorted(self._file_links):
            target = os.path.realpath(location)
            path = shown_path(location)
            if not os.path.exists(target):
                yield Source(path, location, status=SKIPPED, reason="a link that leads nowhere")
            elif target in known:
                reason = f"a link to {known[target]}, which is linted under that name"
                yield Source(path, location, status=SKIPPED, reason=reason)
            else:
                known[target] = path
                yield Source(path, location)

    def _left_out(self, location: str, ignores: Sequence[PathPatterns], *, folder: bool) -> bool:
        if not ignores and not self._exclude:
            return False
        absolute = os.path.abspath(location)
        if _excluded(self._exclude, absolute, folder=folder):
            return True
        for patterns in reversed(ignores):  # the nearest .gitignore that has an opinion decides
            decision = patterns.decision(absolute, folder=folder)
            if decision is not None:
                return decision
        return False

    def _why_not_followed(self, link: str) -> str | None:
        try:
            status = os.stat(link)
        except OSError as error:
            return f"a link that cannot be followed: {error.strerror}"
        if (status.st_dev, status.st_ino) not in self._seen:
            return None
        target = os.path.realpath(link)
        above = os.path.realpath(os.path.dirname(link) or os.curdir)
        if os.path.commonpath((target, above)) == target:
            return "a loop: the link leads back to a folder it stands in"
        return "a link to a folder that is read already"


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _gitignores_above(top: str) -> tuple[PathPatterns, ...]:
    """The .gitignore files from the root of the repository down to above `top`, the outermost first."""
    folder = os.path.abspath(top)
    above: list[str] = []
    while not is_repository_root(folder):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ()
        folder = parent
        above.append(folder)
    return tuple(patterns for folder in reversed(above) for patterns in gitignore_of(folder))
