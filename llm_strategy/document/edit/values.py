"""Values as a fix writes them: read from the YAML of a change, quoted as their neighbours are.

A value is a text, a list or a map (dict), all the way down. Whether a text means a number, a truth value or null
follows from its characters, as in YAML.
"""

from __future__ import annotations

from typing import Any

from llm_strategy.document.parser import Node, compose

Value = str | list[Any] | dict[str, Any]

_WORDS = frozenset(
    f(word) for word in ("null", "true", "false") for f in (str.lower, str.title, str.upper)
) | {"", "~", ".nan", ".NaN", ".NAN"}


def is_typed(text: str) -> bool:
    """Tell whether a plain ``text`` is not a string by the core schema: null, a truth value or a number."""
    if text in _WORDS:
        return True
    bare = text[1:] if text[:1] in ("+", "-") else text
    if bare in (".inf", ".Inf", ".INF"):
        return True
    if text.startswith(("0x", "0o")):
        return text[2:].isalnum()
    if not bare or bare[0] not in "0123456789." or not set(bare) <= set("0123456789.eE+-"):
        return False
    try:
        float(bare)
    except ValueError:
        return False
    return True


def read(text: str) -> Value:
    """Return the value that ``text`` writes: what begins with a bracket is a list or map, the rest a text."""
    if text[:1] in ("[", "{"):
        try:
            node = compose(text.encode())
        except Exception:  # a text like any other
            return text
        value = None if node is None else _plain(node)
        if value is not None:
            return value
    return text


def _plain(node: Node) -> Value | None:
    if node.id == "scalar":
        text: str = node.value
        return text
    if node.id == "sequence":
        items = [_plain(item) for item in node.value]
        return None if None in items else items
    entries = {}
    for key, item in node.value:
        value = _plain(item)
        if key.id != "scalar" or value is None:
            return None
        entries[key.value] = value
    return entries


class Style:
    """How a list or map is written: the quotes of keys and texts, what follows colons and commas, padding."""

    __slots__ = ("colon", "comma", "key", "pad", "value")

    def __init__(
        self, key: str = "", value: str = "", colon: str = ": ", comma: str = ", ", pad: str = ""
    ) -> None:
        self.key = key
        self.value = value
        self.colon = colon
        self.comma = comma
        self.pad = pad


def bracketed(value: Value, style: Style) -> str:
    """Write ``value`` on one line, as it may stand between brackets."""
    if isinstance(value, str):
        return scalar(value, style.value, in_flow=True)
    if isinstance(value, list):
        return "[" + style.comma.join(bracketed(item, style) for item in value) + "]"
    entries = style.comma.join(bracketed_entry(key, item, style) for key, item in value.items())
    return "{" + style.pad + entries + style.pad + "}"


def bracketed_entry(key: str, value: Value, style: Style) -> str:
    """Write ``key`` and ``value`` for a map in brackets."""
    written = scalar(key, style.key, in_flow=True, is_key=True)
    colon = style.colon if written[:1] in ("'", '"') else ": "  # a bare `a:b` is one word
    return written + colon + bracketed(value, style)


def scalar(text: str, quote: str = "", *, in_flow: bool = False, is_key: bool = False) -> str:
    """Write ``text`` on one line: in ``quote`` (``'``, ``"`` or nothing) where that says the same."""
    odd = not text.isprintable()
    if odd or (quote and not (is_typed(text) and not is_key)):
        if quote == "'" and not odd:
            return "'" + text.replace("'", "''") + "'"
        return _double(text)
    if is_key and (is_typed(text) or text == "<<"):
        return _double(text)  # `<<` would merge
    if _reads_back(text, in_flow, is_key):
        return text
    return _double(text)


def _reads_back(text: str, in_flow: bool, is_key: bool) -> bool:
    line = f"{text}: x" if is_key else f"x: {text}"
    if in_flow:
        line = "{" + line + "}"
    try:
        root = compose(line.encode())
    except Exception:
        return False
    if root is None or root.id != "mapping" or len(root.value) != 1:
        return False
    node = root.value[0][0 if is_key else 1]
    return bool(node.id == "scalar" and node.style is None and node.tag is None and node.value == text)


def _double(text: str) -> str:
    parts = ['"']
    for char in text:
        if char in '"\\':
            parts.append("\\" + char)
        elif char.isprintable():
            parts.append(char)
        elif char in "\n\t\r":
            parts.append({"\n": "\\n", "\t": "\\t", "\r": "\\r"}[char])
        else:
            code = ord(char)
            parts.append(f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")
    return "".join(parts) + '"'
