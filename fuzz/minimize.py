"""Makes failing inputs small, so that a person sees what is wrong with them."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from fuzz.time_limit import Timeout, limited

Run = Callable[[bytes], None]

MAX_RUNS = 3_000
MAX_TIMEOUTS = 60


def failure_of(run: Run, data: bytes) -> str | None:
    """Return the kind of failure of an input, which stays the same while it is made small; None if it passes."""
    try:
        limited(run, data)
    except Timeout:
        return "timeout"
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in Rust is no Exception
        return f"{type(error).__name__} in {_where(error)}"
    return None


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    text = str(error)
    if isinstance(error, AssertionError) and "Traceback" in text:
        # The error that a rule raised was caught and reported: its last frame is in the message.
        places = [line.strip() for line in text.splitlines() if line.strip().startswith("File ")]
        return places[-1].split("site-packages")[-1].rsplit("/", 1)[-1] if places else "an error of a rule"
    last = frames[-1] if frames else None
    return "?" if last is None else f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}"


def minimize(run: Run, data: bytes) -> bytes:
    """Return a small input with the same kind of failure."""
    kind = failure_of(run, data)
    if kind is None:
        return data
    runs = 0

    def still_fails(piece: bytes) -> bool:
        nonlocal runs
        runs += 1
        return runs <= (MAX_TIMEOUTS if kind == "timeout" else MAX_RUNS) and failure_of(run, piece) == kind

    for separator in (b"\n", b" ", b""):
        data = _without_parts(data, separator, still_fails)
    return data


def _without_parts(data: bytes, separator: bytes, still_fails: Callable[[bytes], bool]) -> bytes:
    """Leave out ever smaller runs of the parts between separators, as long as the input still fails."""
    parts = data.split(separator) if separator else [bytes((byte,)) for byte in data]
    size = max(1, len(parts) // 2)
    while True:
        at = 0
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if still_fails(separator.join(fewer)):
                parts = fewer
            else:
                at += size
        if size == 1:
            return separator.join(parts)
        size = max(1, size // 2)
