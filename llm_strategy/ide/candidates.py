"""Known answers to a finding: a fix for each value that the blamed one may be meant for."""

from __future__ import annotations

from llm_strategy.changes import Proposal, SetValue
from llm_strategy.document.document import is_scalar
from llm_strategy.document.edit.values import scalar
from llm_strategy.document.edit.write import write
from llm_strategy.engine.snapshot import Snapshot
from llm_strategy.format import declaration as declared
from llm_strategy.ide.cursor import expected_at, node_at
from llm_strategy.knowledge.model_suggestions import suggest
from llm_strategy.model.reader.scalars import is_plain
from llm_strategy.model.reader.value_errors import meant_values
from llm_strategy.report import REVIEW, Diagnostic, Fix

RULES = frozenset(("invalid-value", "unknown-model"))
"""Rules that blame a value which may be meant for another."""


def candidate_fixes(snapshot: Snapshot, diagnostic: Diagnostic) -> list[Fix]:
    """Return a fix for each value that the blamed one may be meant for, best first; nothing where none is known."""
    document = snapshot.document
    node = node_at(document, diagnostic.path) if diagnostic.rule in RULES else None
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
