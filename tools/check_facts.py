"""Compare the shipped film data with the folder that FILMLINT_REFERENCE names.

    python tools/check_facts.py [--list] [--floor 0.995] [--data DIR] [--reference DIR]

Prints coverage, and for each field how many values can be compared and how many agree within its tolerance; --list adds
every disagreement as tab-separated lines. A disagreement that the record marks as disputed counts as agreed to differ,
but those may be at most 1 % of the comparable values. Exit 0: enough agrees; 1: not; 2: nothing could be compared.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from fact_comparison import Comparison, Coverage, compare_awards, compare_critics, compare_films, compare_people

from filmlint.facts import DATA_DIR, load_facts
from filmlint.facts.stores import ShippedStore

MOST_DISPUTED = 0.01


def main(arguments: list[str]) -> int:
    """Run the comparison; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--list", action="store_true", help="print every disagreement as TSV")
    parser.add_argument("--floor", type=float, default=0.995, help="least agreement (default %(default)s)")
    parser.add_argument("--data", type=Path, default=DATA_DIR, help="folder of the facts files")
    parser.add_argument("--reference", type=Path, default=os.environ.get("FILMLINT_REFERENCE") or None)
    options = parser.parse_args(arguments)
    if options.reference is None or not Path(options.reference).is_dir():
        print("check_facts: name the reference folder with FILMLINT_REFERENCE or --reference", file=sys.stderr)
        return 2
    facts, store, folder = load_facts(data_dir=options.data), ShippedStore(options.data), Path(options.reference)
    results = [
        *compare_films(store, folder),
        *compare_awards(facts, store, folder),
        *compare_people(facts, folder),
        *compare_critics(facts, folder),
    ]
    comparisons = [result for result in results if isinstance(result, Comparison)]
    for result in results:
        if isinstance(result, Coverage) and result.whole:
            print(f"{result.what}: {result.part:,} of {result.whole:,} ({result.part / result.whole:.1%})")
    if not comparisons:
        print("check_facts: nothing can be compared", file=sys.stderr)
        return 2
    print(f"\n{'field':20} {'comparable':>10} {'agree':>8} {'disputed':>8} {'disagree':>8} {'agreement':>9}")
    for field in dict.fromkeys(comparison.field for comparison in comparisons):
        _print_row(field, [comparison for comparison in comparisons if comparison.field == field])
    agreement, disputed = _print_row("all", comparisons)
    if options.list:
        print("\nfield\trecord\tours\ttheirs\tdisputed")
        for comparison in comparisons:
            if not comparison.agrees:
                print("\t".join((*comparison[:4], comparison.dispute)))
    if disputed > MOST_DISPUTED:
        print(f"check_facts: {disputed:.2%} of the values are disputed, more than {MOST_DISPUTED:.0%}", file=sys.stderr)
    if agreement < options.floor:
        print(f"check_facts: agreement {agreement:.2%} is under {options.floor:.2%}", file=sys.stderr)
    return 1 if disputed > MOST_DISPUTED or agreement < options.floor else 0


def _print_row(field: str, comparisons: Iterable[Comparison]) -> tuple[float, float]:
    """Print one line of the table; returns agreement (disputed values count as agreed to differ) and disputed share."""
    rows = list(comparisons)
    agree = sum(row.agrees for row in rows)
    disputed = sum(bool(row.dispute) and not row.agrees for row in rows)
    agreement = (agree + disputed) / len(rows)
    print(f"{field:20} {len(rows):10,} {agree:8,} {disputed:8,} {len(rows) - agree - disputed:8,} {agreement:9.2%}")
    return agreement, disputed / len(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
