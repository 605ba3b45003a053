"""What the installation makes is what a run would make, and a run finds it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from filmlint import prepared
from filmlint.facts import index
from filmlint.ruleset import discovery
from filmlint.text import expression_code

DATA = Path(expression_code.__file__).parent.parent / "data"
LINT = """
import sys
from pathlib import Path
from filmlint.text import expression_code
expression_code.FILE = Path(sys.argv[1])
wanted, ready = [], expression_code.ready
def counted(source, flags):
    found = ready(source, flags)
    wanted.append((found is not None, source))
    return found
expression_code.ready = counted
from filmlint.cli.main import main
main([*sys.argv[2:], "--no-cache", "-q", "-j1", "--exit-zero"])
print(len(wanted), [source for found, source in wanted if not found])
"""


@pytest.mark.slow
def test_a_run_compiles_none_of_our_expressions(tmp_path: Path) -> None:
    for path in DATA.glob("*.jsonl"):
        (tmp_path / path.name).symlink_to(path)
    prepared.prepare(discovery.rules_folder(), tmp_path)
    assert (tmp_path / index.INDEX_FILE).is_file()
    assert (tmp_path / discovery.COMPILED.name).is_file()
    (tmp_path / "a.md").write_text(
        "# A boat\n\nThe boat could of sunk in it's first reel, said Ann Roe (2003).\n\nRead more at and follow us.\n"
    )
    command = [sys.executable, "-c", LINT, str(tmp_path / expression_code.FILE.name), str(tmp_path / "a.md")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    count, missing = done.stdout.splitlines()[-1].split(" ", 1)
    assert int(count) > 100
    assert missing == "[]"
