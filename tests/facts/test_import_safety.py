"""Imports that are killed, that meet each other, and that are as large as the real thing."""

from __future__ import annotations

import gzip
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from filmlint.errors import FilmlintError
from filmlint.facts import load_facts
from filmlint.facts.importers.sources import import_into
from tests.facts.conftest import quiet

SLOW_IMPORT = """
import sys, time
from pathlib import Path
from filmlint.facts.importers.sources import import_into

def progress(what, count):
    print("going", flush=True)
    time.sleep(60)

import_into(Path(sys.argv[1]), "csv", [Path(sys.argv[2])], "2026-11-21", progress)
"""
MEASURED_IMPORT = """
import resource, sys
from pathlib import Path
from filmlint.facts.importers.sources import import_into

rows = import_into(Path(sys.argv[1]), "imdb", [Path(sys.argv[2])], "2026-11-21", lambda what, count: None)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(rows, peak * (1 if sys.platform == "darwin" else 1024))
"""
MEGABYTE = 1024 * 1024


def titles(kb: Path, data_dir: Path) -> set[str]:
    return load_facts(imported=kb, data_dir=data_dir).known_titles(["old port", "new port 700"])


def start_slow_import(kb: Path, tmp_path: Path) -> subprocess.Popen[str]:
    """An import that has begun to write and then hangs."""
    table = tmp_path / "new.csv"
    table.write_text("title,year\n" + "".join(f"New Port {number},1991\n" for number in range(2000)))
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_IMPORT, str(kb), str(table)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "going\n"
    return process


def test_a_killed_import_leaves_the_old_data_and_the_next_one_works(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    with start_slow_import(kb, tmp_path) as process:
        assert list(kb.parent.glob("*.importing*"))
        process.kill()
        assert process.wait() != 0
    assert titles(kb, data_dir) == {"old port"}
    assert import_into(kb, "csv", [tmp_path / "new.csv"], "2026-11-21", quiet) == 2000
    assert titles(kb, data_dir) == {"new port 700"}
    assert not list(kb.parent.glob("*.importing*"))


def test_two_imports_at_once_and_reading_meanwhile(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    with start_slow_import(kb, tmp_path) as process:
        try:
            with pytest.raises(FilmlintError, match="another import is running"):
                import_into(kb, "csv", [tmp_path / "old.csv"], "2026-11-21", quiet)
            assert titles(kb, data_dir) == {"old port"}
            assert process.poll() is None
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for a child of its own console")
def test_an_interrupted_import_can_be_gone_on_with(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    with start_slow_import(kb, tmp_path) as process:
        process.send_signal(signal.SIGINT)
        assert process.wait() != 0
    assert titles(kb, data_dir) == {"old port"}
    told: list[str] = []
    assert import_into(kb, "csv", [tmp_path / "new.csv"], "2026-11-21", quiet, tell=told.append) == 2000
    assert told == ["going on with the import that was broken off"]


def test_an_import_that_failed_is_not_gone_on_with(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    table = tmp_path / "new.csv"
    table.write_text("title,year\nThe New Port,1991\nThe Last Port,never\n")
    with pytest.raises(FilmlintError, match="never"):
        import_into(kb, "csv", [table], "2026-11-21", quiet)
    assert not list(kb.parent.glob("*.importing*"))
    assert titles(kb, data_dir) == {"old port"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the peak of a process is read by resource, which Windows lacks")
def test_a_million_rows_in_half_a_gigabyte(data_dir: Path, tmp_path: Path) -> None:
    """A million titles, principals and names each, as many films kept as the real vote filter keeps."""
    folder = tmp_path / "imdb"
    folder.mkdir()
    rows, chance = 1_000_000, random.Random(1995)
    with gzip.open(folder / "title.basics.tsv.gz", "wt", compresslevel=1, encoding="utf-8") as file:
        file.write(
            "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
        )
        file.writelines(
            f"tt{number:07}\t{'movie' if number % 2 else 'tvEpisode'}\tTale {number}\tTale {number}\t0\t"
            f"{1920 + number % 100}\t\\N\t{80 + number % 60}\tDrama\n"
            for number in range(rows)
        )
    with gzip.open(folder / "title.ratings.tsv.gz", "wt", compresslevel=1, encoding="utf-8") as file:
        file.write("tconst\taverageRating\tnumVotes\n")
        file.writelines(f"tt{number:07}\t6.1\t{chance.choice((12, 90, 700, 5000))}\n" for number in range(0, rows, 5))
    with gzip.open(folder / "title.principals.tsv.gz", "wt", compresslevel=1, encoding="utf-8") as file:
        file.write("tconst\tordering\tnconst\tcategory\tjob\tcharacters\n")
        file.writelines(
            f"tt{number // 5 * 5:07}\t{number % 5 + 1}\tnm{number * 7 % rows:07}\t"
            f'{"director" if number % 5 == 4 else "actor"}\t\\N\t["Role {number}"]\n'
            for number in range(rows)
        )
    with gzip.open(folder / "name.basics.tsv.gz", "wt", compresslevel=1, encoding="utf-8") as file:
        file.write("nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\n")
        file.writelines(
            f"nm{number:07}\tPerson {number}\t{1900 + number % 100}\t\\N\tactor\t\\N\n" for number in range(rows)
        )
    kb = tmp_path / "facts.sqlite"
    command = [sys.executable, "-c", MEASURED_IMPORT, str(kb), str(folder)]
    records, peak = map(int, subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    assert peak < 500 * MEGABYTE, f"{peak / MEGABYTE:.0f} MB"
    assert records > 100_000
    facts = load_facts(imported=kb, data_dir=data_dir)
    kept = [film for number in range(5, 500, 10) for film in facts.films_titled(f"Tale {number}")]
    assert kept
    assert all(film.directors and len(film.cast) == 4 and film.year == 1920 + int(film.id[2:]) % 100 for film in kept)
