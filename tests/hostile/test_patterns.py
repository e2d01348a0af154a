"""No regular expression takes long over any text: each is tried on texts made to make it try again and again.

What is compared is the growth: a text twice as long may take a little more than twice as long, and never more than
four times. Where the text is bounded before the expression sees it, only an explosion within that bound is wrong.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
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
from llm_strategy.format.quantities.reading import LONGEST

SOURCE = Path(llm_strategy.__file__).parent
ROOT = Path(__file__).resolve().parents[2]
USES = ("compile", "match", "search", "fullmatch", "findall", "finditer", "sub", "split")
OWN = ("dev", "pages", "explain")
"""Rooms that read nothing but the project's own words."""

ANY_LENGTH = ("document.decoding", "outputs.render", "outputs.json", "lsp.features", "lsp.documents", "ide.suppress")
"""Modules whose expressions see texts of any length; all others see no more than a quantity has."""

BUILT = {"knowledge.prices: literal"}
"""Made while running: what the price list says, on names of a bounded length."""


def expressions() -> Iterator[tuple[str, str]]:
    """Yield (module: name or number of the line, expression) of every one in the source."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        if parts[0] in OWN:
            continue
        name = ".".join(part for part in parts if part != "__init__")
        module: Any = None
        for node in ast.walk(ast.parse(path.read_bytes())):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re") or node.func.attr not in USES:
                continue
            given = node.args[0]
            if isinstance(given, ast.Constant):
                yield f"{name}: {given.value}", given.value
                continue
            assert isinstance(given, ast.Name), f"{name}, line {node.lineno}: give the expression a name"
            module = module or importlib.import_module(f"llm_strategy.{name}".rstrip("."))
            found = getattr(module, given.id, None)
            if found is None:
                assert f"{name}: {given.id}" in BUILT, f"{name}: {given.id} is not a name of the module"
                continue
            yield f"{name}: {given.id}", found if isinstance(found, str) else found.pattern


def patterns() -> Iterator[tuple[str, str]]:
    """Yield the patterns of the published schemas, which editors try on texts of any length."""
    seen = set()
    for path in sorted((ROOT / "schema").glob("*.json")):
        waiting = [json.loads(path.read_text("utf-8"))]
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                found = [node["pattern"]] if isinstance(node.get("pattern"), str) else []
                found += list(node.get("patternProperties", {}))
                for one in found:
                    if one not in seen:
                        seen.add(one)
                        yield f"{path.name}: {one[:60]}", one
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node
    for kind in quantity.KINDS:
        made = quantity.pattern(kind)
        if made is not None and made not in seen:
            yield f"quantity: {kind}", made


# -- texts that make an expression work --------------------------------------------------------------------------------


def sample(node: Any) -> str:
    """Return a text that a part of an expression matches."""
    out = ""
    for operation, given in node:
        if operation is sre.LITERAL:
            out += chr(given)
        elif operation is sre.NOT_LITERAL:
            out += "a" if given != ord("a") else "b"
        elif operation is sre.ANY:
            out += "a"
        elif operation is sre.IN:
            out += _member(given)
        elif operation is sre.BRANCH:
            out += sample(given[1][0])
        elif operation is sre.SUBPATTERN:
            out += sample(given[-1])
        elif operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            out += sample(given[2]) * max(given[0], min(1, given[1]))
        elif operation is sre.ATOMIC_GROUP:
            out += sample(given)
    return out


def _member(given: Any) -> str:
    negated = given[0][0] is sre.NEGATE
    for candidate in "a0 .-_,\n\tZ9é\u2028\x00#[$":
        inside = any(_is_in(candidate, one) for one in given[negated:])
        if inside != negated:
            return candidate
    kind, what = given[0]
    return chr(what[0] if kind is sre.RANGE else what)


def _is_in(char: str, one: Any) -> bool:
    kind, what = one
    if kind is sre.LITERAL:
        return ord(char) == what
    if kind is sre.RANGE:
        return bool(what[0] <= ord(char) <= what[1])
    return {
        sre.CATEGORY_DIGIT: char.isdigit(),
        sre.CATEGORY_SPACE: char.isspace(),
        sre.CATEGORY_WORD: char.isalnum() or char == "_",
        sre.CATEGORY_NOT_SPACE: not char.isspace(),
    }.get(what, False)


def pumps(node: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield (what leads to a repetition, what it repeats) for every repetition, nested ones too."""
    for operation, given in node:
        if operation in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            if given[1] is sre.MAXREPEAT or given[1] > 20:
                yield before, sample(given[2]) or "a"
                for operation_inside, branch in given[2]:
                    if operation_inside is sre.BRANCH:
                        yield from ((before, sample(one)) for one in branch[1])
            yield from pumps(given[2], before)
        elif operation is sre.SUBPATTERN:
            yield from pumps(given[-1], before)
        elif operation is sre.BRANCH:
            for one in given[1]:
                yield from pumps(one, before)
        elif operation is sre.ATOMIC_GROUP:
            yield from pumps(given, before)
        before += sample([(operation, given)])


