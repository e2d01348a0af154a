"""No regular expression takes long over any text: each is tried on texts that make it backtrack.

The texts repeat what a repetition in the expression matches, and end in a character that nothing matches. They grow
until one takes too much CPU time, which exponential and cubic expressions do within 1,500 characters.
"""

from __future__ import annotations

import ast
import importlib
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import llm_strategy
from llm_strategy.format.quantities import parse as quantity

SOURCE = Path(llm_strategy.__file__).parent
ROOT = Path(__file__).resolve().parents[2]
USES = ("compile", "match", "search", "fullmatch", "findall", "finditer", "sub", "split")
LONGEST = 1_500
MAX_SECONDS = 0.3


def expressions() -> Iterator[tuple[str, str]]:
    """Yield (module: expression, expression) for every constant expression that the program gives to ``re``."""
    for path in sorted(SOURCE.rglob("*.py")):
        name = ".".join(("llm_strategy", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_bytes())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            if ast.unparse(node.func.value) != "re" or node.func.attr not in USES:
                continue
            argument = node.args[0]
            value = argument.value if isinstance(argument, ast.Constant) else None
            if isinstance(argument, ast.Name):
                value = getattr(importlib.import_module(name), argument.id, None)
            if isinstance(value, re.Pattern):
                value = value.pattern
            if isinstance(value, str):
                yield f"{name.removeprefix('llm_strategy.')}: {value[:60]}", value


def schema_patterns() -> Iterator[tuple[str, str]]:
    """Yield (name, pattern) for every pattern of the published schemas and of the quantities."""
    for path in sorted((ROOT / "schema").glob("*.json")):
        waiting = [json.loads(path.read_text("utf-8"))]
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                patterns = [node["pattern"]] if isinstance(node.get("pattern"), str) else []
                for pattern in [*patterns, *node.get("patternProperties", {})]:
                    yield f"{path.name}: {pattern[:60]}", pattern
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node
    for kind in quantity.KINDS:
        if (pattern := quantity.pattern(kind)) is not None:
            yield f"quantity: {kind}", pattern


# -- texts that make an expression backtrack ---------------------------------------------------------------------------


def sample(node: Any) -> str:
    """Return a text that a part of an expression matches."""
    out = ""
    for operation, value in node:
        if operation is sre.LITERAL:
            out += chr(value)
        elif operation is sre.NOT_LITERAL:
            out += "a" if value != ord("a") else "b"
        elif operation is sre.ANY:
            out += "a"
        elif operation is sre.IN:
            out += member(value)
        elif operation is sre.BRANCH:
            out += sample(value[1][0])
        elif operation is sre.SUBPATTERN:
            out += sample(value[-1])
        elif operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            out += sample(value[2]) * max(value[0], min(1, value[1]))
        elif operation is sre.ATOMIC_GROUP:
            out += sample(value)
    return out


def member(items: Any) -> str:
    """Return a character of a set."""
    text = "".join(chr(code) for code in range(0x250)) + "\u2028"
    return next(char for char in "a0 .-" + text if re.fullmatch(parsed_set(items), char))


def parsed_set(items: Any) -> str:
    """Return the expression of a parsed set."""
    classes = {
        sre.CATEGORY_DIGIT: r"\d",
        sre.CATEGORY_NOT_DIGIT: r"\D",
        sre.CATEGORY_SPACE: r"\s",
        sre.CATEGORY_NOT_SPACE: r"\S",
        sre.CATEGORY_WORD: r"\w",
        sre.CATEGORY_NOT_WORD: r"\W",
    }
    out = ""
    for kind, value in items:
        if kind is sre.NEGATE:
            out += "^"
        elif kind is sre.CATEGORY:
            out += classes[value]
        else:
            ends = value if kind is sre.RANGE else (value, value)
            out += "-".join(f"\\U{end:08x}" for end in ends)
    return f"[{out}]"


def repetitions(node: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield (text before, text to repeat) for every repetition, nested ones too."""
    for operation, value in node:
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            if value[1] is sre.MAXREPEAT or value[1] > 20:
                yield before, sample(value[2]) or "a"
                for inner, branches in value[2]:
                    if inner is sre.BRANCH:
                        yield from ((before, sample(branch)) for branch in branches[1])
            yield from repetitions(value[2], before)
        elif operation is sre.SUBPATTERN:
            yield from repetitions(value[-1], before)
        elif operation is sre.BRANCH:
            for branch in value[1]:
                yield from repetitions(branch, before)
        elif operation is sre.ATOMIC_GROUP:
            yield from repetitions(value, before)
        before += sample([(operation, value)])


def slow_text(expression: str) -> str:
    """Return a text over which the expression takes too long; "" if none of the tried ones does."""
    compiled = re.compile(expression)
    tree = parser.parse(expression)
    tried = {*repetitions(tree), ("", sample(tree)), ("", "a"), ("", "0"), ("", " "), ("", "0,")}
    for before, repeated in sorted(tried):
        size = 8
        # Small steps: an exponential expression must not get from a millisecond to an hour in one of them.
        while repeated and size * len(repeated) <= LONGEST:
            text = before + repeated * size + "\x01"
            start = time.thread_time()
            compiled.search(text)
            compiled.fullmatch(text)
            if time.thread_time() - start > MAX_SECONDS:
                return text
            size += max(1, size // 5)
    return ""


EXPRESSIONS = dict(expressions())
PATTERNS = dict(schema_patterns())


def test_expressions_are_found() -> None:
    assert len(EXPRESSIONS) > 40
    assert len(PATTERNS) > 10


@pytest.mark.parametrize("name", [*EXPRESSIONS, *PATTERNS])
def test_expression_is_fast_over_any_text(name: str) -> None:
    assert not slow_text({**EXPRESSIONS, **PATTERNS}[name])


@pytest.mark.parametrize("expression", ["(a+)+$", "(a|a)*b", "(a|aa)+$", r"^(\w+\s?)*$", r"^a*a*a*b"])
def test_slow_expression_is_detected(expression: str) -> None:
    assert slow_text(expression)
