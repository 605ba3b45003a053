"""LanguageTool for the rule that asks it: one for a run, its answers fetched ahead while other files are linted.

Only the running prose is sent. The files of a run are then linted in this process, a few of them read ahead: the server
is what takes the time.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Protocol
from weakref import WeakKeyDictionary

from filmlint.config.settings import Settings
from filmlint.language.dialect import Dialect, article_dialect
from filmlint.language.unavailable import LanguageUnavailable
from filmlint.lint.grammar_asked import GRAMMAR
from filmlint.text.body import Body
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.language.grammar import Grammar, Remark
    from filmlint.lint.cache import Cache

_LOWER = compile_when_used(r"\b[a-z]+\b")
_KEPT_BACK = 256  # new answers that are written together


class Asked(Protocol):
    """What the grammar rule needs: the remarks on each paragraph of a body. May raise LanguageUnavailable."""

    def remarks(self, body: Body) -> list[tuple[Span, list[Remark]]]: ...


@dataclass(frozen=True, slots=True)
class _Pending:
    paragraphs: list[Span]
    answer: Future[list[list[Remark]]]


class GrammarService:
    """The answers of one LanguageTool. Close it, or use it as a context manager."""

    def __init__(self, grammar: Grammar, cache: StoredAnswers | None = None) -> None:
        from filmlint.language.grammar import THREADS

        self._grammar = grammar
        self._cache = cache
        self._threads = ThreadPoolExecutor(THREADS, "grammar")
        self._pending: WeakKeyDictionary[Body, _Pending] = WeakKeyDictionary()

    def ask(self, body: Body) -> None:
        """Send the running prose of a body; the answer is waited for in `remarks`."""
        texts, language = texts_of(body)
        self._pending[body] = _Pending(list(body.prose), self._threads.submit(self._grammar.check, texts, language))

    def remarks(self, body: Body) -> list[tuple[Span, list[Remark]]]:
        """The remarks on each paragraph of the running prose. Raises LanguageUnavailable."""
        if body not in self._pending:
            self.ask(body)
        pending = self._pending.pop(body)
        return list(zip(pending.paragraphs, pending.answer.result(), strict=True))

    def __enter__(self) -> GrammarService:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:  # Ctrl-C, most likely
            self._grammar.give_up()
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._grammar.close()
        if self._cache is not None:
            self._cache.close()


def texts_of(body: Body) -> tuple[list[str], Dialect]:
    """What LanguageTool is asked about a body: the paragraphs of its running prose, and in which dialect they are."""
    texts = [body.text[span.start : span.end] for span in body.prose]
    return texts, article_dialect(_LOWER.findall(body.text))


class StoredAnswers:
    """The store of answers by paragraph, in the run's cache file; several threads may use it."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._lock = Lock()
        self._fresh: dict[bytes, str] = {}

    def get(self, key: str) -> str | None:
        name = bytes.fromhex(key)
        with self._lock:
            return self._fresh.get(name) or self._cache.load([name]).get(name)

    def put(self, key: str, value: str) -> None:
        with self._lock:
            self._fresh[bytes.fromhex(key)] = value
            if len(self._fresh) >= _KEPT_BACK:
                self._write()

    def close(self) -> None:
        with self._lock:
            self._write()
            self._cache.close()

    def _write(self) -> None:
        self._cache.store(self._fresh)
        self._fresh = {}


def grammar_service(settings: Settings, cache: Cache | None) -> GrammarService:
    """The service of a run; nothing is started before a paragraph needs it.

    `cache`: one of its own, used from several threads. Raises LanguageUnavailable where it is plain that none will
    answer: no server named and none installed, no Java, no language-tool-python.
    """
    from filmlint.language.client import extra_installed
    from filmlint.language.grammar import Grammar
    from filmlint.language.keep_list import keep_list
    from filmlint.language.location import java_command, locate

    location = locate(settings.languagetool_url)
    if location.home is not None:
        java_command()
    if not extra_installed():
        raise LanguageUnavailable("language-tool-python is not installed (`pip install filmlint[grammar]`)")
    options = settings.options.get(GRAMMAR, {})
    rules = keep_list(Path(options["rules"])) if options.get("rules") else None
    store = StoredAnswers(cache) if cache is not None else None
    grammar = Grammar(
        url=settings.languagetool_url, cache=store, rules=rules, speller=bool(options.get("speller", False))
    )
    return GrammarService(grammar, store)
