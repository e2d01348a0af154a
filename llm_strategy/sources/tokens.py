"""How many tokens a text is, without the tokenizer of its model.

No tokenizer's data is at hand offline, so the count is an estimate: four characters of plain ASCII make a token, and
one of any other script does. English prose comes out within about a fifth either way; code, tables and other scripts
differ more, which :func:`token_range` covers.
"""

from __future__ import annotations


def estimated_tokens(text: str) -> int:
    """Return about how many tokens ``text`` is."""
    other = _other(text)
    return round((len(text) - other) / 4 + other)


def token_range(text: str) -> tuple[float, float]:
    """Return the fewest and the most tokens that ``text`` is to a common tokenizer."""
    other = _other(text)
    plain = len(text) - other
    return plain / 6 + other / 4, plain / 2.5 + other * 2


def _other(text: str) -> int:
    return 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore"))
