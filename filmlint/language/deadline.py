"""A deadline for the whole of a call: a socket's own limit is for one read, and a server may drip for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TypeVar

_GLANCE = 0.2  # seconds between two looks at whether nobody waits any more
_Value = TypeVar("_Value")


def within(seconds: float, call: Callable[[], _Value], given_up: threading.Event | None = None) -> _Value:
    """What the call gives or raises; TimeoutError when it takes longer, or once it is given up.

    The call is then left to itself and to its end.
    """
    outcome: SimpleQueue[tuple[_Value | None, BaseException | None]] = SimpleQueue()

    def run() -> None:
        try:
            outcome.put((call(), None))
        except BaseException as error:
            outcome.put((None, error))

    threading.Thread(target=run, name="within", daemon=True).start()  # a daemon: no exit waits for it
    deadline = monotonic() + seconds
    while True:
        try:
            value, error = outcome.get(timeout=max(0.0, min(_GLANCE, deadline - monotonic())))
        except Empty:
            if monotonic() >= deadline or (given_up is not None and given_up.is_set()):
                raise TimeoutError(f"timed out after {seconds:g} seconds") from None
            continue
        if error is not None:
            raise error
        return value  # type: ignore[return-value]
