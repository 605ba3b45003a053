"""filmlint check: lint files and folders."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmlint.cli._articles import sources_of
from filmlint.cli._option_types import address, count_of, day, parts, severity, size, words
from filmlint.cli._progress import progress_line
from filmlint.cli._say import say
from filmlint.config.config import FAIL_ON, Config
from filmlint.config.data_files import data_files
from filmlint.config.locate import config_for
from filmlint.config.settings import Settings
from filmlint.errors import FilmlintError
from filmlint.finding import SEVERITIES
from filmlint.language import URL_VARIABLE
from filmlint.lint.files import STDIN, Source
from filmlint.lint.grammar_asked import LANGUAGE

if TYPE_CHECKING:
    from filmlint.lint.cache import Cache
    from filmlint.lint.run_report import RunReport
    from filmlint.lint.source_lines import SourceLines

SUMMARY = "lint files and folders (the default)"
TEXT, JSON, GITHUB = "text", "json", "github"
FORMATS = (TEXT, JSON, GITHUB)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to lint, by which rules, how to report, and what to fail on."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or folder; - is standard input")
    rules = parser.add_argument_group("rules")
    rules.add_argument("--select", type=words, action="extend", metavar="RULE,…", help="only these rules or categories")
    rules.add_argument("--ignore", type=words, action="extend", metavar="RULE,…", help="not these rules or categories")
    rules.add_argument("--severity", type=severity, action="append", default=[], metavar="RULE=LEVEL",
                       help=f"report a rule or category as one of {', '.join(SEVERITIES)}")  # fmt: skip
    rules.add_argument(
        "--rules", type=Path, action="append", default=[], metavar="DIR", help="a folder of your own rules"
    )
    rules.add_argument("--profile", metavar="KIND", help="the kind of article: review, news, feature …")
    rules.add_argument("--as-of", type=day, metavar="DATE", help="the day to judge articles by that state none")
    rules.add_argument("--kb", type=Path, metavar="FILE", help="the imported film data (default: in the user's folder)")
    rules.add_argument("--languagetool", action="store_true", help="check grammar with LanguageTool (see `grammar`)")
    rules.add_argument(
        "--languagetool-url", type=address, metavar="URL", help="check grammar with the LanguageTool server there"
    )
    files = parser.add_argument_group("files")
    files.add_argument("--exclude", type=words, action="extend", metavar="PATTERN,…",
                       help="leave out, as in .gitignore")  # fmt: skip
    files.add_argument("--force-exclude", action="store_true", help="exclude files that are named here, too")
    files.add_argument("--extension", type=words, action="extend", metavar="EXT,…",
                       help="read these files in folders (default: md, markdown, mdx, txt, html, htm)")  # fmt: skip
    files.add_argument("--max-size", type=size, metavar="SIZE", help="skip larger files (default: 20 MB)")
    files.add_argument(
        "--stdin-filename", metavar="PATH", help="what standard input is called; its ending says the format"
    )
    report = parser.add_argument_group("report")
    report.add_argument("--format", choices=FORMATS, default=TEXT)
    report.add_argument("--output", metavar="FILE", help="write the report there instead of to stdout")
    report.add_argument("--notes", action="store_true", help="show notes in full, not as one line a file")
    report.add_argument("--all", action="store_true", help="show every finding, not the first 20 of a rule")
    report.add_argument("--statistics", action="store_true", help="count findings by rule instead of showing them")
    report.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    report.add_argument("-q", "--quiet", action="store_true", help="only the findings: no summary, no progress")
    report.add_argument(
        "-v", "--verbose", action="store_true", help="add how sure findings are, name every file that was not linted"
    )
    status = parser.add_argument_group("exit status (0 fine, 1 findings, 2 filmlint could not do its job)")
    status.add_argument("--fail-on", choices=FAIL_ON, help="the least severity that makes it 1 (default: warning)")
    status.add_argument("--exit-zero", action="store_true", help="0 whatever is found; never instead of 2")
    status.add_argument("--require", type=parts, action="extend", metavar="WHAT,…",
                        help="2 if this was not run, e.g. language, archive")  # fmt: skip
    run = parser.add_argument_group("run")
    run.add_argument("--config", metavar="FILE", help="this configuration, not the nearest filmlint.yaml")
    run.add_argument(
        "-j", "--jobs", type=count_of("processes"), metavar="N", help="processes (default: as many as pay)"
    )
    run.add_argument("--no-cross-file", action="store_true", help="do not compare the files with each other")
    run.add_argument("--no-cache", action="store_true", help="neither use nor keep earlier results")
    run.add_argument("--cache-dir", metavar="DIR", help="keep results there (default: .filmlint_cache in the project)")


def run(arguments: argparse.Namespace) -> int:
    """Lint, report, and say by the exit status what was found."""
    import gc

    from filmlint.lint.run import Options
    from filmlint.lint.run import run as run_files
    from filmlint.lint.source_lines import SourceLines

    # A document is tens of thousands of objects that die together: looking for cycles after every 700 is a tenth of
    # the time of a run, and after every 50,000 soon enough to keep memory flat.
    gc.set_threshold(50_000, 20, 100)
    named = [path for path in arguments.paths if path != STDIN]
    config = merged(config_for([*named, *_stdin_place(arguments)], arguments.config), arguments)
    sources = sources_of(arguments.paths, config, arguments)
    if empty := arguments.paths if not sources else _without_articles(named, sources):
        say(f"no articles found in {', '.join(empty)}")
    progress = None if arguments.quiet else progress_line()
    cache = _cache(arguments, config)
    try:
        report = run_files(sources, config, Options(arguments.jobs, cache, not arguments.no_cross_file, progress))
    finally:
        if progress is not None:
            progress(0, 0)
        if cache is not None:
            cache.close()
    _write(rendered(report, arguments, SourceLines(sources, config.max_size)), arguments.output)
    return _status(report, config, arguments)


def merged(config: Config, arguments: argparse.Namespace) -> Config:
    """The configuration with what the command line says over it."""
    settings = config.settings
    require = (*config.require, *(arguments.require or ()))
    changes: dict[str, Any] = {
        "select": tuple(arguments.select) if arguments.select else settings.select,
        "ignore": (*settings.ignore, *(arguments.ignore or ())),
        "severity": {**settings.severity, **dict(arguments.severity)},
        "rules": (*settings.rules, *arguments.rules),
        "profile": arguments.profile or settings.profile,
        "as_of": arguments.as_of or settings.as_of,
        "languagetool": arguments.languagetool or settings.languagetool or LANGUAGE in require,
        "languagetool_url": arguments.languagetool_url or settings.languagetool_url or os.environ.get(URL_VARIABLE),
        **data_files(config, arguments.kb),
    }
    _known_profile(changes["profile"])
    return replace(
        config,
        settings=replace(settings, **changes),
        extensions=tuple(arguments.extension or config.extensions),
        fail_on=arguments.fail_on or config.fail_on,
        require=require,
        max_size=arguments.max_size or config.max_size,
    )


def _without_articles(paths: Sequence[str], sources: Sequence[Source]) -> list[str]:
    """The folders among the paths that hold nothing to lint: misspelt, most likely, or ignored."""

    def holds(folder: str) -> bool:
        begins = tuple(os.path.join(place(folder), "") for place in (os.path.abspath, os.path.realpath))
        return any(os.path.abspath(source.location).startswith(begins) for source in sources)

    return [path for path in paths if os.path.isdir(path) and not holds(path)]


def rendered(report: RunReport, arguments: argparse.Namespace, source: SourceLines) -> Iterable[str]:
    """The report in the format asked for, in pieces."""
    if arguments.format == JSON:
        from filmlint.report import json_report

        return json_report.pieces(report)
    if arguments.format == GITHUB:
        from filmlint.report import github

        _step_summary(github.step_summary(report))
        return (github.render(report, notes=arguments.notes),)
    from filmlint.report import text

    style = text.Style(
        color=_use_color(arguments),
        notes=arguments.notes,
        everything=arguments.all,
        statistics=arguments.statistics,
        quiet=arguments.quiet,
        verbose=arguments.verbose,
        width=_width(),
        source=source,
    )
    return (text.render(report, style),)


def _status(report: RunReport, config: Config, arguments: argparse.Namespace) -> int:
    unfinished = report.unfinished()
    undone = dict(report.undone())
    unfinished += [f"{what} was required, but not run: {undone[what]}" for what in config.require if what in undone]
    for line in unfinished:
        say(line)
    if unfinished:
        return 2
    if arguments.exit_zero or config.fail_on not in SEVERITIES:
        return 0
    return 1 if report.reaches(config.fail_on) else 0


def _write(pieces: Iterable[str], output: str | None) -> None:
    if output is None:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
        return
    try:
        with open(output, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(pieces)
    except OSError as error:
        raise FilmlintError(f"cannot write {output}: {error.strerror}") from None


def _step_summary(text: str) -> None:
    """Put the table where GitHub shows it on the page of the run, if we are on a runner."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with open(path, "a", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            say(f"cannot write the step summary: {error.strerror}")


def _cache(arguments: argparse.Namespace, config: Config) -> Cache | None:
    if arguments.no_cache:
        return None
    from filmlint.lint.cache import FOLDER, Cache

    return Cache(arguments.cache_dir or os.path.join(config.root, FOLDER), say)


def _known_profile(name: str) -> None:
    if name != Settings().profile:
        from filmlint.config.profiles import profile_named

        profile_named(name)


def _stdin_place(arguments: argparse.Namespace) -> list[str]:
    return [arguments.stdin_filename] if STDIN in arguments.paths and arguments.stdin_filename else []


def _use_color(arguments: argparse.Namespace) -> bool:
    if arguments.color != "auto":
        return bool(arguments.color == "always")
    if arguments.output is not None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return bool(sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _width() -> int:
    from shutil import get_terminal_size

    return max(40, min(get_terminal_size((100, 24)).columns, 140))
