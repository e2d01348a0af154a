"""Files that are written whole or not at all: the fixed ones, and what ``--output`` names.

The new content is written to a temporary file beside the target, which only the user can read, and then takes its
place. Where the new file could not be given all that belongs to the old one (other names of it, its owner, its access
list and other attributes), the old one is written over instead: that is not done at once, but nothing of it is lost.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress

from llm_strategy.cli.output import encoded, write_all
from llm_strategy.files import read

PREFIX, SUFFIX = ".llmstrategy-", ".tmp"
"""What the names of temporary files begin and end with."""

_DESCRIPTORS = ("/dev/fd", "/proc/self/fd", f"/proc/{os.getpid()}/fd")


class Changed(Exception):
    """A file is not what it was when it was read."""


def replace_file(path: str, before: bytes, after: bytes) -> None:
    """Write ``after`` in the place of a file that holds ``before``.

    A link keeps pointing to it. Raises :class:`Changed` where it holds something else by now, and OSError.
    """
    target = os.path.realpath(path)
    if not os.path.isfile(target):
        raise OSError(errno.EINVAL, "not a regular file")
    if not os.access(target, os.W_OK):
        # Replacing it would need leave for the folder only.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    def compare() -> None:
        if read(target, len(before) + 1) != before:
            raise Changed

    _put(target, [after], compare)


def write_file(target: str, chunks: Iterable[str]) -> None:
    """Write text to ``target``: a file whole or not at all, a device, a pipe or an open stream as it comes.

    What is open already (``/dev/stdout``, ``/dev/fd/3``, a log that standard output goes to) is written to from where
    it is, and never cut off. Raises OSError.
    """
    if "\0" in target:
        raise OSError(errno.EINVAL, "not a path")
    descriptor = _open_descriptor(target)
    if descriptor is not None:
        _pass_on(os.dup(descriptor), chunks)
        return
    target = os.path.realpath(target)
    if os.path.islink(target):
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if os.path.exists(target) and not os.path.isfile(target):
        _pass_on(os.open(target, os.O_WRONLY | getattr(os, "O_BINARY", 0)), chunks)
        return
    _put(target, map(encoded, chunks))


def _open_descriptor(target: str) -> int | None:
    """Return the open descriptor that a path stands for, or that has the same file; None for any other path."""
    path = target
    for _ in range(40):
        folder, name = os.path.split(os.path.abspath(path))
        if name.isdecimal() and (folder in _DESCRIPTORS or os.path.realpath(folder) in _DESCRIPTORS):
            return int(name)
        if not os.path.islink(path):
            break
        path = os.path.join(folder, os.readlink(path))
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            descriptor: int = stream.fileno()
            if os.path.samestat(os.fstat(descriptor), os.stat(target)):
                return descriptor
    return None


def _pass_on(descriptor: int, chunks: Iterable[str]) -> None:
    with open(descriptor, "wb", buffering=0) as file:
        for chunk in chunks:
            write_all(file, encoded(chunk))


def _put(target: str, pieces: Iterable[bytes], ready: Callable[[], None] | None = None) -> None:
    """Write ``target``; ``ready`` is called when all is there and nothing is done yet, and may raise."""
    with _temporary(os.path.dirname(target)) as (descriptor, beside):
        with open(descriptor, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        if ready is not None:
            ready()
        if not os.path.exists(target):
            mask = os.umask(0o077)
            os.umask(mask)
            os.chmod(beside, 0o666 & ~mask)
            os.replace(beside, target)
        elif _take_over(target, beside):
            os.replace(beside, target)
        else:
            _copy_into(beside, target)


@contextmanager
def _temporary(folder: str) -> Iterator[tuple[int, str]]:
    """Make a temporary file, and remove it whatever happens: an error, Ctrl-C, or a signal that ends the process."""
    path = ""
    with _signals_raise():
        try:
            with _signals_wait():
                descriptor, path = tempfile.mkstemp(SUFFIX, PREFIX, folder)
            yield descriptor, path
        finally:
            if path:
                with suppress(OSError):
                    os.unlink(path)


class _Terminated(BaseException):
    """A signal that ends the process has come."""


_ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def _signals_raise() -> Iterator[None]:
    """Let signals that end the process do so only after the block has been left, as by an exception."""

    def end(number: int, _: object) -> None:
        raise _Terminated(number)

    ours = []
    if threading.current_thread() is threading.main_thread():
        ours = [number for number in _ENDING if signal.getsignal(number) == signal.SIG_DFL]
    for number in ours:
        signal.signal(number, end)
    try:
        yield
    except _Terminated as ended:
        if ended.args[0] not in ours:
            raise
        signal.signal(ended.args[0], signal.SIG_DFL)
        os.kill(os.getpid(), ended.args[0])
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def _signals_wait() -> Iterator[None]:
    """Hold back every signal that could end the block, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, *_ENDING])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _take_over(target: str, beside: str) -> bool:
    """Give ``beside`` all that belongs to ``target`` but its content; return False where something cannot be kept."""
    was = os.stat(target)
    if was.st_nlink > 1:
        return False
    try:
        if hasattr(os, "chown"):
            now = os.stat(beside)
            if (was.st_uid, was.st_gid) != (now.st_uid, now.st_gid):
                os.chown(beside, was.st_uid, was.st_gid)
        os.chmod(beside, stat.S_IMODE(was.st_mode))
        wanted, had = _attributes(target), _attributes(beside)
        for name in had.keys() - wanted.keys():
            os.removexattr(beside, name)
        for name, content in wanted.items():
            if had.get(name) != content:
                os.setxattr(beside, name, content)
    except OSError:
        return False
    return stat.S_IMODE(os.stat(beside).st_mode) == stat.S_IMODE(was.st_mode)


def _attributes(path: str) -> dict[str, bytes]:
    """Return the extended attributes of a file, its access list among them; none where Python cannot see them."""
    if sys.platform != "linux":
        return {}
    try:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            return {}
        raise


def _copy_into(beside: str, target: str) -> None:
    """Write the content of ``beside`` over that of ``target``; where that fails, what was there is put back."""
    with open(beside, "rb") as source, open(target, "r+b") as file:
        before = file.read()
        try:
            file.seek(0)
            shutil.copyfileobj(source, file)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            file.seek(0)
            file.write(before)
            file.truncate()
            raise
