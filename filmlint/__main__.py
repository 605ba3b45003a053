"""`python -m filmlint`, and the entry point of the installed command."""

from __future__ import annotations

import sys


def run() -> int:
    """Run the command line; returns the exit status."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):  # answered before anything is imported
        from filmlint import __version__

        try:
            print(f"filmlint {__version__}", flush=True)
            if sys.stdout is not None:
                return 0
        except OSError:
            pass
        # stdout is closed or full: `main` knows what to say
    try:
        from filmlint.cli.main import main
    except KeyboardInterrupt:  # what comes later, `main` sees to
        print("filmlint: interrupted", file=sys.stderr)
        return 130
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run())
