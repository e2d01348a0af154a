"""Changes by route → edits of the text, which keep comments, order, quoting, layout and line breaks.

A fix that cannot be written exactly is withheld: through an alias or a merge, where a mistake was repaired, or where
reading the new text gives anything but the old values with that one change. Routes mean the file as the changes
before left it.
"""

from __future__ import annotations

from llm_strategy.changes import Proposal
from llm_strategy.document.document import Document
from llm_strategy.document.edit.carry_out import carry_out
from llm_strategy.document.edit.parts import Parts
from llm_strategy.report import Fix


class FixWriter:
    """Writes the fixes of one document; together they have a budget of time, after which they are ``unwritten``."""

    def __init__(self, document: Document) -> None:
        self.unwritten = 0
        self._document = document
        self._parts = Parts(document)

    def write(self, proposal: Proposal) -> Fix | None:
        """Return the edits that carry out ``proposal``, or None where they cannot be written exactly.

        The spans are those of the document: sorted, and none touches another. Never raises over what a file says.
        """
        try:
            edits = carry_out(self._document, proposal.changes, self._parts)
        except Exception:  # a fault of ours costs the fix, not the finding; the tests call `carry_out`
            return None
        if not edits:
            self.unwritten += self._parts.spent_all
            return None
        return Fix(proposal.title, proposal.safety, edits)


def write(document: Document, proposal: Proposal) -> Fix | None:
    """Write one fix; see :meth:`FixWriter.write`."""
    return FixWriter(document).write(proposal)
