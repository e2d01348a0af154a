"""Recommendations for people: the headline, a line for each guide, who differs and why, and when to think again."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from llm_strategy.advisor.agreement import MEANING
from llm_strategy.advisor.answer import Answer, Choice, Stack, stack_words
from llm_strategy.advisor.reading import Step
from llm_strategy.advisor.recommend import Recommendation
from llm_strategy.outputs.escape import shown, shown_file

WIDTH = 100
"""Columns of a line, whatever the terminal has: what is read in a log is the same."""

LONGEST_FACT = 60


def render(found: Iterable[Recommendation], *, verbose: bool = False) -> Iterator[str]:
    """Yield the text of each recommendation; ``verbose`` shows every question that was asked."""
    for number, one in enumerate(found):
        lines = list(_lines(one, verbose))
        yield ("\n" if number else "") + "".join(f"{_safe(line)}\n" for line in lines)


def _safe(line: str) -> str:
    """Return a line that no CI runner takes for a command, whatever its text begins with."""
    bare = line.lstrip()
    return line.replace("::", "\\x3a:", 1) if bare.startswith("::") else line


def _lines(found: Recommendation, verbose: bool) -> Iterator[str]:
    votes = found.consensus
    yield f"{shown_file(found.file)}: {shown(found.name)}"
    yield from _wrapped(found.headline, "  ")
    declared = f" ({stack_words(set(found.declared))})" if found.declared else ""
    yield f"  {MEANING[found.agreement]}{declared}"
    yield ""
    for same in [[answer] for answer in found.answers] if verbose else _alike(found.answers):
        yield from _answers(same)
        if verbose:
            yield from _path(same[0])
    if votes.dissent:
        yield ""
        yield "  who differs, and why"
        for one in votes.dissent:
            when = "now" if one.is_now else "in the end"
            text = f"{one.id}, {when}: {stack_words(one.choice.layers)}. {_reason(one.choice)}"
            yield from _wrapped(text, "    ", "       ")
    if found.newer_guidance:
        yield ""
        yield "  newer guidance, in addition to the five"
        for newer in found.newer_guidance:
            origin = f"{newer.author}, {newer.date}; against {' '.join(newer.against)}"
            yield from _wrapped(f"{newer.name}: {newer.text} ({origin})", "    ", "      ")
    yield from _changes("what would change it", [(change.change, change.then) for change in found.reconsider])
    yield from _changes(
        "not declared, and would change an answer", [(change.change, change.then) for change in found.unknown]
    )
    missing = _missing(found)
    if missing:
        yield ""
        yield from _wrapped(f"not declared: {missing}", "  ", "    ")


def _alike(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Group the answers that say the same in the same words, in the order of the first of each."""
    groups: dict[tuple[Stack, Stack, str], list[Answer]] = {}
    for answer in answers:
        groups.setdefault((answer.now.layers, answer.end.layers, answer.now.text), []).append(answer)
    return list(groups.values())


def _answers(same: list[Answer]) -> Iterator[str]:
    """Yield the lines of guides that say the same."""
    first = same[0]
    now, end = stack_words(first.now.layers), stack_words(first.end.layers)
    stacks = f"now {now}" if now == end else f"now {now}, in the end {end}"
    claims = [claim for answer in same for claim in answer.now.claims]
    guides = " ".join(answer.id for answer in same)
    reason = _reason(Choice(first.now.layers, first.now.text, tuple(claims)))
    yield from _wrapped(f"{guides}  {stacks}. {reason}", "  ", "     ")


def _reason(choice: Choice) -> str:
    claims = " ".join(dict.fromkeys(choice.claims))
    return f"{choice.text} ({claims})" if claims else choice.text


def _path(answer: Answer) -> Iterator[str]:
    for step in answer.path:
        yield from _wrapped(_step(step), "     - ", "       ")


def _step(step: Step) -> str:
    fact = step.reading.fact
    place = ".".join(str(part) for part in fact.path[2:])
    claims = f" ({' '.join(step.claims)})" if step.claims else ""
    if fact.text is not None:
        return f"{step.question} {step.answer}, {place}: {_clipped(fact.text)}{claims}"
    if step.reading.answer is None:
        return f"{step.question} unknown, {place} is not declared{claims}"
    return f"{step.question} {step.answer}{claims}"


def _clipped(text: str) -> str:
    return text if len(text) <= LONGEST_FACT else text[: LONGEST_FACT - 1] + "…"


def _changes(title: str, changes: list[tuple[str, str]]) -> Iterator[str]:
    if changes:
        yield ""
        yield f"  {title}"
        for change, then in changes:
            yield from _wrapped(f"{change}: {then}", "    ", "      ")


def _missing(found: Recommendation) -> str:
    """Return the facts that a guide asked for and that are not declared, with the guides: "volume (A, E)"."""
    guides: dict[str, list[str]] = {}
    for answer in found.answers:
        for key in answer.missing:
            guides.setdefault(key, []).append(answer.id)
    return ", ".join(f"{key} ({' '.join(asking)})" for key, asking in guides.items())


def _wrapped(text: str, first: str, rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        shown(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
