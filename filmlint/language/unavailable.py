"""LanguageTool cannot be asked; the run goes on without it and says why."""

from __future__ import annotations

from filmlint.errors import FilmlintError


class LanguageUnavailable(FilmlintError):
    """LanguageTool is not there, does not start, or does not answer as it should. `reason` is one line for the user."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
