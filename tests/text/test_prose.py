"""Sentences and quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.presence import Presence
from filmlint.text.sentences import sentence_spans
from filmlint.text.words import WORD, count_words

# Each list is one text, a string a sentence.
TEXTS = [
    ["It airs at 12:35 a.m. on Friday.", "Bring tea."],
    ["Robert Downey Jr. plays the lead.", "He is good."],
    ["It grossed $49.8 million.", "Nobody minded."],
    ["Kill Bill: Vol. 2 is longer.", "It is slower."],
    ["Who's Afraid of Virginia Woolf? is a play.", "It was filmed."],
    ["I saw Mother! twice.", "Never again."],
    ["Samuel L. Jackson shouts.", "J. K. Simmons shouts louder."],
    ["He lives in the U.S. and works in the U.K. for a studio.", "She does not."],
    ["“I was cold,” he said.", "“So was the horse.”", "Nobody laughed."],
    ["Wait… what?", "Yes."],
    ["It was shot in Nov. 1994 in Las Vegas.", "It rained."],
    ["Kramer vs. Kramer won.", "The others did not."],
    ["Mr. and Mrs. Smith fight.", "They make up."],
    ["It ends at 9 p.m.", "The bar closes at ten."],
    ["No. 60 in the chart was no hit.", "It sold well later."],
    ["He asked: “Why?” and left.", "Nobody answered."],
    ["(It is a long story.)", "It gets longer."],
    ["Dr. No came first.", "From Russia With Love came second."],
]


@pytest.mark.parametrize("sentences", TEXTS, ids=lambda sentences: sentences[0][:30])
def test_sentences_of_film_copy(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[slice(*span)] for span in sentence_spans(text)] == sentences


@given(st.text(alphabet=st.sampled_from("aB .!?…\"”“'()\n1"), max_size=80))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    at = 0
    for start, end in sentence_spans(text):
        assert text[at:start].strip() == ""
        assert start < end
        at = end
    assert text[at:].strip() == ""


def quotations(text: str, path: str = "a.txt") -> list[str]:
    body: Body = Document(text, path).body
    return [body.text[slice(*span)] for span in body.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” twice.", ["“no”"]),
        ('He said "no" and "yes" at once.', ['"no"', '"yes"']),
        ("She called it ‘a film’ and left.", ["‘a film’"]),
        ("It’s the dog’s life.", []),
        ('A 6" pipe is no quotation.', []),
        ("“One para.\n\n“Two para,” he said.", ["“One para.", "“Two para,”"]),
        ("An open “mark ends nothing.\n\nNext paragraph.", []),
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_block_quotations_are_quotations() -> None:
    assert quotations("He wrote:\n\n> The sea is cold.\n\nIt is.", "a.md") == ["The sea is cold."]


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("He wrote:\n\n<blockquote>The sea\nis cold.</blockquote>\n\nIt is.", "a.md", ["The sea is cold."]),
        ("He wrote:\n\n<blockquote>\n\nThe sea.\n\nIt is.\n\n</blockquote>\n\nOh.", "a.md", ["The sea.\n\nIt is."]),
        ("He said <q>the <b>sea</b></q> and “I <q>am</q> cold” there.", "a.md", ["the sea", "“I am cold”"]),
        ("<p>He said <q>no, “never”</q> and left.</p>", "a.html", ["no, “never”"]),
        ("<blockquote>The <q>sea</q> is.</blockquote><p>Oh <q>it</q> is.</p>", "a.html", ["The sea is.", "it"]),
        ("He said <q>no and left.", "a.md", []),
    ],
)
def test_elements_that_quote(text: str, path: str, expected: list[str]) -> None:
    assert quotations(text, path) == expected


def test_paragraphs_of_italics_after_a_colon_are_quotations() -> None:
    text = "He wrote:\n\n*The sea is cold.*\n\n*It is wet.*\n\nIt is.\n\n*It is late.*\n"
    assert quotations(text, "a.md") == ["The sea is cold.", "It is wet."]


def _body(text: str) -> Body:
    return Document(text, "a.txt").body


@given(st.text(alphabet="ab1Aß²\u0130.!?;:& _'’‘ʼ′´-–—‑‐−…“\n\u00a0é", max_size=40))
def test_words_are_counted_as_they_are_found(text: str) -> None:
    body = _body(text)
    assert body.word_count == count_words(body.text) == len(body.words)


@given(st.text(max_size=120))
def test_words_of_many_scripts_are_counted_as_they_are_found(text: str) -> None:
    assert count_words(text) == len(WORD.findall(text))


@given(st.text(alphabet="ab1Aß²\u0130.!?;:& _'’‘ʼ′´-–—‑‐−…“\n\u00a0é", max_size=40))
def test_the_tokens_of_a_body_hold_all_of_its_runs_of_letters(text: str) -> None:
    body = _body(text)
    assert body.presence.words == Presence(body.folded).words
