"""Document → typed views and the findings about structure. Never raises over what a file says.

It follows the declaration of the format key by key; a wrong part is reported, counts as unknown, and hides nothing
else. A clean file needs :mod:`.sections`, :mod:`.values` and :mod:`.scalars`; the modules that make findings are
imported for the first one.
"""

from __future__ import annotations

from llm_strategy.model.reader.sections import Reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.document.document import Document
    from llm_strategy.findings import Finding
    from llm_strategy.model.views import Strategy

__all__ = ["read"]


def read(document: Document) -> tuple[list[Strategy], list[Finding]]:
    """Return the strategies of ``document`` and what is wrong with its structure."""
    reader = Reader(document)
    reader.read_file()
    return reader.strategies, reader.findings
