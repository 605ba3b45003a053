"""Ask a LanguageTool server about paragraphs, through language-tool-python.

language-tool-python is GPL-3.0-only and an extra (`filmlint[grammar]`). It is imported here and nowhere else, when a
server is asked for the first time, and only to talk HTTP to it (`remote_server`): filmlint without the extra contains
nothing of it. Who distributes filmlint together with it distributes a work under the GPL.

Offsets are code points of the paragraph. LanguageTool counts UTF-16 units; characters beyond the Basic Multilingual
Plane are sent as one symbol of it, which makes both counts the same. So the answers are read here as they come:
language-tool-python's own reading corrects the count, for which it encodes each character of the text by itself (most
of what an answer would cost us) and keeps the table in the class, where two threads disturb each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event, Lock
from typing import Any
from unicodedata import normalize
from urllib.parse import urljoin

from filmlint.language.deadline import within
from filmlint.language.process import answers
from filmlint.language.unavailable import LanguageUnavailable

TIMEOUT = 30.0  # seconds for one answer; a long article on a cold server took 7
LONGEST_REQUEST = 20_000  # characters; more paragraphs go into the next request
_LATE_IN_A_ROW = 3  # answers that may fail to come in time before a server that says it is well is given up
SPELLERS = ("MORFOLOGIK_RULE_EN_US", "MORFOLOGIK_RULE_EN_GB")
# Measured on film articles as noise by the category, so not asked for: less to compute and to send.
UNASKED = (
    "STYLE",
    "REDUNDANCY",
    "REPETITIONS_STYLE",
    "BRITISH_ENGLISH",
    "AMERICAN_ENGLISH_STYLE",
    "TEXT_ANALYSIS",
    "PLAIN_ENGLISH",
    "CREATIVE_WRITING",
    "WIKIPEDIA",
)
_UNREACHED = ("refused", "reset", "Reset", "RemoteDisconnected", "Failed to resolve", "Max retries exceeded")
_BREAK = "\n\n"
_ASTRAL = re.compile(r"[^\u0000-\ud7ff\ue000-\uffff]")
_STAND_IN = "\u25a1"  # a white square: a symbol to LanguageTool, as an emoji is


@dataclass(frozen=True, slots=True)
class Match:
    """One remark of LanguageTool: `start` and `end` are code points in the paragraph, `suggestions` best first."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    suggestions: tuple[str, ...]


