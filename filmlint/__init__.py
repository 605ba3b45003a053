"""filmlint: reads film articles as a desk editor does.

    from filmlint import lint_text
    for finding in lint_text(text, path="review.md").findings: ...

The names below are the public interface; they are imported when first used.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # typing itself would cost `--version` a tenth of its time
if TYPE_CHECKING:
    from typing import Any

    from filmlint.api import lint_file, lint_paths, lint_text
    from filmlint.config.config import Config
    from filmlint.config.settings import Settings
    from filmlint.errors import ConfigError, FilmlintError
    from filmlint.finding import Edit, Evidence, Finding, Fix, Related
    from filmlint.lint.file_report import FileReport, Placed
    from filmlint.lint.run_report import RunReport
    from filmlint.text.span import Span

_HOMES = {
    "lint_text": "filmlint.api", "lint_file": "filmlint.api", "lint_paths": "filmlint.api",
    "Config": "filmlint.config.config", "Settings": "filmlint.config.settings",
    "ConfigError": "filmlint.errors", "FilmlintError": "filmlint.errors",
    "Edit": "filmlint.finding", "Evidence": "filmlint.finding", "Finding": "filmlint.finding",
    "Fix": "filmlint.finding", "Related": "filmlint.finding", "Span": "filmlint.text.span",
    "FileReport": "filmlint.lint.file_report", "Placed": "filmlint.lint.file_report",
    "RunReport": "filmlint.lint.run_report",
}  # fmt: skip

__all__ = [
    "Config",
    "ConfigError",
    "Edit",
    "Evidence",
    "FileReport",
    "FilmlintError",
    "Finding",
    "Fix",
    "Placed",
    "Related",
    "RunReport",
    "Settings",
    "Span",
    "__version__",
    "lint_file",
    "lint_paths",
    "lint_text",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'filmlint' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
