"""What a model costs, how much it reads and whether it caches: look-ups in the generated tables.

Names are ``provider/name`` or ``provider:name`` as in ``model``, ``teacher`` and their like. :func:`find` returns a
:class:`Model`: its prices (``input``, ``output``, ``cached``, ``cache_write``, ``request``, by the length of the input
with :meth:`Model.at`), its prices in a batch (:meth:`Model.batched`), its ``window``, the least prompt that a cache
takes (``cache_minimum``) and what it is for (``mode``: chat, embedding or rerank). What the tables lack is None.

Prices are of ``price_table`` (genai-prices), ``DATE`` being the day they stand for, ISO; what that lacks, batch
prices and limits are of ``model_table`` (litellm), through :mod:`.model_limits`, which is loaded when one of these is
asked for. Of a table, only the rows of the provider that a name gives are read.

A check that prices nothing does not need this module: import it where a price is looked up.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from llm_strategy.format.vocabulary import is_own_model
from llm_strategy.knowledge.model_names import LONGEST_NAME as LONGEST_NAME
from llm_strategy.knowledge.model_names import service_of, split
from llm_strategy.knowledge.price_table import DATE as DATE
from llm_strategy.knowledge.price_table import MODELS, PROVIDERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from llm_strategy.knowledge.model_limits import Limits

    Row = tuple[list[str], list[str]]
    """The match clauses of a model, of which one has to hold, and its fields."""

# Names that the table's own clauses miss, or take for another provider's.
_ALIASES = {
    "azure-openai": "azure",
    "azure_openai": "azure",
    "azure-ai": "azure",
    "azure_ai": "azure",
    "microsoft": "azure",
    "fireworks-ai": "fireworks",
    "fireworks_ai": "fireworks",
    "togetherai": "together",
    "z-ai": "zai",
    "zhipu": "zhipuai",
    # A server that speaks OpenAI's protocol, or several kinds of data, does not make it that provider.
    "openai-compatible": "",
    "openai_compatible": "",
    "openai-like": "",
    "openai_like": "",
    "multimodal": "",
}
REMEMBERED = 2048
"""Names whose models are kept at hand, so that files that name the same ones cost no look-up."""


class Model:
    """A model of the table.

    ``name`` is ``provider/id``. ``input``, ``output``, ``cached`` (input read from a prompt cache) and
    ``cache_write`` are US dollars a million tokens for short inputs, ``request`` US dollars a request; None where the
    table has no such price. ``tiers`` holds ``(start, input, output, cached, cache_write)``: above ``start`` input
    tokens these prices hold for the whole request. ``hourly``: the price depends on the hour; these are those of most
    hours. ``window`` is the context window in tokens or None, ``listed_window`` that of the table of prices alone;
    ``cache_minimum`` the tokens from which on a prompt is cached; ``mode`` chat, embedding, rerank, or "" where it is
    not known. ``limits`` is what the other table says of it, or None. ``asked`` is the name it was found by, in lower
    case. ``caches_by_itself``: whether the provider caches the beginning of a prompt automatically; None where that
    is not known. ``general``: a general text model on sale at ``date``, the ISO day the prices stand for;
    ``deprecated``: it still works, and will not for long.
    """

    __slots__ = (
        "_limits",
        "asked",
        "cache_write",
        "cached",
        "caches_by_itself",
        "date",
        "deprecated",
        "general",
        "hourly",
        "input",
        "listed_window",
        "name",
        "output",
        "request",
        "tiers",
    )

    def __init__(self, provider: str, fields: Sequence[str], asked: str = "") -> None:
        """Read one row of the table; ``asked`` is the name it was found by."""
        identifier, prices, window, flags, tiers = fields[:5]
        self.name = f"{provider}/{identifier}"
        self.input, self.output, self.cached, self.cache_write, self.request = map(_number, prices.split("/"))
        self.asked = asked or self.name
        self.listed_window = int(window) if window else None
        self._limits: Limits | str | None = ""
        self.deprecated = "d" in flags
        self.general = "g" in flags
        self.hourly = "h" in flags
        self.caches_by_itself = True if "a" in flags else False if "n" in flags else None
        self.tiers = tuple(_tier(text) for text in tiers.split(";")) if tiers else ()
        self.date = DATE

    def at(self, input_tokens: float) -> tuple[float | None, float | None, float | None, float | None]:
        """Return the prices (input, output, cached, cache write) of a request with that many input tokens."""
        prices = (self.input, self.output, self.cached, self.cache_write)
        for start, *above in self.tiers:
            if input_tokens > start:
                prices = (above[0], above[1], above[2], above[3])
        return prices

    @property
    def limits(self) -> Limits | None:
        """What the table of limits says: of the name that was asked for, else of the model's own."""
        if isinstance(self._limits, str):
            from llm_strategy.knowledge import model_limits

            self._limits = model_limits.find(self.asked) or model_limits.find(self.name)
        return self._limits

    @property
    def window(self) -> int | None:
        """The context window in tokens, None where neither table has it."""
        if self.listed_window is not None:
            return self.listed_window
        from llm_strategy.knowledge import model_limits

        return model_limits.window(self.asked) or model_limits.window(self.name)

    @property
    def cache_minimum(self) -> int | None:
        """The tokens from which on a prompt is read from a cache, None where that is not known."""
        return self.limits.cache_minimum if self.limits else None

    @property
    def mode(self) -> str:
        """What it is for: chat, embedding, rerank, or "" where that is not known."""
        return self.limits.mode if self.limits else ""

    def batched(self) -> Model | None:
        """Return the model at its prices for requests that may wait, None where no such prices are known."""
        batch = self.limits.batch if self.limits else None
        if batch is None:
            return None
        model = Model(self.name.partition("/")[0], ["", "////", "", "", ""], self.asked)
        model.name = self.name
        model.input, model.output, model.cached = batch
        model.listed_window, model._limits = self.listed_window, self._limits
        model.caches_by_itself = self.caches_by_itself
        model.date = limits_date()
        return model

    def __repr__(self) -> str:
        """Return the name and the two prices that matter most."""
        return f"Model({self.name!r}, input={self.input}, output={self.output})"


