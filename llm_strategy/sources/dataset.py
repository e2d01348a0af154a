"""What a file of rows holds, counted in one pass and in memory that does not grow with it.

Up to :data:`MOST_INPUTS` different inputs the counts are exact. Beyond that, the inputs that count are chosen by their
own hash, all rows of an input or none: shares stay right within a per mille or so, and a second run gives the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from llm_strategy import files
from llm_strategy.model.file_facts import Figures, Overlap, RowFault
from llm_strategy.sources.row_formats import RETRIEVER, TEXT, UNANSWERED, read_row
from llm_strategy.sources.row_stream import Broken, Progress, json_items, json_lines

MOST_INPUTS = 1 << 18
"""So many different inputs are remembered, one with several outputs as often as it has outputs."""

MOST_CLASSES = 1_000
"""With more different outputs, these are no labels."""

LONGEST_LABEL = 80
"""Characters of a label, at most."""

SHOWN = 5
"""So many rows of each kind of fault are named."""

HEAD_BYTES = 1024

LINE_ENDS = (".jsonl", ".ndjson")
ITEM_ENDS = (".json",)


class ChangedError(OSError):
    """A file that was written to while it was read."""


def rows(path: str, progress: Progress | None = None) -> Iterator[tuple[int, Any]]:
    """Yield the rows of a JSON or JSON lines file with their numbers; raises OSError."""
    in_lines = path.lower().endswith(LINE_ENDS) and not begins_with(path, b"[")
    return (json_lines if in_lines else json_items)(path, progress)


def begins_with(path: str, sign: bytes) -> bool:
    """Say whether ``sign`` is the first in a file that is no blank; raises OSError."""
    return files.read(path, HEAD_BYTES).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(sign)


def is_readable(path: str) -> bool:
    """Say whether a file is of a kind whose rows can be read, by the end of its name."""
    return path.lower().endswith((*LINE_ENDS, *ITEM_ENDS))


def count(
    path: str,
    evaluation: str | None = None,
    *,
    most_rows: int | None = None,
    progress: Progress | None = None,
) -> Figures:
    """Count the rows of a file, and those of an evaluation set that ask what one of them asks.

    Compared is what a person asks, without the instructions around it and the space at its ends; evaluation rows
    beyond :data:`MOST_INPUTS` are left out. Raises OSError, :class:`ChangedError` where a file changed meanwhile.
    """
    before = os.stat(path)
    counter = _Counter()
    if evaluation is not None:
        counter.look_for(evaluation)
    for number, row in rows(path, progress):
        if most_rows is not None and counter.figures.rows >= most_rows:
            counter.figures.complete = False
            break
        counter.add(number, row)
    expect_same(path, before)
    return counter.finish()


def expect_same(path: str, before: os.stat_result) -> None:
    """Raise :class:`ChangedError` where a file is not as it was."""
    after = os.stat(path)
    if (after.st_mtime_ns, after.st_size, after.st_ino) != (
        before.st_mtime_ns,
        before.st_size,
        before.st_ino,
    ):
        raise ChangedError(f"{path} changed while it was read")


class _Counter:
    """Counts one row after the other."""

    def __init__(self) -> None:
        self.figures = Figures()
        self.mask = 0
        # Hash of what an evaluation row asks → the rows that ask it, as long as no training row does.
        self.asked: dict[int, list[int]] = {}
        self.leaked: list[int] | None = None
        self.evaluated = 0
        # Hash of an input → that of its output, as long as it has come once.
        self.once: dict[int, int] = {}
        # Hash of an input that came again → hash of an output → how often.
        self.again: dict[int, dict[int, int]] = {}
        self.pairs = 0
        """Inputs with an output of theirs, in ``again``."""

    def look_for(self, evaluation: str) -> None:
        """Remember what the rows of an evaluation set ask; raises OSError."""
        before = os.stat(evaluation)
        self.leaked = []
        for number, row in rows(evaluation):
            if self.evaluated >= MOST_INPUTS:
                break
            read = None if isinstance(row, Broken) else read_row(row)
            question = read[2].strip() if isinstance(read, tuple) else ""
            if question:
                self.evaluated += 1
                self.asked.setdefault(hash(question), []).append(number)
        expect_same(evaluation, before)

    def add(self, number: int, row: Any) -> None:
        figures = self.figures
        figures.rows += 1
        if row.__class__ is Broken:
            self.fault(number, row.reason, broken=True)
            return
        read = read_row(row)
        if isinstance(read, str):
            self.fault(number, read, broken=not isinstance(row, dict))
            if isinstance(row, dict) and sum(isinstance(value, str) for value in row.values()) > 1:
                figures.mappable += 1
            return
        form, given, question, output = read
        if self.asked:
            leaked = self.asked.pop(hash(question.strip()), None)
            if leaked is not None and self.leaked is not None:
                self.leaked += leaked
        figures.forms[form] = figures.forms.get(form, 0) + 1
        figures.characters += len(given) + len(output)
        if form == UNANSWERED and len(figures.unanswered) < SHOWN:
            figures.unanswered.append(number)
        labels = figures.labels
        if labels is not None and form not in (TEXT, RETRIEVER):
            label = output.strip()
            if label in labels:
                labels[label] += 1
            elif len(label) > LONGEST_LABEL or len(labels) >= MOST_CLASSES:
                figures.labels = None
            else:
                labels[label] = 1
        key = int.from_bytes(
            blake2b(given.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
        )
        if key & self.mask:
            return
        self.remember(number, key, hash(output))

    def remember(self, number: int, key: int, output: int) -> None:
        figures = self.figures
        first = self.once.get(key)
        if first is None:
            outputs = self.again.get(key)
            if outputs is None:
                self.once[key] = output
                if len(self.once) + self.pairs > MOST_INPUTS:
                    self.thin_out()
                return
        else:
            outputs = self.again[key] = {first: 1}
            self.pairs += 1
            del self.once[key]
        rows = figures.duplicate_rows if output in outputs else figures.conflict_rows
        if len(rows) < SHOWN:
            rows.append(number)
        if output not in outputs and len(outputs) >= MOST_CLASSES:
            # One prompt with ever new answers is no label; a few are as good as all of them.
            return
        if output in outputs:
            outputs[output] += 1
            return
        outputs[output] = 1
        self.pairs += 1
        if len(self.once) + self.pairs > MOST_INPUTS:
            self.thin_out()

    def thin_out(self) -> None:
        """Remember only half of the inputs from now on."""
        self.mask = self.mask * 2 + 1
        self.figures.exact = False
        self.once = {key: value for key, value in self.once.items() if not key & self.mask}
        self.again = {key: value for key, value in self.again.items() if not key & self.mask}
        self.pairs = sum(map(len, self.again.values()))

    def fault(self, number: int, reason: str, *, broken: bool) -> None:
        figures = self.figures
        figures.malformed += 1
        figures.broken += broken
        if len(figures.faults) < SHOWN:
            figures.faults.append(RowFault(number, reason))

    def finish(self) -> Figures:
        figures = self.figures
        figures.looked_at = len(self.once)
        for outputs in self.again.values():
            times = outputs.values()
            total = sum(times)
            figures.looked_at += total
            figures.duplicates += total - len(outputs)
            figures.conflicts += total - max(times)
        if self.leaked is not None:
            self.leaked.sort()
            figures.overlap = Overlap(len(self.leaked), self.evaluated, tuple(self.leaked[:SHOWN]))
        return figures
