"""Recommendations as Markdown, for an editor, a comment or a decision record. What a file says becomes no markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from llm_strategy.advisor.agreement import MEANING
from llm_strategy.advisor.answer import Choice, stack_words
from llm_strategy.advisor.recommend import Recommendation
from llm_strategy.knowledge.claims import CLAIMS
from llm_strategy.markdown_text import escape, link
from llm_strategy.outputs.markdown import prose, shown_code


def render(found: Iterable[Recommendation], *, verbose: bool = False) -> Iterator[str]:
    """Yield the Markdown of each recommendation; ``verbose`` shows every question that was asked."""
    for number, one in enumerate(found):
        yield ("\n" if number else "") + "\n".join(_lines(one, verbose)) + "\n"


def _lines(found: Recommendation, verbose: bool) -> Iterator[str]:
    votes = found.consensus
    yield f"## {shown_code(found.name)}"
    yield ""
    yield f"**{prose(found.headline)}**"
    yield ""
    declared = f" ({stack_words(set(found.declared))})" if found.declared else ""
    yield f"{shown_code(found.file)}: {MEANING[found.agreement]}{declared}."
    yield ""
    yield "| guide | now | in the end | why |"
    yield "| --- | --- | --- | --- |"
    for answer in found.answers:
        now, end = stack_words(answer.now.layers), stack_words(answer.end.layers)
        yield f"| {answer.id}: {prose(answer.title)} | {now} | {end} | {_reason(answer.now)} |"
    if votes.dissent:
        yield from ("", "Who differs, and why:", "")
        for one in votes.dissent:
            when = "now" if one.is_now else "in the end"
            yield f"- **{one.id}**, {when}: {stack_words(one.choice.layers)}. {_reason(one.choice)}"
    if found.newer_guidance:
        yield from ("", "Newer guidance, in addition to the five:", "")
        for newer in found.newer_guidance:
            origin = f"{link(escape(newer.title), newer.address)}, {escape(newer.author)}, {newer.date}"
            yield f"- {newer.name}: {escape(newer.text)} ({origin}; against {' '.join(newer.against)})"
    for title, changes in (
        ("What would change it", found.reconsider),
        ("Not declared, and would change an answer", found.unknown),
    ):
        if changes:
            yield from ("", f"{title}:", "")
            yield from (f"- {prose(change.change)}: {prose(change.then)}" for change in changes)
    if verbose:
        yield from _paths(found)
    cited = [claim for answer in found.answers for claim in (*answer.now.claims, *answer.end.claims)]
    yield from ("", "<details><summary>The claims that are cited</summary>", "")
    yield from (f"- {claim}: {escape(CLAIMS[claim])}" for claim in sorted(set(cited), key=_claim_order))
    yield from ("", "</details>")


def _claim_order(claim: str) -> tuple[str, int]:
    return claim[0], int(claim[1:])


def _reason(choice: Choice) -> str:
    claims = " ".join(dict.fromkeys(choice.claims))
    return f"{prose(choice.text)} ({claims})" if claims else prose(choice.text)


def _paths(found: Recommendation) -> Iterator[str]:
    for answer in found.answers:
        yield from ("", f"What {answer.id} asked:", "")
        for step in answer.path:
            fact = step.reading.fact
            place = shown_code(".".join(str(part) for part in fact.path[2:]))
            known = f", {place}: {shown_code(fact.text)}" if fact.text is not None else ""
            if step.reading.answer is None:
                known = f", {place} is not declared"
            claims = f" ({' '.join(step.claims)})" if step.claims else ""
            yield f"- {prose(step.question)} **{step.answer}**{known}{claims}"
