"""Many files: what the cache knows is taken from it, the rest is linted, by several processes where that pays."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from filmlint.config.config import Config
from filmlint.lint.file_report import FAILED, LINTED, FileReport
from filmlint.lint.files import Source
from filmlint.lint.grammar_asked import LANGUAGE, NOT_ASKED, asked_for, identity, is_chosen
from filmlint.lint.run_report import RunReport
from filmlint.lint.variants import variants_of

if TYPE_CHECKING:
    from filmlint.lint.cache import Cache
    from filmlint.lint.grammar_service import GrammarService
    from filmlint.lint.linters import Linters, Task
    from filmlint.ruleset.rule import Rule

# A pool is worth its start (a few hundredths of a second) from about this many bytes to lint on.
PAYS_FROM = 150_000
ARCHIVE = "archive"
FEWEST_FILES = 3  # fewer files are no archive to compare
_AT_ONCE = 500  # records that are read from the cache or written to it together
Record = tuple[str, bytes | None]  # what a file's report is encoded to, and its key in the cache


@dataclass(slots=True)
class Options:
    """How a run goes about its work; nothing here changes what it finds in a file.

    `jobs`: processes; None for as many as there are processors where that pays. `progress` is told how many files of
    how many are done.
    """

    jobs: int | None = None
    cache: Cache | None = None
    across_files: bool = True
    progress: Callable[[int, int], None] | None = None
    start_method: str | None = None


def run(sources: Sequence[Source], config: Config, options: Options | None = None) -> RunReport:
    """Lint files. Raises ConfigError for settings that name a rule or an option there is not."""
    return _Run(sources, config, options or Options()).report()


class _Run:
    """One run: the state that its steps share."""

    def __init__(self, sources: Sequence[Source], config: Config, options: Options) -> None:
        self.sources, self.config, self.options = sources, config, options
        self.variants, self.variant_of = variants_of(sources, config)
        self.prefixes: list[str] = []
        self._linters: Linters | None = None
        self._done = 0
        self._not_run: list[tuple[str, str]] = []

    def report(self) -> RunReport:
        if self.options.cache is not None:
            from filmlint.lint.fingerprint import installed_fingerprint, settings_fingerprint

            installed = installed_fingerprint() + identity(self.variants[0])
            self.prefixes = [settings_fingerprint(installed, settings) for settings in self.variants]
        across = self._rules_across_files()
        reports = dict(self._known())
        reports.update(self._linted([number for number in range(len(self.sources)) if number not in reports]))
        found = RunReport([reports[number] for number in range(len(self.sources))], self._not_run)
        self._compare(found, across)
        if not asked_for(self.variants[0]) and is_chosen(self.variants[0]):
            found.not_run.append((LANGUAGE, NOT_ASKED))
        return found

    @property
    def linters(self) -> Linters:
        """Imported only when something is to lint."""
        if self._linters is None:
            from filmlint.lint.linters import Linters

            self._linters = Linters(self.variants, self.config.max_size)
        return self._linters

    def _rules_across_files(self) -> list[list[Rule]]:
        """For each variant, the rules that compare files. All names in the settings are checked on the way."""
        from filmlint.lint.across_rules import remembered, to_remember

        if self.options.cache is not None:
            known = remembered(self.options.cache, self.prefixes)
            if known is not None:
                return known
        from filmlint.config.rule_names import check_names

        check_names(self.config, self.linters.rules())
        across = [
            [rule for rule in self.linters.chosen(variant) if rule.across_files]
            for variant in range(len(self.variants))
        ]
        if self.options.cache is not None:
            self.options.cache.store(to_remember(self.prefixes, across))
        return across

    def _known(self) -> Iterator[tuple[int, FileReport]]:
        """What the cache has of the files, and why files cannot be read."""
        if self.options.cache is None:
            return
        from filmlint.lint.fingerprint import result_key
        from filmlint.lint.intake import NotRead, bytes_of
        from filmlint.lint.report_record import decode

        keys: dict[int, bytes] = {}
        for number, source in enumerate(self.sources):
            try:
                keys[number] = result_key(self._prefix(number), bytes_of(source, self.config.max_size))
            except NotRead as error:
                yield number, self._advanced(FileReport(source.path, error.status, error.reason))
        numbers = list(keys)
        for at in range(0, len(numbers), _AT_ONCE):
            part = numbers[at : at + _AT_ONCE]
            records = self.options.cache.load([keys[number] for number in part])
            for number in part:
                try:
                    report = decode(records[keys[number]], self.sources[number].path)
                    list(report.findings)
                except (ValueError, KeyError, TypeError):  # none there, or somebody wrote into the cache: lint
                    continue
                yield number, self._advanced(report)

    def _linted(self, numbers: Sequence[int]) -> Iterator[tuple[int, FileReport]]:
        if not numbers:
            return
        from filmlint.lint.report_record import decode

        fresh: dict[bytes, str] = {}
        for number, (record, key) in self._records(numbers):
            if key is not None:
                fresh[key] = record
            if self.options.cache is not None and len(fresh) >= _AT_ONCE:
                self.options.cache.store(fresh)
                fresh = {}
            yield number, self._advanced(decode(record, self.sources[number].path))
        if self.options.cache is not None:
            self.options.cache.store(fresh)

    def _records(self, numbers: Sequence[int]) -> Iterator[tuple[int, Record]]:
        """The records of files that are linted now."""
        from filmlint.lint.linters import recorder
        from filmlint.lint.report_record import encode

        service = self._grammar()
        if service is not None:
            with service:
                reports = self.linters.lint_ahead(map(self._task, numbers), service)
                for number, (report, key) in zip(numbers, reports, strict=True):
                    yield number, (encode(report), key)
            return
        jobs = self._jobs(numbers)
        if jobs > 1:
            yield from self._in_processes(numbers, jobs)
            return
        record = recorder(self.linters)
        for number in numbers:
            yield number, record(self._task(number))

    def _grammar(self) -> GrammarService | None:
        """LanguageTool, if it is to be asked and can be; where it cannot, the run says so and goes on without."""
        settings = self.variants[0]
        if not asked_for(settings) or not is_chosen(settings):
            return None
        from filmlint.language.unavailable import LanguageUnavailable
        from filmlint.lint.grammar_service import grammar_service

        cache = self.options.cache
        try:
            service = grammar_service(settings, None if cache is None else cache.for_threads())
        except LanguageUnavailable as error:
            self._not_run.append((LANGUAGE, error.reason))
            return None
        self.linters.grammar = service
        return service

    def _in_processes(self, numbers: Sequence[int], jobs: int) -> Iterator[tuple[int, Record]]:
        from filmlint.lint.linters import recorder
        from filmlint.lint.pool import run_tasks

        for variant in range(len(self.variants)):  # made before the fork, once for all workers
            self.linters.linter(variant)
        tasks = [self._task(number) for number in numbers]
        make = partial(recorder, self.linters)
        for index, result in run_tasks(make, tasks, jobs, _given_up, start_method=self.options.start_method):
            yield numbers[index], result

    def _jobs(self, numbers: Sequence[int]) -> int:
        if self.options.jobs is not None:
            return max(1, min(self.options.jobs, len(numbers)))
        if len(numbers) < 2 or sum(_size(self.sources[number]) for number in numbers) < PAYS_FROM:
            return 1
        from filmlint.lint.pool import processors

        return min(processors(), len(numbers))

    def _task(self, number: int) -> Task:
        from filmlint.lint.linters import Task

        return Task(self.sources[number], self.variant_of[number], self._prefix(number))

    def _prefix(self, number: int) -> str:
        """What the key of a file begins with: its settings and its name below the root, wherever we are called from."""
        if not self.prefixes:
            return ""
        source = self.sources[number]
        name = source.path if source.data is not None else os.path.abspath(source.location)
        return f"{self.prefixes[self.variant_of[number]]}\0{name.removeprefix(self.config.root)}"

    def _advanced(self, report: FileReport) -> FileReport:
        self._done += 1
        if self.options.progress is not None:
            self.options.progress(self._done, len(self.sources))
        return report

    def _compare(self, found: RunReport, across: list[list[Rule]]) -> None:
        if not across[0] or not self.sources:
            return
        linted = sum(report.status == LINTED for report in found.files)
        if not self.options.across_files:
            found.not_run.append((ARCHIVE, "files were not compared with each other (--no-cross-file)"))
        elif linted < FEWEST_FILES:
            found.not_run.append((ARCHIVE, f"files are compared with each other from {FEWEST_FILES} on"))
        else:
            from filmlint.lint.reduction import reduce_reports

            reduce_reports(found.files, across[0])
            for report, variant in zip(found.files, self.variant_of, strict=True):
                # the file's own settings may leave out what the run compares
                left_out = {rule.id for rule in across[0]} - {rule.id for rule in across[variant]}
                if left_out and any(one.finding.rule in left_out for one in report.findings):
                    report.findings = [one for one in report.findings if one.finding.rule not in left_out]


def _size(source: Source) -> int:
    if source.data is not None:
        return len(source.data)
    try:
        return os.path.getsize(source.location)
    except (OSError, ValueError):
        return 0


def _given_up(task: Task, why: str) -> Record:
    from filmlint.lint.report_record import encode

    return encode(FileReport(task.source.path, FAILED, f"not linted: {why}")), None