@lru_cache(REMEMBERED)
def find(name: str) -> Model | None:
    """Return the model that ``provider/name`` means, None when the tables lack it or it is the team's own.

    Case does not matter; dated, fine-tuned and other spellings of a name are those of genai-prices' match
    clauses, and its identifiers; then those of :mod:`.model_names` in the other table. Where a clause holds for more
    names than that one, and the other table has the very name, its prices are taken: those of a region, or of who hosts
    another's model. Never raises.
    """
    provider, reference = split(name)
    if not reference or is_own_model(f"{provider}/"):
        return None
    known = provider_of(provider)
    asked = f"{provider}/{reference}"
    if known:
        found = (
            _match(known, reference) or _match(known, _dashed(reference)) or _identified(known, reference)
        )
        if found is not None:
            found.asked = asked
            if not _is_named(known, found, reference):
                _take_prices(found, service_of(provider), reference)
            return found
    return _listed(asked)


def _is_named(provider: str, model: Model, reference: str) -> bool:
    """Tell whether the provider's own rows have the model by that very name, not by a clause for several."""
    for clauses, fields in rows(provider):
        if fields[0].lower() == reference or "=" + reference in clauses:
            return f"{provider}/{fields[0]}" == model.name
    return False


def _take_prices(model: Model, service: str, reference: str) -> None:
    """Give a model the prices of the table of limits, where that has the very name at others, and as detailed."""
    from llm_strategy.knowledge import model_limits

    limits = model_limits.exactly(service, reference)
    if limits is None or not limits.prices[0] or model.tiers:
        return
    own = tuple(map(_number, limits.prices))
    if all(same_price(mine, other) for mine, other in zip((model.input, model.output), own, strict=False)):
        return
    model.name = f"{limits.provider}/{limits.name}"
    model.input, model.output, model.cached, model.cache_write, model.request = own
    model.hourly = False
    model.date = model_limits.DATE


def same_price(one: float | None, other: float | None) -> bool:
    """Tell whether two prices are the same but for rounding; where one is missing, they are."""
    return one is None or other is None or abs(one - other) <= TOLERANCE * max(one, other)


def _listed(name: str) -> Model | None:
    """Return the model out of the table of limits, for those that the table of prices does not have."""
    from llm_strategy.knowledge import model_limits

    limits = model_limits.find(name)
    if limits is None:
        return None
    row = [limits.name, "/".join(limits.prices), str(limits.window or ""), "", ""]
    model = Model(limits.provider, row, name)
    model.date = model_limits.DATE
    return model


def limits_date() -> str:
    """Return the day up to which the table of limits is known to have been kept, ISO."""
    from llm_strategy.knowledge import model_limits

    return model_limits.DATE


def providers() -> tuple[str, ...]:
    """Return the identifiers of all providers of the table."""
    return tuple(row[0] for row in PROVIDERS)


def models(provider: str) -> tuple[Model, ...]:
    """Return the table's models of a provider, which may be given by an alias; none for an unknown one."""
    known = provider_of(provider.strip().lower())
    return tuple(Model(known, fields) for _, fields in rows(known))


TOLERANCE = 0.005
"""Prices nearer than this part of one another are the same: lists round."""

ENDS_SOON_DAYS = 90
"""A model that ends within so many days is not proposed."""


