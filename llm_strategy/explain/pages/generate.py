"""Writes the documentation that is made from the program's own data.

    python -m llm_strategy.explain.pages.generate           write the pages, and remove pages of rules that are gone
    python -m llm_strategy.explain.pages.generate --check   exit 1, naming each page that is missing, stale or too many

Written are a page for each rule with a table of all, the fit table, the thresholds, the claims, the format,
and the table of rules in ``README.md`` between :data:`BEGIN` and :data:`END`. Every text stands where the
program reads it: here is only the frame.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from llm_strategy.explain.pages.contents import COMMAND, GENERATED, README, RULES, pages, rule_table

BEGIN = "<!-- rules:begin -->"
END = "<!-- rules:end -->"


def readme(text: str) -> str | None:
    """Return the readme with the table of rules in it; None where it has no markers.

    Raises :class:`ValueError` where only one of them is there, or they are in the wrong order.
    """
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 and end < 0:
        return None
    if begin < 0 or end < begin:
        raise ValueError(f"{README} needs {BEGIN} and after it {END}")
    table = f"{BEGIN}\n{GENERATED}\n\n{rule_table()}\n\n{END}"
    return text[:begin] + table + text[end + len(END) :]


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None


def wanted(root: str) -> dict[str, str]:
    """Return path → text of everything that should stand under ``root``, the readme where it has markers."""
    found = pages()
    text = _read(os.path.join(root, README))
    whole = None if text is None else readme(text)
    if whole is not None:
        found[README] = whole
    return found


def extra(root: str, known: Iterable[str]) -> list[str]:
    """Return generated pages under ``root`` that nothing generates any more."""
    folder = os.path.dirname(RULES)
    names = set(known)
    try:
        there = sorted(os.listdir(os.path.join(root, folder)))
    except FileNotFoundError:
        return []
    paths = [f"{folder}/{name}" for name in there if name.endswith(".md")]
    return [
        path
        for path in paths
        if path not in names and (_read(os.path.join(root, path)) or "").startswith(GENERATED)
    ]


def check(root: str) -> list[str]:
    """Return what is wrong with the pages under ``root``, a line each."""
    found = wanted(root)
    wrong = []
    for path, text in found.items():
        there = _read(os.path.join(root, path))
        if there != text:
            wrong.append(f"{'missing' if there is None else 'stale'}: {path}")
    return wrong + [f"too many: {path}" for path in extra(root, found)]


def write(root: str) -> list[str]:
    """Write the pages under ``root`` and return the paths that changed, removed ones included."""
    found = wanted(root)
    changed = []
    for path, text in found.items():
        target = os.path.join(root, path)
        if _read(target) != text:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            changed.append(path)
    for path in extra(root, found):
        os.remove(os.path.join(root, path))
        changed.append(path)
    return changed


def repository() -> str:
    """Return the folder of the checkout this package is in."""
    return os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))


def main(argv: list[str]) -> int:
    """Write the pages or check them; return the exit code."""
    root = repository()
    if argv not in ([], ["--check"]):
        print(f"usage: {COMMAND} [--check]", file=sys.stderr)
        return 2
    if not os.path.isfile(os.path.join(root, "pyproject.toml")):
        print(f"error: {COMMAND} runs from a checkout; there is no pyproject.toml in {root}", file=sys.stderr)
        return 2
    try:
        lines = check(root) if argv else [f"written: {path}" for path in write(root)]
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print("\n".join(lines) or "the generated pages are current")
    if argv and lines:
        print(f"to write them again: {COMMAND}", file=sys.stderr)
    return 1 if argv and lines else 0
