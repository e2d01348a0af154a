"""Known answers to a finding: a fix for each value that the blamed one may be meant for."""

from __future__ import annotations

import re

from llm_strategy.changes import Proposal, Remove, RenameKey, SetValue
from llm_strategy.document.document import is_scalar
from llm_strategy.document.edit.values import scalar
from llm_strategy.document.edit.write import write
from llm_strategy.document.problem import SYNTAX_ERROR
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import expected_at, node_at
from llm_strategy.ide.syntax_fixes import syntax_fixes
from llm_strategy.knowledge.model_suggestions import suggest
from llm_strategy.model.reader.scalars import is_plain
from llm_strategy.model.reader.value_errors import meant_values
from llm_strategy.report import REVIEW, Diagnostic, Fix

_NAME = re.compile(r"[a-z][a-z0-9_-]*")

VALUES = frozenset(("invalid-value", "unknown-model"))
"""Rules that blame a value which may be meant for another."""


def candidate_fixes(snapshot: Snapshot, diagnostic: Diagnostic) -> list[Fix]:
    """Return a fix for each known answer, best first: a value or key that the blamed one may be meant for."""
    if diagnostic.rule == SYNTAX_ERROR:
        return syntax_fixes(snapshot, diagnostic)
    if diagnostic.rule == "unknown-key" and "did you mean" not in diagnostic.message:
        return _without_key(snapshot, diagnostic)
    return _meant(snapshot, diagnostic)


def _without_key(snapshot: Snapshot, diagnostic: Diagnostic) -> list[Fix]:
    """Return what can be done about a key that is like none: no longer read, or removed."""
    name = diagnostic.path[-1] if diagnostic.path else None
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return []
    proposals = (
        Proposal(f"Rename to `x-{name}`, which is not read", REVIEW, RenameKey(diagnostic.path, f"x-{name}")),
        Proposal(f"Remove `{name}`", REVIEW, Remove(diagnostic.path)),
    )
    fixes = (write(snapshot.document, proposal) for proposal in proposals)
    return [fix for fix in fixes if fix is not None]


def _meant(snapshot: Snapshot, diagnostic: Diagnostic) -> list[Fix]:
    document = snapshot.document
    node = node_at(document, diagnostic.path) if diagnostic.rule in VALUES else None
    key = expected_at(diagnostic.path).key
    if node is None or key is None or not is_scalar(node):
        return []
    if key.type == declared.MODEL:
        meant = suggest(node.value, snapshot.today)
        values = [meant] if meant is not None else []
    else:
        values = list(meant_values(key, node.value, is_plain(node)))
    fixes = []
    for value in values:
        change = SetValue(diagnostic.path, scalar(value, in_flow=True))
        fix = write(document, Proposal(f"Write `{value}`", REVIEW, change))
        if fix is not None:
            fixes.append(fix)
    return fixes
