"""Where the command line writes: standard output, standard error, and files that are whole or not there.

Everything is UTF-8 whatever the locale says.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import BinaryIO


def wants_color(terminal: bool) -> bool:
    """Follow no-color.org and force-color.org, in the order Python itself does."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def write(chunks: Iterable[str], *, to_error: bool = False) -> None:
    """Write to standard output, or to standard error; raises OSError when nobody takes it."""
    target = sys.stderr if to_error else sys.stdout
    if target is None:
        raise OSError(f"standard {'error' if to_error else 'output'} is closed")
    stream: BinaryIO | None = getattr(target, "buffer", None)
    try:
        for chunk in chunks:
            if stream is None:
                target.write(chunk)
            else:
                stream.write(_encoded(chunk))
    finally:
        # What was found before something went wrong is still shown, and before the words about it.
        target.flush()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def talk(*lines: str) -> None:
    """Write lines to standard error; a line break inside one is shown as an escape, so none is forged."""
    from llm_strategy.outputs.render import shown

    text = "".join(f"{shown(line)}\n" for line in lines)
    if sys.stderr is None:
        return
    stream: BinaryIO | None = getattr(sys.stderr, "buffer", None)
    try:
        if stream is None:
            sys.stderr.write(text)
        else:
            stream.write(_encoded(text))
        sys.stderr.flush()
    except (OSError, ValueError):
        # Nobody listens; the exit code still says it.
        pass


def talk_of_failure(text: str, trace: str) -> None:
    """Say that the program itself failed, with what Python knows about it."""
    head = f"error: llmstrategy itself failed, please report it: {text}"
    # The bar keeps a line of the trace from beginning with words of the checked file.
    talk(head, *(f"  | {line}" for line in trace.splitlines()))


def trace_of(error: BaseException) -> str:
    """Return the traceback as Python writes it."""
    import traceback

    return "".join(traceback.format_exception(error))


def close_output() -> None:
    """Keep Python from complaining at exit about output that nobody takes."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        pass


def write_bytes(content: bytes) -> None:
    """Write bytes to standard output as they are; raises OSError when nobody takes them."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    stream: BinaryIO | None = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(content.decode("utf-8", "replace"))
    else:
        stream.write(content)
    sys.stdout.flush()


def write_file(target: str, chunks: Iterable[str]) -> None:
    """Write ``target`` at once or not at all.

    A link keeps pointing where it does, and a device is written to, not replaced. Raises OSError.
    """
    from errno import EINVAL, ELOOP

    if "\0" in target:
        raise OSError(EINVAL, "not a path")
    target = os.path.realpath(target)
    if os.path.islink(target):
        raise OSError(ELOOP, os.strerror(ELOOP))
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb") as device:
            for chunk in chunks:
                device.write(_encoded(chunk))
        return
    _put(target, map(_encoded, chunks))


class Changed(Exception):
    """A file is not what it was when it was read."""


def replace_file(path: str, before: bytes, after: bytes) -> None:
    """Write ``after`` in the place of a file that holds ``before``, at once or not at all.

    Its permissions stay, and a link keeps pointing to it; other names of the same file (hard links) keep the old
    content. Raises :class:`Changed` where it holds something else by now, and OSError.
    """
    from errno import EACCES, EINVAL

    target = os.path.realpath(path)
    if not os.path.isfile(target):
        raise OSError(EINVAL, "not a regular file")
    if not os.access(target, os.W_OK):
        # Replacing it would need leave for the folder only.
        raise PermissionError(EACCES, os.strerror(EACCES))

    def compare() -> None:
        from llm_strategy.files import read

        if read(target, len(before) + 1) != before:
            raise Changed

    _put(target, [after], compare)


def _put(target: str, chunks: Iterable[bytes], ready: Callable[[], None] | None = None) -> None:
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    made = False
    try:
        with open(beside, "xb") as file:
            made = True
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(target):
            _take_over(target, beside)
        if ready is not None:
            ready()
        os.replace(beside, target)
    except BaseException:
        if made:
            try:
                os.unlink(beside)
            except OSError:
                pass
        raise


def _take_over(target: str, beside: str) -> None:
    """Give ``beside`` the owner, where that may be done, and the permissions of ``target``."""
    was = os.stat(target)
    now = os.stat(beside)
    if hasattr(os, "chown") and (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
        try:
            os.chown(beside, was.st_uid, was.st_gid)
        except OSError:
            pass
    os.chmod(beside, was.st_mode & 0o7777)
