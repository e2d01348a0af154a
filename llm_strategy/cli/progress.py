"""How many of many files are done, on a terminal only: one line of standard error that is taken back."""

from __future__ import annotations

import os
import sys
import time

from llm_strategy.cli.output import is_terminal

PAUSE_S = 0.1
"""Between two states of the progress."""


class Progress:
    """The line of one run."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self.total = total
        self.on = not quiet and is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self.shown = False
        self.next = time.monotonic() + PAUSE_S

    def show(self, done: int) -> None:
        """Show the count, where it was not shown a moment ago."""
        if self.on and time.monotonic() >= self.next:
            self.next = time.monotonic() + PAUSE_S
            self.shown = True
            self._put(f"\r{done:,} of {self.total:,} files")

    def hide(self) -> None:
        """Take the line back before something else is written."""
        if self.shown:
            self.shown = False
            self._put("\r\x1b[K")

    def _put(self, text: str) -> None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except (OSError, ValueError):
            self.on = False
