"""Sources to reports: the linters of a run, one for each variant of its settings, made when a file first needs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from filmlint.lint.engine import Linter
from filmlint.lint.file_report import FAILED, SKIPPED, FileReport
from filmlint.lint.files import Source
from filmlint.lint.fingerprint import result_key
from filmlint.lint.intake import NotRead, bytes_of
from filmlint.lint.report_record import encode
from filmlint.lint.ruleset import all_rules, chosen_rules
from filmlint.lint.settings import Settings
from filmlint.ruleset.rule import Rule
from filmlint.text.decoding import BinaryContent, decode
from filmlint.text.document import Document


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

    def __reduce__(self) -> tuple[Any, ...]:
        return Linters, (self._variants, self._max_size)

    def rules(self) -> list[Rule]:
        """Every rule there is, chosen or not; imports them all."""
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
            self._linters[variant] = Linter([*chosen, *silent], kept)
        return self._linters[variant]

    def lint(self, task: Task) -> tuple[FileReport, bytes | None]:
        """The report of a file, and the key it may be kept under; None where the next time may bring another."""
        linter = self.linter(task.variant)
        try:
            data = bytes_of(task.source, self._max_size)
        except NotRead as error:
            return FileReport(task.source.path, error.status, error.reason), None
        report = lint_bytes(data, task.source.path, linter)
        same_again = report.status != FAILED and not report.crashes and not report.not_run
        return report, result_key(task.key_prefix, data) if task.key_prefix and same_again else None


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


def lint_document(document: Document, linter: Linter) -> FileReport:
    """The report of a document. Whatever goes wrong is in the report, for the other files' sake."""
    try:
        return linter.lint(document)
    except MemoryError:
        return FileReport(document.path, FAILED, "out of memory")
    except Exception as error:  # a fault of ours in one file must not lose the reports of the others
        return FileReport(document.path, FAILED, f"filmlint failed on this file: {type(error).__name__}: {error}")
