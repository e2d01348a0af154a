"""What earlier runs found clean, so that many files are not all checked again when a few have changed.

A result stands on the bytes of the file, the settings, the program and, where a rule or a suppression asked for it, the
day. All of them are in its key, or beside it; another value of any is another key, and nothing is ever out of date.
Only clean results are kept: a finding quotes its file, and is looked at anew. Results are kept for the user, never in
the repository, whose files are others' work. Whatever is wrong with a store, it is as if there were none.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys

from llm_strategy import files
from llm_strategy.document import parser as libyaml
from llm_strategy.report import Report, Unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from llm_strategy.config.settings import Settings

FOLDER = "LLMSTRATEGY_CACHE_DIR"
"""The variable of the environment that says where stores are; empty: nowhere, nothing is kept."""

MOST = 50_000
"""Results of one store: the ones that were used last are kept."""

MOST_BYTES = 32 << 20
"""Of a store."""

ELSEWHERE = frozenset({"base", "exclude", "fail_on", "file"})
"""Settings that decide which files are checked and what the exit code is, and nothing about a file."""

_ANY_DAY = "-"


class Kept:
    """The clean results of one repository, or of one folder outside of any."""

    __slots__ = ("_keys", "_known", "_new", "_program", "_store", "_used")

    def __init__(self, store: str, program: bytes) -> None:
        self._store = store
        self._program = program
        self._known = _read(store)
        self._used: dict[str, str] = {}
        self._new = False
        # The settings are kept too, so that no other ones can get their id.
        self._keys: dict[int, tuple[Settings, bytes]] = {}

    def key(self, content: bytes, settings: Settings) -> str:
        """Return what the result of checking ``content`` with ``settings`` is kept under."""
        known = self._keys.get(id(settings))
        if known is None:
            said = [(name, _said(getattr(settings, name))) for name in settings.__slots__ if name not in ELSEWHERE]
            own = hashlib.blake2b(repr(said).encode(), key=self._program, digest_size=32).digest()
            known = self._keys[id(settings)] = (settings, own)
        return hashlib.blake2b(content, key=known[1], digest_size=20).hexdigest()

    def find(self, key: str, name: str, today: int) -> Report | None:
        """Return the clean report of the file called ``name``; None where there is none that holds ``today``."""
        line = self._known.get(key)
        if line is None:
            return None
        seal, _, rest = line.partition(" ")
        day, _, unknown = rest.partition(" ")
        if seal != self._seal(key, rest) or day not in (_ANY_DAY, str(today)):
            return None
        report = Report(name)
        report.unknown = [Unknown(rule, tuple(path), tuple(needs)) for rule, path, needs in json.loads(unknown)]
        report.dated = day != _ANY_DAY
        report.key = key
        return report

    def note(self, report: Report, today: int) -> None:
        """Keep a report, where it is one to keep: found in the store, or clean and new."""
        if not report.key or len(self._used) >= MOST:
            return
        known = self._known.get(report.key)
        if known is None or not known.partition(" ")[2].startswith((_ANY_DAY, str(today))):
            self._new = True
            unknown = json.dumps([(one.rule, one.path, one.needs) for one in report.unknown], separators=(",", ":"))
            rest = f"{today if report.dated else _ANY_DAY} {unknown}"
            known = f"{self._seal(report.key, rest)} {rest}"
        self._used[report.key] = known

    def save(self) -> None:
        """Write the store, where something new is in it. That it cannot be written is no fault of a check."""
        if not self._new:
            return
        kept = self._used
        for key, line in self._known.items():
            if len(kept) >= MOST:
                break
            kept.setdefault(key, line)
        text = "".join([f"{key} {line}\n" for key, line in kept.items()])
        beside = f"{self._store}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._store), mode=0o700, exist_ok=True)
            with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(text.encode("ascii"))
            os.replace(beside, self._store)
        except OSError:
            try:
                os.unlink(beside)
            except OSError:
                pass

    def _seal(self, key: str, rest: str) -> str:
        """Return what shows that a line is as it was written."""
        return hashlib.blake2b(f"{key} {rest}".encode(), key=self._program, digest_size=6).hexdigest()


def open_store(root: str) -> Kept | None:
    """Return what is kept of the files below ``root``; None where nothing can be kept."""
    folder = _folder()
    if folder is None:
        return None
    try:
        program = _program()
    except OSError:
        return None
    name = hashlib.blake2b(os.path.normcase(root).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return Kept(os.path.join(folder, name), program)


def _folder() -> str | None:
    """Return the folder of all stores: as set, else where this system keeps what can be made again."""
    chosen = os.environ.get(FOLDER)
    if chosen is not None:
        return chosen or None
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Caches")
    else:
        above = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(above, "llmstrategy") if os.path.isabs(above) else None


def _program() -> bytes:
    """Return what stands for this program: its own text, the parser's and Python's. Raises OSError without a text."""
    hashed = hashlib.blake2b(digest_size=32)
    hashed.update(f"1 {sys.version} {sys.platform}".encode())
    for path in [*_modules(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), libyaml.origin()]:
        with open(path, "rb") as file:
            content = file.read()
        hashed.update(f"\n{os.path.basename(path)} {len(content)}\n".encode() + content)
    return hashed.digest()


def _modules(folder: str) -> list[str]:
    found = []
    for entry in sorted(os.scandir(folder), key=lambda one: one.name):
        if entry.is_dir():
            found += _modules(entry.path)
        elif entry.name.endswith(".py"):
            found.append(entry.path)
    return found


def _said(value: Any) -> Any:
    """Return ``value`` as plain data that is equal, and written equal, where the values are."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, dict):
        return [(key, _said(value[key])) for key in sorted(value)]
    if isinstance(value, (tuple, list)):
        return [_said(one) for one in value]
    return [type(value).__name__, *[_said(getattr(value, name)) for name in type(value).__slots__]]


def _read(store: str) -> dict[str, str]:
    """Return key → the rest of its line; nothing where there is no store, or it is not this user's alone."""
    try:
        if hasattr(os, "geteuid"):
            status = os.stat(store)
            if status.st_uid != os.geteuid() or status.st_mode & 0o022:
                return {}
        text = files.read(store, MOST_BYTES).decode("ascii")
    except (OSError, ValueError):
        return {}
    return {line[:40]: line[41:] for line in text.split("\n") if len(line) > 41}
