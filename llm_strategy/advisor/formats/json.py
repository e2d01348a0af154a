"""Recommendations for programs: JSON, version 1, described by ``recommendation.schema.json`` beside this file.

It is what the models of :mod:`llm_strategy.api_models.recommendation` are serialised to, written without them, because
pydantic would double the start of the command.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from llm_strategy.advisor.answer import Answer, Choice, ordered
from llm_strategy.advisor.reading import Step
from llm_strategy.advisor.recommend import Recommendation
from llm_strategy.advisor.reconsider import Change
from llm_strategy.outputs.json import dumps, file_name
from llm_strategy.text import printable

VERSION = 1


def render(found: Iterable[Recommendation]) -> str:
    """Return one JSON document for all recommendations, one strategy a line."""
    lines = ",\n".join(f"  {dumps(_recommendation(one))}" for one in found)
    return f'{{"version": {VERSION},\n "strategies": [\n{lines}\n]}}\n'


def document(found: Iterable[Recommendation]) -> dict[str, Any]:
    """Return the document as plain data."""
    return {"version": VERSION, "strategies": [_recommendation(one) for one in found]}


def _recommendation(found: Recommendation) -> dict[str, Any]:
    votes = found.consensus
    return {
        "file": file_name(found.file),
        "name": found.name,
        "needs": list(found.needs),
        "declared": list(found.declared),
        "agreement": found.agreement,
        "frameworks": [_answer(answer) for answer in found.answers],
        "consensus": {
            "now": ordered(votes.now),
            "end": ordered(votes.end),
            "for": {layer: list(guides) for layer, guides in votes.votes.items()},
        },
        "dissent": [
            {
                "id": one.id,
                "layers": ordered(one.choice.layers),
                "text": printable(f"{'now' if one.is_now else 'end'}: {one.choice.text}"),
            }
            for one in votes.dissent
        ],
        "reconsider": [_change(change) for change in found.reconsider],
        "missing": [_change(change) for change in found.unknown],
        "newer": [
            {
                "id": one.name,
                "text": one.text,
                "author": one.author,
                "title": one.title,
                "date": one.date,
                "address": one.address,
                "basis": one.basis,
                "against": list(one.against),
            }
            for one in found.newer_guidance
        ],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    now = _choice(answer.now)
    return {
        "id": answer.id,
        "title": answer.title,
        "now": {"layers": now["layers"], "step": answer.now.step, "text": now["text"], "claims": now["claims"]},
        "end": _choice(answer.end),
        "path": [_step(step) for step in answer.path],
        "vetoes": [_step(step) for step in answer.vetoes],
        "missing": list(answer.missing),
    }


def _choice(choice: Choice) -> dict[str, Any]:
    claims = list(dict.fromkeys(choice.claims))
    return {"layers": ordered(choice.layers), "text": printable(choice.text), "claims": claims}


def _step(step: Step) -> dict[str, Any]:
    fact = step.reading.fact
    return {
        "question": printable(step.question),
        "answer": step.answer,
        "fact": fact.text,
        "path": list(fact.path),
        "claims": list(step.claims),
    }


def _change(change: Change) -> dict[str, Any]:
    return {"change": printable(change.change), "path": list(change.path), "then": printable(change.then)}
