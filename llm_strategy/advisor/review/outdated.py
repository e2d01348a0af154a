"""Whether the newest measurement of a strategy still describes what is declared, after a change."""

from __future__ import annotations

from collections.abc import Sequence

from llm_strategy.advisor.review.changes import ADDED, CHANGED, Change
from llm_strategy.model.view import same_model_name
from llm_strategy.model.views import Strategy
from llm_strategy.text import listed

SAYS_NOTHING_OF_ANSWERS = frozenset(
    ("name", "why", "for", "latency", "cost", "serving_cost", "training_cost", "recall", "label_noise", "replaces")
)
"""Keys of a layer that can change while its answers stay the same."""

MOST_NAMED = 4
"""Changes that are named; what is more is counted."""


def outdated_evidence(old: Strategy, new: Strategy, changes: Sequence[Change]) -> str:
    """Say that the newest evidence was measured before what it measured was changed; ``""`` where it still holds.

    Evidence that came with the change, and evidence that names exactly the stack or the model of now, still holds.
    """
    if not new.evidence or not old.evidence:
        return ""
    newest = new.evidence[-1]
    if any(change.what == "evidence" and change.kind == ADDED for change in changes):
        return ""
    stack = new.stack()
    measured = newest.techniques if newest.techniques is not None else old.stack()
    if stack is None or measured is None:
        return ""
    since = [_words(change) for change in changes if _concerns(change, new, measured)]
    model = newest.get("model")
    if model is None and not same_model_name(old.get("model"), new.get("model")):
        since += [_words(change) for change in changes if (change.owner, change.name) == ("", "model")]
    if not since:
        return ""
    named = since[:MOST_NAMED] + ([f"{len(since) - MOST_NAMED} more"] if len(since) > MOST_NAMED else [])
    date = newest.text("date")
    return (
        f"the newest evidence{f', {date},' if date else ''} was measured before this change: {listed(named)}; "
        "measure again before you rely on it"
    )


def _concerns(change: Change, new: Strategy, measured: frozenset[str]) -> bool:
    """Tell whether a change is to a layer that was measured."""
    if len(change.path) < 4 or change.path[2] != "approach":
        return False
    if change.what == "layer":
        technique = change.name.partition(" ")[0]
        # Evidence of the stack as it is now was measured with what came, and without what went.
        return measured != new.stack() and (change.kind == ADDED or technique in measured)
    if change.name in SAYS_NOTHING_OF_ANSWERS:
        return False
    if change.name in ("status", "technique"):
        return measured != new.stack()
    layer = next((layer for layer in new.layers if layer.route == change.path[:4]), None)
    # A fact that is written down for the first time was probably true before.
    return layer is not None and layer.technique in measured and change.kind == CHANGED


def _words(change: Change) -> str:
    if change.what == "layer":
        return f"the {change.name} layer was {change.kind}"
    owner = f" of {change.owner}" if change.owner else ""
    return f"`{change.name}`{owner}"
