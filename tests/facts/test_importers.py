from __future__ import annotations

import gzip
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from filmlint.errors import FilmlintError
from filmlint.facts import Facts, load_facts
from filmlint.facts.importers.sources import import_into
from filmlint.facts.records import Credit

TODAY = "2026-11-21"
BASICS = """\
tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres
tt0000001\tmovie\tThe "Quiet" Harbour\tStille Havn\t0\t1991\t\\N\t104\tDrama
tt0000002\ttvSeries\tHarbour Nights\tHarbour Nights\t0\t1992\t1994\t\\N\tDrama
tt0000003\tmovie\tUnseen\tUnseen\t0\t1993\t\\N\t\\N\t\\N
tt0000004\tmovie\tUndated\tUndated\t0\t\\N\t\\N\t90\t\\N
"""
PRINCIPALS = """\
tconst\tordering\tnconst\tcategory\tjob\tcharacters
tt0000001\t2\tnm0000012\tactor\t\\N\t["The \\"Old\\" Man","Narrator"]
tt0000001\t1\tnm0000011\tactress\t\\N\t["Ingrid"]
tt0000001\t3\tnm0000013\tdirector\t\\N\t\\N
tt0000001\t4\tnm0000099\tactor\t\\N\t["Nobody's number"]
tt0000001\t5\tnm0000014\tproducer\tproducer\t\\N
tt0000002\t1\tnm0000011\tactress\t\\N\t["Ingrid"]
"""
NAMES = """\
nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles
nm0000011\tMarit Solberg-Test\t1950\t\\N\tactress\ttt0000001
nm0000012\tOle Sample\t1920\t2001\tactor\ttt0000001
nm0000013\tKari Director\t\\N\t\\N\tdirector\ttt0000001
nm0000014\tUncounted Producer\t\\N\t\\N\tproducer\ttt0000001
"""


def silent(what: str, count: int) -> None:
    assert what
    assert count >= 0


def run(database: Path, name: str, *paths: Path, **options: int) -> int:
    return import_into(database, name, paths, TODAY, silent, **options)


def pack(path: Path, text: str) -> Path:
    with gzip.open(path, "wt", encoding="utf-8", newline="") as file:
        file.write(text)
    return path


@pytest.fixture
def dumps(tmp_path: Path) -> Path:
    folder = tmp_path / "imdb"
    folder.mkdir()
    for name, text in (("title.basics", BASICS), ("title.principals", PRINCIPALS), ("name.basics", NAMES)):
        pack(folder / f"{name}.tsv.gz", text)
    return folder


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    return tmp_path / "kb" / "facts.sqlite"


def imported(kb: Path, data_dir: Path) -> Facts:
    return load_facts(imported=kb, data_dir=data_dir)


def test_imdb_dumps(dumps: Path, kb: Path, data_dir: Path) -> None:
    assert run(kb, "imdb", dumps) == 5  # two dated films, three people of theirs
    facts = imported(kb, data_dir)
    (film,) = facts.films_titled("The Quiet Harbour")
    assert (film.title, film.year, film.runtimes, film.imdb) == ('The "Quiet" Harbour', 1991, (104,), "tt0000001")
    assert film.aliases == ("Stille Havn",)
    assert film.cast == (Credit("Marit Solberg-Test", "Ingrid"), Credit("Ole Sample", 'The "Old" Man/Narrator'))
    assert film.directors == ("Kari Director",)
    assert film.evidence() == f"imported film data (IMDb, imported {TODAY})"
    assert film is facts.film_by_id("tt0000001")
    sample = facts.person("Ole Sample")
    assert sample is not None
    assert (str(sample.born), str(sample.died)) == ("1920", "2001")
    assert facts.person("Uncounted Producer") is None
    assert facts.films_titled("Harbour Nights") == facts.films_titled("Undated") == ()
    assert facts.known_titles(["stille havn", "undated"]) == {"stille havn"}
    assert facts.known_names(["ole sample", "uncounted producer", "nicolas cage"]) == {"ole sample", "nicolas cage"}
    assert [credit.film.id for credit in facts.films_of("Marit Solberg Test")] == ["tt0000001"]


