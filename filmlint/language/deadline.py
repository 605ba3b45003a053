"""A deadline for the whole of a call: a socket's own limit is for one read, and a server may drip for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

_Value = TypeVar("_Value")


def within(seconds: float, call: Callable[[], _Value]) -> _Value:
    """What the call gives or raises; TimeoutError when it takes longer. It is then left to itself and to its end."""
    outcome: SimpleQueue[tuple[_Value | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            outcome.put((call(), None))
        except BaseException as error:
            outcome.put((None, error))

    threading.Thread(target=run, name="within", daemon=True).start()  # a daemon: no exit waits for it
    try:
        value, error = outcome.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"timed out after {seconds:g} seconds") from None
    if error is not None:
        raise error
    return value  # type: ignore[return-value]
