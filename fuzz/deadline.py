"""A limit on the time of one input: what takes longer hangs, and is wrong like what crashes."""

from __future__ import annotations

import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS = 10.0
"""Of the processor's time, not of the clock's, so that a busy machine makes nothing hang."""

HAVE = hasattr(signal, "setitimer")


class Hangs(BaseException):
    """Not an Exception: nothing that is checked may catch it."""


def limited(run: Callable[[bytes], None], data: bytes, seconds: float = SECONDS) -> None:
    """Run one input; raises :class:`Hangs`. On Windows there is no such clock, and no limit."""
    if not HAVE:
        run(data)
        return

    def ring(*_: object) -> None:
        raise Hangs(f"more than {seconds:g} s of the processor for {len(data):,} bytes")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        run(data)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
