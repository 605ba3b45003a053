"""The articles that a command reads: which files they are, and their documents with furniture marked."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from filmlint.cli._say import say
from filmlint.config.config import Config
from filmlint.lint.files import STDIN, Source, discover

if TYPE_CHECKING:
    from filmlint.text.document import Document


def sources_of(paths: Sequence[str], config: Config, arguments: argparse.Namespace) -> list[Source]:
    """The files to read: those that the paths name or hold, and standard input where one is `-`."""
    from filmlint.config.path_patterns import PathPatterns

    named = (PathPatterns(os.getcwd(), arguments.exclude),) if arguments.exclude else ()
    sources = discover(
        [path for path in paths if path != STDIN],
        extensions=config.extensions,
        exclude=[*config.excluded, *named],
        force_exclude=arguments.force_exclude,
    )
    if STDIN in paths:
        data = sys.stdin.buffer.read(config.max_size + 1) if sys.stdin is not None else b""
        sources.append(Source(arguments.stdin_filename or STDIN, data=data))
        sources.sort(key=lambda source: source.path)
    return sources


def documents_of(sources: Iterable[Source], config: Config, failures: list[str]) -> Iterator[tuple[int, Document]]:
    """The number and the document of each source, without its furniture; what is not read is said, and its path put
    into `failures` where it should have been."""
    from filmlint.furniture.regions import RegionDetector
    from filmlint.lint.file_report import FAILED
    from filmlint.lint.intake import NotRead, document_of
    from filmlint.lint.ruleset import all_rules

    detector = RegionDetector(rule for rule in all_rules(config.settings) if rule.cues)
    for number, source in enumerate(sources):
        try:
            document = document_of(source, config.max_size)
        except NotRead as error:
            say(f"{source.path}: {error.reason}")
            if error.status == FAILED:
                failures.append(source.path)
            continue
        document.mark_furniture([region.span for region in detector.regions(document)])
        yield number, document
