"""Front matter: the quick reader and the YAML parser agree, and mistakes have a place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmlint.text.document import Document
from filmlint.text.front_matter import FrontMatter, _read_simple, _read_yaml, read_front_matter
from filmlint.text.span import Span

KEYS = st.sampled_from(["title", "date", "film", "year", "rating", "tags", "author-name"])
SCALARS = st.text(alphabet=st.sampled_from("ab 1:#'\"-.,[]{}\\é"), max_size=14)
LINES = st.lists(
    st.one_of(
        st.tuples(KEYS, SCALARS).map(lambda pair: f"{pair[0]}: {pair[1]}"),
        SCALARS.map(lambda scalar: f"  - {scalar}"),
        KEYS.map(lambda key: f"{key}:"),
    ),
    max_size=5,
)


def values(front: dict[str, Any]) -> dict[str, Any]:
    return {key: list(field.value) if isinstance(field.value, list) else field.value for key, field in front.items()}


@given(LINES)
def test_quick_reader_agrees_with_yaml(lines: list[str]) -> None:
    inner = "".join(line + "\n" for line in lines)
    quick = _read_simple(inner, 4)
    if quick is None:
        return
    parsed = _read_yaml(inner, 4, Span(0, 0))
    assert parsed.error is None
    assert values(quick) == values(dict(parsed.fields))


def read(inner: str) -> FrontMatter:
    front = read_front_matter(f"---\n{inner}---\nText")
    assert front is not None
    return front


def test_values_and_their_places() -> None:
    text = '---\ntitle: "A: B"\nyear: 1995\ndate: 2019-03-04\ntags: [a, b]\nfilms:\n  - X\n  - Y\n---\nText'
    front = read_front_matter(text)
    assert front is not None
    assert values(dict(front.fields)) == {
        "title": "A: B", "year": 1995, "date": "2019-03-04", "tags": ["a", "b"], "films": ["X", "Y"],
    }  # fmt: skip
    title = front.fields["title"].span
    assert text[title.start : title.end] == "A: B"
    assert front.span.end == text.index("\nText")


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("title: Heat: a review\n", "put the text after the first in quotation marks"),
        ("title: a\ntitle: b\n", "duplicate"),
        ("title: [a\n", "expected"),
        ("\ttitle: a\nb: c\n", "indent with blanks"),
        ('title: "a\nb: c\n', "a quotation mark is never closed"),
        ('title: "a" and b\n', "put all of it in one pair"),
        ("title: @night\n", "put a text that begins with “@” in quotation marks"),
        ("title: *night\n", "put a text that begins with * in quotation marks"),
        ("title: a\n  year: 5\n b: c\n", ""),
        ("title: a\njust words\n", "a line here is no `key: value`"),
        ("a: " + "[" * 3000 + "]" * 3000 + "\n", "nested too deeply"),
        ("a: " + "[" * 100 + "]" * 100 + "\n", "nested too deeply"),
        ("a: {}\nb: " + "9" * 5000 + "\n", "a number of more than 4300 digits"),
        ("a: [{}]\n" + "b: c\n" * 7000, "longer than 32,000 characters"),
        ("a: b\n" * 14000, "longer than 64,000 characters"),
    ],
)
def test_mistakes_have_a_place(inner: str, words: str) -> None:
    front = read(inner)
    assert front.error is not None
    assert words in front.error
    assert front.error_span is not None
    assert 0 <= front.error_span.start <= 4 + len(inner)


def test_open_front_matter_and_thematic_breaks() -> None:
    assert read_front_matter("---\ntitle: a\n\nText") is not None
    assert read_front_matter("---\nJust text under a break.\n---\n") is None
    assert read_front_matter("---\nJust text under a break.\n") is None
    assert read_front_matter("Text\n---\ntitle: a\n---\n") is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("text", ["---\ntitle: A\nyear:\n---\nText", '+++\ntitle = "A"\nyear = 1\n+++\nText'])
def test_front_matter_ends_its_lines_as_the_file_does(text: str, end: str) -> None:
    text = text.replace("\n", end)
    front = read_front_matter(text)
    assert front is not None
    assert front.error is None
    assert list(front.fields) == ["title", "year"]
    assert text[slice(*front.fields["title"].span)] == "A"
    assert text[front.span.end :] == f"{end}Text"


def test_toml() -> None:
    text = '+++\ntitle = "A"\nyear = 1995\n+++\nText'
    front = read_front_matter(text)
    assert front is not None
    assert values(dict(front.fields)) == {"title": "A", "year": 1995}
    assert text[slice(*front.fields["title"].span)] == "A"
    text = '+++\ntitle = "A"\nyear = \n+++\n'
    broken = read_front_matter(text)
    assert broken is not None
    assert broken.error == "Invalid value"
    assert broken.error_span is not None
    assert text[: broken.error_span.start].count("\n") == 2
    deep = read_front_matter("+++\na = " + "[" * 3000 + "]" * 3000 + "\n+++\n")
    assert deep is not None
    assert deep.error == "nested too deeply"


def test_a_day_that_does_not_exist_is_a_text() -> None:
    assert values(dict(read("date: 2024-13-45\nfilm: {year: 2024-02-30}\n").fields)) == {
        "date": "2024-13-45", "film": {"year": "2024-02-30"},
    }  # fmt: skip


def test_a_paragraph_between_thematic_breaks_is_prose() -> None:
    assert read_front_matter("---\n\nThe verdict: it is good.\n\n---\nText") is None
    assert read_front_matter("---\nThe verdict: *it is* good.\nIt is long.\nIt is loud.\n---\nText") is None


def test_front_matter_that_cannot_be_read_is_no_prose() -> None:
    text = "---\ntitle: A: B\nauthor: Jo\n---\nThe sea is cold."
    assert Document(text, "a.md").body.text == "The sea is cold."


def test_an_alias_bomb_is_not_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    assert read(bomb).error is None
    assert read("title: " + "x" * 70_000 + "\n").error is not None
