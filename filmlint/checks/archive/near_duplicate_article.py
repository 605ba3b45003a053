"""Two files hold nearly the same article; the reduction finds them."""

from __future__ import annotations

from filmlint.finding import WARNING
from filmlint.ruleset.rule import Rule

_FIRST = (
    "The keeper counts the ships that pass the lighthouse, and there are fewer of them each day, until there is one "
    "that does not pass and does not come nearer.\n"
)
_SECOND = (
    "The boat was built twice, first to float and then to sink, and it is seen for a minute and a half near the end of "
    "the film, in the dark, while the organ plays.\n"
)
_THIRD = (
    "The score is played on a pump organ that somebody found in the cellar of the lighthouse, and that nobody in the "
    "village could play at all well, so they left it as it was.\n"
)
_OTHER = (
    "The village has ninety people, and most of them are in the film, as sailors in the first half and as widows in "
    "the second, which saved a good deal on the costumes.\n"
)

RULE = Rule(
    id="near-duplicate-article",
    category="archive",
    severity=WARNING,
    across_files=True,
    summary="Another file holds nearly the same article",
    why="One of the two is an old version or a second upload; readers and search engines find both, and corrections "
    "reach one.",
    bad=[
        {
            "text": f"[[file]]\n{_FIRST}\n{_SECOND}\n{_THIRD}",
            "path": "b.txt",
            "files": {"a.txt": f"{_FIRST}\n{_SECOND}\n{_THIRD}\nIt is long.\n"},
        },
        {
            "text": f"[[file]]\n{_FIRST}\n{_SECOND}\n{_THIRD}\nIt is cold.\n",
            "path": "b.txt",
            "files": {"a.txt": f"{_OTHER}\n{_THIRD}\n{_SECOND}\n{_FIRST}"},
        },
    ],
    good=[
        {"text": f"{_FIRST}\n{_SECOND}", "path": "b.txt", "files": {"a.txt": f"{_OTHER}\n{_THIRD}"}},
        {
            "text": "It is cold.\n\nIt is dark.\n\nIt is wet.\n",
            "path": "b.txt",
            "files": {"a.txt": "It is cold.\n\nIt is dark.\n\nIt is wet.\n"},
        },
    ],
)
