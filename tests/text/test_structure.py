"""Blocks, units and the body: what a reader sees, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filmlint.text.blocks import HEADING, ITEM, PARAGRAPH, QUOTATION, TABLE
from filmlint.text.document import Document
from filmlint.text.lines import Lines
from filmlint.text.span import Span

MARKUP = st.text(alphabet=st.sampled_from("ab. \n\r#*_>-|`[](){}<>&;!\"'“”=+~\\/:1%é😀\t"), max_size=200)


def blocks(text: str, path: str) -> list[tuple[str, str]]:
    document = Document(text, path)
    return [(block.kind, block.text(text)) for block in document.blocks if block.pieces]


@given(st.text(alphabet="ab\r\n", max_size=60))
def test_lines_end_at_lf_crlf_and_cr(text: str) -> None:
    lines = Lines(text)
    parts = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [text[slice(*lines.span(number))] for number in range(1, len(lines) + 1)] == parts
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        assert lines.starts[line - 1] + column - 1 == offset


@given(MARKUP, st.sampled_from(["a.txt", "a.md", "a.html"]))
@example("# ", "a.md")
def test_body_maps_back_to_the_document(text: str, path: str) -> None:
    document = Document(text, path)
    body = document.body
    last = -1
    for block in document.blocks:
        for start, end, shown in block.pieces:
            assert 0 <= start <= end <= len(text)
            assert start >= last
            last = end if shown is None else last
    for span in [*body.sentences, *body.words, *body.paragraphs]:
        place = body.to_document(span)
        assert 0 <= place.start <= place.end <= len(text)
        if body.is_exact(span):
            assert text[place.start : place.end] == body.text[span.start : span.end]
            assert span.start == span.end or body.from_document(place.start) == span.start


@given(MARKUP, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_units_are_in_order_and_apart(text: str, path: str) -> None:
    at = 0
    for unit in Document(text, path).units:
        assert at <= unit.start <= unit.end <= len(text)
        assert len(unit.key) == len(unit.shown)
        at = unit.end


def test_plain_text_is_never_markdown() -> None:
    assert blocks("# No heading *here*\n\n[a](b)", "a.txt") == [
        (PARAGRAPH, "# No heading *here*"),
        (PARAGRAPH, "[a](b)"),
    ]


def test_a_line_of_plain_text_is_a_paragraph() -> None:
    assert [text for _, text in blocks("One.\nTwo.\n\nThree.", "a.txt")] == ["One.", "Two.", "Three."]


def test_wrapped_plain_text_is_joined() -> None:
    text = (
        "The film was shot in a village that has no\nroad, no shop and, until the crew came with\n"
        "its lorries and its lamps, no electric light\nat all worth speaking of.\n\nIt still has none.\n"
    )
    found = [shown for _, shown in blocks(text, "a.txt")]
    assert found == [
        "The film was shot in a village that has no road, no shop and, until the crew came with "
        "its lorries and its lamps, no electric light at all worth speaking of.",
        "It still has none.",
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*The Long Night* opens", "The Long Night opens"),
        ("a **bold** word and __another__", "a bold word and another"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a [link](http://example.org/a_(b)) here", "a link here"),
        ("an ![image](x.png) gone", "an  gone"),
        ("a [reference][1] kept", "a reference kept"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("a `code` span", "a  span"),
        (r"\*not emphasis\*", "*not emphasis*"),
        ("a<br>b", "a b"),
        ("see <http://example.org>", "see http://example.org"),
        ("wrapped\nline", "wrapped line"),
        ("a note.[^1]", "a note."),
        ("{{< figure >}} text", " text"),
    ],
)
def test_inline_markdown(source: str, shown: str) -> None:
    assert Document(source, "a.md").body.text == shown


def test_markdown_blocks() -> None:
    text = (
        "---\ntitle: X\n---\n# Head\n\nSetext\n===\n\nPara one\ngoes on.\n\n- item\n  more\n- two\n\n> quoted\n> on\n\n"
        "```\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert blocks(text, "a.md") == [
        (HEADING, "Head"),
        (HEADING, "Setext"),
        (PARAGRAPH, "Para one goes on."),
        (ITEM, "item more"),
        (ITEM, "two"),
        (QUOTATION, "quoted on"),
        (TABLE, "a b"),
        (TABLE, "c d"),
    ]


def test_html_text_nodes_stand_where_they_are() -> None:
    text = (
        "<html><head><title>No</title><style>p{}</style></head><body><h1>Head</h1>"
        "<p>One &amp; <b>two</b>\n three</p><script>var a='<p>x</p>';</script><ul><li>item</li></ul></body></html>"
    )
    document = Document(text, "a.html")
    assert blocks(text, "a.html") == [(HEADING, "Head"), (PARAGRAPH, "One & two three"), (ITEM, "item")]
    at = document.body.text.index("three")
    place = document.body.to_document(Span(at, at + 5))
    assert text[place.start : place.end] == "three"


def test_furniture_is_no_part_of_the_body() -> None:
    text = "Keep this.\n\nDrop this.\n\nKeep that."
    document = Document(text, "a.txt")
    start = text.index("Drop")
    document.mark_furniture([Span(start, start + len("Drop this."))])
    assert document.body.text == "Keep this.\n\nKeep that."


def test_the_footer_of_a_quotation_names_no_part_of_the_page() -> None:
    text = "<article><blockquote><p>It rains.</p><footer>Ana Roe, The Post, 1995</footer></blockquote></article>\n"
    blocks = Document(text, "a.html").blocks
    assert [block.kind for block in blocks] == ["quotation", "quotation"]
    assert all("footer" not in block.inside for block in blocks)
