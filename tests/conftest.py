"""What many tests use: the command line in a process of its own, and in this one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

# Settings of the machine that runs the tests must not decide what they see.
_VARIABLES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "FILMLINT_LT_URL", "LTP_PATH", "PRE_COMMIT",
              "GITHUB_STEP_SUMMARY", "COLUMNS")  # fmt: skip

# A run in the background of a script ignores interrupts and hands that down to every program a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: exit status, report, messages."""

    status: int
    out: str
    err: str


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An empty folder that is the root of a repository, so that no configuration above it is found."""
    root = tmp_path / "project"
    (root / ".git").mkdir(parents=True)
    return root


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The variables of a process whose home is empty."""
    kept = {name: value for name, value in os.environ.items() if name not in _VARIABLES}
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    folders = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_DATA_HOME": str(home / "data")}
    return {**kept, **folders, "PYTHONWARNINGS": "error", "PYTHONUTF8": "1"}


@pytest.fixture
def filmlint(project: Path, environment: dict[str, str]) -> Callable[..., Outcome]:
    """Run filmlint in the project, as a process of its own."""

    def run(
        *arguments: str | bytes, stdin: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "filmlint", *arguments],
            cwd=cwd or project,
            env={**environment, **(env or {})},
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        assert "Traceback" not in err, err
        return Outcome(done.returncode, out, err)

    return run
