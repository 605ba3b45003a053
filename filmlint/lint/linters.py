"""Sources to reports: the linters of a run, one for each variant of its settings, made when a file first needs it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from filmlint.config.settings import Settings
from filmlint.errors import FilmlintError
from filmlint.lint.context import Services
from filmlint.lint.engine import Linter
from filmlint.lint.file_report import FAILED, SKIPPED, FileReport
from filmlint.lint.files import Source
from filmlint.lint.fingerprint import result_key
from filmlint.lint.intake import NotRead, bytes_of
from filmlint.lint.report_record import encode
from filmlint.lint.ruleset import all_rules, chosen_rules
from filmlint.ruleset.rule import Rule
from filmlint.text.decoding import BinaryContent, decode
from filmlint.text.document import Document

if TYPE_CHECKING:
    from filmlint.furniture.regions import Region
    from filmlint.lint.grammar_service import GrammarService

AHEAD = 12  # files whose prose is sent to LanguageTool before the first of them is linted


@dataclass(frozen=True, slots=True)
class Task:
    """A file to lint, the number of the settings it is linted by, and what its key in the cache begins with."""

    source: Source
    variant: int = 0
    key_prefix: str = ""


class Linters:
    """Makes the linters for `variants`. Another process that is not a fork of this one makes its own."""

    def __init__(self, variants: Sequence[Settings], max_size: int) -> None:
        self._variants, self._max_size = variants, max_size
        self._rules: list[Rule] | None = None
        self._chosen: dict[int, list[Rule]] = {}
        self._linters: dict[int, Linter] = {}
        self.grammar: GrammarService | None = None  # LanguageTool, where the run asks it; set before the first linter

    def __reduce__(self) -> tuple[Any, ...]:
        return Linters, (self._variants, self._max_size)

    def rules(self) -> list[Rule]:
        """Every rule there is, chosen or not."""
        if self._rules is None:
            self._rules = all_rules(self._variants[0])
        return self._rules

    def chosen(self, variant: int) -> list[Rule]:
        """The rules that a variant applies. Raises ConfigError for a selector that names none."""
        if variant not in self._chosen:
            self._chosen[variant] = chosen_rules(self.rules(), self._variants[variant])
        return self._chosen[variant]

    def linter(self, variant: int) -> Linter:
        """The linter of a variant."""
        if variant not in self._linters:
            chosen, settings = self.chosen(variant), self._variants[variant]
            # Furniture that a run was not asked to report is furniture all the same, and no prose.
            names = {rule.id for rule in chosen}
            silent = [rule for rule in self.rules() if rule.cues and rule.id not in names]
            kept = replace(settings, keep=(*settings.keep, *(rule.id for rule in silent)))
            self._linters[variant] = Linter([*chosen, *silent], kept, Services(kept, grammar=self.grammar))
        return self._linters[variant]

    def lint(self, task: Task) -> tuple[FileReport, bytes | None]:
        """The report of a file, and the key it may be kept under; None where the next time may bring another."""
        linter = self.linter(task.variant)
        try:
            data = bytes_of(task.source, self._max_size)
        except NotRead as error:
            return FileReport(task.source.path, error.status, error.reason), None
        report = lint_bytes(data, task.source.path, linter)
        return report, self._key(report, task, data)

    def lint_ahead(self, tasks: Iterable[Task], service: GrammarService) -> Iterator[tuple[FileReport, bytes | None]]:
        """As `lint`, task by task, but LanguageTool gets the prose of a few files before the first is linted."""
        waiting: deque[_Opened] = deque()
        for task in tasks:
            waiting.append(self._opened(task, service))
            if len(waiting) > AHEAD:
                yield self._closed(waiting.popleft())
        while waiting:
            yield self._closed(waiting.popleft())

    def _opened(self, task: Task, service: GrammarService) -> _Opened:
        linter = self.linter(task.variant)
        try:
            data = bytes_of(task.source, self._max_size)
            decoded = decode(data)
        except NotRead as error:
            return _Opened(task, report=FileReport(task.source.path, error.status, error.reason))
        except BinaryContent:
            return _Opened(task, data)
        document = Document(decoded.text, task.source.path, decoded)
        try:
            regions = linter.divide(document)
            service.ask(document.body)
        except Exception:  # whatever it is, linting says so
            return _Opened(task, data)
        return _Opened(task, data, document, regions)

    def _closed(self, opened: _Opened) -> tuple[FileReport, bytes | None]:
        if opened.report is not None:
            return opened.report, None
        linter = self.linter(opened.task.variant)
        if opened.document is None:
            report = lint_bytes(opened.data, opened.task.source.path, linter)
        else:
            report = lint_document(opened.document, linter, opened.regions)
        return report, self._key(report, opened.task, opened.data)

    @staticmethod
    def _key(report: FileReport, task: Task, data: bytes) -> bytes | None:
        same_again = report.status != FAILED and not report.crashes and not report.not_run
        return result_key(task.key_prefix, data) if task.key_prefix and same_again else None


@dataclass(slots=True)
class _Opened:
    """A file that has been read, and whose prose LanguageTool has been asked about; or the report of why not."""

    task: Task
    data: bytes = b""
    document: Document | None = None
    regions: list[Region] | None = None
    report: FileReport | None = None


def recorder(linters: Linters) -> Callable[[Task], tuple[str, bytes | None]]:
    """What a worker runs: a task to the record of its report, and the key for it."""

    def record(task: Task) -> tuple[str, bytes | None]:
        report, key = linters.lint(task)
        return encode(report), key

    return record


def lint_bytes(data: bytes, path: str, linter: Linter) -> FileReport:
    """The report of one file's content; of bytes that are no text, why it was skipped."""
    try:
        decoded = decode(data)
    except BinaryContent as error:
        return FileReport(path, SKIPPED, f"binary: {error}")
    return lint_document(Document(decoded.text, path, decoded), linter)


def lint_document(document: Document, linter: Linter, regions: list[Region] | None = None) -> FileReport:
    """The report of a document. Whatever goes wrong is in the report, for the other files' sake."""
    try:
        return linter.lint(document, regions)
    except FilmlintError:  # a mistake in the project's facts, say, which is no fault of this file
        raise
    except MemoryError:
        return FileReport(document.path, FAILED, "out of memory")
    except Exception as error:  # a fault of ours in one file must not lose the reports of the others
        return FileReport(document.path, FAILED, f"filmlint failed on this file: {type(error).__name__}: {error}")
