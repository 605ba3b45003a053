"""Facts in a row without labels, in columns and in cells are fields like those of a labelled box."""

from __future__ import annotations

import pytest

from filmlint.claims.fact_lines import facts_of_line
from filmlint.text.document import Document


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        (
            "UK, 1983. Directed by Ann Roe. With Bo Lim, Cy Dahl. 118 minutes. Cert PG.",
            "year director cast runtime certificate",
        ),
        ("France 2022 / 1h51 / Réal. Ann Roe / avec Bo Lim, Cy Dahl", "year runtime director cast"),
        ("Dir: Ann Roe, 95 mins, voices of Bo Lim, Cy Dahl", "director runtime cast"),
        (
            "Directed by Ann Roe. Written by Cy Dahl. With Bo Lim. 1987. R. 119 minutes.",
            "director writer cast year certificate runtime",
        ),
        ("112 minutes. PG-13.", "runtime certificate"),
        ("Directed by Ann Roe, it runs for 112 minutes.", ""),
        ("Ann Roe made it in 1987 with Bo Lim.", ""),
        ("Runs 112 minutes and never drags", ""),
    ],
)
def test_only_a_line_of_facts_is_read(line: str, keys: str) -> None:
    assert " ".join(fact.key for fact in facts_of_line(line, line.lower())) == keys


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("The Dam\n\nRunning time       98 minutes\nDirector           Ann Roe\n\nIt rains.\n", "a.txt"),
        ("The Dam\n\nLength ......... 98 minutes\nDirector ....... Ann Roe\n\nIt rains.\n", "a.txt"),
        ("<h1>The Dam</h1><dl><dt>Length</dt><dd>98 minutes</dd><dt>Director</dt><dd>Ann Roe</dd></dl>\n", "a.html"),
        ("<h1>The Dam</h1><table><tr><th>Time<td>98 minutes<tr><th>Director<td>Ann Roe</table>\n", "a.html"),
        ("+++\ntitle = 'The Dam'\n[film]\nruntime = '98 minutes'\ndirector = 'Ann Roe'\n+++\nIt rains.\n", "a.md"),
        ("The Dam\n\nNorway 1998. 98 minutes. Dir. Ann Roe.\n\nIt rains.\n", "a.txt"),
    ],
)
def test_columns_cells_and_tables_are_fields(text: str, path: str) -> None:
    claims = Document(text, path).claims
    fields = {field.key: field.value for field in claims.fields}
    assert fields["runtime"] == "98 minutes"
    assert fields["director"] == "Ann Roe"
    assert claims.film is not None
    assert claims.film.value.title == "The Dam"
