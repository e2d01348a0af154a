"""Work beside the event loop, which stays free to answer."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

Result = TypeVar("Result")


async def in_thread(work: Callable[[], Result]) -> Result:
    """Return what ``work`` returns, run in a thread that does not keep the process alive when the client leaves."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def run() -> None:
        deliver: Callable[[], None]
        try:
            deliver = partial(future.set_result, work())
        except Exception as error:
            deliver = partial(future.set_exception, error)
        try:
            loop.call_soon_threadsafe(lambda: None if future.done() else deliver())
        except RuntimeError:  # the loop is closed: nobody waits
            pass

    threading.Thread(target=run, name="background", daemon=True).start()
    return await future


_lock = threading.Lock()
_paused = 0


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector from running, also where several threads ask for it at once.

    A check makes many objects and little garbage: at 40,000 lines the collector takes three quarters of its time, and
    stops every thread for a third of a second when it looks at all of them.
    """
    global _paused
    with _lock:
        _paused += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _paused -= 1
            if not _paused:
                gc.enable()