class Client:
    """A server's clerk: paragraphs in, matches out. Made for several threads.

    After a failure of the server itself (gone, hanging, answering rubbish) it is not asked again; every later call
    raises the same LanguageUnavailable at once.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = TIMEOUT,
        speller: bool = False,
        local: bool = False,
        given_up: Event | None = None,
    ) -> None:
        """`local`: the server is filmlint's own, on this machine, so proxies are passed by.
        `given_up`: set when nobody waits for answers any more."""
        self._url = url.rstrip("/").removesuffix("/v2") + "/"  # without the last stroke its folder would be lost
        self._timeout = timeout
        self._speller = speller
        self._local = local
        self._given_up = given_up or Event()
        self._lock = Lock()
        self._tools: dict[str, Any] = {}
        self._gone: str | None = None
        self._late = 0
        self._answered = local  # our own server has said that it is well

    def check(self, paragraphs: Sequence[str], language: str) -> list[list[Match]]:
        """The matches in each paragraph, in order; `language` is en-GB or en-US. Raises LanguageUnavailable."""
        found: list[list[Match]] = [[] for _ in paragraphs]
        for first, batch in batches(paragraphs):
            for number, match in _by_paragraph(self._answer(_BREAK.join(batch), language), batch):
                found[first + number].append(match)
        return found

    def _answer(self, text: str, language: str) -> list[Match]:
        if self._gone is not None:
            raise LanguageUnavailable(self._gone)
        if not text.strip():
            return []
        sent = _ASTRAL.sub(_STAND_IN, text)
        try:
            found = [_match(raw, sent, text) for raw in self._tool(language).check(sent)]
            self._answered = True
            self._late = 0
            return found
        except LanguageUnavailable as error:
            self._gone = error.reason
            raise
        except Exception as error:  # whatever a server may answer, and every way in which HTTP fails
            failure = LanguageUnavailable(self._reason(error))
            if self._given_up.is_set():
                raise failure from None
            self._late += 1
            if not _is_timeout(error) or self._late >= _LATE_IN_A_ROW or not answers(self._url, 2.0):
                self._gone = failure.reason  # but a well server may have been slow with this one text
            raise failure from error

    def _reason(self, error: Exception) -> str:
        if _is_timeout(error):
            return f"LanguageTool did not answer within {self._timeout:g} seconds"
        chain = f"{error!r} {error.__cause__!r}"
        if any(sign in chain for sign in _UNREACHED):
            return "LanguageTool's server is gone" if self._answered else f"no LanguageTool answers at {self._url}"
        detail = " ".join(str(error).split())[:120]
        return f"LanguageTool answered with something else than matches ({type(error).__name__}: {detail})"

    def _tool(self, language: str) -> Any:
        with self._lock:
            tool = self._tools.get(language)
            if tool is None:
                tool = self._tools[language] = self._connected(language)
            return tool

    def _connected(self, language: str) -> Any:
        proxies = {"http": "", "https": ""} if self._local else None
        tool = _tool_class(self._timeout, self._given_up)(language, remote_server=self._url, proxies=proxies)
        tool.disabled_categories = set(UNASKED)
        if not self._speller:
            tool.disabled_rules = set(SPELLERS)
        return tool


def extra_installed() -> bool:
    """Whether language-tool-python is there (it is not imported)."""
    from importlib.util import find_spec

    return find_spec("language_tool_python") is not None


def _tool_class(timeout: float, given_up: Event) -> Any:
    try:
        from language_tool_python import LanguageTool
    except ImportError as error:
        raise LanguageUnavailable("language-tool-python is not installed (`pip install filmlint[grammar]`)") from error

    def query_server(tool: Any, *asked: Any, **named: Any) -> Any:
        # Its own time limit is for each read, and it would ask a server that hangs twice.
        query = partial(LanguageTool._query_server, tool, *asked, **{**named, "num_tries": 1})
        return within(timeout, query, given_up)

    def check(tool: Any, text: str) -> Any:
        """The matches as the server gives them."""
        return tool._query_server(urljoin(tool.url, "check"), tool._create_params(text), method="post")["matches"]

    own = {"_TIMEOUT": timeout, "_query_server": query_server, "check": check}
    return type("TimedLanguageTool", (LanguageTool,), own)


def _is_timeout(error: BaseException | None) -> bool:
    while error is not None:
        if "timed out" in str(error).lower() or "Timeout" in type(error).__name__:
            return True
        error = error.__cause__
    return False


def _match(raw: Any, sent: str, text: str) -> Match:
    start, length = int(raw["offset"]), int(raw["length"])
    if start < 0 or length < 0 or start + length > len(sent):
        raise ValueError("a match outside the text")
    end = start + length
    replaced = sent[start:end] != text[start:end]
    suggestions = () if replaced else tuple(str(one["value"]) for one in raw["replacements"][:5])
    rule, message = raw["rule"], normalize("NFKC", str(raw["message"]))
    return Match(start, end, str(rule["id"]), str(rule["category"]["id"]), message, suggestions)


def batches(paragraphs: Sequence[str]) -> list[tuple[int, list[str]]]:
    """Runs of paragraphs of at most LONGEST_REQUEST characters, with the number of the first."""
    batches: list[tuple[int, list[str]]] = []
    size = LONGEST_REQUEST
    for number, paragraph in enumerate(paragraphs):
        size += len(paragraph) + len(_BREAK)
        if size > LONGEST_REQUEST:
            batches.append((number, []))
            size = len(paragraph)
        batches[-1][1].append(paragraph)
    return batches


def _by_paragraph(matches: list[Match], batch: list[str]) -> list[tuple[int, Match]]:
    """The matches with the number of their paragraph and offsets in it; one that reaches over a break is dropped."""
    starts = []
    at = 0
    for paragraph in batch:
        starts.append(at)
        at += len(paragraph) + len(_BREAK)
    placed = []
    for match in matches:
        number = max(index for index, start in enumerate(starts) if start <= match.start)
        start, end = match.start - starts[number], match.end - starts[number]
        if end <= len(batch[number]):
            placed.append((number, Match(start, end, match.rule, match.category, match.message, match.suggestions)))
    return placed