def test_imdb_votes_crew_and_other_titles(dumps: Path, kb: Path, data_dir: Path) -> None:
    pack(dumps / "title.ratings.tsv.gz", "tconst\taverageRating\tnumVotes\ntt0000001\t7.0\t1000\ntt0000003\t5.0\t999\n")
    pack(dumps / "title.crew.tsv.gz", "tconst\tdirectors\twriters\ntt0000001\tnm0000013,nm0000014\tnm0000014\n")
    (dumps / "title.akas.tsv").write_text(
        "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n"
        "tt0000001\t1\tCalm Port\tUS\t\\N\timdbDisplay\t\\N\t0\n"
        "tt0000001\t2\tStiller Hafen\tDE\t\\N\t\\N\t\\N\t0\n"
    )
    run(kb, "imdb", dumps)
    facts = imported(kb, data_dir)
    assert facts.films_titled("Unseen") == ()
    (film,) = facts.films_titled("Calm Port")
    assert film.directors == ("Kari Director", "Uncounted Producer")
    assert film.writers == ("Uncounted Producer",)
    assert facts.films_titled("Stiller Hafen") == ()
    run(kb, "imdb", dumps, min_votes=1)
    assert len(imported(kb, data_dir).films_titled("Unseen")) == 1


def test_the_real_format(kb: Path, data_dir: Path) -> None:
    folder = Path(os.environ.get("FILMLINT_REFERENCE", "/nowhere")) / "imdb_format_sample"
    if not folder.is_dir():
        pytest.skip("FILMLINT_REFERENCE names no folder with a sample of the dumps")
    assert run(kb, "imdb", folder) > 2000
    facts = imported(kb, data_dir)
    (film,) = facts.films_titled("Shadowtown")
    assert (film.year, film.runtimes) == (2020, (84,))


