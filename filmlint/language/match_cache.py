"""What LanguageTool said about a paragraph, remembered: what `Cache` asks of a store, and the one in memory."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock
from typing import Protocol

FORMAT = 1  # part of every key: raise it when the stored form or the request changes


class Cache(Protocol):
    """Any store of text by key; it must stand two threads. `put` may forget."""

    def get(self, key: str) -> str | None: ...

    def put(self, key: str, value: str) -> None: ...


class MemoryCache:
    """The default: the most recently used paragraphs of this process."""

    def __init__(self, size: int = 20_000) -> None:
        self._size = size
        self._lock = Lock()
        self._values: OrderedDict[str, str] = OrderedDict()

    def get(self, key: str) -> str | None:
        with self._lock:
            value = self._values.get(key)
            if value is not None:
                self._values.move_to_end(key)
            return value

    def put(self, key: str, value: str) -> None:
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            if len(self._values) > self._size:
                self._values.popitem(last=False)

    def __len__(self) -> int:
        return len(self._values)


def key(paragraph: str, language: str, identity: str, speller: bool) -> str:
    """The key of a paragraph's answer: its text, the language, who answered, whether the speller was asked."""
    parts = f"{FORMAT}\0{identity}\0{language}\0{speller}\0{paragraph}"
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
