"""Limits the CPU time of one input. An input that takes longer fails, like one that crashes."""

from __future__ import annotations

import signal
from collections.abc import Callable

SECONDS = 10.0
"""CPU time, so that a busy machine makes no input fail."""

AVAILABLE = hasattr(signal, "setitimer")


class Timeout(BaseException):
    """Not an Exception, so that no code under test catches it."""


def limited(run: Callable[[bytes], None], data: bytes, seconds: float = SECONDS) -> None:
    """Run one input. Raises :class:`Timeout`. Windows has no such timer: no limit there."""
    if not AVAILABLE:
        run(data)
        return

    def ring(*_: object) -> None:
        raise Timeout(f"more than {seconds:g} s of the processor for {len(data):,} bytes")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        run(data)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
