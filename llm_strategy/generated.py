"""Generated files of a checkout: written, or with ``--check`` only compared.

Every module that makes files of the repository hands them to :func:`main`, so that each such command works alike.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
"""The checkout that this package is in."""

Files = Mapping[str, str | None]
"""Path, relative to the checkout → its text; None for a file that should not be there any more."""


def parser(module: str) -> argparse.ArgumentParser:
    """Return the parser of a command that makes files; more options can be added."""
    made = argparse.ArgumentParser(prog=f"python -m {module}")
    made.add_argument("--check", action="store_true", help="write nothing, exit 1 when a file is not current")
    return made


def main(module: str, files: Callable[[Path], Files], arguments: list[str] | None = None) -> int:
    """Write the files that ``files`` makes for a checkout, or check them; return the exit code.

    2 where the package is not in a checkout, or ``files`` raises :class:`ValueError`.
    """
    options = parser(module).parse_args(arguments)
    if not (ROOT / "pyproject.toml").is_file():
        print(f"error: {module} runs from a checkout; there is no pyproject.toml in {ROOT}", file=sys.stderr)
        return 2
    try:
        made = files(ROOT)
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return update(made, check=options.check)


def update(files: Files, *, check: bool) -> int:
    """Write the files of the checkout, or with ``check`` only name those that are not current; return the exit code."""
    found = list(differences(ROOT, files))
    if not check:
        write(ROOT, files)
    for state, path in found:
        print(f"{state}: {path}" if check else f"written: {path}")
    if check and found:
        print("to write them again: ./dev generated (the tables of models: ./dev data)", file=sys.stderr)
    return int(check and bool(found))


def differences(root: Path, files: Files) -> Iterator[tuple[str, str]]:
    """Yield ("missing", "stale" or "obsolete", path) of each file that is not current."""
    for path, text in files.items():
        target = root / path
        if text is None:
            if target.exists():
                yield "obsolete", path
        elif not target.is_file():
            yield "missing", path
        elif target.read_bytes() != text.encode():
            yield "stale", path


def write(root: Path, files: Files) -> None:
    """Make every file current; obsolete ones are removed."""
    for path, text in files.items():
        target = root / path
        if text is None:
            target.unlink(missing_ok=True)
        elif not target.is_file() or target.read_bytes() != text.encode():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
