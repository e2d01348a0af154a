"""A function over many items in several processes: the results come in the order of the items, whichever
finished first.

Each process gets a few items at a time, and no more is worked ahead than a few answers for each, so that memory does
not grow with the number of items. The parent handles SIGINT; workers ignore it, and end when the parent does.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    # Windows has no ForkContext.
    from multiprocessing.context import ForkContext, SpawnContext

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH = 32
"""So many items are handed to a worker together: few enough that all have work until the end."""

AHEAD = 4
"""So many batches for each worker may be worked on, or wait for an earlier one."""


@dataclass(frozen=True)
class Lost:
    """In place of a result: the process that worked on the item ended. ``reason`` says how."""

    reason: str


def ordered_map(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> Iterator[tuple[Item, Result | Lost]]:
    """Yield each item with what ``function`` (of a module) returns for it, in order, from ``workers`` processes.

    Where the system has no means for several processes, one does it all.
    """
    try:
        pool = _Pool(function, workers)
    except (ImportError, NotImplementedError, OSError):
        # A container without semaphores (/dev/shm), for one.
        for item in items:
            yield item, function(item)
        return
    remaining = iter(items)
    waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    try:
        while True:
            while len(waiting) < AHEAD * workers and (batch := list(islice(remaining, BATCH))):
                waiting.append((batch, pool.submit(batch)))
            if not waiting:
                break
            batch, future = waiting.popleft()
            try:
                results: list[Result | Lost] = [*future.result()]
            except BrokenProcessPool:
                pool.stop()
                results = [_alone(function, item) for item in batch]
                pool = _Pool(function, workers)
                waiting = deque((later, pool.submit(later)) for later, _ in waiting)
            yield from zip(batch, results, strict=True)
    except BaseException:
        pool.stop()
        raise
    pool.executor.shutdown()


class _Pool(Generic[Item, Result]):
    """Workers that apply one function. Raises OSError and the like where there can be none."""

    def __init__(self, function: Callable[[Item], Result], workers: int) -> None:
        self.function = function
        self.others = multiprocessing.active_children()
        self.executor = ProcessPoolExecutor(workers, _context(), _start)

    def submit(self, batch: list[Item]) -> Future[list[Result]]:
        with _sigint_blocked():
            try:
                return self.executor.submit(_apply, self.function, batch)
            except BrokenProcessPool as error:
                failed: Future[list[Result]] = Future()
                failed.set_exception(error)
                return failed

    def stop(self) -> None:
        """End the workers in the middle of their work."""
        for child in multiprocessing.active_children():
            if child not in self.others:
                child.terminate()
        self.executor.shutdown(cancel_futures=True)


def _alone(function: Callable[[Item], Result], item: Item) -> Result | Lost:
    """Return the result of one item from a process of its own."""
    context = _context()
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(writer, function, item))
    with reader:
        with writer, _sigint_blocked():
            process.start()
        # The parent's copy of the writing end is closed: reading ends when the process does.
        try:
            answer: Result | Exception = reader.recv()
        except EOFError:
            process.join()
            code = process.exitcode or 0
            return Lost(f"its process was ended {f'by signal {-code}' if code < 0 else f'with code {code}'}")
    process.join()
    if isinstance(answer, Exception):
        raise answer
    return answer


def _context() -> ForkContext | SpawnContext:
    """Forking is quick, and safe where no thread and no system library of macOS is about."""
    return multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")


@contextmanager
def _sigint_blocked() -> Iterator[None]:
    """Hold SIGINT back while a process starts: until the worker ignores it, it would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# -- in the worker -----------------------------------------------------------------------------------------------------


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _apply(function: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    return [function(item) for item in batch]


def _answer(writer: Connection, function: Callable[[Item], Result], item: Item) -> None:
    _start()
    try:
        answer: Result | Exception = function(item)
    except Exception as error:
        answer = error
    writer.send(answer)
