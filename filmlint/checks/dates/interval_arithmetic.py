"""Years counted wrong between two years that stand next to the count."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.interval_years import counted_years
from filmlint.claims.intervals import ANNIVERSARY, Interval
from filmlint.finding import WARNING, Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    for claim in claims.of(Interval):
        pair = counted_years(claims, claim, context.as_of)
        if pair is None:
            continue
        (first, last), related = pair
        between = abs(last - first)
        interval = claim.value
        if interval.low <= between <= interval.high:
            continue
        if interval.relation == ANNIVERSARY:
            off = abs(between - interval.years)
            message = f"“{claim.text}”, but from {first} to {last} is {between} years"
            severity = None if off > 1 else WARNING
        else:
            message = f"“{claim.text}”, but between {first} and {last} lie {between} years"
            severity = None
        notes = [Related(claims.body.to_document(span), "counted from or to here") for span in related if span.end]
        yield Finding(claim.span, f"{message}: one of the three is wrong", notes, severity=severity)


RULE = Rule(
    id="interval-arithmetic",
    category="dates",
    severity="error",
    check=check,
    summary="Years that do not add up",
    why="Two years and the time between them stand side by side, and one of the three is wrong: any reader can count.",
    bad=[
        "The Long Night came out in 1995 and, [[20 years later]], in 2012, it was restored.",
        "In 2012, [[fifteen years after]] the 1995 premiere, the negative was found.",
        "Restored in 2019 for the [[30th anniversary]] of the 1995 release, it looks new.",
        "The first film is from 1978. [[Two decades later]], in 2012, came the second.",
        "There is a [[nine-year gap]] between the film of 1990 and the film of 2004.",
        {"text": "---\ndate: 2020-05-05\n---\nThe studio closed [[ten years ago]], in 2004.", "path": "a.md"},
        "Film: The Long Night (1995)\n\nIt was shown again for the film’s [[20th anniversary]], in 2020.",
        "He married Ann Dahl in 1960; they were together for [[49 years]], until her death in 2018.",
        "She was married to a poet for [[fifteen years]], from 1958 to 1963, and wrote five books.",
        "It opened in February 1972, which is [[forty years ago]] this Sunday, 13 February 2022.",
        "In June 1996 nobody liked it. It had opened to reviews that seem, [[thirty years later]], in June 2021, "
        "unkind.",
        "Her last film came out in 2004; this one was finished in the autumn of 2012, [[eleven years later]].",
        "He died in March 2015, a week after his wife, whom he had married in 1972, [[fifty-six years earlier]].",
        {
            "text": "---\ndate: 2024-05-02\n---\nOn 2 May 1969, [[sixty-five years ago]] today, it opened in Lund.",
            "path": "a.md",
        },
        {
            "text": "---\ndate: 2016-04-02\n---\nIt is [[thirty years since]] the film opened in four towns, in April "
            "1996.",
            "path": "a.md",
        },
        "[[Ten years lie between]] the film of 1990 and the film of 2004.",
        "The Ferry (1946) and The Dam (1958) were made [[two years apart]].",
        {
            "text": "---\ndate: 2024-03-04\n---\nShe got a prize in Lund in 2019. "
            "[[Three years have passed since]] that prize.",
            "path": "a.md",
        },
        {
            "text": "---\ndate: 2015-06-20\n---\n[[Thirty years ago]] today, on 20 June 1975, it opened in Lund.",
            "path": "a.md",
        },
    ],
    good=[
        "Fourteen years lie between the film of 1990 and the film of 2004.",
        "Ten years separate the brothers; one was born in 1950, and the other made his first film in 1984.",
        "The Ferry (1946) and The Dam (1958) are about twins who were born two years apart.",
        "Nine years passed between two visits, and he wrote of both in The Ferry (1995) and in The Dam (2009).",
        "A decade after his death, The Ferry (1999) and The Dam (2004) came out on disc.",
        {
            "text": "---\ndate: 2024-03-04\n---\nShe got a prize in Lund in 2019. Five years have passed since that "
            "prize, and forty since her birth in 1984. Three years had passed since the war when he was born, in "
            "1948.\n",
            "path": "a.md",
        },
        "The Long Night came out in 1995 and, 17 years later, in 2012, it was restored.",
        "He married Ann Dahl in 1960; they were together for 58 years, until her death in 2018.",
        "The first film is of 1978. A sequel followed, and two decades later, in 2005, a third film.",
        "Restored in 2020 for the 25th anniversary of the 1995 release, it looks new.",
        "The Long Night is of 1975. For its 40th anniversary, in 2015, it was shown again; the 50th came in 2025.",
        "Film: The Long Night (1995)\n\nIt was shown again in the village for the film’s 25th anniversary, in 2020.",
        "She made it in 1995 and, nearly two decades later, in 2013, she made it again.",
        "Born in 1950, he began in 1972 and stopped twenty years later, in 1993.",
        {"text": "---\ndate: 2020-05-05\n---\nThe studio closed ten years ago, in 2010.\n", "path": "a.md"},
        "Her last film came out in 2004; this one was finished in the autumn of 2012, eight years later.",
        "Bo Lim made Fog Runner in 1982. Ana Roe’s Fog Runner 2049 came 35 years later, in 2017.",
        "The war ended in 1945, he went home, then he went to sea, and in 1953, two years later, he came back.",
        "He made it in 1984 and was divorced in 1990, two years after the premiere of the next.",
        "In 1960 she left, in 1966 she was back, and in 1978, twelve years later, she left again.",
        {
            "text": "---\ndate: 2024-05-02\n---\nOn 2 May 1969, fifty-five years ago today, it opened in Lund. “It was "
            "in 1959, fifty years ago,” he said then.\n",
            "path": "a.md",
        },
        {
            "text": "---\ndate: 2016-04-02\n---\nIt is twenty years since the film opened in four towns, in April "
            "1996. It was thirty years since he had left, in 1960, and it is ten years since the director of 1959’s "
            "The Dam died.\n",
            "path": "a.md",
        },
    ],
)
