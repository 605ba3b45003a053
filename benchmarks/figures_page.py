"""The page of figures, benchmarks/README.md: each table stands between two comments and is replaced there."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parent / "README.md"


def write_figures(name: str, text: str, page: Path = PAGE) -> None:
    """Put `text` between `<!-- name -->` and `<!-- end of name -->`. Raises ValueError where they are missing."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, found, rest = page.read_text(encoding="utf-8").partition(start)
    _, ended, after = rest.partition(end)
    if not (found and ended):
        raise ValueError(f"{page}: no {start.strip()} … {end}")
    page.write_text(f"{before}{start}{text}{end}{after}", encoding="utf-8")
