"""Two articles of the run give one film two years, running times or directors."""

from __future__ import annotations

from filmlint.ruleset.rule import Rule

RULE = Rule(
    id="cross-file-conflict",
    category="archive",
    severity="warning",
    across_files=True,
    summary="Two articles give one film two years, running times or directors",
    why="One of the two articles is wrong, and a reader who finds both trusts neither.",
    bad=[
        {
            "text": "Film: The Long Night (Drama, 1995, Rated: R, [[112 minutes]])\n\nIt rains.\n",
            "path": "b.txt",
            "files": {"a.txt": "Review: The Long Night (1995)\n\nAt 95 minutes the film is short.\n"},
        },
        {
            "text": "Film: The Long Night (Drama, 1995)\nDirector: [[Ana Roe]]\n\nIt rains.\n",
            "path": "b.txt",
            "files": {"a.txt": "Film: The Long Night (Drama, 1995)\nDirector: Bo Lim\n\nIt rains.\n"},
        },
    ],
    good=[
        {
            "text": "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\nIt rains here.\n",
            "path": "b.txt",
            "files": {"a.txt": "Review: The Long Night (1995)\n\nAt 111 minutes the film is long.\n"},
        },
        {
            "text": "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\nIt rains a lot.\n",
            "path": "b.txt",
            "files": {"a.txt": "Review: The Long Night (1962)\n\nAt 95 minutes the film is short.\n"},
        },
    ],
)
