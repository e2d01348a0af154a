"""Characters that deceive: invisible ones, those that turn the direction of text, and letters that look like others."""

from __future__ import annotations

from llm_strategy.text import INVISIBLE

BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Unicode's Bidi_Control: what turns the direction of the text around it."""

MOST_REPORTED = 100
"""So many lines with such characters are reported in one file."""

_LATIN = {
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "к": "k", "ӏ": "l", "м": "m",
    "н": "h", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t", "у": "y", "х": "x", "ԝ": "w", "ѵ": "v", "г": "r",
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O", "Р": "P",
    "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y", "Ү": "Y",
    "α": "a", "ε": "e", "η": "n", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p", "τ": "t", "υ": "u", "χ": "x",
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X", "ı": "i", "ɑ": "a", "ɡ": "g", "ո": "n", "ս": "u", "օ": "o", "ց": "g", "հ": "h",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "˗": "-", "⁃": "-", "ー": "-", "‗": "_",
}  # fmt: skip
"""Letters and signs of other scripts → the ASCII ones that most fonts draw the same way."""


def is_invisible(char: str) -> bool:
    """Tell whether a character shows nothing at all; blanks and controls are not meant."""
    code = ord(char)
    return any(low <= code <= high for low, high in INVISIBLE)


def is_visible(text: str) -> bool:
    """Tell whether anything of ``text`` can be seen."""
    return any(char > " " and not char.isspace() and not is_invisible(char) for char in text)


def looks(text: str) -> str:
    """Return ``text`` in ASCII as far as it looks the same: without invisible characters, in Latin letters."""
    if text.isascii():
        return text
    from unicodedata import normalize

    return "".join([_LATIN.get(char, char) for char in normalize("NFKC", text) if not is_invisible(char)])


def odd_character(text: str) -> str:
    """Name the first character of ``text`` that is invisible or looks like another: "U+0430 (CYRILLIC …)"."""
    char = next((char for char in text if looks(char) != char), "")
    return named(char) if char else ""


def named(char: str) -> str:
    """Return the code point of a character and its name: "U+0430 (CYRILLIC SMALL LETTER A)"."""
    from unicodedata import name

    return f"U+{ord(char):04X} ({name(char, 'unnamed')})"
