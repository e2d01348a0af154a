"""Where a strategy names models that somebody else runs, and how each of these ends."""

from __future__ import annotations

from llm_strategy.findings import Missing
from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.model.views import TUNING
from llm_strategy.rules.lifecycle.family import OWN_MACHINES, has_closed_weights, trains_own_weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.knowledge.lifecycle import Retirement
    from llm_strategy.model.view import View
    from llm_strategy.model.views import Layer, Strategy
    from llm_strategy.text import Route

DEDICATED = ("azure", "databricks", "fireworks", "together")
"""Services that run open weights for one customer alone too, who keeps them when the shared ones end."""

OTHERS = ("embedding_model", "reranker_model", "teacher")
"""The keys of models that do not answer, so that `hosting` says nothing of them."""

ORDER = ("base", "student", "model", "embedding_model", "reranker_model", "teacher")
"""The keys that name models, the one to blame first where one model is named at several places."""


class Named:
    """A place that names a model: the key, its route, the layer it is in, or None for the strategy's own."""

    __slots__ = ("key", "layer", "name", "route")

    def __init__(self, name: str, key: str, route: Route, layer: Layer | None) -> None:
        self.name = name
        self.key = key
        self.route = route
        self.layer = layer

    @property
    def rank(self) -> tuple[int, int]:
        """Its place among others that name the same model: in a layer that trains first."""
        trains = self.layer is not None and self.layer.technique in TUNING
        return (0 if trains and self.key != "teacher" else 1, ORDER.index(self.key))

    @property
    def tuned(self) -> bool:
        """Whether it is what a layer in use was trained on: not it answers, but what was made of it."""
        layer = self.layer
        return layer is not None and self.key in ("base", "student") and layer.get("status") != "planned"


class End:
    """How a model that is named at ``places`` ends.

    ``doubt`` says in words why a working system may go on all the same, so that a finding is an info; "" where nothing
    is in doubt. ``subject`` says what ends: the model that is named, or what was trained on it.
    """

    __slots__ = ("doubt", "places", "retirement", "subject")

    def __init__(self, places: list[Named], retirement: Retirement, doubt: str, subject: str) -> None:
        self.places = places
        self.retirement = retirement
        self.doubt = doubt
        self.subject = subject


def named_models(strategy: Strategy) -> tuple[list[list[Named]], list[Want]]:
    """Return the models that are asked of a provider, each with its places, and the facts that cannot be read."""
    places: dict[str, list[Named]] = {}
    lost: list[Want] = []
    hosting = strategy.get("hosting")
    if "hosting" in strategy.unreadable:
        lost.append(strategy.want("hosting"))
        hosting = OWN_MACHINES[0]
    own = hosting in OWN_MACHINES

    def note(view: View, key: str, layer: Layer | None) -> None:
        if key in view.unreadable:
            lost.append(view.want(key))
        name = view.get(key)
        if name is not None and not is_own_model(name):
            places.setdefault(_key(name), []).append(Named(name, key, view.at(key), layer))

    if not own:
        note(strategy, "model", None)
    for layer in strategy.active:
        if layer.technique is None:
            continue
        if not own:
            for key in ("base", "student"):
                if not _keeps_weights(layer, key, lost):
                    note(layer, key, layer)
            note(layer, "model", layer)
        note(layer, "teacher", layer)
        note(layer, "embedding_model", layer)
        if layer.get("reranker_model") is not None and "reranker" in layer.unreadable:
            lost.append(layer.want("reranker"))
        elif layer.get("reranker") is not False:
            note(layer, "reranker_model", layer)
    return [sorted(found, key=lambda one: one.rank) for found in places.values()], lost


def _key(name: str) -> str:
    """Return what two names of one model have in common: a tuned model of OpenAI is named by its base too."""
    lower = name.strip().lower()
    service, tuned, rest = lower.partition("/ft:")
    return f"{service}/{rest.partition(':')[0]}" if tuned else lower


def _keeps_weights(layer: Layer, key: str, lost: list[Want]) -> bool:
    """Tell whether a base or student is weights that the team holds, or may be: then its `method` is ``lost``."""
    name = layer.get(key)
    if name is None or is_own_model(name):
        return False
    try:
        return trains_own_weights(layer, name)
    except Missing as missing:
        lost += missing.missing_facts
        return True


def ends(strategy: Strategy) -> Iterator[End]:
    """Yield how each named model ends whose day is known; raises Missing at the end."""
    found, lost = named_models(strategy)
    for places in found:
        end = _end(places, strategy.get("hosting"))
        if end is not None:
            yield end
    if lost:
        raise Missing(*lost)


def _end(places: list[Named], hosting: str | None) -> End | None:
    from llm_strategy.knowledge.lifecycle import retirement, tuned_retirement

    name = places[0].name
    found, subject, doubt = retirement(name), f"`{name}`", ""
    trains = {place.key for place in places} <= {"base", "student"}
    tuned = tuned_retirement(name) if trains or any(place.tuned for place in places) else None
    if any(place.tuned for place in places):
        if tuned is None:
            doubt = "whether what was trained on it still answers then is not published"
        elif found is None or tuned.earliest != found.earliest:
            found, subject = tuned, f"what is trained on {subject}"
    elif not trains and _may_be_alone(places, hosting):
        doubt = "whether one that runs for you alone ends then too is not published"
        if hosting is None:
            doubt += ", and `hosting` does not say whether yours does"
    elif trains and not has_closed_weights(name):
        doubt = "whether it can still be trained there is not published"
    elif trains and tuned is not None and found is not None and tuned.latest > found.latest:
        doubt = "those who trained on it before may train longer"
    return End(places, found, doubt, subject) if found is not None else None


def _may_be_alone(places: list[Named], hosting: str | None) -> bool:
    """Tell whether the model that answers may be open weights that a provider runs for this team alone."""
    from llm_strategy.knowledge.model_names import service_of, split

    name = places[0].name
    if has_closed_weights(name) or any(place.key in OTHERS for place in places):
        return False
    return hosting == "private-cloud" or (hosting is None and service_of(split(name)[0]) in DEDICATED)
