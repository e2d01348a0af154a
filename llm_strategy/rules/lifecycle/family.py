"""The family, and what its modules share."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.model.views import TUNING
from llm_strategy.rules.rule import Family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from llm_strategy.model.views import Layer, Strategy

FAMILY = Family("lifecycle", "retired models, and training that is no longer offered")

LIFECYCLE_DATA_DAYS = Threshold(
    "lifecycle-data-days",
    "count",
    90,
    between=(1, 3_650),
    meaning="data on models that is older, in days, causes no error",
    reason="providers give notice of 60 days or more, and change dates; older data is a reason to check "
    "again",
)

OWN_MACHINES = ("self-hosted", "on-device")
"""Where weights run that no provider can retire."""


def hosted_by_team(strategy: Strategy) -> bool:
    """Tell whether the team runs the model that answers itself; raises Missing where that is unreadable."""
    if "hosting" in strategy.unreadable:
        raise Missing(strategy.want("hosting"))
    return strategy.get("hosting") in OWN_MACHINES


CLOSED_WEIGHTS = (
    "gpt-3", "gpt-4", "gpt-5", "gpt-6", "gemini", "claude", "davinci", "babbage", "amazon.nova", "amazon.titan"
)  # fmt: skip
"""In names of models whose weights nobody but their provider has."""


def has_closed_weights(name: str) -> bool:
    """Tell whether only its provider can run the model; False where that is not known for certain."""
    lower = name.lower()
    reference = lower.rpartition("/")[2].rpartition(":")[2]
    # OpenAI's o1, o3, o4-mini
    reasons = reference[:1] == "o" and reference[1:2].isdecimal()
    return reasons or any(word in lower for word in CLOSED_WEIGHTS)


def trains_own_weights(layer: Layer, name: str) -> bool:
    """Tell whether a layer trains weights that the team holds, so that no provider can end it or refuse to train it.

    Raises Missing where the base is one whose weights anybody may have, and `method` does not say who trains it.
    """
    if has_closed_weights(name):
        return False
    method: str | None = layer.get("method")
    if method is None:
        raise Missing(layer.want("method"))
    return method != "hosted"


def trained_base(layer: Layer) -> tuple[str, str] | None:
    """Return the key and the name of the model a layer trains; None where it is not said, or is no training.

    Raises Missing where it is unreadable.
    """
    if layer.technique not in TUNING:
        return None
    keys = ("base", "student") if layer.technique == "distillation" else ("base",)
    for key in keys:
        if key in layer.unreadable:
            raise Missing(layer.want(key))
        if layer.get(key) is not None:
            return key, layer.get(key)
    return None


def short(page: str) -> str:
    """Return an address without its beginning, for a message."""
    return page.removeprefix("https://").removeprefix("www.")


def base_of_provider(layer: Layer) -> tuple[str, str] | None:
    """Return the key and the name of a base that a provider trains; None for no training and for the team's machines.

    Raises Missing where a fact that decides it is unknown.
    """
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    if layer.technique not in TUNING:
        return None
    found = trained_base(layer)
    if found is None:
        raise Missing(layer.want("base"))
    return None if is_own_model(found[1]) or hosted_by_team(layer.strategy) else found