def texts(expression: str) -> Iterator[tuple[str, str, str]]:
    """Yield (head, what is repeated, tail): with a tail that fits nothing, all has been in vain."""
    tree = parser.parse(expression)
    found = {(before, pump) for before, pump in pumps(tree) if pump}
    whole = sample(tree)
    found |= {("", whole), ("", whole[: max(1, len(whole) // 2)]), ("", "a"), ("", "0"), ("", " "), ("", "0,"), ("", "#")}
    for before, pump in sorted(found):
        if pump:
            for tail in ("\x01", "\n\x01", ""):
                yield before, pump, tail


def taken(compiled: re.Pattern[str], text: str) -> float:
    """Return the least of several times, so that whatever else the machine does counts little."""
    best = float("inf")
    for _ in range(5):
        start = time.thread_time()
        compiled.search(text)
        compiled.fullmatch(text)
        best = min(best, time.thread_time() - start)
        if best > 0.05:
            break
    return best


def explodes(expression: str, longest: int) -> str:
    """Return the text over which an expression takes too long for its length, "" where there is none."""
    compiled = re.compile(expression)
    for head, pump, tail in texts(expression):
        size, before = 8, 0.0
        while size * len(pump) <= longest:
            text = head + pump * size + tail
            now = taken(compiled, text)
            # A fifth more text: the cube of that is not twice the time. Below a millisecond the clock says little.
            if now > 0.3 or (before > 0.001 and now > 3 * before and taken(compiled, text) > 3 * before):
                return text
            size, before = size + max(1, size // 5), now
    return ""


def steep(expression: str, size: int = 1_000) -> str:
    """Return the text over which the time grows faster than the text, "" where there is none."""
    compiled = re.compile(expression)

    def whole(text: str) -> float:
        best = float("inf")
        for _ in range(4):
            start = time.thread_time()
            for _ in compiled.finditer(text):
                pass
            best = min(best, time.thread_time() - start)
        return best

    for head, pump, tail in texts(expression):
        one, four = (whole(head + pump * (size * times // len(pump)) + tail) for times in (1, 4))
        # Linear is 4, quadratic 16. What is too fast for the clock at this length is no danger.
        if four > 0.002 and four > 9 * one:
            again = whole(head + pump * (size * 16 // len(pump)) + tail)
            if again > 9 * four:
                return head + pump * 3 + tail
    return ""


EXPRESSIONS = dict(expressions())
measured = pytest.mark.skipif(
    not os.environ.get("LLMSTRATEGY_PATTERNS"),
    reason="measures time, which a busy machine cannot: LLMSTRATEGY_PATTERNS=1 runs it",
)
PATTERNS = dict(patterns())


def test_all_are_found() -> None:
    assert len(EXPRESSIONS) > 40
    assert {name.split(":")[0] for name in EXPRESSIONS} >= set(ANY_LENGTH)
    assert len(PATTERNS) > 10


@measured
@pytest.mark.parametrize("name", [name for name in EXPRESSIONS if name.split(":")[0] not in ANY_LENGTH])
def test_nothing_explodes_over_a_quantity(name: str) -> None:
    assert not explodes(EXPRESSIONS[name], 2 * LONGEST)


@measured
@pytest.mark.parametrize("name", [name for name in EXPRESSIONS if name.split(":")[0] in ANY_LENGTH])
def test_time_grows_with_the_text(name: str) -> None:
    assert not explodes(EXPRESSIONS[name], 500)
    assert not steep(EXPRESSIONS[name])


@measured
@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_of_the_schema_are_linear(name: str) -> None:
    assert not explodes(PATTERNS[name], 1_000)
    assert not steep(PATTERNS[name])


@measured
@pytest.mark.parametrize("expression", ["(a+)+$", "(a|a)*b", "(a|aa)+$", r"^(\w+\s?)*$"])
def test_an_explosion_is_seen(expression: str) -> None:
    assert explodes(expression, 64)


@measured
@pytest.mark.parametrize(("expression", "size"), [(r"\s+$", 300), (r"a*b", 1_500), (r"(x+)y", 300)])
def test_a_steep_one_is_seen(expression: str, size: int) -> None:
    assert steep(expression, size)
