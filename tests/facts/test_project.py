from __future__ import annotations

from pathlib import Path

import pytest

from filmlint.errors import ConfigError
from filmlint.facts import load_facts
from filmlint.facts.facts_file import check_facts_file

GOOD = """\
films:
  - title: Leaving Las Vegas   # the office copy
    year: 1995
    runtimes: [130]
    cast:
      - {name: Nicolas Cage, role: Ben Sanderson}
      - {name: Elisabeth Shue, role: Jennifer}
      - {name: Julian Sands, role: Yuri}
  - title: 300
    year: 2006
    directors: [Zack Snyder]
people:
  - name: Elisabeth Shue
    born: 1963-10-07
    misspellings: [Elisabet Shue]
critics:
  - name: Our Own Critic
    tenures: [{outlet: The Gazette, beat: film, from: 2001, to: 2009-06, certain: true}]
"""


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "facts.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_project_speaks_first_and_disagreement_is_written_down(tmp_path: Path, data_dir: Path) -> None:
    path = write(tmp_path, GOOD)
    facts = load_facts(project=path, data_dir=data_dir)
    (film,) = facts.films_titled("Leaving Las Vegas")
    assert film is facts.films_titled("Adiós Las Vegas")[0]
    assert film is facts.film_by_id("leaving-las-vegas-1995")
    assert film.runtimes == (130,)
    assert film.evidence("runtimes") == f"project facts ({path.as_posix()}:2)"
    assert "111, 112" in (film.dispute("runtimes") or "")
    assert film.dispute("cast", "Nicolas Cage") is None
    assert "Sera" in (film.dispute("cast", "Elisabeth Shue") or "")
    assert film.directors == ("Mike Figgis",)
    assert film.evidence("directors").startswith("shipped film data")
    assert [credit.name for credit in film.cast] == ["Nicolas Cage", "Elisabeth Shue", "Julian Sands"]


def test_people_and_critics_of_the_project(tmp_path: Path, data_dir: Path) -> None:
    facts = load_facts(project=write(tmp_path, GOOD), data_dir=data_dir)
    shue = facts.person("Elisabeth Shue")
    assert shue is not None
    assert str(shue.born) == "1963-10-07"
    assert "1963-10-06" in shue.disputed["born"]
    assert shue.misspellings == ("Elisabet Shue", "Elizabeth Shue")
    critic = facts.critic("Our Own Critic")
    assert critic is not None
    assert str(critic.tenures[0].end) == "2009-06"
    (film,) = facts.films_titled("300")
    assert film.id == "300-2006"


def test_an_empty_file_is_no_mistake(tmp_path: Path, data_dir: Path) -> None:
    facts = load_facts(project=write(tmp_path, "# nothing yet\n"), data_dir=data_dir)
    assert len(facts.films_titled("The Fly")) == 2


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("films:\n  - title: X\n    year: '1995'\n", "3:11", "year should be a whole number"),
        ("films:\n  - title: X\n    year: 1995\n    runtimes: 112\n", "4:15", "runtimes should be a list"),
        ("films:\n  - title: X\n    year: 1995\n    runtimes: [90, long]\n", "4:20", "runtimes[1] should be"),
        ("films:\n  - title: X\n", "2:5", "has no year"),
        ("films:\n  - title: X\n    year:\n", "2:5", "has no year"),
        ("films:\n  - title: X\n    year: .inf\n", "3:11", "year should be a whole number"),
        ("films:\n  - title: X\n    year: !!float x\n", "3:11", "year should be a whole number"),
        (f"films:\n  - title: X\n    year: {'9' * 5000}\n", "3:11", "year should be a whole number"),
        ("films:\n  - title: X\n    year: 1995\n    cast:\n      - name:\n", "5:9", "cast[0] has no name"),
        ("bulk_dates:\n  - outlet: X\n    date:\n", "2:5", "has no date"),
        ("films:\n  - title: X\n    year: 1995\n    lenght: 3\n", "4:13", "unknown field lenght"),
        ("films:\n  - Heat (1995)\n", "2:5", "should be a mapping"),
        ("films: Heat\n", "1:8", "films should be a list"),
        ("filmes: []\n", "1:1", "unknown heading filmes"),
        ("- films\n", "1:1", "should be a mapping with"),
        ("films: [\n", "2:1", ""),
        ("films: []\nfilms: []\n", "2:1", "films stands here twice"),
        ("people:\n  - name: A B\n    born: 1990\n    died: 1980\n", "4:11", "died is before born"),
        ("people:\n  - name: A B\n    born: 1990-02-31\n", "3:11", "born should be a date"),
        ("people:\n  - name: [A, B]\n", "2:11", "name should be text"),
        ("films:\n  - title: X\n    year: 1995\n    cast_complete: 1\n", "4:20", "true or false"),
        ("films:\n  - title: X\n    year: 1995\n    budget_usd: [5, 3]\n", "4:17", "lowest first"),
        ("films:\n  - {title: X, year: 1995, disputed: {lenght: why}}\n", "2:47", "unknown field"),
        ("films: *nobody\n", "1:8", ""),
        ("films: !!odd [a]\n", "1:8", "means nothing here"),
    ],
)
def test_a_mistake_has_its_place(tmp_path: Path, data_dir: Path, text: str, place: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_facts(project=path, data_dir=data_dir).films_titled("X")
    assert str(caught.value).startswith(f"{path}:{place}: ")
    assert message in str(caught.value)
    assert str(next(iter(check_facts_file(path)))) == str(caught.value)


def test_not_utf8_and_not_there(tmp_path: Path) -> None:
    file = tmp_path / "facts.yaml"
    file.write_bytes(b"films:\n  - title: Am\xe9lie\n")
    with pytest.raises(ConfigError, match=r"facts\.yaml:2: not UTF-8"):
        load_facts(project=file)
    with pytest.raises(ConfigError, match="No such file"):
        load_facts(project=tmp_path / "nowhere.yaml")


def test_a_bomb_of_aliases_and_deep_nesting_end(tmp_path: Path) -> None:
    deep = "films: " + "[" * 400 + "]" * 400
    with pytest.raises(ConfigError, match="too deeply"):
        load_facts(project=write(tmp_path, deep))
    bomb = "films:\n  a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"  {name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefg", "bcdefgh", strict=True)
    )
    with pytest.raises(ConfigError, match="values"):
        load_facts(project=write(tmp_path, bomb))


def test_all_mistakes_of_a_file_are_listed(tmp_path: Path) -> None:
    text = "films:\n  - {title: X}\n  - {title: Y, year: 1990}\n  - {title: Y, year: 1990}\n  - {title: Z, year: 9}\n"
    found = [(error.line, error.message) for error in check_facts_file(write(tmp_path, text))]
    assert [line for line, _ in found] == [2, 4, 5]
    assert "stands in line 3 already" in found[1][1]
