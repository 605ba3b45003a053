"""Imports that are killed and gone on with: nothing is read twice, nothing is lost."""

from __future__ import annotations

import gzip
import json
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from filmlint.facts.importers.sources import import_into
from tests.facts.conftest import quiet

# Commits after every few rows, and before and behind each commit waits until it is told to go on.
HALTING_IMPORT = """
import sys
from pathlib import Path
from filmlint.facts.importers import staging
from filmlint.facts.importers.sources import import_into

staging._AT_ONCE, staging._COMMIT_EVERY = 40, 0
commit = staging.Staging._commit

def halting(self, schema, name, position, *, done):
    for word in ("writing", "committed"):
        if word == "committed":
            commit(self, schema, name, position, done=done)
        print(f"{word} {name} {position}", flush=True)
        sys.stdin.readline()

staging.Staging._commit = halting
kb, source, *paths = sys.argv[1:]
import_into(Path(kb), source, list(map(Path, paths)), "2026-11-21", lambda what, count: None, 1, print)
"""


def ports(path: Path, name: str) -> Path:
    path.write_text("title,year\n" + "".join(f"{name} Port {number},1991\n" for number in range(1000)))
    return path


def killed_after(halts: int, kb: Path, source: str, *paths: Path) -> tuple[bool, list[str]]:
    """An import that is killed at one of its halts; whether there were so many, and what it said."""
    command = [sys.executable, "-c", HALTING_IMPORT, str(kb), source, *map(str, paths)]
    said: list[str] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line.strip())
            if line.startswith(("writing", "committed")):
                halts -= 1
                if not halts:
                    process.kill()
                    break
                process.stdin.write("\n")
                process.stdin.flush()
        status = process.wait()
    assert status in (0, -signal.SIGKILL if sys.platform != "win32" else 1)
    return status != 0, said


def contents(kb: Path) -> list[tuple[str, str, str, str]]:
    """All records and the keys they are found under, whatever their numbers."""
    database = sqlite3.connect(kb)
    rows = database.execute(
        "SELECT source, kind, json, section || ' ' || key FROM record JOIN name ON name.record = record.id"
    )
    found = sorted(rows.fetchall())
    database.close()
    return found


def titles(kb: Path) -> set[str]:
    return {json.loads(record)["title"] for _, _, record, key in contents(kb) if key.startswith("title ")}


def dumps(folder: Path) -> Path:
    folder.mkdir()
    count = 400
    tables = {
        "title.basics": [
            "tconst\ttitleType\tprimaryTitle\toriginalTitle\tstartYear\truntimeMinutes",
            *(f"tt{n:07}\tmovie\tTale {n}\tTale {n}\t{1920 + n % 100}\t90" for n in range(1, count)),
        ],
        "title.principals": [
            "tconst\tordering\tnconst\tcategory\tcharacters",
            *(f'tt{n // 2:07}\t{n % 2}\tnm{n % 300 + 1:07}\tactor\t["Role {n}"]' for n in range(2, 2 * count)),
        ],
        "title.crew": [
            "tconst\tdirectors\twriters",
            *(f"tt{n:07}\tnm{n % 300 + 1:07},nm{(n + 7) % 300 + 1:07}\tnm{n % 100 + 1:07}" for n in range(1, count)),
        ],
        "title.akas": [
            "titleId\ttitle\tregion\ttypes",
            *(f"tt{n:07}\tStory {n}\tGB\t\\N" for n in range(1, count, 2)),
        ],
        "name.basics": [
            "nconst\tprimaryName\tbirthYear\tdeathYear",
            *(f"nm{n:07}\tPerson {n}\t{1900 + n % 100}\t\\N" for n in range(1, 301)),
        ],
    }
    for name, lines in tables.items():
        with gzip.open(folder / f"{name}.tsv.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    return folder


def left_over(kb: Path) -> list[Path]:
    """What an import that is not done has written."""
    return [file for file in kb.parent.iterdir() if ".importing" in file.name]


def test_an_import_killed_time_and_again_goes_on_and_gives_the_same(kb: Path, tmp_path: Path) -> None:
    folder = dumps(tmp_path / "imdb")
    straight = tmp_path / "straight.sqlite"
    import_into(straight, "csv", [tmp_path / "old.csv"], "2026-11-20", quiet)
    import_into(straight, "imdb", [folder], "2026-11-21", quiet, 1)
    positions: list[str] = []
    for run in range(40):
        killed, said = killed_after(5 + run % 4, kb, "imdb", folder)
        assert (said[0] == "going on with the import that was broken off") == (run > 0)
        positions += [line for line in said if line.startswith("committed")]
        if not killed:
            break
    assert run > 4
    assert len(positions) == len(set(positions)), "a part was read twice"
    assert len({line.split()[1] for line in positions}) == 7  # five files, people, films
    assert contents(kb) == contents(straight)
    assert not left_over(kb)


def test_a_killed_import_of_a_table_goes_on(kb: Path, tmp_path: Path) -> None:
    table = ports(tmp_path / "new.csv", "New")
    killed, said = killed_after(10, kb, "csv", table)
    assert killed
    assert said[-1] == "committed records 200"
    told: list[str] = []
    assert import_into(kb, "csv", [table], "2026-11-21", quiet, tell=told.append) == 1000
    assert told == ["going on with the import that was broken off"]
    assert len(titles(kb)) == 1000


def test_files_that_have_changed_are_read_anew(kb: Path, tmp_path: Path) -> None:
    table = ports(tmp_path / "new.csv", "Other")
    assert killed_after(10, kb, "csv", table)[0]
    ports(table, "New")
    told: list[str] = []
    assert import_into(kb, "csv", [table], "2026-11-21", quiet, tell=told.append) == 1000
    assert told == ["files or options have changed since the import that was broken off: starting over"]
    assert len(titles(kb)) == 1000
    assert all(title.startswith("New") for title in titles(kb))


def test_what_a_killed_import_left_may_be_damaged(kb: Path, tmp_path: Path) -> None:
    table = ports(tmp_path / "new.csv", "New")
    assert killed_after(10, kb, "csv", table)[0]
    for file in left_over(kb):
        file.write_bytes(b"no database")
    assert import_into(kb, "csv", [table], "2026-11-21", quiet) == 1000
    assert len(titles(kb)) == 1000


def test_another_import_between_a_kill_and_the_next(kb: Path, tmp_path: Path) -> None:
    folder = dumps(tmp_path / "imdb")
    assert killed_after(7, kb, "imdb", folder)[0]
    table = tmp_path / "new.csv"
    table.write_text("title,year\nThe New Port,1991\n")
    assert import_into(kb, "csv", [table], "2026-11-21", quiet) == 1
    told: list[str] = []
    import_into(kb, "imdb", [folder], "2026-11-21", quiet, 1, told.append)
    assert told == ["going on with the import that was broken off"]
    sources = {(source, kind) for source, kind, _, _ in contents(kb)}
    assert sources == {("csv", "film"), ("imdb", "film"), ("imdb", "person")}
    assert any("The New Port" in record for _, _, record, _ in contents(kb))
