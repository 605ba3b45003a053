"""Attributions of critics' quotations, in the forms that copy has."""

from __future__ import annotations

import pytest

from filmlint.claims.critic_quotes import CriticQuote
from filmlint.text.document import Document

_QUOTATION = "“It earns its length, and more.”"


def quotes(text: str, path: str = "article.txt") -> list[CriticQuote]:
    return [claim.value for claim in Document(text, path).claims.of(CriticQuote)]


@pytest.mark.parametrize(
    ("line", "critic", "outlet", "date"),
    [
        ("— Ana Roe, The Daily Post, 2011.", "Ana Roe", "The Daily Post", (2011, 0, 0)),
        ("— Ana Roe, The Daily Post (2011)", "Ana Roe", "The Daily Post", (2011, 0, 0)),
        ("– The Daily Post, Ana Roe, Sept. 7, 2011", "Ana Roe", "The Daily Post", (2011, 9, 7)),
        ("- Ana Roe (The Daily Post, 7 September 2011)", "Ana Roe", "The Daily Post", (2011, 9, 7)),
        ("(Ana Roe, The Daily Post, 2011-09-07)", "Ana Roe", "The Daily Post", (2011, 9, 7)),
        ("— Ana Roe of The Daily Post, 2011", "Ana Roe", "The Daily Post", (2011, 0, 0)),
        ("— Ana Roe, film critic, The Mail on Sunday, 2011", "Ana Roe", "The Mail on Sunday", (2011, 0, 0)),
        ("— The Times of London, 2011. The film went on to Oslo.", "", "The Times of London", (2011, 0, 0)),
        ("— Ana Roe, 2011", "Ana Roe", "", (2011, 0, 0)),
    ],
)
def test_line_behind_a_quotation(line: str, critic: str, outlet: str, date: tuple[int, int, int]) -> None:
    (found,) = quotes(f"The critics said:\n\n{_QUOTATION} {line}\n")
    assert (found.critic, found.outlet) == (critic, outlet)
    assert (found.year, found.month, found.day) == date
    assert found.listed


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"{_QUOTATION}\n— Ana Roe, The Daily Post, 2011\n", "a.txt"),
        (f"{_QUOTATION}\n\nAna Roe, The Daily Post, 2011\n", "a.txt"),
        (f"Ana Roe, The Daily Post, 2011: {_QUOTATION}\n", "a.txt"),
        (f"It is long. Ana Roe (The Daily Post, 2011): {_QUOTATION}\n", "a.txt"),
        ("> It earns its length.\n>\n> — **Ana Roe**, *The Daily Post*, 2011\n", "a.md"),
        (f"- {_QUOTATION} — [Ana Roe](https://example.org/2001), *The Daily Post*, 2011\n", "a.md"),
        ("<blockquote><p>It earns its length.</p><cite>Ana Roe, The Daily Post, 2011</cite></blockquote>", "a.html"),
        ("<p>&ldquo;It earns it.&rdquo; &mdash; Ana Roe, <i>The Daily Post</i>, 2011</p>", "a.html"),
    ],
)
def test_places_of_an_attribution(text: str, path: str) -> None:
    (found,) = quotes(text, path)
    assert (found.critic, found.outlet, found.year) == ("Ana Roe", "The Daily Post", 2011)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Roe wrote in The Daily Post in 2011 that the film drags.",
        "In 2011, Ana Roe of The Daily Post called the film a bore.",
        "In her 2011 Daily Post review, Ana Roe wrote that the film drags.",
        "Ana Roe (The Daily Post, 2011) called the film a bore.",
    ],
)
def test_sentence(sentence: str) -> None:
    (found,) = quotes(f"{sentence}\n")
    assert (found.critic, found.year, found.listed) == ("Ana Roe", 2011, False)
    assert found.outlet.removeprefix("The ") == "Daily Post"


@pytest.mark.parametrize(
    "text",
    [
        f"{_QUOTATION} says Ana Roe of the film she saw in 2011.\n",
        "Ana Roe, who died in 2011, called the film a bore.\n",
        "Ana Roe called the 2011 film a bore in The Daily Post.\n",
        f"{_QUOTATION} The film was made in 1995 and shown in 1996.\n",
        "The film was shown in 2011.\n",
    ],
)
def test_what_is_no_dated_attribution(text: str) -> None:
    assert quotes(text) == []
