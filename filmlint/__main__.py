"""`python -m filmlint`, and the entry point of the installed command."""

from __future__ import annotations

import sys


def run() -> int:
    """Run the command line; returns the exit status."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):  # answered before anything is imported
        from filmlint import __version__

        print(f"filmlint {__version__}")
        return 0
    from filmlint.cli.main import main

    return main(arguments)


if __name__ == "__main__":
    sys.exit(run())
