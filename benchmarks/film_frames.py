"""Correct articles on a film, in several forms, with a slot for the sentence or the line that a benchmark plants."""

from __future__ import annotations

import random
from collections.abc import Callable

from filmlint.facts.records import Film

Frame = Callable[[Film, str, dict[str, str], random.Random], tuple[str, str]]

_FILLERS = (
    "The camera keeps its distance, and the light does much of the work.",
    "Little is explained, and what is left out stays in the mind.",
    "The middle part is slow, but the last act pays for it.",
    "There is a good deal of rain, and a scene at a table that nobody forgets.",
    "The sound is as careful as the pictures, and the cutting never hurries.",
    "It asks for patience and rewards it, more or less, in the end.",
    "Seen again, it seems both simpler and sadder than the first time.",
)


def people(film: Film) -> str:
    """The film's first actors, joined as a sentence does."""
    names = [credit.name for credit in film.cast[:3]]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def filler(rng: random.Random, count: int = 3) -> str:
    return " ".join(rng.sample(_FILLERS, count))


def boxed_text(film: Film, slot: str, changed: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """A fact box over prose, in a text file; `changed` replaces values of the box."""
    values = {
        "film": f"{film.title} ({film.year})",
        "director": " and ".join(film.directors),
        "stars": ", ".join(credit.name for credit in film.cast[:4]),
        "running time": f"{film.runtimes[0]} minutes",
    } | changed
    lines = "\n".join(f"{label.capitalize()}: {value}" for label, value in values.items())
    return f"{lines}\n\n{filler(rng)} {slot}\n\n{filler(rng)}\n", "article.txt"


def headed_markdown(film: Film, slot: str, changed: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """A Markdown review under a heading with the year."""
    title = changed.get("title", film.title)
    year = changed.get("year", str(film.year))
    director = changed.get("director", " and ".join(film.directors))
    return (
        f"# Review: {title} ({year})\n\nThe film, directed by {director}, has {people(film)} in it. {filler(rng, 2)}\n"
        f"\n"
        f"{slot} {filler(rng)}\n",
        "review.md",
    )


def matter_markdown(film: Film, slot: str, changed: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """A Markdown post with front matter and no box."""
    values = {"film": film.title, "year": str(film.year), "director": ", ".join(film.directors)} | changed
    matter = "\n".join(f'{key}: "{value}"' for key, value in values.items())
    return (
        f"---\n{matter}\n---\n\n{people(film)} are at their best here. {filler(rng)}\n\n{slot}\n\n{filler(rng)}\n",
        "post.md",
    )


def plain_prose(film: Film, slot: str, changed: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """Running text alone: headline, lead with title, year and director, and the slot."""
    title = changed.get("title", film.title)
    year = changed.get("year", str(film.year))
    director = changed.get("director", " and ".join(film.directors))
    return (
        f"A second look at {title}\n\n{title} ({year}) is a film by {director}, with {people(film)}. "
        f"{filler(rng, 2)}\n\n"
        f"{slot}\n\n{filler(rng)}\n",
        "article.txt",
    )


def web_page(film: Film, slot: str, changed: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """An HTML page."""
    title = changed.get("title", film.title)
    year = changed.get("year", str(film.year))
    director = changed.get("director", " and ".join(film.directors))
    return (
        f"<h1>{title} ({year})</h1>\n<p>{people(film)} star in a film by {director}. {filler(rng, 2)}</p>\n"
        f"<p>{slot}</p>\n<p>{filler(rng)}</p>\n",
        "page.html",
    )


FRAMES = (boxed_text, headed_markdown, matter_markdown, plain_prose, web_page)
