"""A stretch of words that stands in another article of the run too."""

from __future__ import annotations

from filmlint.ruleset.rule import Rule

_SHARED = (
    "bus after bus goes along the river and past the mill until the rain begins to fall on the road, the fields, "
    "the church and the four men who wait at the stop without a word for somebody whom"
)

RULE = Rule(
    id="copied-text",
    category="credits",
    severity="warning",
    confidence="medium",
    across_files=True,
    summary="Words in a row that stand in another article too",
    why="Three runs of eight words do not recur by chance: the text was taken from there, and nobody is credited.",
    bad=[
        {
            "text": f"Of all the scenes I like the first: [[{_SHARED}]] nobody knows, and then it gets dark.\n",
            "path": "b.txt",
            "files": {"a.txt": f"In the opening shot {_SHARED} none of them has met. It is a good shot.\n"},
        },
        {
            "text": f"It rains. [[{_SHARED.capitalize()}]] I never met, as I said. It rains again.\n",
            "path": "b.txt",
            "files": {"a.txt": f"In the opening shot {_SHARED} none of them has met. It is a good shot.\n"},
        },
    ],
    good=[
        {
            "text": f"In the words of the other paper, “{_SHARED} none of them has met”. It is a good shot.\n",
            "path": "b.txt",
            "files": {"a.txt": f"In the opening shot {_SHARED} none of them has met. It is a good shot.\n"},
        },
        {
            "text": "The bus goes along the river and past the mill, and nobody says a word.\n",
            "path": "b.txt",
            "files": {"a.txt": f"In the opening shot {_SHARED} none of them has met. It is a good shot.\n"},
        },
    ],
)
