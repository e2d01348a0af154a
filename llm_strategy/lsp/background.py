"""Work beside the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
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
