"""One JSON object of a facts file to its record; the object has passed `schema` or stands in the shipped data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from filmlint.facts.award_names import award_body, award_category
from filmlint.facts.partial_date import PartialDate
from filmlint.facts.records import (
    AwardsComplete,
    BulkDate,
    Ceremony,
    Credit,
    Critic,
    EssaySeries,
    Film,
    KnownPiece,
    Nomination,
    Origin,
    Outlet,
    Person,
    Release,
    SeriesPart,
    SourceWork,
    Tenure,
)

Raw = Mapping[str, Any]


def film_id(raw: Raw) -> str:
    """The id of a film record; without one it is made of the title and the year, as in "leaving-las-vegas-1995"."""
    from filmlint.facts.normalize import normal_name

    return raw.get("id") or f"{normal_name(raw['title']).replace(' ', '-')}-{raw['year']}"


def decode_film(raw: Raw, origin: Origin) -> Film:
    """A film record."""
    source, series, budget = raw.get("source"), raw.get("series"), raw.get("budget_usd")
    return Film(
        id=film_id(raw),
        title=raw["title"],
        year=raw["year"],
        aliases=_texts(raw, "aliases"),
        directors=_texts(raw, "directors"),
        writers=_texts(raw, "writers"),
        composers=_texts(raw, "composers"),
        cast=tuple(Credit(credit["name"], credit.get("role") or "") for credit in raw.get("cast") or ()),
        cast_complete=bool(raw.get("cast_complete")),
        runtimes=tuple(raw.get("runtimes") or ()),
        mpa=_texts(raw, "mpa"),
        budget_usd=(budget[0], budget[-1]) if isinstance(budget, list) else (budget, budget) if budget else None,
        gross_us=raw.get("gross_us"),
        gross_ww=raw.get("gross_ww"),
        source=SourceWork(
            source["kind"], source.get("title") or "", source.get("author") or "", source.get("year") or 0
        )
        if source
        else None,
        series=SeriesPart(series["name"], series.get("no") or 0) if series else None,
        remake_of=raw.get("remake_of") or "",
        releases=tuple(
            Release(PartialDate.parse(release["date"]), release.get("kind") or "", release.get("country") or "")
            for release in raw.get("releases") or ()
        ),
        imdb=raw.get("imdb") or "",
        disputed=raw.get("disputed") or {},
        src=raw.get("src") or "",
        checked=raw.get("checked") or "",
        origin=origin,
    )


def decode_person(raw: Raw, origin: Origin) -> Person:
    """A person record."""
    complete = raw.get("awards_complete") or ()
    return Person(
        id=raw.get("id") or "",
        name=raw["name"],
        aliases=_texts(raw, "aliases"),
        misspellings=_texts(raw, "misspellings"),
        born=_date(raw, "born"),
        died=_date(raw, "died"),
        lookalikes=_texts(raw, "lookalikes"),
        awards_complete=("oscars",) if complete is True else tuple(map(award_body, complete)),
        disputed=raw.get("disputed") or {},
        src=raw.get("src") or "",
        checked=raw.get("checked") or "",
        origin=origin,
    )


def decode_critic(raw: Raw, origin: Origin) -> Critic:
    """A critic record; a tenure on several beats becomes one tenure a beat."""
    return Critic(
        id=raw.get("id") or "",
        name=raw["name"],
        aliases=_texts(raw, "aliases"),
        born=_date(raw, "born"),
        died=_date(raw, "died"),
        tenures=tuple(_tenures(raw)),
        complete=bool(raw.get("complete")),
        series=tuple(
            EssaySeries(
                essays["name"],
                essays.get("outlet") or "",
                _date(essays, "from"),
                _date(essays, "to"),
                _texts(essays, "aliases"),
            )
            for essays in raw.get("series") or ()
        ),
        known_pieces=tuple(
            KnownPiece(piece["film"], piece["year"], piece.get("kind") or "", piece.get("title") or "")
            for piece in raw.get("known_pieces") or ()
        ),
        disputed=raw.get("disputed") or {},
        src=raw.get("src") or "",
        checked=raw.get("checked") or "",
        origin=origin,
    )


def decode_outlet(raw: Raw, origin: Origin) -> Outlet:
    """An outlet record."""
    return Outlet(
        id=raw.get("id") or "",
        name=raw["name"],
        aliases=_texts(raw, "aliases"),
        kind=raw.get("kind") or "",
        country=raw.get("country") or "",
        founded=_date(raw, "founded"),
        closed=_date(raw, "closed"),
        src=raw.get("src") or "",
        checked=raw.get("checked") or "",
        origin=origin,
    )


def decode_ceremony(raw: Raw, origin: Origin) -> Ceremony:
    """A ceremony record; the film years are `film_years`, else the one `film_year`."""
    return Ceremony(
        body=award_body(raw["body"]),
        n=raw["n"],
        film_years=tuple(raw.get("film_years") or (raw["film_year"],)),
        date=_date(raw, "date"),
        src=raw.get("src") or "",
        checked=raw.get("checked") or "",
        origin=origin,
    )


def decode_nomination(raw: Raw, origin: Origin) -> Nomination:
    """A nomination record, its body and category by their ids."""
    return Nomination(
        body=award_body(raw["body"]),
        n=raw.get("n") or 0,
        film_year=raw["film_year"],
        category=award_category(raw["category"]),
        person=raw.get("person") or "",
        film=raw.get("film") or "",
        role=raw.get("role") or "",
        won=bool(raw.get("won")),
        films=_texts(raw, "films") or _texts(raw, "film"),
        award_year=raw.get("award_year") or 0,
        category_name=raw.get("category_name") or "",
        src=raw.get("src") or "",
        checked=raw.get("checked") or "",
        origin=origin,
    )


def decode_bulk_date(raw: Raw, origin: Origin) -> BulkDate:
    """A bulk-date record."""
    return BulkDate(
        raw["outlet"], PartialDate.parse(raw["date"]), raw.get("aggregator") or "", raw.get("note") or "", origin
    )


def decode_awards_complete(raw: Raw, origin: Origin) -> AwardsComplete:
    """A record that says which awards are all listed."""
    return AwardsComplete(
        body=award_body(raw["body"]),
        categories=tuple(map(award_category, _texts(raw, "categories"))),
        from_n=raw["from_n"],
        to_n=raw["to_n"],
        nominations_complete=bool(raw.get("nominations_complete")),
        winners_complete=bool(raw.get("winners_complete")),
        origin=origin,
    )


def _texts(raw: Raw, key: str) -> tuple[str, ...]:
    value = raw.get(key)
    return () if not value else (value,) if isinstance(value, str) else tuple(value)


def _date(raw: Raw, key: str) -> PartialDate | None:
    value = raw.get(key)
    return PartialDate.parse(str(value)) if value else None


def _tenures(raw: Raw) -> Iterator[Tenure]:
    for tenure in raw.get("tenures") or ():
        for beat in _texts(tenure, "beat") or ("film",):
            yield Tenure(
                tenure["outlet"], beat, _date(tenure, "from"), _date(tenure, "to"), bool(tenure.get("certain"))
            )
