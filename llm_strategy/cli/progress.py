"""How far a long run is, on a terminal only: one line of standard error that is taken back."""

from __future__ import annotations

import os
import sys
import time

from llm_strategy.cli.output import is_terminal
from llm_strategy.outputs.escape import shown

PAUSE_S = 0.1
"""Between two states of the progress."""

PATIENCE_S = 0.5
"""A file that is read in less is not spoken of."""

LONGEST_PATH = 60
"""Characters of a path that are shown, from its end."""


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
        self.on = _put(text)


class Reading:
    """The line of one long file that a strategy names."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.on = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self.next = time.monotonic() + PATIENCE_S
        self.shown = False

    def show(self, done: int, total: int) -> None:
        """Show which share of ``total`` bytes is read; at the end the line is taken back."""
        if not self.on:
            return
        if done >= total:
            if self.shown:
                self.on = _put("\r\x1b[K")
        elif time.monotonic() >= self.next:
            self.next = time.monotonic() + PAUSE_S
            self.shown = True
            self.on = _put(f"\rreading {shown(self.path[-LONGEST_PATH:])}: {100 * done // total}%")


def _put(text: str) -> bool:
    """Write to standard error, and say whether that can be done."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True
