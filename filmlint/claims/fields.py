"""Fields: what stands behind a label, in the front matter, a fact box line or a table row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmlint.claims.fact_lines import facts_of_line
from filmlint.claims.records import FACT_BOX, FRONT_MATTER
from filmlint.text.blocks import TABLE
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.units import Unit

_PART = compile_when_used(r"[,;|]")
_ONLY_YEAR = compile_when_used(r" ?(?:18|19|20)\d\d ?")
# Our names of the fields, and the labels (folded, without punctuation) they stand under.
_LABELS = """
film: film, movie, title, film title, movie title, film name, movie name, original title, reviewitemname, name
year: year, release year, year of release, film year, movie year, released in, year released, yr, production year,
  year of production, year made
release: release date, released, release, theatrical release, us release, uk release, opens, in theaters, in cinemas,
  opening date, premiere, premiered, date of release, released on, in theatres, us release date, cinema release
director: director, directors, directed by, dir, director(s), a film by, helmed by, filmmaker, direction, film by,
  written and directed by, writer-director, directed and written by
writer: writer, writers, written by, screenplay, screenwriter, screenwriters, screenplay by, script, writer(s), scr,
  scripted by
composer: composer, music, music by, score by, original music, original score
cast: cast, starring, stars, star, with, actors, featuring, main cast, lead cast, cast members, leads, key cast,
  principal cast, the cast, cast and characters, players, voice cast
support: supporting cast, also starring, supporting
runtime: runtime, running time, run time, length, duration, time, running length, runs, run-time, running-time,
  total running time, film length, runtime (min), runtime (minutes), running time (min), running time (minutes),
  length (min), duration (min), runtime minutes, length minutes, duration minutes, running time minutes, runtime min
certificate: rated, mpaa, mpaa rating, mpa rating, mpa, certificate, cert, classification, certification, bbfc,
  age rating, us rating, content rating, mpaa certificate
rating: rating
score: score, grade, our rating, stars out of five, star rating, my rating, verdict, final score, overall, our score,
  final grade, final rating, overall score, reviewrating, rating out of 5, rating out of 10, critic rating, our verdict
budget: budget, production budget, estimated budget, cost, price tag, reported budget, budget (est), production cost
gross: box office, gross, worldwide gross, worldwide box office, domestic gross, domestic box office, us gross,
  total gross, box-office, worldwide, global box office, boxoffice, worldwide total, global gross, us box office,
  box office gross, domestic total, world gross, takings
