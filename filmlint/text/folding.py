"""Folding for matching: lower case, plain quotes and blanks, one code point to one code point."""

from __future__ import annotations

_PLAIN = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("′", "'"), ("´", "'"),
    ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'),
    ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\u200a", " "), ("\u3000", " "), ("\t", " "),
    ("–", "-"), ("—", "-"), ("‑", "-"), ("‐", "-"), ("−", "-"),
)  # fmt: skip


def fold(text: str) -> str:
    """`text` in lower case with straight quotes, plain hyphens and blanks; offsets stay the same."""
    lowered = text.lower()
    if text.isascii():
        return lowered.replace("\t", " ") if "\t" in lowered else lowered
    if len(lowered) != len(text):  # a letter such as İ grows when lowered
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for fancy, plain in _PLAIN:
        if fancy in lowered:
            lowered = lowered.replace(fancy, plain)
    return lowered
