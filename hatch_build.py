"""Makes what filmlint would otherwise make on its first run, or on every one; see `filmlint.prepared`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs for wheels, editable ones too; an sdist holds the sources, from which its wheel is made the same way."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from filmlint.prepared import prepare

            prepare(root / "rules", root / "filmlint" / "data")
        finally:
            sys.path.remove(str(root))