date: date, published, publishdate, pubdate, publish date, date published, posted on, datepublished, created
genre: genre, genres
source: based on, source, based upon, adapted from
author: author, by, reviewer, critic, byline, review by, reviewed by
"""
_KEY_OF = {
    label.strip(): key
    for key, _, labels in (row.partition(": ") for row in _LABELS.replace(",\n ", ",").strip().split("\n"))
    for label in labels.split(",")
}
LABELS = frozenset(_KEY_OF)
_SQUEEZED = {
    "".join(filter(str.isalpha, label)): key for label, key in _KEY_OF.items()
}  # "releaseYear", "release-year"
_LABEL = r"[a-z][a-z ()_-]{1,24}"
_LINE = compile_when_used(
    rf"(?P<label>{_LABEL}?)[ ]?(?::|[ ]?\|[ ]|[ ][-–—][ ]|[ ]?=[ ]|[ ]?[._·…]{{3,}}[ ]?)[ ]?(?P<value>\S.{{0,400}})"
)
# One of which stands behind a label, so many characters in.
_SIGNS, _LONGEST_HEAD = (":", "| ", "- ", "= ", "...", "___", "··", "…"), 32
_INLINE = compile_when_used(rf"(?:^|(?<=[.;|•·/,)]) ?|(?<=\s))(?P<label>{_LABEL}):[ ]")
_BARE = compile_when_used(r"(?P<label>directed by|written by|screenplay by|music by|starring) (?P<value>.{3,200})")

# two columns with a gap between them
_COLUMNS = compile_when_used(r"\s*(?P<label>[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+){0,2})(?: {3,}| *\t+ *)(?P<value>\S.*)")
_PEOPLE = compile_when_used(r"(?:[^\W\d_a-zß-öø-ÿ][^\s,]*|and|&|de|van|von|del|der|la|le|,| )+\.?")


_NESTED = frozenset(("film", "movie", "review", "params", "extra", "info"))  # tables of the front matter


class Field(NamedTuple):
    """A field: our name of it, its value as it stands, and the places of value and line in the document.

    `number` tells the fact boxes of an article apart, 0 is the front matter.
    """

    key: str
    value: str
    span: Span
    line: Span
    place: str
    number: int = 0
    label: str = ""


def front_matter_fields(document: Document) -> Iterator[Field]:
    """The entries of the front matter whose key we know; lists are joined by a comma."""
    matter = document.front_matter
    if matter is None:
        return
    entries = [(entry.key, entry.value, entry.span) for entry in matter.fields.values()]
    for key, value, span in entries:
        if isinstance(value, dict) and key in _NESTED:
            entries += [(str(name).lower(), inner, span) for name, inner in value.items()]
    for label, value, span in entries:
        key = _KEY_OF.get(label.replace("_", " ").strip()) or _SQUEEZED.get(
            label if label.isalpha() else "".join(filter(str.isalpha, label)), ""
        )
        if isinstance(value, list):
            value = ", ".join(str(item) for item in value if isinstance(item, str | int | float))
        if key == "cast" and str(value)[:1] in tuple("0123456789★⭐"):
            key = "score"
        if key and isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            yield Field(key, str(value).strip(), span, span, FRONT_MATTER, 0, label)


def fact_box_fields(document: Document) -> Iterator[Field]:
    """The fields of the fact boxes, in order. A label that recurs further down opens another box."""
    number, last, seen = 0, -9, set[str]()
    units = document.units
    for index, unit in enumerate(units):
        if len(unit.shown) > 420 or not (
            found := list(_fields_of(unit, document, units[index - 1] if index else None))
        ):
            continue
        if document.furniture and document.in_furniture(Span(unit.start, unit.end)):
            continue
        if not number or (index - last > 1 and any(_seen_as(field) in seen for field in found)):
            number, seen = number + 1, set()
        last = index
        for field in found:
            seen.add(_seen_as(field))
            yield field._replace(number=number)


def _seen_as(field: Field) -> str:
    """What makes a field recur: its key, or of a score its label, for a verdict may repeat the rating of the box."""
    return field.label if field.key == "score" else field.key


def _fields_of(unit: Unit, document: Document, before: Unit | None) -> Iterator[Field]:
    key = unit.key
    if unit.block.kind == TABLE:
        yield from _of_row(unit, document, before)
        return
    head = key[:_LONGEST_HEAD]
    match = _LINE.match(key) if any(map(head.__contains__, _SIGNS)) else None
    name = _KEY_OF.get(match["label"].strip()) if match else None
    if match and name == "film" and "(" in key:
        yield from _film_line(unit.shown[match.start("value") :], match["label"].strip(), unit, document)
        return
    facts = facts_of_line(unit.shown, key)
    if facts:
        for fact in facts:
            yield _field(fact.key, fact.value, fact.key, unit, document)
        return
    if unit.columns:
        parts = _COLUMNS.match(document.text, unit.start, unit.end)
        if parts and (name := _KEY_OF.get(parts["label"].lower())):
            yield _field(name, parts["value"], parts["label"], unit, document)
        return
    if match is None:
        bare = _BARE.match(key) if key.startswith(("directed", "written", "screenplay", "music", "starring")) else None
        if bare and _PEOPLE.fullmatch(unit.shown, bare.start("value")):
            yield _field(_KEY_OF[bare["label"]], unit.shown[bare.start("value") :], bare["label"], unit, document)
        return
    several = key.count(":") > 1
    marks = [found for found in _INLINE.finditer(key) if found["label"].strip() in _KEY_OF] if several else []
    if len(marks) < 2:
        if name is not None:
            yield _field(name, unit.shown[match.start("value") :], match["label"].strip(), unit, document)
        return
    ends = [*(mark.start() for mark in marks[1:]), len(key)]
    for mark, end in zip(marks, ends, strict=True):
        value = unit.shown[mark.end() : end].strip(" .;|•·/,")
        if value:
            label = mark["label"].strip()
            yield _field(_KEY_OF[label], value, label, unit, document)


def _of_row(unit: Unit, document: Document, before: Unit | None) -> Iterator[Field]:
    """The field of a row of two cells, or of a cell behind one that is a label."""
    cells = [document.text[a:b].strip() for a, b, shown in unit.block.pieces if shown is None]
    if len(cells) == 2 and (name := _KEY_OF.get(cells[0].lower().rstrip(":"))):
        yield _field(name, cells[1], cells[0], unit, document)
    elif before is not None and before.block.kind == TABLE and unit.key.rstrip(":") not in _KEY_OF:
        label = before.key.rstrip(":")
        if label in _KEY_OF:
            yield _field(_KEY_OF[label], unit.shown, label, unit, document)


_MINUTES = compile_when_used(r"\d{1,3} ?(?:min|m\b|h)|\d ?h", re.IGNORECASE)
_CERTIFICATE = compile_when_used(
    r"(?:rated:? )?(?P<value>G|PG|PG-13|R|NC-17|U|12A?|15|18|unrated|not rated)", re.IGNORECASE
)


def _film_line(value: str, label: str, unit: Unit, document: Document) -> Iterator[Field]:
    """The fields of a line "Film: Heat (Drama, 1995, Rated: R, 170 minutes)"."""
    yield _field("film", value, label, unit, document)
    for part in _PART.split(value[value.index("(") + 1 :].split(")", 1)[0]):
        if _MINUTES.search(part):
            yield _field("runtime", part, "runtime", unit, document)
        elif match := _CERTIFICATE.fullmatch(part.strip()):
            yield _field("certificate", match["value"], "rated", unit, document)
        elif _ONLY_YEAR.fullmatch(part):
            yield _field("year", part, "year", unit, document)


def _field(key: str, value: str, label: str, unit: Unit, document: Document) -> Field:
    value, line = value.strip(), Span(unit.start, unit.end)
    if key == "cast" and value[:1] in tuple("0123456789★⭐"):
        key = "score"  # "Stars: 4/5"
    at = document.text.find(value, line.start, line.end)
    span = Span(at, at + len(value)) if at >= 0 else line
    return Field(key, value, span, line, FACT_BOX, 0, label)
