"""What rules may ask about the files that a strategy names, and how they are answered.

Rules see figures and words, never paths on disk or bytes. :mod:`llm_strategy.sources.proof` answers; without it (no
repository, ``--no-proof``) nothing is read, and the rules are unknown. This module has the forms of the answers alone;
rules import it for its types.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Place:
    """What a path of a strategy leads to.

    ``kind`` is ``file``, ``folder``, ``missing``, ``outside`` (the path leads out of the repository), ``linked-out`` (a
    link does), ``too-large``, ``elsewhere`` (something stands for it here: git ignores it, or it is a pointer of Git
    LFS, DVC or git-annex), ``no-file`` (a device or a pipe) or ``unknown`` (an address or a pattern). ``words`` say
    more: what stands for it, or why. ``instead`` is the path, from the strategy, of a file that may be meant.
    """

    kind: str
    words: str = ""
    instead: str = ""


@dataclass(frozen=True)
class RowFault:
    """A row that is not as it should be: its number, from 1, and why."""

    row: int
    reason: str


@dataclass(frozen=True)
class Overlap:
    """How many rows of an evaluation set ask what a training row asks, of how many, and the first of these."""

    rows: int
    of: int
    first: tuple[int, ...]


@dataclass
class Figures:
    """What was counted in a file of rows. Rows have the numbers of their lines, or of items in an array, from 1.

    ``rows`` counts all, also the broken ones. ``forms`` counts rows by their form, ``malformed`` those of no known one:
    of these, ``broken`` are no JSON object at all, and ``mappable`` have at least two texts under names of their own.
    ``duplicates`` repeat the input and the output of an earlier row; ``conflicts`` are the rows that would have to
    change until equal inputs have equal outputs. Both are of the ``looked_at`` rows: where ``exact`` is False, these
    are a share of all. ``labels`` counts rows by their output, None where the outputs are no labels. ``overlap`` is
    there where an evaluation set was read too. ``complete``: the file was read to its end.
    """

    rows: int = 0
    forms: dict[str, int] = field(default_factory=dict)
    malformed: int = 0
    broken: int = 0
    mappable: int = 0
    faults: list[RowFault] = field(default_factory=list)
    unanswered: list[int] = field(default_factory=list)
    looked_at: int = 0
    duplicates: int = 0
    duplicate_rows: list[int] = field(default_factory=list)
    conflicts: int = 0
    conflict_rows: list[int] = field(default_factory=list)
    labels: dict[str, int] | None = field(default_factory=dict)
    characters: int = 0
    overlap: Overlap | None = None
    exact: bool = True
    complete: bool = True

    @property
    def form(self) -> str | None:
        """The form of most rows."""
        return max(self.forms, key=lambda form: self.forms[form], default=None)

    @property
    def classes(self) -> int | None:
        """How many labels there are; None where outputs do not look like labels, which are short and come again."""
        if not self.labels or self.rows < 2 * len(self.labels) or len(self.labels) < 2:
            return None
        return len(self.labels)


@dataclass(frozen=True)
class PromptSize:
    """The length of a prompt file: tokens about, and the fewest and most they may be to a common tokenizer.

    ``grows``: the file has places that are filled in, so that what is sent is longer.
    """

    tokens: int
    least: float
    most: float
    grows: bool


@dataclass(frozen=True)
class Package:
    """A package that a manifest names: what it is, and where it stands, as ``pyproject.toml:12``."""

    name: str
    what: str
    where: str


class FileFacts(Protocol):
    """Answers about the files of one strategy file, by paths as it writes them.

    Raises :class:`~llm_strategy.findings.UnreadError`.
    """

    def place(self, path: str, most: float) -> Place:
        """Return what a path leads to; a file of more than ``most`` bytes is too large."""

    def figures(self, path: str, most: float, evaluation: str | None = None) -> Figures:
        """Return what is counted in a file of rows; with ``evaluation``, an evaluation set, their overlap too."""

    def prompt(self, path: str) -> PromptSize:
        """Return the length of a prompt file."""

    def rates(self, path: str) -> list[dict[str, float]]:
        """Return the shares, from 0 to 1, that a file of evaluation results holds, by name, for each run in it."""

    def package(self, kind: str) -> Package | None:
        """Return the first package of ``kind`` (``retrieval``, ``training``) that the program needs."""

    def lacks(self, kind: str) -> bool:
        """Say whether certainly no package of the repository can serve ``kind``, though the program is in it."""
