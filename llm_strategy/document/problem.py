"""What is wrong with a file before anyone reads its meaning: the findings of the YAML layer."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.text import Span

SYNTAX_ERROR = "syntax-error"
MULTIPLE_DOCUMENTS = "multiple-documents"
FILE_BOUND = "file-bound"
DUPLICATE_KEY = "duplicate-key"
UNKNOWN_KEY = "unknown-key"
BIDIRECTIONAL_CONTROL = "bidirectional-control"


class Problem:
    """One fault of the file as YAML: the rule it belongs to, its exact place and what to write instead."""

    __slots__ = ("message", "related", "rule", "span")

    def __init__(
        self, rule: str, span: Span, message: str, related: tuple[tuple[str, Span], ...] = ()
    ) -> None:
        self.rule = rule
        self.span = span
        self.message = message
        self.related = related

    def __repr__(self) -> str:
        return f"Problem({self.rule!r}, {self.span!r}, {self.message!r})"
