"""Texts for a message or a table, cut to a length."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """As much of a text as goes into so many characters, with “…” for what was cut off."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
