"""filmlint for programs: text, a file or many files to reports. Nothing is printed, and nothing exits."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from filmlint.config.config import Config
from filmlint.config.data_files import data_files
from filmlint.config.locate import config_for
from filmlint.config.rule_names import check_names
from filmlint.config.settings import Settings
from filmlint.lint.file_report import FileReport
from filmlint.lint.files import discover
from filmlint.lint.linters import Linters, lint_document
from filmlint.lint.run import Options, run
from filmlint.lint.run_report import RunReport
from filmlint.text.document import Document


def lint_text(text: str, *, path: str = "article.txt", settings: Settings | None = None) -> FileReport:
    """The report on one text; `path` is what it is called, and its ending says the format.

    Without `settings` the defaults hold; no configuration is looked for. Raises ConfigError for settings that name a
    rule there is not.
    """
    return lint_document(Document(text, path), _linters(_Shared(settings or Settings())).linter(0))


def lint_file(path: str | os.PathLike[str], *, config: Config | None = None) -> FileReport:
    """The report on one file, under its project's configuration unless another is given.

    A file that cannot be read is one whose report says so. Raises ConfigError for a mistaken configuration.
    """
    return lint_paths([path], config=config, jobs=1).files[0]


def lint_paths(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    config: Config | None = None,
    jobs: int | None = None,
) -> RunReport:
    """The reports on files and folders, and what shows only across them; by the project's film data and words, too.

    `jobs`: processes; None for as many as pay. Raises ConfigError for a mistaken configuration.
    """
    named = [os.fspath(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]
    config = config or config_for(named)
    config = replace(config, settings=replace(config.settings, **data_files(config, None)))
    sources = discover(named, extensions=config.extensions, exclude=config.excluded)
    return run(sources, config, Options(jobs=jobs))


class _Shared:
    """Settings as a key: they hold mappings, so equal ones are told by what they say."""

    __slots__ = ("_said", "settings")

    def __init__(self, settings: Settings) -> None:
        self.settings, self._said = settings, repr(settings)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shared) and self._said == other._said

    def __hash__(self) -> int:
        return hash(self._said)


@lru_cache(maxsize=8)
def _linters(shared: _Shared) -> Linters:
    linters = Linters([shared.settings], max_size=0)
    check_names(Config(os.curdir, shared.settings), linters.rules())
    return linters
