"""Text taken from articles and file names, made harmless for terminals and for CI runners that read commands."""

from __future__ import annotations

from filmlint.text.expression import compile_when_used

# C0 and C1 controls (terminal commands), the marks that reverse reading order, line and paragraph separators, invisible
# characters that hide what stands there, and halves of surrogate pairs, which no stream can carry.
_UNPRINTABLE = compile_when_used(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
# What GitHub, GitLab and Azure runners take for commands, at the start of a line or anywhere in it.
_COMMAND = compile_when_used(r"::|##(?=\[|vso\[)")


def printable(text: str) -> str:
    """`text` with what a terminal would obey, or not show, written out as an escape."""
    return _UNPRINTABLE.sub(lambda match: escaped(match.group()), text)


def escaped(character: str) -> str:
    """One character as its escape; a tab and a line break are blanks."""
    if character in "\t\n\r":
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def defused(text: str) -> str:
    """`text` in which no CI runner finds a command: a visible mark stands inside each."""
    return _COMMAND.sub(lambda match: "\\".join(match.group()), text)


def is_unprintable(character: str) -> bool:
    """True for a character that `printable` writes out."""
    return _UNPRINTABLE.match(character) is not None
