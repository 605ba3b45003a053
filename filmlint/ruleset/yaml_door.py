"""The first door: a rule as a YAML file, every mistake reported with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NoReturn

from filmlint.errors import ConfigError, did_you_mean
from filmlint.finding import CATEGORIES, CONFIDENCES, SEVERITIES
from filmlint.ruleset.examples import read_example
from filmlint.ruleset.pattern import check_pattern, prefilter_of
from filmlint.ruleset.rule import MEDIUM, STRONG, WEAK

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SLOT = re.compile(r"\{[a-z_]*\}")
_ALIAS = re.compile(r"(?m)^[^#'\"\n]*(?:[:\-]\s+)\*[A-Za-z_]\w*\s*$")
_KEYS = {"id", "category", "severity", "confidence", "summary", "why", "message", "cue", "match", "bad", "good",
         "guideline", "enabled", "view", "kind"}  # fmt: skip
_TEXTS = ("id", "category", "severity", "confidence", "summary", "why", "message", "guideline", "view", "kind")
_CUE_KEYS = {"lines", "starts", "phrases", "pattern", "elements", "weight", "opens"}
_MATCH_KEYS = {"phrases", "lines", "pattern", "swap", "density", "extent", "case", "quotations", "safe"}
_DENSITY_KEYS = {"phrases", "per-1000", "distinct", "count"}
_SLOTS = ("{text}", "{right}", "{count}", "{rate}", "{words}")  # what a message may name of what was found
LARGEST = 256_000  # characters of a rule file


def read_rule(path: Path) -> dict[str, Any]:
    """Read and check the rule in a YAML file; returns it as plain data that JSON can hold.

    Raises ConfigError with the line and column of the first mistake.
    """
    return _Reader(path).read()


class _Reader:
    """Reads one file; knows where in it each entry stands."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def fail(self, message: str, node: Any = None, key: Any = None) -> NoReturn:
        line = column = None
        lc = getattr(node, "lc", None)
        if lc is not None:
            try:
                row, col = (
                    (lc.item(key) if isinstance(key, int) else lc.key(key)) if key is not None else (lc.line, lc.col)
                )
                line, column = row + 1, col + 1
            except (KeyError, IndexError, TypeError):
                line, column = lc.line + 1, lc.col + 1
        raise ConfigError(message, str(self.path), line, column)

    def read(self) -> dict[str, Any]:
        data = self.load()
        self.metadata(data)
        if ("cue" in data) == ("match" in data):
            self.fail("a rule has either `cue` (a kind of furniture) or `match`", data)
        if "cue" in data:
            self.cues(data)
        else:
            self.match(data["match"], data)
        self.examples(data)
        plain: dict[str, Any] = _plain(data)
        sources = [source for cue in plain.get("cue", ()) for source in cue.get("pattern", ())]
        sources += plain.get("match", {}).get("pattern", ())
        plain["prefilters"] = {source: list(prefilter_of(source)) for source in sources}
        return plain

    def metadata(self, data: Any) -> None:
        self.known_keys(data, _KEYS, "a rule")
        for key in ("id", "category", "severity", "summary", "why", "bad", "good"):
            if key not in data:
                self.fail(f"a rule needs `{key}`", data)
        for key in _TEXTS:
            if key in data and not isinstance(data[key], str):
                self.fail(f"`{key}` is a text", data, key)
        if not _ID.fullmatch(data["id"]):
            self.fail("an id is lower-case words joined by hyphens", data, "id")
        if data["id"] != self.path.stem:
            self.fail(f"the id is {data['id']!r}, but the file is named {self.path.name}", data, "id")
        self.one_of(data, "category", CATEGORIES)
        if self.path.parent.name in CATEGORIES and self.path.parent.name != data["category"]:
            self.fail(
                f"the category is {data['category']!r}, but the folder is {self.path.parent.name!r}", data, "category"
            )
        self.one_of(data, "severity", SEVERITIES)
        self.one_of(data, "confidence", CONFIDENCES)
        self.one_of(data, "view", ("body", "document"))
        if "enabled" in data and not isinstance(data["enabled"], bool):
            self.fail("`enabled` is true or false", data, "enabled")
        for slot in _SLOT.findall(data.get("message", "")):
            if slot not in _SLOTS:
                self.fail(f"a message has no slot {slot}; there are {', '.join(_SLOTS)}", data, "message")

    def examples(self, data: Any) -> None:
        for key in ("bad", "good"):
            if not isinstance(data[key], list) or len(data[key]) < 2:
                self.fail(f"`{key}` needs at least two examples", data, key)
            for index, example in enumerate(data[key]):
                try:
                    marks = read_example(example)
                except (ValueError, TypeError) as error:
                    self.fail(str(error), data[key], index)
                if (key == "bad") != bool(marks.marks or marks.whole_file):
                    self.fail("a bad example marks its finding with [[…]], a good one has no mark", data[key], index)

    def load(self) -> Any:
        from ruamel.yaml.comments import CommentedMap

        from filmlint.text.yaml_text import YamlMistake, load_yaml

        try:
            text = self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
            raise ConfigError(f"cannot be read: {reason}", str(self.path)) from None
        if len(text) > LARGEST:
            raise ConfigError(f"longer than {LARGEST:,} characters", str(self.path))
        if alias := _ALIAS.search(text):
            raise ConfigError("YAML aliases are refused in rules", str(self.path), text.count("\n", 0, alias.end()) + 1)
        try:
            data = load_yaml(text)
        except YamlMistake as error:
            where = (error.row + 1, (error.column or 0) + 1) if error.row is not None else (None, None)
            raise ConfigError(error.message, str(self.path), *where) from None
        if not isinstance(data, CommentedMap):
            raise ConfigError("a rule is a list of `key: value` entries", str(self.path), 1, 1)
        return data

    def known_keys(self, data: Any, known: set[str], what: str) -> None:
        if not isinstance(data, dict):
            self.fail(f"{what} is a list of `key: value` entries", data)
        for key in data:
            if key not in known:
                self.fail(f"{what} has no {str(key)!r}{did_you_mean(key, known)}", data, key)

    def one_of(self, data: Any, key: str, values: tuple[str, ...]) -> None:
        if key in data and data[key] not in values:
            self.fail(f"`{key}` is one of {', '.join(values)}, not {data[key]!r}", data, key)

    def texts(self, data: Any, key: str) -> None:
        if key not in data:
            return
        if not isinstance(data[key], list) or not data[key]:
            self.fail(f"`{key}` is a list of texts", data, key)
        for index, text in enumerate(data[key]):
            if not isinstance(text, str) or not text.strip():
                self.fail(f"an entry of `{key}` is a text; put it in quotes", data[key], index)

    def expressions(self, data: Any, *, case: bool) -> None:
        self.texts(data, "pattern")
        for index, source in enumerate(data.get("pattern", ())):
            try:
                check_pattern(source, case=case)
            except (re.error, ValueError, RecursionError, OverflowError) as error:
                self.fail(f"this regular expression is refused: {error}", data["pattern"], index)

    def cues(self, data: Any) -> None:
        if isinstance(data["cue"], dict):
            data["cue"] = [data["cue"]]
        if not isinstance(data["cue"], list) or not data["cue"]:
            self.fail("`cue` is one cue, or a list of cues", data, "cue")
        for cue in data["cue"]:
            self.cue(cue, data)

    def cue(self, cue: Any, data: Any) -> None:
        self.known_keys(cue, _CUE_KEYS, "`cue`")
        for key in ("lines", "starts", "phrases", "elements"):
            self.texts(cue, key)
        self.expressions(cue, case=False)
        self.one_of(cue, "weight", (STRONG, MEDIUM, WEAK))
        self.one_of(cue, "opens", ("line", "list", "rest"))
        if data["category"] != "boilerplate":
            self.fail("only boilerplate rules have a `cue`", data, "cue")
        if not data.get("kind"):
            self.fail("a rule with a `cue` names its `kind` of furniture, as in `kind: related`", data)

    def match(self, match: Any, data: Any) -> None:
        self.known_keys(match, _MATCH_KEYS, "`match`")
        if not set(match) & {"phrases", "lines", "pattern", "swap", "density"}:
            self.fail("`match` needs phrases, lines, pattern, swap or density", data, "match")
        for key in ("phrases", "lines"):
            self.texts(match, key)
        for key in ("case", "quotations", "safe"):
            if key in match and not isinstance(match[key], bool):
                self.fail(f"`{key}` is true or false", match, key)
        self.expressions(match, case=bool(match.get("case")))
        self.one_of(match, "extent", ("match", "line", "block"))
        if "swap" in match:
            self.swap(match)
        if "density" in match:
            self.density(match["density"], match)

    def swap(self, match: Any) -> None:
        if not isinstance(match["swap"], dict):
            self.fail("`swap` maps a wrong form to the right one", match, "swap")
        for wrong, right in match["swap"].items():
            if not isinstance(wrong, str) or not isinstance(right, str):
                self.fail("both sides of a swap are texts; put them in quotes", match["swap"], wrong)
            if wrong == right:
                self.fail("both sides of this swap are the same", match["swap"], wrong)

    def density(self, density: Any, match: Any) -> None:
        self.known_keys(density, _DENSITY_KEYS, "`density`")
        if "phrases" not in density or "per-1000" not in density:
            self.fail("`density` needs `phrases` and `per-1000`", match, "density")
        if isinstance(density["phrases"], dict) and density["phrases"]:
            for phrase, weight in density["phrases"].items():
                if not isinstance(phrase, str) or not phrase.strip() or not _is_number(weight):
                    self.fail("`phrases` maps texts to weights, which are numbers", density["phrases"], phrase)
        else:
            self.texts(density, "phrases")
        for key in ("per-1000", "distinct", "count"):
            if key in density and not _is_number(density[key]):
                self.fail(f"`{key}` is a number", density, key)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _plain(node: Any) -> Any:
    """ruamel's containers as plain ones that JSON can hold."""
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value) for value in node]
    if isinstance(node, str):
        return str(node)
    if isinstance(node, bool) or node is None:
        return node
    return int(node) if isinstance(node, int) else float(node) if isinstance(node, float) else str(node)
