"""From the words of a command line to a command: which module runs, and what becomes of its errors."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from filmlint import __version__
from filmlint.errors import FilmlintError, did_you_mean

DEFAULT = "check"
DONE, FOUND, FAILED = 0, 1, 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
TRACEBACK_VARIABLE = "FILMLINT_TRACEBACK"
_NOT_COMMANDS = frozenset(("main",))


def commands() -> list[str]:
    """The commands there are: the modules of this folder."""
    names = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return sorted(name for name in names if name not in _NOT_COMMANDS)


def main(argv: Sequence[str]) -> int:
    """Run the command that `argv` (without the program's name) asks for; returns the exit status.

    A command wins over a folder of the same name; without a command, `check` is meant.
    """
    if sys.stdout is None:
        sys.stdout = _Closed()
    elif hasattr(sys.stdout, "reconfigure"):  # an old console cannot show every character of an article
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        try:
            return _run(argv)
        except FilmlintError as error:
            return _complain(str(error))
        except BrokenPipeError:  # the reader of our report has had enough (head, less)
            return _silenced()
        except KeyboardInterrupt:
            return _complain("interrupted", INTERRUPTED)
        except MemoryError:
            return _complain("out of memory")
        except (OSError, SystemExit):
            raise
        except Exception as error:  # a fault of ours; nobody should have to read Python to learn that there is one
            if os.environ.get(TRACEBACK_VARIABLE):
                raise
            return _complain(f"internal error: {type(error).__name__}: {error} ({TRACEBACK_VARIABLE}=1 shows where)")
        finally:
            _flush()
    except BrokenPipeError:
        return _silenced()
    except OSError as error:
        return _complain(f"cannot write the report: {error.strerror or error}")


class _Closed(io.TextIOBase):
    """Stands for a stdout that was closed before we began, on which `print` would say nothing, and not say so."""

    def write(self, _text: str, /) -> int:
        raise FilmlintError("cannot write the report: stdout is closed")


def _run(argv: Sequence[str]) -> int:
    if not argv or argv[0] in ("-h", "--help"):
        print(_overview())
        return DONE if argv else FAILED
    if argv[0] in ("-V", "--version"):
        print(f"filmlint {__version__}")
        return DONE
    name, rest = (argv[0], argv[1:]) if argv[0] in commands() else (DEFAULT, argv)
    if name == DEFAULT and rest is argv and not argv[0].startswith("-") and not os.path.lexists(argv[0]):
        _suggest_command(argv[0])
    command = _module(name)
    parser = _Parser(prog=f"filmlint {name}", description=command.SUMMARY, allow_abbrev=False)
    command.add_arguments(parser)
    status: int = command.run(parser.parse_args(list(rest)))
    return status


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the whole usage."""

    def error(self, message: str) -> NoReturn:
        raise FilmlintError(f"{message} (`{self.prog} --help` shows the options)")


def _suggest_command(word: str) -> None:
    """Raise FilmlintError if a word that names no file is nearly a command."""
    meant = did_you_mean(word, commands())
    if meant:
        raise FilmlintError(f"no file and no command {word!r}{meant}")


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"filmlint.cli.{name}")


def _overview() -> str:
    names = commands()
    width = max(map(len, names))
    lines = [f"  {name:<{width}}  {_module(name).SUMMARY}" for name in names]
    return "\n".join(
        [
            "usage: filmlint [COMMAND] [OPTION…] PATH…",
            "",
            "Reads film articles as a desk editor does. Without a command it checks the files and folders named.",
            "",
            *lines,
            "",
            "`filmlint COMMAND --help` shows the options of a command; `filmlint --version` the version.",
        ]
    )


def _complain(message: str, status: int = FAILED) -> int:
    with suppress(OSError, ValueError):
        print(f"filmlint: {message}", file=sys.stderr, flush=True)
    return status


def _flush() -> None:
    if sys.stdout is not None and not sys.stdout.closed:
        sys.stdout.flush()


def _silenced() -> int:
    """Point stdout at nothing, lest the interpreter complain when it flushes on its way out."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
