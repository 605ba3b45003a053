"""filmlint kb: import film data, look facts up, count them, check a facts file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from filmlint.errors import FilmlintError

_CLEARED = "\r\x1b[K"  # the line of the progress
_RESUMING = """
What is imported takes the place of all that was imported from the same source before: two
tables of your own have to be one. The old data stays in use until an import is done. One that
was killed or broken off goes on when the same command is given again: what it has read is kept
beside the data, in FILE.SOURCE.importing. Files that have changed since are read anew."""
SUMMARY = "import film data, look facts up, check a facts file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The sub-commands of kb and their arguments."""
    from filmlint.facts.importers.imdb import MIN_VOTES
    from filmlint.facts.importers.sources import SOURCES

    commands = parser.add_subparsers(dest="kb_command", required=True, metavar="COMMAND")
    importing = commands.add_parser(
        "import",
        help="import film data that is on this disk",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="\n".join(
            [
                "sources:",
                *(f"  {name} {' '.join(entry.takes)}: {entry.summary}" for name, entry in SOURCES.items()),
                _RESUMING,
            ]
        ),
    )
    importing.add_argument("source", choices=SOURCES)
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    importing.add_argument(
        "--min-votes", type=int, default=MIN_VOTES, help="imdb: leave out films with fewer votes (default %(default)s)"
    )
    lookup = commands.add_parser("lookup", help="show what is known of a title or a name")
    lookup.add_argument("name", nargs="+", metavar="TITLE|PERSON")
    stats = commands.add_parser("stats", help="count the records of every layer")
    for command in (lookup, stats):
        command.add_argument("--project", type=Path, metavar="FILE", help="default: .filmlint/facts.yaml if present")
    for command in (importing, lookup, stats):
        command.add_argument("--kb", type=Path, metavar="FILE", help="the file of imported data (default: user folder)")
    check = commands.add_parser("check", help="check a facts file (.jsonl or .yaml)")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument(
        "--kind", default="", help="what a .jsonl file holds: films, people, critics … (default: its name)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run one sub-command; 1 if `lookup` finds nothing or `check` finds mistakes."""
    commands = {"import": _import, "lookup": _lookup, "stats": _stats, "check": _check}
    return commands[arguments.kb_command](arguments)


def _import(arguments: argparse.Namespace) -> int:
    from datetime import date

    from filmlint.facts.importers.sources import import_into
    from filmlint.user_folders import default_kb_file

    target = arguments.kb or default_kb_file()
    shown = sys.stderr.isatty()

    def progress(what: str, count: int) -> None:
        if shown:
            print(f"{_CLEARED}{what}: {count:,}", end="", file=sys.stderr, flush=True)

    def tell(message: str) -> None:
        print(f"{_CLEARED if shown else ''}filmlint: {message}", file=sys.stderr, flush=True)

    if target.is_dir():
        raise FilmlintError(f"--kb: {target} is a folder; name a file in it")
    before = _rows_of(target, arguments.source) if target.is_file() else 0
    try:
        rows = import_into(
            target, arguments.source, arguments.paths, date.today().isoformat(), progress, arguments.min_votes, tell
        )
    except KeyboardInterrupt:
        tell("broken off; the same command goes on from here")
        raise
    finally:
        if shown:
            print(_CLEARED, end="", file=sys.stderr, flush=True)
    replaced = f", in place of {before:,} imported before" if before else ""
    print(f"{rows:,} record{'s' * (rows != 1)} imported into {target}{replaced}")
    return 0


def _rows_of(target: Path, source: str) -> int:
    """How many records of a source a file of imported data holds."""
    from filmlint.facts.imported import ImportedStore

    return next((known.rows for known in ImportedStore(target).sources() if known.name == source), 0)


def _layers(arguments: argparse.Namespace) -> tuple[Path | None, Path | None]:
    from filmlint.user_folders import default_kb_file

    project = arguments.project or Path(".filmlint", "facts.yaml")
    imported = arguments.kb or default_kb_file()
    return (
        project if arguments.project or project.is_file() else None,
        imported if arguments.kb or imported.is_file() else None,
    )


def _lookup(arguments: argparse.Namespace) -> int:
    from filmlint.facts import load_facts
    from filmlint.facts.description import describe

    described = describe(load_facts(*_layers(arguments)), " ".join(arguments.name))
    if not described:
        print(f"filmlint: nothing is known under {' '.join(arguments.name)!r}", file=sys.stderr)
        return 1
    print("\n\n".join(described))
    return 0


def _stats(arguments: argparse.Namespace) -> int:
    from filmlint.facts import load_facts
    from filmlint.facts.imported import ImportedStore
    from filmlint.facts.kinds import KINDS
    from filmlint.facts.stores import ShippedStore

    for layer in load_facts(*_layers(arguments)).layers:
        kind = type(layer)
        name = {ShippedStore: "shipped", ImportedStore: "imported"}.get(kind, "project")
        counts = ((kind.file.removesuffix(".jsonl").replace("_", " "), layer.count(kind)) for kind in KINDS)
        print(f"{name}: {', '.join(f'{count:,} {heading}' for heading, count in counts if count) or 'nothing'}")
        for source in layer.sources() if isinstance(layer, ImportedStore) else ():
            print(f"  {source.name}: {source.rows:,} records, imported {source.imported}. {source.licence}")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from filmlint.facts.facts_file import check_facts_file

    if not arguments.file.is_file():
        raise FilmlintError(f"{arguments.file}: no such file")
    count = 0
    for count, mistake in enumerate(check_facts_file(arguments.file, arguments.kind), 1):  # noqa: B007
        print(mistake)
    if count == 0:
        print(f"{arguments.file}: no mistakes")
    return 1 if count else 0
