"""The text of a first strategy file, which ``check`` finds no error in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from llm_strategy.advisor.draft.answers import Answers
from llm_strategy.advisor.draft.compose import DEFAULT_NAME, compose
from llm_strategy.advisor.draft.outline import Mapping, lines
from llm_strategy.report import ERROR, Diagnostic, Report

Check = Callable[[str], Report]
"""Checks a text as the file that it will be."""

MOST_TRIES = 50
"""So many entries are taken out at most."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True)
class Draft:
    """The text, its report, and what could not stay in it, as a sentence each."""

    text: str
    name: str
    report: Report
    left_out: tuple[str, ...]


def strategy_name(text: str) -> str:
    """Return text as the name of a strategy: lower case, digits and dashes; a name in any case."""
    name = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return name if _NAME.fullmatch(name) else DEFAULT_NAME


def draft(answers: Answers, name: str, check: Check) -> Draft:
    """Return the file that ``answers`` make. What ``check`` reports an error on is taken out, and said in a comment."""
    outline = compose(answers, name)
    left_out: list[str] = []
    while True:
        text = "\n".join(lines(outline)) + "\n"
        report = check(text)
        error = next((found for found in report.diagnostics if found.severity == ERROR), None)
        if error is None or len(left_out) >= MOST_TRIES:
            break
        said = _take_out(outline, error)
        if said is None:
            break
        left_out.append(said)
    return Draft(text, name, report, tuple(left_out))


def _take_out(outline: Mapping, error: Diagnostic) -> str | None:
    """Take what an error blames out of the outline, and leave a comment; None where nothing can be taken out."""
    path = error.path
    if len(path) < 3:
        return None
    taken = outline.take_out(path)
    if taken is None:
        return None
    said = f"left out `{taken}`: {error.message}"
    strategies = outline.get("strategies")
    if strategies is not None and isinstance(strategies.value, Mapping):
        strategy = strategies.value.get(path[1])
        if strategy is not None and isinstance(strategy.value, Mapping):
            strategy.value.below.insert(0, said)
            _keep_need(strategy.value, path, taken)
    return said


def _keep_need(strategy: Mapping, path: tuple[str | int, ...], word: str) -> None:
    """A need that its layer cannot fix is still a need of the strategy."""
    if len(path) == 6 and path[2] == "approach" and path[4] == "for":
        needs = strategy.get("needs")
        if needs is None:
            strategy.entries.insert(1, strategy.add("needs", [word]))
            strategy.entries.pop()
        elif isinstance(needs.value, list):
            needs.value = [*(item for item in needs.value if isinstance(item, str)), word]
