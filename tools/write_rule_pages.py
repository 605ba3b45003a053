"""Write rules/README.md: every rule with its reason and its examples, made from the rules themselves.

    python tools/write_rule_pages.py [--check]

With --check nothing is written; the exit status is 1 if the page is not what this would write.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from filmlint.ruleset.discovery import shipped_rules
from filmlint.ruleset.rule import ExampleSource, Rule

PAGE = Path(__file__).resolve().parent.parent / "rules" / "README.md"
SHOWN = 2  # examples of each sort on the page; `filmlint explain` shows all
HEAD = """\
# Rules

Made by `tools/write_rule_pages.py` from the rules; edit those. A rule is a YAML file in this folder, or a Python file
in `filmlint/checks/`; its name is the file's, its category the folder's. `[[…]]` in an example marks what is
reported, `[[]]` a place where something is missing, `[[file]]` on top a finding about the whole article.

A rule with severity *error* is certain enough to stop a page, *warning* very unlikely to be right as it stands,
*note* worth a look. `filmlint explain RULE` shows all examples of a rule in the terminal.
"""


def page(rules: Sequence[Rule]) -> str:
    """The page of all rules, with a table of them on top."""
    by_category = [(category, list(found)) for category, found in groupby(rules, key=lambda rule: rule.category)]
    lines = [HEAD]
    for category, found in by_category:
        lines += [f"**{category}**", "", "| rule | severity | finds |", "|---|---|---|"]
        for rule in found:
            off = "" if rule.enabled else " (off unless selected)"
            lines.append(f"| [{rule.id}](#{rule.id}) | {rule.severity} | {_cell(rule.summary)}{off} |")
        lines.append("")
    for category, found in by_category:
        lines += [f"## {category}", ""]
        for rule in found:
            lines += _section(rule)
    return "\n".join(lines).rstrip() + "\n"


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}"
    yield ""
    yield f"{rule.summary}. *{rule.severity}, {rule.confidence} confidence{'' if rule.enabled else ', off'}*"
    yield ""
    yield " ".join(rule.why.split())
    yield ""
    if rule.guideline:
        yield f"What editors go by: {' '.join(rule.guideline.split())}"
        yield ""
    if rule.options:
        yield "| option | default |"
        yield "|---|---|"
        for name, default in rule.options.items():
            shown = list(default) if isinstance(default, tuple | set | frozenset) else default
            said = "what the profile says" if default is not False and default == 0 else f"`{shown!r}`"
            yield f"| `{name}` | {_cell(said)} |"
        yield ""
    for heading, examples in (("Found:", rule.bad), ("Left alone:", rule.good)):
        yield heading
        yield ""
        for example in examples[:SHOWN]:
            yield from _example(example)


def _example(example: ExampleSource) -> Iterator[str]:
    text = example if isinstance(example, str) else str(example["text"])
    text = text.replace("\r", "␍")  # a carriage return would be lost on the way into a file and out of it
    fence = "`" * max(4, 1 + max((len(run) for run in text.split() if set(run) == {"`"}), default=0))
    more = {} if isinstance(example, str) else {key: value for key, value in example.items() if key != "text"}
    if "path" in more:
        yield f"({more['path']})"
        yield ""
    yield f"{fence}text"
    yield from text.rstrip("\n").split("\n")
    yield fence
    yield ""
    if "options" in more:
        yield f"with the options `{more['options']!r}`"
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main(arguments: Sequence[str]) -> int:
    text = page(shipped_rules())
    if "--check" in arguments:
        return 0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
