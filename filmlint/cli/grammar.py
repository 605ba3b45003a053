"""`filmlint grammar`: install LanguageTool, say where it is, try it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from filmlint.errors import FilmlintError

SUMMARY = "install, locate or try LanguageTool, which checks grammar"
REPOSITORY_VARIABLE = "FILMLINT_MAVEN_REPOSITORY"
_SAMPLE = "The film lasts a hour and the the audience are asleep."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    install = actions.add_parser("install", help="fetch LanguageTool's pinned jars (45 MB) and lay them out")
    install.add_argument("--target", type=Path, metavar="DIR", help="folder to install to (default: filmlint's own)")
    install.add_argument(
        "--repository",
        metavar="URL",
        default=os.environ.get(REPOSITORY_VARIABLE),
        help=f"address of a Maven repository, used instead of Maven (default: ${REPOSITORY_VARIABLE})",
    )
    status = actions.add_parser("status", help="say what is found; starts nothing; 2 if grammar cannot be checked")
    check = actions.add_parser("check", help="start LanguageTool, or ask the server given, and check one sentence")
    for action in (status, check):
        action.add_argument("--languagetool-url", metavar="URL", help="a running server instead of an installed copy")


def run(arguments: argparse.Namespace) -> int:
    actions = {"install": _install, "status": _status, "check": _check}
    return actions[arguments.action](arguments)


def _install(arguments: argparse.Namespace) -> int:
    from filmlint.language.install import install
    from filmlint.user_folders import data_folder

    target = arguments.target or data_folder()
    print(f"installing LanguageTool to {target}", file=sys.stderr)
    home = install(target, arguments.repository)
    print(f"LanguageTool is in {home}")
    if arguments.target is not None:
        print(f"set LTP_PATH={target.resolve()} for filmlint to find it there")
    return 0


def _status(arguments: argparse.Namespace) -> int:
    from filmlint.language.client import extra_installed
    from filmlint.language.location import java_command, locate
    from filmlint.language.unavailable import LanguageUnavailable

    missing = False
    try:
        location = locate(arguments.languagetool_url)
        print(f"LanguageTool: {location}")
        if location.home is not None:
            print(f"Java: {java_command()}")
    except LanguageUnavailable as error:
        print(error.reason)
        missing = True
    if extra_installed():
        print("language-tool-python: installed")
    else:
        print("language-tool-python: missing (`pip install filmlint[grammar]`)")
        missing = True
    return 2 if missing else 0


def _check(arguments: argparse.Namespace) -> int:
    from filmlint.language.grammar import Grammar

    with Grammar(url=arguments.languagetool_url) as grammar:
        start = time.perf_counter()
        (remarks,) = grammar.check([_SAMPLE], "en-US")
        seconds = time.perf_counter() - start
    print(_SAMPLE)
    for remark in remarks:
        match = remark.match
        print(f"  {_SAMPLE[match.start : match.end]!r}: {match.message} [{match.rule}]")
    if not remarks:
        raise FilmlintError("LanguageTool answers, but finds nothing wrong with a wrong sentence")
    print(f"LanguageTool works: first answer after {seconds:.1f} s")
    return 0
