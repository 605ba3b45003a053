"""Tasks over worker processes: results as they come, and a worker's death charged to what it was at."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import connection
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from filmlint.errors import FilmlintError

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

Task = TypeVar("Task")
Result = TypeVar("Result")

# A worker that dies takes what it was at with it. Each of that is tried again alone, and given up after a second death.
LAST_DEATH = 2
_LONGEST_WAIT = 0.1  # seconds for which a worker keeps results, to send several at once
START_METHOD_VARIABLE = "FILMLINT_START_METHOD"


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_tasks(
    make_function: Callable[[], Callable[[Task], Result]],
    tasks: Sequence[Task],
    jobs: int,
    given_up: Callable[[Task, str], Result],
    *,
    batch: int = 8,
    start_method: str | None = None,
) -> Iterator[tuple[int, Result]]:
    """Yield (number of the task, result) in the order of completion.

    Every worker calls `make_function` once, then the function it got for each task; where processes are not forked,
    everything must be picklable. `given_up(task, why)` stands in for the result of a task that kills its workers.
    """
    with _Pool(make_function, tasks, jobs, batch, start_method) as pool:
        yield from pool.results(given_up)


class _Worker:
    """A process, our end of the pipe to it, and the tasks it is at."""

    def __init__(self, context: BaseContext, make_function: Callable[[], Any], others: Sequence[_Worker]) -> None:
        self.pipe, theirs = context.Pipe()
        inherited = [self.pipe, *(other.pipe for other in others)] if context.get_start_method() == "fork" else []
        self.process = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(theirs, inherited, make_function), daemon=True
        )
        self.process.start()
        theirs.close()
        self.ready = False
        self.at: list[int] = []

    def stop(self) -> None:
        self.pipe.close()
        self.process.terminate()
        self.process.join()
        self.process.close()


class _Pool(Generic[Task, Result]):
    """The workers of one call of `run_tasks`."""

    def __init__(
        self,
        make_function: Callable[[], Callable[[Task], Result]],
        tasks: Sequence[Task],
        jobs: int,
        batch: int,
        start_method: str | None,
    ) -> None:
        method = start_method or os.environ.get(START_METHOD_VARIABLE) or _default_method()
        self._context = multiprocessing.get_context(method)
        self._make, self._tasks, self._jobs = make_function, tasks, jobs
        numbers = range(len(tasks))
        self._waiting = deque(list(numbers[at : at + batch]) for at in range(0, len(tasks), batch))
        self._deaths = [0] * len(tasks)
        self._workers: dict[connection.Connection, _Worker] = {}

    def __enter__(self) -> _Pool[Task, Result]:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers.values():
            worker.stop()

    def results(self, given_up: Callable[[Task, str], Result]) -> Iterator[tuple[int, Result]]:
        while self._waiting or any(worker.at for worker in self._workers.values()):
            starting = sum(not worker.ready for worker in self._workers.values())
            while starting < len(self._waiting) and len(self._workers) < self._jobs:
                starting += 1
                worker = _Worker(self._context, self._make, list(self._workers.values()))
                self._workers[worker.pipe] = worker
            for pipe in connection.wait(list(self._workers)):
                worker = self._workers[pipe]  # type: ignore[index]
                try:
                    results = worker.pipe.recv()
                except (EOFError, OSError):
                    yield from self._bury(worker, given_up)
                    continue
                worker.ready = True
                for number, result in results:
                    if isinstance(result, BaseException):
                        raise result
                    worker.at.remove(number)
                    yield number, result
                if not worker.at:
                    self._give(worker)

    def _give(self, worker: _Worker) -> None:
        if self._waiting:
            worker.at = self._waiting.popleft()
            try:
                worker.pipe.send([(number, self._tasks[number]) for number in worker.at])
            except OSError:
                return  # it is dead already; its end of file is read next

    def _bury(self, worker: _Worker, given_up: Callable[[Task, str], Result]) -> Iterator[tuple[int, Result]]:
        del self._workers[worker.pipe]
        worker.process.join()
        why = _cause(worker.process.exitcode)
        worker.stop()
        if not worker.ready:
            raise FilmlintError(f"worker processes cannot be used here, {why}; `-j 1` does without")
        if not worker.at:
            return
        for number in worker.at:
            self._deaths[number] += 1
            if self._deaths[number] < LAST_DEATH:
                self._waiting.append([number])
            else:
                yield number, given_up(self._tasks[number], why)


def _default_method() -> str:
    return "fork" if sys.platform == "linux" else "spawn"


def _cause(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        try:
            return f"its worker process was killed by {signal.Signals(-exit_code).name}"
        except ValueError:
            return f"its worker process was killed by signal {-exit_code}"
    return f"its worker process ended with status {exit_code}"


def _work(
    pipe: connection.Connection,
    inherited: Sequence[connection.Connection],
    make_function: Callable[[], Callable[[Any], Any]],
) -> None:
    """What a worker does: take batches of numbered tasks, send their results, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent, interrupted, ends its workers
    for other in inherited:  # ends of the parent, open here through the fork: they would keep our pipe from closing
        other.close()
    try:
        function = make_function()
    except Exception as error:
        pipe.send([(None, error)])
        return
    results: list[tuple[int, Any]] = []
    sent = monotonic()
    try:
        pipe.send(results)  # ready
        while True:
            batch = pipe.recv()
            for number, task in batch:
                try:
                    results.append((number, function(task)))
                except Exception as error:
                    results.append((number, error))
                if number == batch[-1][0] or monotonic() - sent > _LONGEST_WAIT:
                    pipe.send(results)
                    results.clear()
                    sent = monotonic()
    except (EOFError, OSError):  # the pipe is closed
        return
