"""Findings of structure that leave a required part unread: they are reported whatever rules are selected."""

from __future__ import annotations

from llm_strategy.changes import RenameKey
from llm_strategy.model.reader.key_errors import PLACEHOLDERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.findings import Finding
    from llm_strategy.text import Route

def leaves_required_unread(finding: Finding) -> bool:
    """Tell whether a finding of the reader is about a part without which the other rules have nothing to judge.

    Such a part is the file itself, its version, its strategies, one of them, its layers, one of them or its technique,
    and also a required key under a misspelt name. Without this, `--select fit` would pass a file of which no strategy
    could be read.
    """
    if finding.rule == "unsupported-version":
        return True
    if finding.rule == "unknown-key":
        changes = finding.fix.changes if finding.fix is not None else ()
        return any(isinstance(change, RenameKey) and change.name in PLACEHOLDERS for change in changes)
    return finding.rule == "invalid-value" and _is_required(finding.blame, finding.on_key)


def _is_required(route: Route, on_key: bool) -> bool:
    if len(route) < 2:
        return route in ((), ("strategies",))
    if route[0] != "strategies":
        return False
    if len(route) == 2:
        return not on_key  # on the key it is the strategy's name
    return route[2] == "approach" and (len(route) < 5 or (len(route) == 5 and route[4] == "technique"))
