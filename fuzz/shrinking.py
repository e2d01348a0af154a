"""Wrong inputs made small, so that a person sees what is wrong with them."""

from __future__ import annotations

import traceback

from fuzz.deadline import Hangs, limited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[[bytes], None]

MOST_RUNS = 3_000


def signature(run: Run, data: bytes) -> str | None:
    """Return what is wrong with an input in a way that stays the same while it shrinks; None where nothing is."""
    try:
        limited(run, data)
    except Hangs:
        return "hangs"
    except Exception as error:
        return f"{type(error).__name__} in {_where(error)}"
    return None


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    text = str(error)
    if isinstance(error, AssertionError) and "Traceback" in text:
        # A fault that was caught and passed on: its last frame is in its text.
        places = [line.strip() for line in text.splitlines() if line.strip().startswith("File ")]
        return places[-1].split("site-packages")[-1].rsplit("/", 1)[-1] if places else "a fault"
    last = frames[-1] if frames else None
    return "?" if last is None else f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}"


def shrink(run: Run, data: bytes) -> bytes:
    """Return a small input that is wrong in the same way."""
    wrong = signature(run, data)
    if wrong is None:
        return data
    runs = 0

    def still(piece: bytes) -> bool:
        nonlocal runs
        runs += 1
        return runs <= (60 if wrong == "hangs" else MOST_RUNS) and signature(run, piece) == wrong

    for separator in (b"\n", b" ", b""):
        data = _without_parts(data, separator, still)
    return data


def _without_parts(data: bytes, separator: bytes, still: Callable[[bytes], bool]) -> bytes:
    parts = data.split(separator) if separator else [bytes((byte,)) for byte in data]
    size = max(1, len(parts) // 2)
    while True:
        at = 0
        while at < len(parts):
            fewer = parts[:at] + parts[at + size :]
            if still(separator.join(fewer)):
                parts = fewer
            else:
                at += size
        if size == 1:
            return separator.join(parts)
        size = max(1, size // 2)
