"""Structure: the file itself.

Most of these rules have no ``find``: the document, the reader and the suppressions report them while they
read. Here is what they are called, why they matter, and their examples.
"""

from __future__ import annotations

from llm_strategy.rules.structure import choice, document, format, suppressions, tokens
from llm_strategy.rules.structure.family import FAMILY

__all__ = ["FAMILY", "choice", "document", "format", "suppressions", "tokens"]
