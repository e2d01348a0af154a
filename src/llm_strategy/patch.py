"""Changes by route → edits of the text, so far for a value or a key that is written on one line.

A fix that cannot be written exactly is withheld: never through an alias, never where the text is shared.
"""

from __future__ import annotations

from llm_strategy.change import RenameKey, SetValue
from llm_strategy.report import Edit, Fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.change import Change, Proposal
    from llm_strategy.document import Document


def write(document: Document, proposal: Proposal) -> Fix | None:
    """Return the edits that carry out ``proposal``, or None where they cannot be written exactly."""
    edits = []
    for change in proposal.changes:
        edit = _edit(document, change)
        if edit is None:
            return None
        edits.append(edit)
    return Fix(proposal.title, proposal.safety, edits) if edits else None


def _edit(document: Document, change: Change) -> Edit | None:
    if not isinstance(change, SetValue | RenameKey):
        return None
    place = document.locate(change.route)
    if place is None or place.uses:
        return None
    span = place.key if isinstance(change, RenameKey) else place.value
    if span is None or span.line != span.end_line or span.column == span.end_column:
        return None
    old = document.lines[span.line][span.column : span.end_column]
    new = change.name if isinstance(change, RenameKey) else change.text
    if isinstance(change, SetValue) and (old[:1] in "{[|>" or "\n" in new):
        return None
    if old[:1] in "\"'" and old[:1] == old[-1:] and new.replace("-", "").isalnum() and new[:1] != "[":
        new = old[0] + new + old[0]
    return Edit(span, new)
