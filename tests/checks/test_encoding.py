"""What examples cannot show: files whose bytes are no UTF-8, and mojibake that is none."""

from __future__ import annotations

import pytest

from filmlint.checks.format.encoding_damage import repaired
from filmlint.checks.format.wrong_encoding import RULE
from filmlint.config.settings import Settings
from filmlint.finding import Finding
from filmlint.lint.context import Context, Services
from filmlint.text.decoding import decode
from filmlint.text.document import Document


def findings_in(data: bytes) -> list[Finding]:
    decoded = decode(data)
    document = Document(decoded.text, "a.txt", decoded)
    assert RULE.check is not None
    return list(RULE.check(document, Context(Services(Settings()), {})))


def test_windows_1252_is_one_finding_at_the_first_odd_character() -> None:
    found = findings_in("She called it “a storm” — twice — and left. René agreed.".encode("cp1252"))
    assert len(found) == 1
    assert found[0].span == (14, 15)
    assert "Windows-1252" in found[0].message


def test_a_few_bad_bytes_are_one_finding_with_their_places() -> None:
    text = "“Café” and “crème” and “naïve” and “Zoë”".encode() + b" and \xe9 and \xe8."
    found = findings_in(text)
    assert len(found) == 1
    assert len(found[0].related) == 1


def test_valid_utf_8_is_silent() -> None:
    assert findings_in("She called it “a storm” and left.".encode()) == []


@pytest.mark.parametrize("right", ["’", "“", "é", "É", "ñ", "—", "…", "ü", "€", "™", "ő", "č", "я", "🎬"])
def test_mojibake_of_one_and_two_rounds_is_repaired(right: str) -> None:
    def misread(text: str) -> str:
        return "".join(
            bytes((byte,)).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte)
            for byte in text.encode()
        )

    once = misread(right)
    assert repaired(once, "a") == right
    assert repaired(misread(once), "a") == right


@pytest.mark.parametrize("text", ["É’", "À“", "Å", "î…", "Ñ—"])
def test_letters_beside_marks_are_left_alone(text: str) -> None:
    assert repaired(text, " ") is None
