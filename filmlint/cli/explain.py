"""filmlint explain: what a rule finds, why it matters, and examples."""

from __future__ import annotations

import argparse
from textwrap import indent

from filmlint.errors import FilmlintError, did_you_mean
from filmlint.ruleset.rule import ExampleSource, Rule

SUMMARY = "explain a rule, with examples"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which rule."""
    from filmlint.cli._rule_list import add_config_arguments

    parser.add_argument("rule", metavar="RULE", nargs="+", help="a rule's id, or a category")
    add_config_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the pages of the rules named."""
    from filmlint.cli._rule_list import rules_and_settings

    rules, on, settings = rules_and_settings(arguments)
    pages = []
    for name in arguments.rule:
        found = [rule for rule in rules if name in (rule.id, rule.category)]
        if not found:
            names = {*(rule.id for rule in rules), *(rule.category for rule in rules)}
            raise FilmlintError(f"no rule or category {name!r}{did_you_mean(name, names)}")
        pages += [_page(rule, rule.id in on, dict(settings.options.get(rule.id, {}))) for rule in found]
    print("\n\n".join(pages))
    return 0


def _page(rule: Rule, on: bool, set_here: dict[str, object]) -> str:
    lines = [
        f"{rule.id}: {rule.summary}",
        f"{rule.category} · {rule.severity} · {rule.confidence} confidence{'' if on else ' · off'}",
        "",
        " ".join(rule.why.split()),
    ]
    if rule.guideline:
        lines += ["", f"What editors go by: {' '.join(rule.guideline.split())}"]
    if rule.options:
        lines += ["", "Options:"]
        for name, default in rule.options.items():
            here = f", here {set_here[name]!r}" if name in set_here else ""
            shown = f"default {default!r}" if default is False or default != 0 else "default: what the profile says"
            lines.append(f"  {name} ({shown}{here})")
    for heading, examples in (("Found ([[…]] marks the place):", rule.bad), ("Left alone:", rule.good)):
        lines += ["", heading]
        for example in examples:
            lines += [indent(_text(example).rstrip("\n"), "  | ", lambda _: True), ""]
        lines.pop()
    if rule.source:
        lines += ["", f"From {rule.source}"]
    return "\n".join(lines)


def _text(example: ExampleSource) -> str:
    return example if isinstance(example, str) else str(example["text"])
