"""Variants of a text: what an edit makes of it, the part that has to be checked again, and the findings that differ.

What-ifs of an editor and the candidates of a comparison are both made here: the edited text is read and checked like
any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from llm_strategy.changes import Change, Proposal
from llm_strategy.document.edit.apply import apply
from llm_strategy.document.edit.write import write
from llm_strategy.document.excerpt import excerpt
from llm_strategy.document.locations import locate
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.report import REVIEW, Diagnostic, Edit
from llm_strategy.text import Route, split_lines


def edited(snapshot: Snapshot, changes: Sequence[Change]) -> tuple[Sequence[Edit], Snapshot] | None:
    """Return the edits that carry out ``changes``, and the text with them made; None where they cannot be written."""
    document = snapshot.document
    fix = write(document, Proposal("", REVIEW, *changes))
    if fix is None:
        return None
    mark = "\ufeff" if document.bom else ""
    return fix.edits, snapshot.with_content(apply(mark + document.text, fix))


def strategy_part(snapshot: Snapshot, name: str) -> Snapshot:
    """Return the strategy ``name`` as a text of its own, with what begins the file, where it can be read alone.

    Only in a large file, where that saves time, and where no strategy uses another; else ``snapshot`` itself.
    """
    document = snapshot.document
    place = locate(document, ("strategies", name))
    if document.has_aliases or document.problems or place is None or place.key is None:
        return snapshot
    lines = split_lines(document.text)
    cut = excerpt(lines, place.key.line)
    if cut is None or cut[1] != place.key.line:
        return snapshot
    if any(strategy.uses or "uses" in strategy.unreadable for strategy in snapshot.strategies.values()):
        return snapshot
    part = snapshot.with_content("\n".join([*lines[: cut[0]], *lines[cut[1] : cut[2]]]) + "\n")
    if part.document.problems or list(part.strategies) != [name]:
        return snapshot
    return part


def strategy_parts(before: Snapshot, after: Snapshot, name: str) -> tuple[Snapshot, Snapshot]:
    """Return the strategy ``name`` of two versions of a text, both alone (:func:`strategy_part`) or both whole."""
    parts = strategy_part(before, name), strategy_part(after, name)
    return (before, after) if parts[0] is before or parts[1] is after else parts


def different_findings(
    before: Sequence[Diagnostic], after: Sequence[Diagnostic], removed: Route | None = None
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings that are only in ``before``, and those only in ``after``, told apart by rule and route.

    ``removed`` is the route of an item that is in ``before`` alone: items behind it have moved up.
    """
    first = [(found.rule, found.path) for found in before]
    second = [(found.rule, _path_before(found.path, removed)) for found in after]
    return without(before, first, second), without(after, second, first)


def _path_before(path: Route, removed: Route | None) -> Route:
    """Return the route that something had before the item at ``removed`` was taken out."""
    if removed is None or path[: len(removed) - 1] != removed[:-1] or len(path) < len(removed):
        return path
    index, gone = path[len(removed) - 1], removed[-1]
    if not isinstance(index, int) or not isinstance(gone, int) or index < gone:
        return path
    return (*removed[:-1], index + 1, *path[len(removed) :])


def without(
    diagnostics: Sequence[Diagnostic], identities: Sequence[Hashable], others: Iterable[Hashable]
) -> list[Diagnostic]:
    """Return the diagnostics whose identities are not among ``others``, each of which stands for one."""
    left = Counter(others)
    remaining = []
    for diagnostic, identity in zip(diagnostics, identities, strict=True):
        if left[identity]:
            left[identity] -= 1
        else:
            remaining.append(diagnostic)
    return remaining
