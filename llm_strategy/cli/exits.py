"""The exit codes, which the help of ``check`` lists, and the errors that end a command with one of them."""

from __future__ import annotations

PROGRAM = "llmstrategy"

CLEAN = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED = 130


class UsageError(Exception):
    """The command line cannot be understood or obeyed; the text says why, and what may have been meant."""


class OutputError(Exception):
    """Not all of the result could be written; the text names the stream or file, and says why."""


def reason(error: Exception) -> str:
    """Return in a few words why the system refused."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
