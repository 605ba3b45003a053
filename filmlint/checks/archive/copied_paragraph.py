"""A paragraph stands word for word in another file; the reduction finds it."""

from __future__ import annotations

from filmlint.finding import WARNING
from filmlint.ruleset.rule import Rule

RULE = Rule(
    id="copied-paragraph",
    category="archive",
    severity=WARNING,
    across_files=True,
    summary="A paragraph stands word for word in another article",
    why="The reader of both pays for the second one with time; and where the first is somebody else's, the house pays.",
    bad=[
        {
            "text": "[[The keeper counts the ships that pass the lighthouse, and there are fewer of them each day, "
            "until there is one "
            "that does not pass and does not come nearer.]]\n\nIt is a film about fog.\n",
            "path": "b.txt",
            "files": {
                "a.txt": "It is a film about light.\n\nThe keeper counts the ships that pass the lighthouse, and "
                "there are fewer of "
                "them each day, until there is one that does not pass and does not come nearer.\n"
            },
        },
        {
            "text": "It is wet.\n\n[[The boat was built twice, first to float and then to sink, and it is seen for "
            "a minute and a half "
            "near the end of the film, in the dark.]]\n",
            "path": "z.txt",
            "files": {
                "a.txt": "The boat was built twice, first to float and then to sink, and it is seen for a minute "
                "and a half near the "
                "end of the film, in the dark.\n\nIt is a film about money.\n"
            },
        },
    ],
    good=[
        {
            "text": "The boat was built twice, first to float and then to sink.\n\nIt is a film about fog.\n",
            "path": "b.txt",
            "files": {
                "a.txt": "The boat was built twice, first to float and then to sink.\n\nIt is a film about money.\n"
            },
        },
        {
            "text": "The boat was built twice, first to float and then to sink, and it is seen for a minute and a "
            "half near the end of "
            "the film, in the dark.\n",
            "path": "b.txt",
            "files": {
                "a.txt": "The boat was built once, to sink, and it did so at noon in front of the whole village, "
                "which had brought "
                "chairs and a lunch to see it go down.\n"
            },
        },
    ],
)
