from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from filmlint.errors import FilmlintError
from filmlint.facts import index, load_facts
from filmlint.facts.index import INDEX_FILE, build, load
from filmlint.user_folders import cache_folder

from .conftest import write_jsonl


def titles(data_dir: Path) -> set[str]:
    return set(load(data_dir).section("title"))


def test_building_is_reproducible_and_covers_every_file(data_dir: Path) -> None:
    assert build(data_dir) == build(data_dir)
    built = index.Index(build(data_dir))
    assert built.find("title", "fly") == [4, 5]
    assert built.find("misspelling", "elizabeth shue") == [0]
    assert built.find("title", "no such film") == []


def test_absent_files_are_empty_ones(tmp_path: Path) -> None:
    assert titles(tmp_path) == set()


def test_a_packaged_index_is_used_and_a_stale_one_is_not(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data_dir / INDEX_FILE).write_bytes(build(data_dir))
    with monkeypatch.context() as patch:
        patch.setattr(index, "build", lambda _: pytest.fail("built although the packaged index is fresh"))
        assert "leaving las vegas" in titles(data_dir)
        for file in data_dir.glob("*.jsonl"):  # an installer may write the data after the index
            os.utime(file, (time.time() + 60, time.time() + 60))
        assert "leaving las vegas" in titles(data_dir)
    write_jsonl(data_dir / "films.jsonl", [{"title": "Nobody's Film", "year": 1999}])
    assert titles(data_dir) == {"nobodys film"}


def test_a_change_that_keeps_the_size_is_seen(data_dir: Path) -> None:
    (data_dir / INDEX_FILE).write_bytes(build(data_dir))
    films = data_dir / "films.jsonl"
    films.write_bytes(films.read_bytes().replace(b"Leaving Las Vegas", b"Leaving Las Vagas"))
    os.utime(films, (time.time() + 60, time.time() + 60))
    assert "leaving las vagas" in titles(data_dir)


def test_a_rebuilt_index_is_kept_for_the_next_start(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(data_dir)
    assert len(list(cache_folder().iterdir())) == 1
    monkeypatch.setattr(index, "build", lambda _: pytest.fail("built although the cache is fresh"))
    assert "adaptation" in titles(data_dir)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]\n", b'{"version":1}\n{}'])
def test_a_damaged_index_is_built_again(data_dir: Path, damage: bytes) -> None:
    (data_dir / INDEX_FILE).write_bytes(damage)
    assert "adaptation" in titles(data_dir)


def test_a_cache_that_cannot_be_written_is_no_fault(
    data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert "adaptation" in titles(data_dir)


def test_a_faulty_line_is_named(data_dir: Path) -> None:
    write_jsonl(data_dir / "people.jsonl", [{"name": "Somebody"}, {"id": "nameless"}])
    with pytest.raises(FilmlintError, match=r"people\.jsonl:2: not a person record"):
        build(data_dir)


def test_a_film_and_its_people_are_found_among_thousands(tmp_path: Path) -> None:
    people = [f"Person{number} Surname{number * 7919 % 5003}" for number in range(8000)]
    write_jsonl(tmp_path / "films.jsonl", (
        {"id": f"film-{number}", "title": f"The Long Title of Film {number}", "year": 1950 + number % 70,
         "directors": [people[number]], "writers": [people[number + 2000]],
         "cast": [{"name": people[(number * 5 + place) % 8000], "role": f"Role {place}"} for place in range(7)],
         "runtimes": [100, 101], "mpa": ["R"], "gross_ww": number * 1000, "aliases": [f"Alias {number}"],
         "src": "general knowledge", "checked": "2026-11-21"}
        for number in range(2000)
    ))  # fmt: skip
    write_jsonl(tmp_path / "people.jsonl", (
        {"id": f"p-{number}", "name": people[number], "born": "1950-01-01", "src": "general knowledge"}
        for number in range(3000)
    ))  # fmt: skip
    (tmp_path / INDEX_FILE).write_bytes(build(tmp_path))
    candidates = [f"word{number} word{number + 1}" for number in range(3000)] + ["long title of film 1234"]
    facts = load_facts(data_dir=tmp_path)
    assert facts.known_titles(candidates) == {"long title of film 1234"}
    (film,) = facts.films_titled("The Long Title of Film 1234")
    assert not facts.known_names(candidates)
    assert sum(facts.person(name) is not None for name in film.credited) == 1
