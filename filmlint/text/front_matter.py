"""The metadata on top of a Markdown or HTML file: YAML between `---`, TOML between `+++`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_ESCAPED = compile_when_used(r"\\(.)")
_OPEN = compile_when_used(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSE = {
    mark: compile_when_used(rf"(?:{signs}(?<=[\r\n]{signs})|\.\.\.(?<=[\r\n]\.\.\.))[ \t]*(?=[\r\n]|\Z)")
    for mark, signs in (("---", "---"), ("+++", r"\+\+\+"))
}
_KEY_LINE = compile_when_used(r"[A-Za-z_][\w .-]{0,60}:(?:[ \t\r]|$)", re.MULTILINE)
_UNDER_A_BLANK = compile_when_used(r"\s*[\r\n]\s*(?![\w-]+:|#)")  # no metadata: a paragraph under a thematic break
_LINE_OF_DATA = compile_when_used(r"[\"'\w][\w .\"'-]{0,60}[:=]|[-#\[\]{}?]")
# The scalars that need no YAML parser: quoted text whose only escapes are quotes, and plain text without indicators.
_VALUE = (
    r"\"(?P<double>[^\"\\]*(?:\\[\"\\/][^\"\\]*)*)\"|'(?P<single>[^']*(?:''[^']*)*)'"
    r"|(?P<plain>[^\s\"'\[\]{}>|*&!%@`#,?:~=<-][^:#\t]*(?:(?::(?=[^\s])|(?<=[^\s])#)[^:#\t]*)*)"
)
_SIMPLE = compile_when_used(rf"(?P<key>[A-Za-z_][\w-]*):[ \t]*(?:{_VALUE}|(?P<flow>\[[^\[\]{{}}#&*!]*\]))?[ \t]*")
_SIMPLE_ITEM = compile_when_used(rf"[ ]{{0,4}}-[ ](?:{_VALUE})[ \t]*")
_FLOW_ITEM = compile_when_used(
    r"[ ]*(?:\"(?P<double>[^\"\\]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\s\"'>|%@`,?:~=<-][^,:\"']*))[ ]*(?:,|$)"
)
_INTEGER = compile_when_used(r"0|-?[1-9][0-9]*")
_FLOAT = compile_when_used(r"-?[0-9]+\.[0-9]+")
_DATE = compile_when_used(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[ ]?[-+]\d\d(?::?\d\d)?)?)?")
_TYPED = compile_when_used(
    r"true|false|null|[-+]?\.(?:inf|nan)|[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d+)(?:e[-+]?\d+)?|0[xo][\da-f]+", re.IGNORECASE
)
_TOML_PLACE = compile_when_used(r"(.*?) \(at line (\d+), column (\d+)\)")
LARGEST = 64_000  # characters; beyond it front matter is refused unread, as an alias bomb would be
LARGEST_NESTED = 32_000  # where it needs a YAML parser, which takes half a second for so many


@dataclass(frozen=True, slots=True)
class Field:
    """One entry: its value as YAML or TOML means it, and where the value stands (the key's line when it is nested)."""

    key: str
    value: Any
    span: Span
    key_span: Span


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries of the front matter by lower-case key, its place, and the first mistake in it."""

    span: Span
    fields: Mapping[str, Field] = field(default_factory=dict)
    error: str | None = None
    error_span: Span | None = None

    def get(self, *keys: str) -> Field | None:
        """The first entry under any of `keys`, None when there is none or it is empty."""
        for key in keys:
            found = self.fields.get(key)
            if found is not None and found.value not in (None, "", [], {}):
                return found
        return None


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter at the very beginning of `text`, None when there is none.

    A `---` that is not followed by `key:` lines is a thematic break and no front matter. What cannot be read, and looks
    like metadata, is front matter with an error.
    """
    opening = _OPEN.match(text)
    if opening is None:
        return None
    mark = opening.group(1)
    closing = _CLOSE[mark].search(text, opening.end())
    if closing is None:
        if mark == "+++" or not _KEY_LINE.match(text, opening.end()):
            return None
        first_line = Span(0, len(opening.group().rstrip()))
        return FrontMatter(first_line, error=f"the opening {mark} is never closed", error_span=first_line)
    inner = text[opening.end() : closing.start()]
    if mark == "---" and inner.strip() and (not _KEY_LINE.search(inner) or _UNDER_A_BLANK.match(inner)):
        return None
    span = Span(0, closing.end())
    if len(inner) > LARGEST:
        found = FrontMatter(span, error=f"longer than {LARGEST:,} characters", error_span=Span(0, 3))
    elif mark == "+++":
        found = _read_toml(inner, opening.end(), span)
    elif (fields := _read_simple(inner, opening.end())) is not None:
        return FrontMatter(span, fields)
    elif len(inner) > LARGEST_NESTED:
        message = f"longer than {LARGEST_NESTED:,} characters, which is too much for other than plain `key: text` lines"
        found = FrontMatter(span, error=message, error_span=Span(0, 3))
    else:
        found = _read_yaml(inner, opening.end(), span)
    return found if found.error is None or _is_data(inner) else None


def _is_data(inner: str) -> bool:
    """Whether most lines are such as metadata has; else two thematic breaks stand around some paragraphs."""
    lines = [line for line in inner.splitlines() if line.strip() and not line[0].isspace()]
    return 2 * sum(_LINE_OF_DATA.match(line) is not None for line in lines) >= len(lines)


def _read_simple(inner: str, base: int) -> dict[str, Field] | None:
    """Front matter of plain `key: text` lines and flat lists, read without a YAML parser; None when it is more.

    Nearly all front matter is that simple, and a YAML parser costs fifty times as much.
    """
    if "\t" in inner:
        return None
    fields: dict[str, Field] = {}
    at = base
    open_key: str | None = None
    for raw in inner.splitlines(keepends=True):
        line = raw.rstrip("\r\n")
        if not line.strip():
            at += len(raw)
            continue
        if open_key and (item := _SIMPLE_ITEM.fullmatch(line)):
            scalar = _scalar(item)
            if scalar is None or not isinstance(fields[open_key].value, list | type(None)):
                return None
            old = fields[open_key]
            fields[open_key] = Field(
                open_key, [*(old.value or []), scalar], Span(old.key_span.start, at + len(line)), old.key_span
            )
        elif entry := _SIMPLE.fullmatch(line):
            key = entry.group("key").lower()
            group = entry.lastgroup if entry.lastgroup != "key" else None
            value: Any = _flow(entry.group("flow")) if group == "flow" else _scalar(entry) if group else ""
            if key in fields or value is None:
                return None
            start = entry.start(group) if group else len(line)
            stop = start + len(entry.group(group).rstrip()) if group else start
            open_key = key if group is None else None
            key_span = Span(at, at + len(entry.group("key")))
            fields[key] = Field(key, value if group else None, Span(at + start, at + stop), key_span)
        else:
            return None
        at += len(raw)
    return fields


def _scalar(match: re.Match[str]) -> str | int | float | None:
    """The value of a quoted or plain scalar; None where only a YAML parser can tell."""
    if (double := match.group("double")) is not None:
        return _ESCAPED.sub(r"\1", double)
    if (single := match.group("single")) is not None:
        return single.replace("''", "'")
    plain = (match.group("plain") or "").rstrip()
    if _INTEGER.fullmatch(plain):
        return int(plain)
    if _FLOAT.fullmatch(plain):
        return float(plain)
    if plain.lower() in ("true", "false"):
        return plain.lower() == "true"
    return None if _TYPED.fullmatch(plain) and not _DATE.fullmatch(plain) else plain


def _flow(text: str) -> list[str | int | float] | None:
    """The items of a flat `[a, b]`; None where only a YAML parser can tell."""
    values: list[str | int | float] = []
    at, inner = 0, text[1:-1].strip()
    while at < len(inner):
        item = _FLOW_ITEM.match(inner, at)
        value = _scalar(item) if item else None
        if item is None or value is None:
            return None
        values.append(value)
        at = item.end()
    return values


def _plain_value(value: Any) -> Any:
    """`value` with dates and times as ISO strings, the way most front matter quotes them anyway."""
    return value.isoformat() if isinstance(value, date | time) else value


def _read_yaml(inner: str, base: int, span: Span) -> FrontMatter:
    from ruamel.yaml.comments import CommentedMap

    from filmlint.text.yaml_text import YamlMistake, load_yaml

    lines = inner.splitlines(keepends=True)
    starts = [base]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def place(row: int, column: int) -> int:
        row = min(row, len(lines))
        return min(starts[row] + column, base + len(inner))

    try:
        loaded = load_yaml(inner)
    except YamlMistake as error:
        at = base if error.row is None else place(error.row, error.column or 0)
        return FrontMatter(span, error=error.message, error_span=Span(at, at))
    if not isinstance(loaded, CommentedMap):
        if loaded is None:
            return FrontMatter(span)
        return FrontMatter(span, error="it is no list of `key: value` entries", error_span=Span(base, base))
    fields: dict[str, Field] = {}
    for key in loaded:
        row, column = loaded.lc.key(key)
        value_row, value_column = loaded.lc.value(key)
        start = place(value_row, value_column)
        value = loaded[key]
        if isinstance(value, str | int | float) or value is None or not hasattr(value, "items"):
            stop = starts[value_row] + len(lines[value_row].rstrip()) if value_row < len(lines) else start
        else:
            stop = start
        if value_row < len(lines) and inner[start - base : start - base + 1] in ("'", '"') and stop - start > 1:
            start, stop = start + 1, stop - 1
        key_start = place(row, column)
        fields[str(key).lower()] = Field(
            str(key).lower(), value, Span(start, max(start, stop)), Span(key_start, key_start + len(str(key)))
        )
    return FrontMatter(span, fields)


def _read_toml(inner: str, base: int, span: Span) -> FrontMatter:
    import tomllib  # front matter in TOML is rare

    try:
        loaded = tomllib.loads(inner.replace("\r\n", "\n").replace("\r", "\n"))
    except RecursionError:
        return FrontMatter(span, error="nested too deeply", error_span=Span(base, base))
    except tomllib.TOMLDecodeError as error:
        message, at = str(error), base
        if found := _TOML_PLACE.fullmatch(message):
            message = found.group(1)
            above = "".join(inner.splitlines(keepends=True)[: int(found.group(2)) - 1])
            at = min(base + len(above) + int(found.group(3)) - 1, base + len(inner))
        return FrontMatter(span, error=message, error_span=Span(at, at))
    fields = {}
    inner = inner.replace("\r\n", " \n").replace("\r", "\n")  # every offset stays the same
    for key, value in loaded.items():
        match = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=[ \t]*", re.MULTILINE).search(inner)
        start = base + match.end() if match else base
        line_end = inner.find("\n", start - base)
        stop = start + len(inner[start - base : line_end if line_end >= 0 else None].rstrip())
        if inner[start - base : start - base + 1] in ("'", '"'):
            start, stop = start + 1, stop - 1
        key_start = base + match.start() if match else base
        fields[key.lower()] = Field(
            key.lower(), _plain_value(value), Span(start, max(start, stop)), Span(key_start, key_start + len(key))
        )
    return FrontMatter(span, fields)
