"""A strategy file while it is drafted: entries with comments, which can be taken out again, written as YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from llm_strategy.document.edit.values import scalar
from llm_strategy.text import Route, clip, printable

STEP = "  "
LONGEST_COMMENT = 200
NULLS = ("", "~", "null")
"""Texts that YAML would take for nothing."""

WIDEST = 100
"""Columns up to which a comment follows its entry on one line."""


@dataclass
class Entry:
    """A key with its value. ``note`` is a comment behind it, ``above`` are comments before it."""

    key: str
    value: Value
    note: str = ""
    above: list[str] = field(default_factory=list)


@dataclass
class Mapping:
    """Entries in order; ``below`` are comments after the last."""

    entries: list[Entry] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    def get(self, key: str | int) -> Entry | None:
        """Return the entry of ``key``."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def add(self, key: str, value: Value, note: str = "", above: Sequence[str] = ()) -> Entry:
        """Append an entry and return it."""
        entry = Entry(key, value, note, list(above))
        self.entries.append(entry)
        return entry

    def take_out(self, route: Route) -> str | None:
        """Take out what ``route`` leads to, and return it as it was written; None where it leads to nothing here.

        A map or list that would be left empty goes with it.
        """
        entry = self.get(route[0]) if route else None
        if entry is None:
            return None
        value, rest = entry.value, route[1:]
        if not rest or isinstance(value, str):
            self.entries.remove(entry)
            return f"{entry.key}: {written(value)}"
        taken: str | None
        if isinstance(value, Mapping):
            taken = value.take_out(rest)
            empty = not value.entries
        else:
            index = rest[0]
            if not isinstance(index, int) or not 0 <= index < len(value):
                return None
            item = value[index]
            if isinstance(item, Mapping) and len(rest) > 1:
                taken = item.take_out(rest[1:])
                empty = False
            else:
                del value[index]
                taken = written(item)
                empty = not value
        if taken is not None and empty:
            self.entries.remove(entry)
        return taken


Value = str | list[str] | list[Mapping] | Mapping


def written(value: Value | Mapping) -> str:
    """Return a value in one line, as a comment may repeat it."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{entry.key}: {written(entry.value)}" for entry in value.entries) + "}"
    return "[" + ", ".join(written(item) for item in value) + "]"


def comment(text: str) -> str:
    """Return text as a comment: one line, nothing invisible, and never a suppression."""
    text = clip(printable(text), LONGEST_COMMENT).replace("llmstrategy:", "llmstrategy :")
    return f"# {text}" if text else "#"


def lines(mapping: Mapping, indent: str = "") -> Iterator[str]:
    """Yield a map as lines of YAML in block style; lists of words are in brackets."""
    for entry in mapping.entries:
        for text in entry.above:
            yield indent + comment(text)
        key = indent + scalar(entry.key, is_key=True) + ":"
        value = entry.value
        if isinstance(value, Mapping):
            yield from _with_note(key, entry.note, indent)
            yield from lines(value, indent + STEP)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield from _with_note(key, entry.note, indent)
            for item in value:
                if isinstance(item, Mapping):
                    yield from _item(item, indent + STEP)
        else:
            yield from _with_note(f"{key} {_flow(value)}", entry.note, indent)
    for text in mapping.below:
        yield indent + comment(text)


def _item(item: Mapping, indent: str) -> Iterator[str]:
    """Yield a map as an item of a list: a dash before the first entry, comments about it above the dash."""
    dashed = False
    for line in lines(item, indent + STEP):
        text = line[len(indent + STEP) :]
        if dashed:
            yield line
        elif text.startswith("#"):
            yield indent + text
        else:
            yield f"{indent}- {text}"
            dashed = True


def _with_note(line: str, note: str, indent: str) -> Iterator[str]:
    """Yield a line with a comment behind it, or above it where both are too long for one line."""
    behind = f"{line}  {comment(note)}" if note else line
    if len(behind) > WIDEST and note:
        yield indent + comment(note)
        yield line
    else:
        yield behind


def _flow(value: Value) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, Mapping):
        return written(value)
    return "[" + ", ".join(_scalar(str(word), in_flow=True) for word in value) + "]"


def _scalar(text: str, *, in_flow: bool = False) -> str:
    return f'"{text}"' if text.lower() in NULLS else scalar(text, in_flow=in_flow)
