"""What a record may look like: every mistake in one, each with where in the record it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from filmlint.facts.decode import Raw
from filmlint.facts.kinds import (
    AWARDS_COMPLETE,
    BULK_DATE,
    CEREMONY,
    CRITIC,
    FILM,
    NOMINATION,
    OUTLET,
    PERSON,
    Kind,
)
from filmlint.facts.partial_date import PartialDate

Path = tuple[str | int, ...]


class Mistake(NamedTuple):
    """One mistake: the keys and list places that lead to it, and what is wrong in words that name the field."""

    path: Path
    message: str


Check = Callable[[Any, Path], Iterator[Mistake]]

FIRST_FILM = 1874  # the oldest pictures that are called films
LAST_YEAR = 2100
MOST_MINUTES = 2000
RATINGS = frozenset(
    {"G", "PG", "PG-13", "R", "NC-17", "X", "M", "GP", "M/PG", "Approved", "Passed", "Not Rated", "Unrated"}
)
SOURCE_KINDS = frozenset({
    "novel", "novella", "short story", "play", "musical", "memoir", "nonfiction", "comic", "article", "film", "tv",
    "game", "true events", "original", "poem", "opera", "song", "toy", "radio", "book", "folk tale",
    "screenplay", "ballet", "theme park ride", "other",
})  # fmt: skip


def mistakes(kind: Kind[Any], raw: Any) -> Iterator[Mistake]:
    """Every mistake in one record of a kind."""
    fields, needed = _SCHEMAS[kind.name]
    found = False
    for mistake in _object(fields, needed)(raw, ()):
        found = True
        yield mistake
    if not found:
        yield from _sense(kind, raw)


def _name(path: Path) -> str:
    words = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return words.removeprefix(".") or "the record"


def _wrong(path: Path, wanted: str, value: Any) -> Iterator[Mistake]:
    yield Mistake(path, f"{_name(path)} should be {wanted}, not {_short(value)}")


def _short(value: Any) -> str:
    kind = {dict: "a mapping", list: "a list", type(None): "nothing"}.get(type(value))
    return kind or (f"{value!r:.60}")


def _text(value: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        yield from _wrong(path, "text without blanks around it", value)


def _may_be_empty(value: Any, path: Path) -> Iterator[Mistake]:
    if value != "":
        yield from _text(value, path)


def _flag(value: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, bool):
        yield from _wrong(path, "true or false", value)


def _number(lowest: int, highest: int) -> Check:
    def check(value: Any, path: Path) -> Iterator[Mistake]:
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            yield from _wrong(path, f"a whole number from {lowest} to {highest}", value)

    return check


def _date(value: Any, path: Path) -> Iterator[Mistake]:
    plain = str(value) if isinstance(value, str) or type(value) is int else ""  # a year may be a number
    try:
        PartialDate.parse(plain)
    except ValueError:
        yield from _wrong(path, 'a date like "1995", "1995-10" or "1995-10-27"', value)


def _one_of(words: frozenset[str]) -> Check:
    def check(value: Any, path: Path) -> Iterator[Mistake]:
        if value not in words if isinstance(value, str) else True:
            yield from _wrong(path, f"one of {', '.join(sorted(words))}", value)

    return check


def _list(check: Check, shortest: int = 0) -> Check:
    def check_all(value: Any, path: Path) -> Iterator[Mistake]:
        if not isinstance(value, list) or len(value) < shortest:
            yield from _wrong(path, "a list", value)
            return
        for place, entry in enumerate(value):
            yield from check(entry, (*path, place))

    return check_all


def _object(fields: Mapping[str, Check], needed: tuple[str, ...]) -> Check:
    def check(value: Any, path: Path) -> Iterator[Mistake]:
        if not isinstance(value, dict):
            yield from _wrong(path, "a mapping", value)
            return
        for name in needed:
            if value.get(name) is None:
                yield Mistake(path, f"{_name(path)} has no {name}")
        for name, entry in value.items():
            if name not in fields:
                yield Mistake((*path, name), f"unknown field {_name((*path, name))} (known: {', '.join(fields)})")
            elif entry is not None:
                yield from fields[name](entry, (*path, name))

    return check


def _budget(value: Any, path: Path) -> Iterator[Mistake]:
    if isinstance(value, list):
        if len(value) != 2:
            yield Mistake(path, f"{_name(path)} should be two amounts, the lowest and the highest, not {len(value)}")
        for place, amount in enumerate(value):
            yield from _money(amount, (*path, place))
        if all(isinstance(amount, int) for amount in value) and value != sorted(value):
            yield Mistake(path, f"{_name(path)} should have the lowest first, not {value[0]} before {value[-1]}")
    else:
        yield from _money(value, path)


def _disputes(value: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield from _wrong(path, "a mapping from field to reason", value)
        return
    for name, reason in value.items():
        if str(name).partition("/")[0] not in {**_FILM, **_PERSON, **_CRITIC}:
            yield Mistake((*path, name), f"{_name(path)} names an unknown field: {name}")
        yield from _text(reason, (*path, name))


def _bodies(value: Any, path: Path) -> Iterator[Mistake]:
    if value is not True:
        yield from _list(_text)(value, path)


def _beat(value: Any, path: Path) -> Iterator[Mistake]:
    yield from (_list(_text, 1) if isinstance(value, list) else _text)(value, path)


_year = _number(FIRST_FILM, LAST_YEAR)
_any_year = _number(0, LAST_YEAR)
_money = _number(0, 10**10)
_texts = _list(_text)
_common: dict[str, Check] = {"src": _text, "checked": _date}
_WORK: dict[str, Check] = {"kind": _one_of(SOURCE_KINDS), "title": _may_be_empty, "author": _may_be_empty,
                           "year": _any_year}  # fmt: skip
_RELEASE: dict[str, Check] = {"date": _date, "kind": _one_of(frozenset({"", "festival", "limited", "wide"})),
                              "country": _may_be_empty}  # fmt: skip
_CREDIT: dict[str, Check] = {"name": _text, "role": _may_be_empty}
_FILM: dict[str, Check] = {
    "id": _text, "title": _text, "year": _year, "aliases": _texts, "directors": _texts, "writers": _texts,
    "composers": _texts, "cast": _list(_object(_CREDIT, ("name",))), "cast_complete": _flag,
    "runtimes": _list(_number(1, MOST_MINUTES)), "mpa": _list(_one_of(RATINGS)), "budget_usd": _budget,
    "gross_us": _money, "gross_ww": _money, "source": _object(_WORK, ("kind",)),
    "series": _object({"name": _text, "no": _number(0, 100)}, ("name",)), "remake_of": _text,
    "releases": _list(_object(_RELEASE, ("date",))),
    "imdb": _text, "disputed": _disputes, **_common,
}  # fmt: skip
_PERSON: dict[str, Check] = {
    "id": _text, "name": _text, "aliases": _texts, "misspellings": _texts, "born": _date, "died": _date,
    "lookalikes": _texts, "awards_complete": _bodies, "imdb": _text, "disputed": _disputes, **_common,
}  # fmt: skip
_TENURE: dict[str, Check] = {"outlet": _text, "beat": _beat, "from": _date, "to": _date, "certain": _flag}
_ESSAYS: dict[str, Check] = {"name": _text, "aliases": _texts, "outlet": _may_be_empty, "from": _date, "to": _date}
_PIECE: dict[str, Check] = {"film": _text, "year": _year, "kind": _text, "title": _may_be_empty}
_CRITIC: dict[str, Check] = {
    "id": _text, "name": _text, "aliases": _texts, "born": _date, "died": _date,
    "tenures": _list(_object(_TENURE, ("outlet",))), "complete": _flag, "series": _list(_object(_ESSAYS, ("name",))),
    "known_pieces": _list(_object(_PIECE, ("film", "year"))), "disputed": _disputes, **_common,
}  # fmt: skip
_OUTLET: dict[str, Check] = {
    "id": _text, "name": _text, "aliases": _texts, "kind": _text, "country": _text,
    "founded": _date, "closed": _date, **_common,
}  # fmt: skip
_CEREMONY: dict[str, Check] = {
    "id": _text, "body": _text, "n": _number(1, 200), "film_year": _year, "film_years": _list(_year, 1), "date": _date,
    **_common,
}  # fmt: skip
_NOMINATION: dict[str, Check] = {
    "id": _text, "body": _text, "n": _number(1, 200), "film_year": _year, "award_year": _year, "category": _text,
    "category_name": _text, "person": _may_be_empty, "film": _may_be_empty, "films": _texts, "role": _may_be_empty,
    "won": _flag, **_common,
}  # fmt: skip
_BULK_DATE: dict[str, Check] = {
    "id": _text, "aggregator": _text, "outlet": _text, "date": _date, "note": _text, **_common,
}  # fmt: skip
_AWARDS_COMPLETE: dict[str, Check] = {
    "id": _text, "body": _text, "categories": _texts, "from_n": _number(1, 200), "to_n": _number(1, 200),
    "nominations_complete": _flag, "winners_complete": _flag, **_common,
}  # fmt: skip
_SCHEMAS: dict[str, tuple[dict[str, Check], tuple[str, ...]]] = {
    FILM.name: (_FILM, ("title", "year")),
    PERSON.name: (_PERSON, ("name",)),
    CRITIC.name: (_CRITIC, ("name",)),
    OUTLET.name: (_OUTLET, ("name",)),
    CEREMONY.name: (_CEREMONY, ("body", "n")),
    NOMINATION.name: (_NOMINATION, ("body", "film_year", "category")),
    BULK_DATE.name: (_BULK_DATE, ("outlet", "date")),
    AWARDS_COMPLETE.name: (_AWARDS_COMPLETE, ("body", "from_n", "to_n")),
}


def _sense(kind: Kind[Any], raw: Raw) -> Iterator[Mistake]:
    """What no single field shows: ends before beginnings, a part greater than the whole."""
    spans: list[tuple[Path, Raw, str, str]] = [((), raw, first, last) for first, last in
                                              (("born", "died"), ("founded", "closed"))]  # fmt: skip
    for field in ("tenures", "series") if kind is CRITIC else ():
        spans += [((field, place), entry, "from", "to") for place, entry in enumerate(raw.get(field) or ())]
    for path, entry, first, last in spans:
        begins, ends = entry.get(first), entry.get(last)
        if begins and ends and PartialDate.parse(str(ends)).before(PartialDate.parse(str(begins))):
            yield Mistake((*path, last), f"{_name((*path, last))} is before {first}")
    if kind is FILM and (raw.get("gross_us") or 0) > (raw.get("gross_ww") or 10**11) * 1.02:
        yield Mistake(("gross_us",), "gross_us is more than gross_ww, which includes it")
    if kind is CEREMONY and not (raw.get("film_year") or raw.get("film_years")):
        yield Mistake((), "the record has neither film_year nor film_years")
    if kind is NOMINATION and not (raw.get("person") or raw.get("film")):
        yield Mistake((), "the record names neither a person nor a film")
