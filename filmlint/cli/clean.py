"""filmlint clean: delete the cache of earlier results."""

from __future__ import annotations

import argparse
import os

SUMMARY = "delete the cache of earlier results"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where it is."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a project (default: the working directory)")
    parser.add_argument("--config", metavar="FILE", help="the project's configuration")
    parser.add_argument("--cache-dir", metavar="DIR", help="the cache, if it is not .filmlint_cache in the project")


def run(arguments: argparse.Namespace) -> int:
    """Delete what filmlint put there, and nothing else."""
    from filmlint.config.locate import config_for
    from filmlint.errors import FilmlintError
    from filmlint.lint.cache import FOLDER, remove_cache

    folder = arguments.cache_dir
    if folder is None:
        folder = os.path.join(config_for(arguments.paths or [os.getcwd()], arguments.config).root, FOLDER)
    try:
        removed = remove_cache(folder)
    except OSError as error:
        raise FilmlintError(f"cannot delete {folder}: {error.strerror}") from None
    print(f"removed {folder}" if removed else f"no cache in {folder}")
    return 0
