"""Grammar by LanguageTool for a run: finds or starts it when the first unknown paragraph comes, and remembers answers.

    with Grammar(cache=store) as grammar:
        for remarks in grammar.check(paragraphs, language): ...

Nothing is started for paragraphs that the cache knows. Only paragraphs of the body should be given: plain prose, no
furniture, no code. Titles, names, quotations and foreign words are the caller's to filter from the remarks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event, Lock
from types import TracebackType
from typing import TypeVar

from filmlint.language.client import SPELLERS, TIMEOUT, Client, Match
from filmlint.language.keep_list import Entry, KeepList, keep_list
from filmlint.language.location import Location, locate
from filmlint.language.match_cache import Cache, MemoryCache, key
from filmlint.language.process import Server
from filmlint.language.unavailable import LanguageUnavailable

# Two requests keep two cores of the server busy. The third is there when those are answered: while an article is linted
# here, its thread waits long for its turn to send the next.
THREADS = 3
_Value = TypeVar("_Value")
_SPELLER_ENTRY = Entry("MORFOLOGIK_*", False, "note", 3, 1, 56, "Names are most of what the speller does not know.")


@dataclass(frozen=True, slots=True)
class Remark:
    """A match that the keep-list lets through, with the entry that says how far to trust it."""

    match: Match
    entry: Entry


class Grammar:
    """LanguageTool as a run needs it. Safe for several threads; `close` it, or use it as a context manager."""

    def __init__(
        self,
        *,
        url: str | None = None,
        cache: Cache | None = None,
        rules: KeepList | None = None,
        speller: bool = False,
        timeout: float = TIMEOUT,
    ) -> None:
        """`url`: a server to use instead of one of filmlint's own. `rules`: the keep-list, the shipped one by default.
        `speller`: let the spelling rules through as notes. `timeout`: seconds for one answer."""
        self._url = url
        self._cache: Cache = MemoryCache() if cache is None else cache
        self._rules = keep_list() if rules is None else rules
        self._speller = speller
        self._timeout = timeout
        self._given_up = Event()
        self._lock = Lock()
        self._location: Location | None = None
        self._server: Server | None = None
        self._client: Client | None = None
        self._failure: str | None = None  # a reason: one exception raised over and over would keep every traceback

    def check(self, paragraphs: Sequence[str], language: str) -> list[list[Remark]]:
        """The remarks on each paragraph, in order of place. Raises LanguageUnavailable, with a reason to show once."""
        identity = self._once(self._locate).identity
        keys = [key(paragraph, language, identity, self._speller) for paragraph in paragraphs]
        matches = [_loaded(self._cache.get(name)) for name in keys]
        missing = [number for number, found in enumerate(matches) if found is None and paragraphs[number].strip()]
        if missing:
            fresh = self._once(self._connect).check([paragraphs[number] for number in missing], language)
            for number, found in zip(missing, fresh, strict=True):
                matches[number] = found
                self._cache.put(keys[number], _dumped(found))
        return [self._kept(found or []) for found in matches]

    def give_up(self) -> None:
        """Let nobody wait any longer: whatever is asked now or has been fails."""
        self._given_up.set()

    def close(self) -> None:
        """End the server if it is filmlint's own. The object must not be used afterwards."""
        with self._lock:
            if self._server is not None:
                self._server.stop()
            self._server = self._client = None

    def _kept(self, found: list[Match]) -> list[Remark]:
        remarks = []
        for match in sorted(found, key=lambda one: (one.start, one.end, one.rule)):
            entry = self._rules.entry(match.rule, match.category)
            if self._speller and match.rule in SPELLERS and (entry is None or entry.level == "off"):
                entry = _SPELLER_ENTRY
            if entry is not None and entry.level != "off":
                remarks.append(Remark(match, entry))
        return remarks

    def _once(self, step: Callable[[], _Value]) -> _Value:
        """What the step gives, one thread at a time; what failed once is not tried again."""
        with self._lock:
            if self._failure is not None:
                raise LanguageUnavailable(self._failure)
            try:
                return step()
            except LanguageUnavailable as error:
                self._failure = error.reason
                raise

    def _locate(self) -> Location:
        if self._location is None:
            self._location = locate(self._url)
        return self._location

    def _connect(self) -> Client:
        if self._client is None:
            location = self._locate()
            if location.home is not None:
                self._server = Server.start(location.home, given_up=self._given_up)
            url = self._server.url if self._server is not None else str(location.url)
            local = self._server is not None
            self._client = Client(
                url, timeout=self._timeout, speller=self._speller, local=local, given_up=self._given_up
            )
        return self._client

    def __enter__(self) -> Grammar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _dumped(found: list[Match]) -> str:
    return json.dumps([[m.start, m.end, m.rule, m.category, m.message, m.suggestions] for m in found])


def _loaded(answer: str | None) -> list[Match] | None:
    """The stored matches; None for what is not stored, or not in a form that we know."""
    if answer is None:
        return None
    try:
        stored = json.loads(answer)
        if not isinstance(stored, list):
            return None
        return [
            Match(int(start), int(end), str(rule), str(category), str(message), tuple(map(str, suggestions)))
            for start, end, rule, category, message, suggestions in stored
        ]
    except (ValueError, TypeError):
        return None
