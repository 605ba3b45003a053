"""tools/check_facts.py, on a small reference folder of our own words and, where one is named, on the real one."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "check_facts.py"
CONSENSUS = "title,years,imdb,release,directors,runtime,mpaa,budget,domestic,worldwide,cast,n_sources,sources\n"
OSCY = "iteration,official_year,ceremony_date,category_group,common_name,winner,official,entity_type,name,title\n"
AGREEING = {
    "derived/films_consensus.csv.gz": CONSENSUS
    + "Leaving Las Vegas,1995:3,tt1,1995,Mike Figgis:2,111:2|112,R:3,3600000:2,31983777,49800000,,3,a|b|c\n"
    + "Fly,1986:2|1987,tt2,1986,David Cronenberg,96,R,,,,,2,a|b\n"
    + "Adaptation,2002,tt3|tt4,2002,Nobody,300,G,,,,,2,a|b\n",  # two films in one row: left out
    "derived/based_on_from_wikipedia.csv.gz": "title,year,source_kind,source_author,source_year\n"
    "Leaving Las Vegas,1996,novel,O'Brien,1990\n",
    "derived/directors_from_wikipedia.csv.gz": "title,year,directors\nBack to the Future,1985,Robert Zemeckis\n",
    "derived/critic_ranges_nyt.csv": "critic,n_reviews,first,p01,p99,last\nA.O. Scott,9,2000-01-12,x,x,2018-10-04\n"
    "Nobody Known,9,1990-01-01,x,x,1991-01-01\n",
    "people_birthdates_hag.csv.gz": "name,gender,born\nNicolas Cage,man,1964-01-07\nSteve McQueen,man,1930-03-24\n",
    "people_best_actor_actress.csv": "name,birth_date\nNicolas Cage,1964-1-7\n",
    "awards_oscars_oscy.csv.gz": OSCY
    + "68,1995,1996-03-25,Acting,Best Actor in a Leading Role,True,True,person,Nicolas Cage,Leaving Las Vegas\n"
    + "68,1995,1996-03-25,Acting,Best Actress in a Leading Role,False,True,person,Elisabeth Shue,Leaving Las Vegas\n"
    + "75,2002,2003-03-23,Acting,Best Actor in a Leading Role,False,True,person,Nicolas Cage,Adaptation\n"
    + "75,2002,2003-03-23,Acting,Best Actor in a Leading Role,False,False,person,Made Up,Adaptation\n"
    + "3,1929/30,1930-11-05,Title,Outstanding Production,True,True,company,Studio,Old Film\n",
}


def write_reference(folder: Path, files: dict[str, str]) -> Path:
    (folder / "derived").mkdir(parents=True)
    for name, text in files.items():
        content = text.encode()
        (folder / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return folder


def run(*arguments: str | Path, reference: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "FILMLINT_REFERENCE": reference, "PYTHONPATH": str(TOOL.parents[1])}
    command = [sys.executable, str(TOOL), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def listed(output: str) -> list[list[str]]:
    table = output.partition("field\trecord\tours\ttheirs\tdisputed\n")[2]
    return [line.split("\t") for line in table.splitlines()]


def test_agreement(data_dir: Path, tmp_path: Path) -> None:
    done = run("--list", "--data", data_dir, "--reference", write_reference(tmp_path / "reference", AGREEING))
    assert done.returncode == 0, done.stdout + done.stderr
    assert listed(done.stdout) == []
    rows = {line[:20].strip(): line[20:].split() for line in done.stdout.splitlines()}
    assert rows["film running time"][:2] == ["1", "1"]
    assert rows["film year"][0] == "2"
    assert rows["film directors"][0] == "3"
    assert rows["film source author"][0] == "1"
    assert rows["nomination"][0] == "3"
    assert rows["person born"][0] == "1"
    assert rows["critic tenure"][0] == "1"
    assert rows["ceremony date"][0] == "2"
    assert "films found in the reference: 2 of 6" in done.stdout
    assert "film critics of the reference with a tenure there shipped: 1 of 2" in done.stdout
    assert "Academy Award winners of six main categories shipped: 1 of 2" in done.stdout


WRONG = {
    "film year": ("films_consensus", "Leaving Las Vegas,1995:3", "Leaving Las Vegas,1991:3"),
    "film directors": ("films_consensus", "Mike Figgis:2", "Mike Newell:2"),
    "film running time": ("films_consensus", "111:2|112", "118|105"),
    "film rating": ("films_consensus", "R:3,36", "PG:3,36"),
    "film budget": ("films_consensus", "3600000:2", "8100000:2"),
    "film US gross": ("films_consensus", "31983777", "41000000"),
    "film worldwide gross": ("films_consensus", "31983777,49800000", "24000000,24000000"),
    "film source author": ("based_on", "O'Brien", "Somebody Else"),
    "person born": ("hag", "1964-01-07", "1965-01-07"),
    "critic tenure": ("critic_ranges", "2000-01-12", "1999-01-12"),
    "nomination": ("oscy", "person,Elisabeth Shue", "person,Sharon Stone"),
    "nomination won": ("oscy", "Best Actress in a Leading Role,False", "Best Actress in a Leading Role,True"),
    "ceremony date": ("oscy", "68,1995,1996-03-25", "68,1995,1996-03-26"),
    "ceremony film year": ("oscy", "68,1995,", "68,1996,"),
}


@pytest.mark.parametrize("field", WRONG)
def test_each_disagreement_is_listed(data_dir: Path, tmp_path: Path, field: str) -> None:
    name, old, new = WRONG[field]
    files = {file: text.replace(old, new) if name in file else text for file, text in AGREEING.items()}
    if field == "person born":
        del files["people_best_actor_actress.csv"]
    assert files != AGREEING
    done = run("--list", "--data", data_dir, "--reference", write_reference(tmp_path / "reference", files))
    assert field in {row[0] for row in listed(done.stdout)}
    assert done.returncode == 1
    assert "is under 99.50%" in done.stderr
    assert run("--floor", "0.5", "--data", data_dir, reference=str(tmp_path / "reference")).returncode == 0


def test_disputed_values_agree_to_differ_but_are_few(data_dir: Path, tmp_path: Path) -> None:
    films = data_dir / "films.jsonl"
    records = [json.loads(line) for line in films.read_text(encoding="utf-8").splitlines()]
    next(record for record in records if record["year"] == 1995)["disputed"] = {"runtimes": "cuts of two lengths"}
    films.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    files = {name: text.replace("111:2|112", "300") for name, text in AGREEING.items()}
    done = run("--list", "--data", data_dir, "--reference", write_reference(tmp_path / "reference", files))
    assert listed(done.stdout) == [
        ["film running time", "leaving-las-vegas-1995", "(111, 112)", "300", "cuts of two lengths"]
    ]
    assert done.returncode == 1
    assert "are disputed, more than 1%" in done.stderr
    assert "is under" not in done.stderr


def test_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("--data", tmp_path / "empty", "--reference", tmp_path / "empty")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing can be compared" in done.stderr
    assert run().returncode == 2


def test_the_shipped_data_agree_with_the_reference() -> None:
    folder = os.environ.get("FILMLINT_REFERENCE", "")
    if not Path(folder, "derived").is_dir():
        pytest.skip("FILMLINT_REFERENCE names no folder of reference data")
    done = run(reference=str(Path(folder).resolve()))
    assert done.returncode == 0, done.stdout + done.stderr