def test_layers_disagree(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text(
        "Title,Year,Directors,Runtimes,Gross_US,Budget_USD,Cast,Series,Series_no,source_kind,source_author\n"
        "Leaving Las Vegas,1996,Michael Figgis,90,$64000000,3000000-5000000,Elisabeth Shue=Sera;Julian Sands=Yuri,,,"
        "novel,John O'Brien\n"
        "The Fly,1986,Somebody Else,96,,,,The Fly,2,,\n",
        encoding="utf-8",
    )
    assert run(kb, "csv", table) == 2
    facts = imported(kb, data_dir)
    (film,) = facts.films_titled("Leaving Las Vegas")
    assert set(film.disputed) == {"runtimes", "gross_us"}
    assert film.year == 1995
    assert film.runtimes == (111, 112)
    assert [credit.name for credit in film.cast] == ["Nicolas Cage", "Elisabeth Shue", "Julian Sands"]
    fly = facts.film("The Fly", 1986)
    assert fly is not None
    assert fly.directors == ("David Cronenberg",)
    assert "Somebody Else" in fly.disputed["directors"]
    assert fly.disputed["runtimes"] == "two published lengths"
    assert fly.runtimes == (96,)
    assert fly.evidence("runtimes") == f"imported film data (own table, imported {TODAY})"


def test_tmdb5000(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    movies, credits = tmp_path / "movies.csv", tmp_path / "credits.csv"
    movies.write_text(
        "budget,id,original_title,release_date,revenue,runtime,title\n"
        "0,5,Le Port,1994-05-20,1200000,98.0,The Port\n0,6,Lost,,0,,Lost\n"
    )
    cast = json.dumps(
        [{"name": "B Second", "character": "Two", "order": 1}, {"name": "A First", "character": "One", "order": 0}]
    )
    crew = json.dumps([{"name": "C Leader", "job": "Director"}, {"name": "D Pen", "job": "Screenplay"}])
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in (cast, crew))
    credits.write_text(f"movie_id,title,cast,crew\n5,The Port,{quoted}\n")
    assert run(kb, "tmdb5000", movies, credits) == 1
    (film,) = imported(kb, data_dir).films_titled("Le Port")
    assert (film.title, film.year, film.runtimes, film.gross_ww, film.budget_usd) == (
        "The Port",
        1994,
        (98,),
        1200000,
        None,
    )
    assert film.cast == (Credit("A First", "One"), Credit("B Second", "Two"))
    assert (film.directors, film.writers) == (("C Leader",), ("D Pen",))


def test_tmdb_json(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tmdb"
    folder.mkdir()
    answer: dict[str, Any] = {
        "id": 5, "title": "The Port", "original_title": "The Port", "release_date": "1994-05-20", "runtime": 98,
        "budget": 0,
        "revenue": 10, "imdb_id": "tt0000005",
        "credits": {"cast": [{"name": "A First", "character": "One", "order": 0}], "crew": []},
        "release_dates": {"results": [{"iso_3166_1": "US", "release_dates": [
            {"certification": "PG-13", "release_date": "1995-01-06T00:00:00.000Z", "type": 3}]}]},
    }  # fmt: skip
    (folder / "5.json").write_text(json.dumps(answer))
    assert run(kb, "tmdb-json", folder) == 1
    (film,) = imported(kb, data_dir).films_titled("The Port")
    assert (film.mpa, film.years, film.imdb) == (("PG-13",), {1994, 1995}, "tt0000005")
    (folder / "6.json").write_text('{"status_code": 34}')
    with pytest.raises(FilmlintError, match=r"6\.json: not an answer about a film"):
        run(kb, "tmdb-json", folder)


def test_omdb(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    answer = {"Title": "The Port", "Year": "1994", "Rated": "R", "Released": "20 May 1994", "Runtime": "98 min",
              "Director": "C Leader", "Writer": "D Pen (screenplay), D Pen", "Actors": "A First, B Second",
              "BoxOffice": "$1,200,000", "imdbID": "tt0000005", "Type": "movie", "Response": "True"}  # fmt: skip
    series = {**answer, "Title": "Port Nights", "Type": "series"}
    failed = {"Response": "False", "Error": "Movie not found!"}
    file = tmp_path / "omdb.json"
    for text in (
        json.dumps([answer, series, failed], indent=1),
        "\n".join(map(json.dumps, (answer, series, failed))),
        json.dumps(answer),
    ):
        file.write_text(text)
        assert run(kb, "omdb", file) == 1
    (film,) = imported(kb, data_dir).films_titled("The Port")
    assert (film.runtimes, film.gross_us, film.mpa, film.writers) == ((98,), 1200000, ("R",), ("D Pen",))
    assert str(film.releases[0].date) == "1994-05-20"


def binding(**values: str) -> dict[str, dict[str, str]]:
    return {
        name: {"type": "uri", "value": f"http://example.org/entity/{value}"}
        if value.startswith("Q")
        else {"type": "literal", "value": value}
        for name, value in values.items()
    }


def test_json_without_end(kb: Path, tmp_path: Path) -> None:
    deep = tmp_path / "deep.json"
    for text in ("[" * 9_000, '{"Response": "False"}\n' + "[" * 9_000):
        deep.write_text(text)
        with pytest.raises(FilmlintError, match="nested too deeply"):
            run(kb, "omdb", deep)


def test_wikidata(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    answers = [
        [
            binding(film="Q1", imdb="tt0000005", title="The Port", date="1994-01-01T00:00:00Z", prec="9"),
            binding(film="Q1", imdb="tt0000005", title="Le Port", date="1995-01-06T00:00:00Z", prec="11", place="Q30"),
            binding(film="Q2", title="Undated"),
        ],
        [
            binding(imdb="tt0000005", actor="Q3", actorLabel="A First", roleLabel="One"),
            binding(imdb="tt0000005", actor="Q3", actorLabel="A First", roleName="Uno"),
        ],
        [
            binding(critic="Q4", criticLabel="E Critic", outletLabel="The Gazette", died="2001-03-04T00:00:00Z",
                    **{"from": "1990-01-01T00:00:00Z"}),
        ],
    ]  # fmt: skip
    files = []
    for number, rows in enumerate(answers):
        file = tmp_path / f"answer{number}.json"
        file.write_text(json.dumps({"head": {"vars": []}, "results": {"bindings": rows}}))
        files.append(file)
    assert run(kb, "wikidata", *files) == 2
    facts = imported(kb, data_dir)
    (film,) = facts.films_titled("Le Port")
    assert (film.title, film.year, film.cast) == ("The Port", 1994, (Credit("A First", "One/Uno"),))
    assert [str(release.date) for release in film.releases] == ["1994", "1995-01-06"]
    critic = facts.critic("E Critic")
    assert critic is not None
    assert (str(critic.died), str(critic.tenures[0].start), critic.complete) == ("2001-03-04", "1990", False)


OSCY = """\
iteration,official_year,ceremony_date,common_name,winner,official,entity_type,name,title,detail
3,1929/30,1930-11-05,Best Actor,True,True,person,F Early,Old Film,['Captain']
68,1995,1996-03-25,Best Actor in a Leading Role,True,True,person,Nicolas Cage,Leaving Las Vegas,['Ben Sanderson']
68,1995,1996-03-25,Best Picture,False,True,person,G Producer,Port Story,[]
68,1995,1996-03-25,Best Picture,False,False,person,H Withdrawn,Port Story,[]
"""
OSCAR_DATA = (
    "Ceremony\tYear\tClass\tCanonicalCategory\tCategory\tFilm\tFilmId\tName\tNominees\tNomineeIds\tWinner\tDetail\n"
    "68\t1995\tActing\tACTOR IN A LEADING ROLE\tACTOR\t"
    "Leaving Las Vegas\ttt1\tNicolas Cage\tNicolas Cage\tnm1\tTrue\tBen\n"
    "68\t1995\tTitle\tBEST PICTURE\tBEST PICTURE\tPort Story\ttt2\tG and H\tG Producer|H Other\n"
)


@pytest.mark.parametrize(("text", "rows"), [(OSCY, 6), (OSCAR_DATA, 5)], ids=["oscy", "oscar_data"])
def test_oscars(kb: Path, data_dir: Path, tmp_path: Path, text: str, rows: int) -> None:
    file = tmp_path / "oscars.csv"
    file.write_text(text)
    assert run(kb, "oscars", file) == rows
    facts = imported(kb, data_dir)
    cage = facts.nominations(person="Nicolas Cage", film=facts.film("Leaving Las Vegas", 1995))
    assert [(row.category, row.won, row.origin.layer) for row in cage] == [("actor", True, "shipped")]
    (row,) = facts.nominations(person="G Producer")
    assert (row.category, row.won, row.film) == ("picture", False, "Port Story")
    assert facts.nominations(person="H Withdrawn") == ()
    assert facts.person_awards_complete("Elisabeth Shue", "Oscars")
    assert facts.awards_complete("Oscars", "sound", 68)
    assert not facts.awards_complete("Oscars", "sound", 69)
    if rows == 6:
        third = facts.ceremony("Oscars", n=3)
        assert third is not None
        assert third.film_years == (1929, 1930)


def test_each_source_replaces_only_itself(dumps: Path, kb: Path, data_dir: Path, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year\nOne,1990\nTwo,1991\n")
    run(kb, "imdb", dumps)
    run(kb, "csv", table)
    table.write_text("title,year\nThree,1992\n")
    run(kb, "csv", table)
    facts = imported(kb, data_dir)
    found = facts.known_titles(["one", "two", "three", "quiet harbour"])
    assert found == {"three", "quiet harbour"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"own\.csv: the file is empty"),
        (b"title,yaer\nOne,1990\n", r"own\.csv:1: unknown column yaer"),
        (b"title,mpa\nOne,R\n", r"own\.csv:1: no column year"),
        (b"title,year,Title\nOne,1990,Two\n", r"own\.csv:1: the column Title stands twice"),
        (b"title;year\nOne;1990\n", r"own\.csv:1: the columns are parted by “;”"),
        (b"title\tyear\nOne\t1990\n", r"own\.csv:1: the columns are parted by tabs"),
        (b"title,year\rOne,1990\r", r"own\.csv:1: a carriage return inside a line"),
        (b"title,year\nOne\n", r"own\.csv:2: 1 fields where 2 are needed"),
        (b"title,year\nOne,1990\nTwo,nineteen\n", r"own\.csv:3: year is not a whole number"),
        (b"title,year\nOne,1990\nAm\xe9lie,2001\n", r"own\.csv:3: not UTF-8"),
        (b'title,year\nOne,1990\n"Two,1991\n', r"own\.csv:\d+: a quotation mark is never closed"),
        (b"title,year,runtimes\nOne,1990,0\n", r"own\.csv:2: runtimes\[0\] should be"),
        (b"title,year,budget_usd\nOne,1990,9-3\n", r"own\.csv:2: budget_usd should have the lowest first"),
        (b"title,year\n,1990\n", r"own\.csv:2: title and year are needed"),
        (b"\x1f\x8b\x08\x00broken", r"own\.csv:0?:?.*(damaged|cut off)"),
        (b"title,year\n", "nothing to import"),
        (b"title,year\n\xff\xfeO\x00n\x00,1990\n", r"own\.csv:2: not UTF-8"),
    ],
)
def test_bad_input_is_named_and_the_old_data_kept(
    kb: Path, data_dir: Path, tmp_path: Path, content: bytes, message: str
) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year\nKept,1990\n")
    run(kb, "csv", table)
    table.write_bytes(content)
    with pytest.raises(FilmlintError, match=message):
        run(kb, "csv", table)
    assert imported(kb, data_dir).known_titles(["kept"]) == {"kept"}
    assert sorted(file.name for file in kb.parent.iterdir()) == ["facts.sqlite", "facts.sqlite.lock"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("title.basics", BASICS.replace("startYear", "year"), r"title\.basics\.tsv\.gz:1: no column startYear"),
        ("title.basics", BASICS.replace("tt0000003", "xx"), r"title\.basics\.tsv\.gz:4: not an IMDb id"),
        ("title.basics", BASICS.replace("tt0000003", "tt" + "9" * 30), r"title\.basics\.tsv\.gz:4: not an IMDb id"),
        ("title.basics", BASICS + "\\N" + "\t\\N" * 8 + "\n", None),
        ("title.principals", PRINCIPALS + "tt0000001" + "\t\\N" * 5 + "\n", None),
        ("title.principals", PRINCIPALS + "tt0000001\t\\N\tnm0000011\tself\t\\N\t\\N\n", None),
        ("title.principals", PRINCIPALS + "tt0000001\t9\t\\N\tactor\t\\N\t\\N\n", None),
        ("title.basics", BASICS.replace("\t104\t", "\tlong\t"), r"title\.basics\.tsv\.gz:2: runtimeMinutes"),
        (
            "title.principals",
            PRINCIPALS.replace('["Ingrid"]', '["Ingrid'),
            r"principals\.tsv\.gz:3: characters is not JSON",
        ),
        (
            "title.principals",
            PRINCIPALS.replace('["Ingrid"]', '"Ingrid"'),
            r"principals\.tsv\.gz:3: characters is not a list",
        ),
        ("name.basics", NAMES.replace("\t1950\t", ""), None),
    ],
)
def test_bad_dumps(dumps: Path, kb: Path, data_dir: Path, name: str, text: str, message: str | None) -> None:
    run(kb, "imdb", dumps)
    pack(dumps / f"{name}.tsv.gz", text)
    if message:
        with pytest.raises(FilmlintError, match=message):
            run(kb, "imdb", dumps)
    else:
        run(kb, "imdb", dumps)
    assert len(imported(kb, data_dir).films_titled("Stille Havn")) == 1


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year\nOne,1990\n")
    with pytest.raises(FilmlintError, match="its folder cannot be made"):
        run(table / "facts.sqlite", "csv", table)


def test_a_truncated_dump(dumps: Path, kb: Path, data_dir: Path) -> None:
    run(kb, "imdb", dumps)
    file = pack(dumps / "title.principals.tsv.gz", PRINCIPALS + PRINCIPALS.partition("\n")[2] * 500)
    file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(FilmlintError, match=r"title\.principals\.tsv\.gz:\d+: the file is cut off"):
        run(kb, "imdb", dumps)
    (dumps / "name.basics.tsv.gz").unlink()
    with pytest.raises(FilmlintError, match=r"no name\.basics\.tsv\.gz in this folder"):
        run(kb, "imdb", dumps)
    assert len(imported(kb, data_dir).films_titled("Stille Havn")) == 1


def test_wrong_arguments(kb: Path, tmp_path: Path) -> None:
    with pytest.raises(FilmlintError, match=r"takes MOVIES\.csv CREDITS\.csv"):
        run(kb, "tmdb5000", tmp_path)
    with pytest.raises(FilmlintError, match="no such folder"):
        run(kb, "imdb", tmp_path / "nowhere")
    with pytest.raises(FilmlintError, match="a folder or device, not a file"):
        run(kb, "csv", tmp_path)
    with pytest.raises(FilmlintError, match="no such file"):
        run(kb, "csv", tmp_path / "nowhere.csv")


def test_a_file_that_is_no_database_is_left_alone(kb: Path, data_dir: Path, tmp_path: Path) -> None:
    kb.parent.mkdir()
    table = tmp_path / "own.csv"
    table.write_text("title,year\nOne,1990\n")
    for content in (b"my thesis, the only copy", b""):
        kb.write_bytes(content)
        with pytest.raises(FilmlintError, match="not a file of imported film data"):
            run(kb, "csv", table)
        with pytest.raises(FilmlintError, match="not a file of imported film data"):
            imported(kb, data_dir)
        assert kb.read_bytes() == content
    kb.unlink()
    run(kb, "csv", table)
    with sqlite3.connect(kb) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(FilmlintError, match="another version"):
        imported(kb, data_dir)
    with pytest.raises(FilmlintError, match="no such file"):
        imported(tmp_path / "nowhere.sqlite", data_dir)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE record SET json = '{'",
        "UPDATE record SET json = '[1]'",
        "UPDATE record SET kind = 'none'",
        "DELETE FROM record",
        "DELETE FROM source",
        "DROP TABLE name",
    ],
)
def test_damaged_data_is_said_to_be(kb: Path, data_dir: Path, tmp_path: Path, damage: str) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year\nOne,1990\n")
    run(kb, "csv", table)
    with sqlite3.connect(kb) as database:
        database.execute(damage)
    database.close()
    with pytest.raises(FilmlintError, match=r"facts\.sqlite: damaged .* delete it and import again"):
        imported(kb, data_dir).films_titled("One")
