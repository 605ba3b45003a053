"""The same line stands outside the article in many files of a run; the reduction finds it."""

from __future__ import annotations

from filmlint.finding import WARNING
from filmlint.ruleset.rule import Rule

RULE = Rule(
    id="repeated-across-files",
    category="boilerplate",
    severity=WARNING,
    across_files=True,
    summary="The same line stands above or below many articles of the folder",
    why="What every page says is the site speaking, not the author; no single file shows that, but the folder does.",
    bad=[
        {
            "text": "The keeper counts the ships that pass the lighthouse, and there are fewer of them each day, "
            "until there is one "
            "that does not pass and does not come nearer.\n\n[[A friend of the harbour since 1951]]\n",
            "files": {
                "b.txt": "The boat was built twice, first to float and then to sink, and it is seen for a minute "
                "and a half near the "
                "end of the film, in the dark.\n\nA friend of the harbour since 1951\n",
                "c.txt": "The score is played on a pump organ that somebody found in the cellar of the lighthouse, "
                "and that nobody "
                "in the village could play at all well.\n\nA friend of the harbour since 1951\n",
            },
        },
        {
            "text": "[[The paper of the lower town]]\n\nThe keeper counts the ships that pass the lighthouse, and "
            "there are fewer of them "
            "each day, until there is one that does not pass and does not come nearer.\n",
            "files": {
                "b.txt": "The paper of the lower town\n\nThe boat was built twice, first to float and then to sink, "
                "and it is seen for "
                "a minute and a half near the end of the film, in the dark.\n",
                "c.txt": "The paper of the lower town\n\nThe score is played on a pump organ that somebody found in "
                "the cellar of the "
                "lighthouse, and that nobody in the village could play.\n",
            },
        },
    ],
    good=[
        {
            "text": "The keeper counts the ships that pass the lighthouse, and there are fewer of them each day, "
            "until there is one "
            "that does not pass and does not come nearer.\n\nRating: 4/5\n",
            "files": {
                "b.txt": "The boat was built twice, first to float and then to sink, and it is seen for a minute "
                "and a half near the "
                "end of the film, in the dark.\n\nRating: 4/5\n",
                "c.txt": "The score is played on a pump organ that somebody found in the cellar of the lighthouse, "
                "and that nobody "
                "in the village could play at all well.\n\nRating: 4/5\n",
            },
        },
        {
            "text": "The keeper counts the ships that pass the lighthouse, and there are fewer of them each day, "
            "until there is one "
            "that does not pass and does not come nearer.\n\nWhat the sea brings\n",
            "files": {
                "b.txt": "The boat was built twice, first to float and then to sink, and it is seen for a minute "
                "and a half near the "
                "end of the film, in the dark.\n\nWhat the sea brings\n",
            },
        },
    ],
)
