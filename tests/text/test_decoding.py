from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmlint.text.decoding import BinaryContent, decode


@given(st.text().filter(lambda text: "\0" not in text and not text.startswith("\ufeff")))
def test_utf8_round_trips_with_and_without_mark(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text
    assert decode(b"\xef\xbb\xbf" + text.encode("utf-8")).text == text


@given(st.text(min_size=1).filter(lambda text: "\0" not in text))
def test_utf16_with_mark(text: str) -> None:
    for encoding, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        decoded = decode(mark + text.encode(encoding))
        assert (decoded.text, decoded.encoding) == (text, "utf-16")


def test_few_bad_bytes_in_utf8_are_kept_as_replacement() -> None:
    decoded = decode("“Amélie” – a café".encode() + b" \xff end")
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 1
    assert decoded.text.endswith("\ufffd end")


def test_high_bytes_that_form_no_utf8_are_windows_1252() -> None:
    decoded = decode("“Amélie” – a café".encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.replaced) == ("“Amélie” – a café", "windows-1252", 0)


@pytest.mark.parametrize("data", [b"GIF89a\0\1", b"\0", b"\xff\xfe\0\0"])
def test_nul_is_no_text(data: bytes) -> None:
    with pytest.raises(BinaryContent):
        decode(data)


@given(st.binary().filter(lambda data: b"\0" not in data))
def test_nothing_is_lost_silently(data: bytes) -> None:
    try:
        decoded = decode(data)
    except BinaryContent:
        return
    assert decoded.encoding != "utf-8" or decoded.replaced or decoded.text.encode("utf-8") in (data, data[3:])
