"""Which layer of the old version is which layer of the new one: order carries no meaning, and layers have no names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SAME_LAYER = 2.0
"""Points from which two layers are taken for one and the same."""


def pair_layers(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Return index in ``old`` → index in ``new``, for layers that are the same layer in both.

    Layers are plain data. The best pairs are taken first: those alike in technique, name and needs. A layer whose
    technique was changed is the same layer where it kept its name or its needs.
    """
    points = sorted(
        (
            (_alike(first, second, index == other), index, other)
            for index, first in enumerate(old)
            for other, second in enumerate(new)
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, index, other in points:
        if score >= SAME_LAYER and index not in pairs and other not in taken:
            pairs[index] = other
            taken.add(other)
    return pairs


def _alike(first: Any, second: Any, same_place: bool) -> float:
    if not isinstance(first, dict) or not isinstance(second, dict):
        return SAME_LAYER if first == second else 0.0
    technique = first.get("technique") == second.get("technique")
    named = first.get("name") is not None and first.get("name") == second.get("name")
    needs, others = _words(first.get("for")), _words(second.get("for"))
    overlap = len(needs & others) / len(needs | others) if needs | others else 0.0
    equal = sum(1 for key, value in first.items() if second.get(key) == value)
    # The place and equal keys only decide between layers that are alike otherwise.
    return 2.0 * technique + 2.0 * named + 2.0 * overlap + 0.1 * same_place + 0.01 * min(equal, 9)


def _words(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    return {item for item in value if isinstance(item, str)} if isinstance(value, list) else set()
