"""Changes by route → edits of the text, which keep comments, order, quoting, layout and line breaks.

A fix that cannot be written exactly is withheld: through an alias or a merge, where a mistake was repaired, or where
reading the new text gives anything but the old values with that one change. Routes mean the file as the changes
before left it. The work is imported when the first fix is asked for.
"""

from __future__ import annotations

from llm_strategy.report import Fix
from llm_strategy.text import split_lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.changes import Proposal
    from llm_strategy.document.document import Document

__all__ = ["apply", "write"]


def write(document: Document, proposal: Proposal) -> Fix | None:
    """Return the edits that carry out ``proposal``, or None where they cannot be written exactly.

    The spans are those of ``document``: sorted, and none touches another. Never raises over what a file says.
    """
    from llm_strategy.document.edit.writing import carry_out

    try:
        edits = carry_out(document, proposal.changes)
    except Exception:  # a fault of ours costs the fix, not the finding; the tests call `carry_out`
        return None
    return Fix(proposal.title, proposal.safety, edits) if edits else None


def apply(text: str, fix: Fix) -> str:
    """Return ``text`` with the edits of ``fix`` made; a byte order mark stays where it is."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text[len(mark) :]
    starts = [0]
    for line in split_lines(text):
        end = starts[-1] + len(line)
        starts.append(end + (2 if text.startswith("\r\n", end) else 1))
    parts = []
    last = 0
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        span = edit.span
        # The line behind the last one is as good a place as the end.
        start = min(starts[min(span.line, len(starts) - 1)] + span.column, len(text))
        end = min(starts[min(span.end_line, len(starts) - 1)] + span.end_column, len(text))
        if start < last:
            raise ValueError("the edits overlap")
        parts += [text[last:start], edit.text]
        last = end
    return mark + "".join(parts) + text[last:]
