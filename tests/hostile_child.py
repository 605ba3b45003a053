"""Run by test_hostile.py in a process of its own: every rule over one hostile text; says what does not end in time."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator

from filmlint.config.settings import Settings
from filmlint.lint.linters import Linters
from filmlint.text.document import Document

SHARED = ("blocks", "furniture", "body")  # what every rule asks for


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class OutOfTime(BaseException):
    """Not an Exception, lest a rule catch it."""


@contextlib.contextmanager
def limited(name: str, seconds: int) -> Iterator[None]:
    say(f"at {name}")
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except OutOfTime:
        say(f"no end: {name}")
        if name in SHARED:
            sys.exit()  # every rule would wait for it again
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_PROF, 0)


def main(piece: str, path: str, size: int, seconds: int) -> None:
    """Everything the engine does with a text, step by step, each with `seconds` of processor time to end in."""
    if hasattr(signal, "setitimer"):

        def stop(*_: object) -> None:
            raise OutOfTime

        signal.signal(signal.SIGPROF, stop)
    linter = Linters([Settings()], size).linter(0)
    document = Document((piece * (size // len(piece) + 1))[:size], path)
    with limited("blocks", seconds):
        _ = document.front_matter, document.blocks, document.units
    with limited("furniture", seconds):
        document.mark_furniture([region.span for region in linter._detector.regions(document)])
    with limited("body", seconds):
        body = document.body
        _ = body.sentences, body.prose, body.prose_sentences, body.words, body.quotations
    with limited("declarative rules", seconds):
        list(linter._declarative.findings(document))
    for rule, context in linter._checks:
        assert rule.check is not None
        with limited(rule.id, seconds):
            list(rule.check(document, context))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    say("done")