def cheapest_current(
    provider: str, input_tokens: float = 3, output_tokens: float = 1, today: int | None = None
) -> Model | None:
    """Return the provider's cheapest general text model on sale, None when none is known.

    Cheapest is the price of that many input and output tokens; three to one unless given. Left out are models
    for code, speech, images, search, embeddings and moderation, previews, free tiers, deprecated and retired
    ones, and those that end soon after the day ``today``, an ordinal; without it, after the day of the data. Where
    a provider resells others' models, only the table's own list of it counts.
    """
    from llm_strategy.knowledge.lifecycle import data_day, ends_by

    day = (data_day() if today is None else today) + ENDS_SOON_DAYS
    best: Model | None = None
    least = 0.0
    for model in models(provider):
        if model.general:
            into, out = model.at(input_tokens)[:2]
            price = input_tokens * (into or 0) + output_tokens * (out or 0)
            if (best is None or price < least) and not ends_by(model.name, day):
                best, least = model, price
    return best


def _number(text: str) -> float | None:
    return float(text) if text else None


def _tier(text: str) -> tuple[int, float | None, float | None, float | None, float | None]:
    start, _, prices = text.partition(":")
    into, out, cached, write = map(_number, prices.split("/"))
    return int(start), into, out, cached, write


def provider_of(name: str) -> str:
    """Return the identifier that a provider's lower-case name stands for, "" when it is unknown."""
    if name in MODELS:
        return name
    if name in _ALIASES:
        return _ALIASES[name]
    service = service_of(name)
    if service in MODELS:
        return service
    return next((row[0] for row in PROVIDERS if matches(row[1], name)), "")


def _match(provider: str, reference: str) -> Model | None:
    """Find a model by the clauses of its provider, then of those whose models that resells."""
    fallback: tuple[str, ...] = next(row[3] for row in PROVIDERS if row[0] == provider)
    for source in (provider, *fallback):
        for clauses, fields in rows(source):
            if matches(clauses, reference):
                model = Model(provider, fields)
                # That Claude has to be asked to cache holds everywhere, and Azure caches as OpenAI does; how
                # a reseller treats the others' models is not known.
                if source not in (provider, "openai") and model.caches_by_itself:
                    model.caches_by_itself = None
                return model
    return None


def _identified(provider: str, reference: str) -> Model | None:
    """Return the model by its identifier, for which some rows have no clause, so that every name is found."""
    for _, fields in rows(provider):
        if fields[0].lower() == reference:
            return Model(provider, fields)
    return None


@cache
def rows(provider: str) -> list[Row]:
    """Return the rows of a provider, in the order in which they are tried."""
    parsed = []
    for line in MODELS.get(provider, "").splitlines():
        fields = line.split("\t")
        clauses = ["=" + fields[0].lower() if clause == "=" else clause for clause in fields[5:]]
        parsed.append((clauses, fields[:5]))
    return parsed


def matches(clauses: Iterable[str], text: str) -> bool:
    """Tell whether one of the table's clauses holds for a lower-case text."""
    for clause in clauses:
        kind, literal = clause[0], clause[1:]
        if kind == "=":
            holds = text == literal
        elif kind == "^":
            holds = text.startswith(literal)
        elif kind == "*":
            holds = literal in text
        elif kind == "$":
            holds = text.endswith(literal)
        elif kind == "#":
            holds = len(text) == len(literal) and _fits(literal, text)
        elif kind == "%":
            holds = len(text) >= len(literal) and _fits(literal, text)
        elif kind == "!":
            holds = literal not in text.split("-")[1:]
        elif kind == "&":
            holds = all(matches((part,), text) for part in literal.split("&"))
        else:
            holds = re.search(literal, text) is not None
        if holds:
            return True
    return False


def _fits(pattern: str, text: str) -> bool:
    """Tell whether ``text`` begins like ``pattern``, in which ``#`` is any digit."""
    return all(
        letter.isdecimal() if sign == "#" else letter == sign
        for sign, letter in zip(pattern, text, strict=False)
    )


def _dashed(reference: str) -> str:
    """Return the name with dates like 20251211 written 2025-12-11: the table knows some names only so."""
    parts = reference.split("-")
    for place, part in enumerate(parts):
        day = part.partition(":")[0]
        if place and _is_date(day):
            parts[place] = f"{day[:4]}-{day[4:6]}-{day[6:]}{part[8:]}"
    return "-".join(parts)


def _is_date(day: str) -> bool:
    """Tell whether eight digits look like a day of this century."""
    if len(day) != 8 or not day.isascii() or not day.isdecimal() or not day.startswith("20"):
        return False
    return 1 <= int(day[4:6]) <= 12 and 1 <= int(day[6:]) <= 31
