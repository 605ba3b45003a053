"""YAML as people write it by hand: a day stays the text it is, and a mistake is told with what to do about it."""

from __future__ import annotations

import functools
import re
from typing import Any

# What the parser says of a mistake, and what it most likely means to whoever wrote the line.
_TOLD = (
    (r"found character '\\t'.*", "a tab stands where YAML wants blanks: indent with blanks"),
    (r"found character '(.)' that cannot start any token", r"put a text that begins with “\1” in quotation marks"),
    (r"mapping values are not allowed here",
     "a second “: ” in one line: put the text after the first in quotation marks"),
    (r"found duplicate key \"(.*?)\" with value .*", r"duplicate key: “\1” stands twice, take one out"),
    (r"found undefined alias '(.*)'", r"“*\1” refers to nothing: put a text that begins with * in quotation marks"),
    (r"found unexpected end of stream|found unexpected document separator", "a quotation mark is never closed"),
    (r"could not find expected ':'", "a line here is no `key: value`"),
    (r"expected <block end>, but found '<(?:scalar|alias|,)>'",
     "text goes on behind its closing quotation mark: put all of it in one pair"),
    (r"expected <block end>, but found .*", "the indent of this line fits no line above it"),
    (r"but found another document", "a second `---`: a file holds one document"),
    (r"maximum (?:recursion depth|depth of data structure) exceeded.*", "nested too deeply"),
    (r"Exceeds the limit \((\d+) digits\) for integer.*",
     r"a number of more than \1 digits: put it in quotation marks"),
)  # fmt: skip
_DEEPEST = 40  # the parser's time grows with the depth; nobody writes ten levels by hand


class YamlMistake(ValueError):
    """A mistake in a text of YAML; `row` and `column` count from 0 and are None where the parser knows no place."""

    def __init__(self, message: str, row: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.message, self.row, self.column = message, row, column


def load_yaml(text: str) -> Any:
    """The entries of a text, with the place of each (`.lc`). Raises YamlMistake."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    yaml = YAML(typ="rt")
    yaml.Constructor = _constructor()
    yaml.max_depth = _DEEPEST
    try:
        return yaml.load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = (mark.line, mark.column) if mark else ()
        raise YamlMistake(told(str(error.problem or error.context)), *where) from None
    except (YAMLError, ValueError, RecursionError, OverflowError) as error:
        raise YamlMistake(told(str(error).splitlines()[0])) from None


def told(problem: str) -> str:
    """What a parser of YAML says, in words that say what to do."""
    for pattern, message in _TOLD:
        if match := re.fullmatch(pattern, problem):
            return match.expand(message)
    return problem


@functools.cache
def _constructor() -> Any:
    from ruamel.yaml.constructor import RoundTripConstructor

    class Texts(RoundTripConstructor):
        """Makes a text of what looks like a day: whether there is such a day is not for the parser to say."""

    Texts.add_constructor("tag:yaml.org,2002:timestamp", Texts.construct_scalar)
    return Texts
