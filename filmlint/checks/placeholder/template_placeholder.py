"""A slot of a template was never filled: {{title}}, TK, [insert quote], lorem ipsum, undefined."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.disjoint import Disjoint
from filmlint.text.document import Document
from filmlint.text.shortened import shortened
from filmlint.wording.unfilled_slots import slots


def check(document: Document, _context: Context) -> Iterator[Finding]:
    taken = Disjoint()
    for span in slots(document):
        written = document.text[span.start : span.end]
        if written == "null" and document.in_front_matter(span.start):
            continue  # in YAML it says that there is no value
        if not document.in_code(span.start) and taken.take(span):
            shown = shortened(" ".join(written.split()), 60)
            yield Finding(span, f"“{shown}” is a slot that was never filled")


RULE = Rule(
    id="template-placeholder",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A slot of a template was never filled",
    why="The writer or the template meant to come back to it; no reader should ever see it.",
    bad=[
        "Hello [[[First Name]]], according to [[[source]]] the boat was sold twice.\n",
        "Dear [[*|FNAME|*]], [[<<Title>>]] is back. [[%%title%%]] is by [[#{film.name}]], and so is "
        "[[[post_title]]].\n",
        "The cook (see [[page 00]]) scores [[?/10]], the boat [[#REF!]]. It lasts [[00 minutes]] and is by [[ACTOR "
        "NAME]], a cook.\n",
        "[[INSERT TRAILER HERE]]\n\nThe boat sank [[(insert pic of boat)]] in May [[[link to review]]].\n\n[[Add a "
        "caption]]\n",
        "It opens on [[##DATE##]] in ninety cinemas.\n",
        "PREVIEW: [[HEADLINE HERE]]\n\nThe film was shot in a lighthouse, on [[[date]]] or so.\n",
        "Director: [[[director]]]\nCast: Ana Roe\n\nThe film, by [[<name>]], is short.\n",
        "[[{{Film Title}}]] opens on Friday in ninety cinemas, and the harbour will be closed.\n",
        "The storm took [[TK]] minutes of film and four weeks to shoot.\n\nThe budget was [[$TK]] million.\n",
        "“It was cold,” said Ana Roe, [[[insert role here]]].\n",
        "[[lorem ipsum dolor sit amet, consectetur adipiscing elit]].\n\nThe film opens on Friday.\n",
        "Director: [[undefined]]\nStars: Ben Lim\n\nThe film was shot in a lighthouse.\n",
        {"text": "[[[FILM TITLE]]] is the second film by [[[Director's Name]]].\n", "path": "draft.md"},
        "The film, [[<title here>]], was shot in [[____]] by Ana Roe.\n",
        "It opens on [[DD/MM/YYYY]] and cost [[£xx]] million.\n",
        "[[TODO]]: check the year with the archive before we print this.\n",
        "Director: [[Firstname Lastname]]\nYear: [[20XX]]\n\nThe film cost [[£[amount]]] and is short.\n",
        "The boat, built by [[TK]], sails from [[DATE]] to [[DATE]]. It was found in [[????]].\n\nWords: [[AUTHOR "
        "NAME]]\n",
        "Rating: [[[x] out of 5]]. Read [[%title%]] next. [[NAME OF FILM]] is short.\n\nPhoto: [[CREDIT]]\n",
    ],
    good=[
        "Agent 00 lives on page 100. It cost 10 000 people their jobs. The title goes here and there, and X marks "
        "the spot.\n",
        "“On [date] he left,” she read. He signed it ## and went on, || so to speak. The sign said RIGHT HERE.\n",
        "The third part, xXx, cost more than XXX the second. T.K. Roe plays the soldier TK-421.\n",
        "“[The film] was cold,” she writes, “and [Roe] was [sic] colder.” It is rated R [for language].\n",
        {
            "text": "---\ntitle: The Long Night\n---\n\n{% include video.html id='x' %}\n\nSee {{ site.title }} for "
            "the rest, and `{{ title }}` for none.\n",
            "path": "_posts/2020-01-01-night.md",
        },
        {
            "text": "---\ntitle: The Long Night\nrating: null\n---\n\nThe film was shot in a lighthouse.\n",
            "path": "a.md",
        },
        "The result is null and void, the borders are undefined, and Nan is the only one who laughs.\n",
        {
            "text": "The list is long [see the link](https://example.org/list), and the film is longer.\n",
            "path": "a.md",
        },
        "He signed it T.K., in the NAME of the king, and on DATE night nobody came. We asked him what???? and the "
        "ferry is 100% full.\n",
    ],
)
