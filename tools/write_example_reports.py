"""Write examples/reports/: the report that each example article gets, and that of the folder; and those in README.md.

python tools/write_example_reports.py
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from filmlint.config.locate import config_for
from filmlint.lint.files import discover
from filmlint.lint.run import Options, run
from filmlint.report.text import Style, render

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "examples" / "reports"
FOLDER = "all.report"
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- report: (.*?) -->\n```text\n).*?(```\n<!-- end of report -->)", re.DOTALL)


def reports() -> Iterator[tuple[str, str]]:
    """The name and text of each report, as seen from the root of the repository."""
    with contextlib.chdir(ROOT):
        config = config_for(["examples"])
        sources = discover(["examples"], extensions=config.extensions)
        for source in sources:
            found = run([source], config, Options(jobs=1))
            yield f"{Path(source.path).name}.report", render(found, Style(notes=True, everything=True))
        yield FOLDER, render(run(sources, config, Options(jobs=1)), Style())


def readme(text: str) -> str:
    """README.md with the reports that its comments ask for."""

    def shown(match: re.Match[str]) -> str:
        with contextlib.chdir(ROOT):
            named = match.group(2).split()
            found = run(discover(named), config_for(named), Options(jobs=1))
            return match.group(1) + render(found, Style()) + match.group(3)

    return _BLOCK.sub(shown, text)


def main() -> int:
    REPORTS.mkdir(exist_ok=True)
    written = dict(reports())
    for name, text in written.items():
        (REPORTS / name).write_text(text, encoding="utf-8")
    for path in REPORTS.iterdir():
        if path.name not in written:
            path.unlink()
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
