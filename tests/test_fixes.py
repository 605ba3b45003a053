"""What a safe fix may touch: the author's own words, and nothing that somebody else wrote or a program reads."""

from __future__ import annotations

import functools
import time

import pytest

from filmlint.config.settings import Settings
from filmlint.finding import SAFE, Edit, Finding, Fix
from filmlint.lint.engine import Linter
from filmlint.lint.overlaps import one_a_place
from filmlint.lint.ruleset import chosen_rules
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document
from filmlint.text.span import Span
from tests.applied_fixes import apply_fixes

SLIPS = "We beleive it dont belong in the the box , and it´s on imdb too."
BEFORE = "The festival opens on Friday with a drama about two sisters, and the town has hired a second bus.\n\n"
AFTER = "\n\nThe last bus leaves at eleven, and the organisers hope that nobody will have to walk home in the rain.\n"

OTHERS = {
    "straight quotation": ("a.txt", 'The mayor said: "{}" and went home.'),
    "curly quotation": ("a.txt", "The mayor said: “{}” and went home."),
    "single quotation": ("a.txt", "The mayor said: ‘{}’ and went home."),
    "straight single quotation": ("a.txt", "The mayor said: '{}' and went home."),
    "quotation of three paragraphs": ("a.txt", "“It began.\n\n“{}\n\n“It ended in the rain,” he said."),
    "block quotation": ("a.md", "> It began in the rain.\n>\n> {}"),
    "block quotation in plain text": ("a.txt", "> It began in the rain.\n> {}"),
    "block quotation in HTML": ("a.html", "<blockquote><p>{}</p></blockquote><p>"),
    "quotation element": ("a.html", "<p>The mayor said <q>{}</q> and left.</p><p>"),
    "block quotation in the HTML of Markdown": ("a.md", "<blockquote>{}</blockquote>"),
    "post embedded in Markdown": (
        "a.md",
        '<blockquote class="twitter-tweet"><p lang="en">{}</p>&mdash; Jo Roe (@joroe) '
        '<a href="https://twitter.com/joroe/status/1">July 4, 2019</a></blockquote>',
    ),
    "post and its signature": ("a.txt", "{}\n\n— Jo Roe (@joroe) July 4, 2019"),
    "post with its signature": ("a.txt", "{} — Jo Roe (@joroe) 4 July 2019"),
    "post with a picture": ("a.txt", "{} pic.twitter.com/abc123xy"),
    "post from under a picture": ("a.txt", "{}\n\nA post shared by Jo Roe (@joroe) on Jul 4, 2019 at 1:02pm PDT"),
    "code": ("a.md", "Write `{}` in the box."),
    "code block": ("a.md", "```\n{}\n```"),
    "indented block": ("a.md", "    {}"),
    "code in HTML": ("a.html", "<p>Write <code>{}</code> in the box.</p><p>"),
    "preformatted text": ("a.html", "<pre>{}</pre><p>"),
    "comment": ("a.md", "<!-- {} -->"),
    "attribute": ("a.html", '<p><img alt="{}" src="a.jpg"></p><p>'),
    "title of a link": ("a.md", 'Read [the page](https://example.org/x "{}") now.'),
}  # fmt: skip


@functools.cache
def linter() -> Linter:
    return Linter(chosen_rules(shipped_rules(), Settings()), Settings())


def fixed(text: str, path: str) -> str:
    return apply_fixes(text, [placed.finding for placed in linter().lint(Document(text, path)).findings])


def test_the_author_s_own_slips_are_mended() -> None:
    text = fixed(BEFORE + SLIPS + AFTER, "a.txt")
    assert "beleive" not in text
    assert "box ," not in text
    assert "´" not in text


def test_the_label_of_a_link_is_the_author_s_own() -> None:
    text = f"{BEFORE}It stands in [imdb](https://www.imdb.com/beleive), and we beleive it.{AFTER}"
    assert "[IMDb](https://www.imdb.com/beleive), and we believe it." in fixed(text, "a.md")


@pytest.mark.parametrize("what", OTHERS)
def test_no_safe_fix_in(what: str) -> None:
    path, around = OTHERS[what]
    text = BEFORE + around.format(SLIPS) + AFTER
    assert fixed(text, path) == text


def test_no_safe_fix_in_front_matter() -> None:
    text = f"---\ntitle: A Night\nsummary: caf\u200b\u00c3\u00a9\u2028{SLIPS}\n---\n{BEFORE}{AFTER}"
    assert fixed(text, "a.md") == text


@pytest.mark.parametrize("address", ["https://example.org/caf\u00c3\u00a9/beleive", "jo.ren\u00c3\u00a9e@example.org"])
def test_no_safe_fix_in_an_address(address: str) -> None:
    text = f"{BEFORE}The list is at {address} and says nothing.{AFTER}"
    assert fixed(text, "a.txt") == text


def test_damage_to_the_bytes_of_a_quotation_is_mended() -> None:
    text = f"{BEFORE}The mayor said: “We met in a caf\u00c3\u00a9 by the light\u200bhouse.”{AFTER}"
    assert "“We met in a café by the lighthouse.”" in fixed(text, "a.txt")


def test_a_fix_of_very_many_places_is_judged_in_time() -> None:
    text = "It was cold.\u200b " * 60_000 + "“It was dark.”\n"
    (finding,) = (
        placed.finding for placed in linter().lint(Document(text, "a.md")).findings
        if placed.finding.rule == "invisible-characters"
    )  # fmt: skip
    assert finding.fix is not None
    assert finding.fix.applicability == SAFE


@pytest.mark.slow
def test_findings_by_the_thousand_are_weighed_and_mended_in_time() -> None:
    text = "The the box , is beleive dont it´s on imdb too.\n\n" * 20_000
    started = time.process_time()
    findings = one_a_place(
        [
            Finding(Span(at, at + 7), "", fix=Fix("", (Edit(Span(at, at + 7), "The"),), SAFE), rule="doubled-word",
                    category="language", severity="warning", confidence="high")
            for at in range(0, len(text), 49)
        ]
    )  # fmt: skip
    assert apply_fixes(text, findings).count("The the") == 0
    assert time.process_time() - started < 10  # what grows with the square takes a minute and more
