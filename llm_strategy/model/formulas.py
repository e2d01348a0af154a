"""What a strategy costs a month, as plain arithmetic with its formula and the date of its prices.

Amounts are US dollars, volumes requests a month, token counts averages a request, prices US dollars a million
tokens. A fact that is None is unknown: its term is left out and named in ``missing``, and the estimate is a
lower bound.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MILLION = 1_000_000
AMORTIZATION_MONTHS = 12
"""Months over which a training run is paid off (B17)."""

INFINITY = float("inf")

CACHE_LIFETIME_S = 300
"""The minimum of seconds that a prompt cache outlives its last use: what Anthropic, OpenAI and Azure give."""

CACHE_MINIMUM_TOKENS = 1024
"""Tokens under which a prompt's beginning is not cached, where the model's own minimum is not known (the claims'
table, "prompt length")."""

_MONTH_S = 365 * 86_400 / 12


class Term:
    """A part of an estimate: ``low`` to ``high`` dollars a month, equal unless ``assumed``; its formula."""

    __slots__ = ("_formula", "assumed", "high", "low", "name")

    def __init__(
        self, name: str, low: float, high: float, formula: Callable[[], str], assumed: bool = False
    ) -> None:
        """Keep the parts as they are; ``formula`` is written out when somebody reads it."""
        self.name = name
        self.low = low
        self.high = high
        self._formula = formula
        self.assumed = assumed

    @property
    def formula(self) -> str:
        """How the amount comes about: "$50 / 12 months = $4.17"."""
        return self._formula()

    def __repr__(self) -> str:
        """Return the term as its formula states it."""
        return f"Term({self.name}: {self.formula})"


class Estimate:
    """Dollars a month from ``low`` to ``high``, equal when nothing is assumed: the sums of ``terms``.

    ``missing`` names the facts, as the format spells them, that would add to it. ``price_date`` is the ISO
    day of the oldest list price in it, None without one.
    """

    __slots__ = ("missing", "price_date", "terms")

    def __init__(
        self, terms: Iterable[Term] = (), missing: Iterable[str] = (), price_date: str | None = None
    ) -> None:
        """Keep the terms in their order and each missing fact once."""
        self.terms = tuple(terms)
        self.missing = tuple(dict.fromkeys(missing)) if missing else ()
        self.price_date = price_date

    @property
    def low(self) -> float:
        """Dollars a month at least."""
        return sum([term.low for term in self.terms])

    @property
    def high(self) -> float:
        """Dollars a month at most, of the terms that are known."""
        return sum([term.high for term in self.terms])

    @property
    def is_lower_bound(self) -> bool:
        """Whether a fact is missing, so that the true cost is ``low`` or more."""
        return bool(self.missing)

    def __repr__(self) -> str:
        """Return the range and what is missing from it."""
        return f"Estimate({self.low:g} to {self.high:g}, missing={self.missing})"


def total(estimates: Iterable[Estimate]) -> Estimate:
    """Add estimates up: all terms, all missing facts, the oldest price date."""
    parts = tuple(estimates)
    dates = [part.price_date for part in parts if part.price_date]
    return Estimate(
        (term for part in parts for term in part.terms),
        (fact for part in parts for fact in part.missing),
        min(dates, default=None),
    )


def request_cost(
    input_tokens: float,
    output_tokens: float,
    input_price: float,
    output_price: float,
    cached_tokens: float = 0,
    cached_price: float | None = None,
    written_tokens: float = 0,
    write_price: float | None = None,
) -> float:
    """Return the dollars of one request (B16).

    ``cached_tokens`` are the part of ``input_tokens`` read from a prompt cache, ``written_tokens`` the part of the
    rest that is written to it; without a price of their own they cost as much as other input.
    """
    cached = min(cached_tokens, input_tokens)
    written = min(written_tokens, input_tokens - cached)
    reads = input_price if cached_price is None else cached_price
    writes = input_price if write_price is None else write_price
    plain = input_tokens - cached - written
    return (plain * input_price + cached * reads + written * writes + output_tokens * output_price) / MILLION


def api_cost(
    volume: float | None,
    input_tokens: float | None,
    output_tokens: float | None,
    input_price: float | None,
    output_price: float | None,
    cached_tokens: float | None = None,
    cached_price: float | None = None,
    request_price: float | None = None,
    price_date: str | None = None,
    written_tokens: float | None = None,
    write_price: float | None = None,
) -> Estimate:
    """Return what is known of volume × (input tokens × their price + output tokens × their price) (B16).

    ``cached_tokens`` are the part of ``input_tokens`` read from a prompt cache, ``written_tokens`` the part of the
    rest that is written to it; ``request_price`` is dollars a request where a provider asks it besides the tokens.
    100,000 requests of 500 and 100 tokens at $2.50 and $10 are $225 (B18).
    """
    missing = [] if volume is not None else ["volume"]
    terms = []
    sent = input_tokens or 0
    read = min(cached_tokens or 0, sent)
    written = min(written_tokens or 0, sent - read) if write_price is not None else 0
    cached = read if cached_price is not None else 0
    plain = None if input_tokens is None else input_tokens - cached - written
    parts = (
        ("input", "tokens.input", plain, input_price),
        ("cached input", "tokens.cached", cached, cached_price),
        ("cache write", "tokens.cached", written, write_price),
        ("output", "tokens.output", output_tokens, output_price),
    )
    for name, fact, tokens, price in parts:
        of_cache = name.startswith("cache")
        if tokens is None:
            missing.append(fact)
        if price is None and not of_cache:
            missing.append(f"price.{name}")
        if volume is None or tokens is None or price is None or (of_cache and not tokens):
            continue
        cost = volume * tokens * price / MILLION
        terms.append(Term(name, cost, cost, _of_tokens(volume, tokens, price, cost)))
    if volume is not None and request_price:
        cost = volume * request_price
        terms.append(Term("requests", cost, cost, _of_requests(volume, request_price)))
    return Estimate(terms, missing, price_date)


def _of_tokens(volume: float, tokens: float, price: float, cost: float) -> Callable[[], str]:
    return lambda: (
        f"{number(volume)} requests × {number(tokens)} tokens × {dollars(price)} / 1M = {dollars(cost)}"
    )


def _of_requests(volume: float, price: float) -> Callable[[], str]:
    return lambda: f"{number(volume)} requests × {dollars(price)}"


def tuned_cost(
    training: float | None,
    serving: float | None,
    months: float = AMORTIZATION_MONTHS,
    estimate: Estimate | None = None,
) -> Estimate:
    """Return training ÷ ``months`` + serving a month (B17): $50 and $200 are $204.17 a month (B18).

    A tuned model that is paid by the token has ``estimate``, its own ``api_cost``, in place of ``serving``.
    """
    terms, missing = [], []
    if training is None:
        missing.append("training_cost")
    else:
        monthly = training / months
        terms.append(
            Term(
                "training",
                monthly,
                monthly,
                lambda: f"{dollars(training)} / {number(months)} months = {dollars(monthly)}",
            )
        )
    if serving is not None:
        terms.append(Term("serving", serving, serving, lambda: f"{dollars(serving)} a month"))
    elif estimate is None:
        missing.append("serving_cost")
    own = Estimate(terms, missing)
    return own if estimate is None else total((own, estimate))


def break_even(fixed: float, before: float, after: float = 0.0) -> float:
    """Return the requests a month from which tuning pays, fixed ÷ (before − after) (B18); infinity for never.

    ``fixed`` is ``tuned_cost`` a month without the price of tokens, ``before`` and ``after`` are the dollars
    of one request to the model that is replaced and to the tuned one; ``after`` is 0 when serving is paid by
    the month. $204.17 and $0.00225 break even at 90,741; gpt-4o-mini's $0.000135 on the same work at 1.51
    million.
    """
    saving = before - after
    return fixed / saving if saving > 0 else INFINITY


def static_prompt(
    volume: float | None,
    prompt_tokens: float | None,
    input_price: float | None,
    cached_price: float | None = None,
    write_price: float | None = None,
    caching: bool = False,
    price_date: str | None = None,
    minimum: float | None = None,
) -> Estimate:
    """Return what the static part of the prompt costs, sent anew on every call (D6, E5) or read from a cache.

    With ``caching`` the low end has every call find the cache warm; the high end refills it whenever it can
    have gone cold, at most once a call and once a lifetime. ``write_price`` is what a refill costs a million
    tokens, the input price where writing is free; what some providers charge for keeping a cache by the hour
    is left out. Without a price for cached tokens, or under ``minimum`` tokens (:data:`CACHE_MINIMUM_TOKENS` where
    that is not known), caching saves nothing.
    """
    facts = (("volume", volume), ("prompt_tokens", prompt_tokens), ("price.input", input_price))
    missing = [name for name, value in facts if value is None]
    if volume is None or prompt_tokens is None or input_price is None:
        return Estimate((), missing, price_date)
    least = CACHE_MINIMUM_TOKENS if minimum is None else minimum
    if not caching or cached_price is None or prompt_tokens < least:
        cost = volume * prompt_tokens * input_price / MILLION
        text = f"{number(volume)} requests × {number(prompt_tokens)} tokens × {dollars(input_price)} / 1M"
        return Estimate((Term("static prompt", cost, cost, lambda: text),), (), price_date)
    refill = input_price if write_price is None else write_price
    refills = min(volume, _MONTH_S / CACHE_LIFETIME_S)
    low = volume * prompt_tokens * cached_price / MILLION
    high = low + refills * prompt_tokens * (refill - cached_price) / MILLION
    text = (
        f"{number(volume)} requests × {number(prompt_tokens)} cached tokens × {dollars(cached_price)} / 1M, "
        f"and up to {number(refills)} writes at {dollars(refill)} / 1M"
    )
    return Estimate((Term("static prompt, cached", low, max(low, high), lambda: text, assumed=True),), (), price_date)


def surcharge(technique: str, cost: float | None) -> Estimate:
    """Return what a rag, tools or other layer declares to cost a month, besides the model's tokens.

    Undeclared it is missing, not assumed: the sources name what is paid (a vector database and its compute,
    B14; infrastructure, A3) and never how much.
    """
    if cost is None:
        return Estimate((), (f"{technique}.cost",))
    return Estimate((Term(technique, cost, cost, lambda: f"{dollars(cost)} a month"),))


def distillation(
    examples: float | None,
    teacher_request: float | None,
    training: float | None,
    serving: float | None,
    months: float = AMORTIZATION_MONTHS,
    estimate: Estimate | None = None,
) -> Estimate:
    """Return a student's cost a month: what its teacher asks for the labels, and ``tuned_cost`` (C20 C24).

    ``examples`` is how many requests the teacher labels at ``teacher_request`` dollars each.
    """
    tuned = tuned_cost(training, serving, months, estimate)
    facts = (("examples", examples), ("teacher", teacher_request))
    missing = [name for name, value in facts if value is None]
    if examples is None or teacher_request is None:
        return total((Estimate((), missing), tuned))
    monthly = examples * teacher_request / months
    text = f"{number(examples)} labels × {dollars(teacher_request)} / {number(months)} months"
    return total((Estimate((Term("labels", monthly, monthly, lambda: text),)), tuned))


def number(value: float) -> str:
    """Write a count as people do: 100,000 or 90,740.7."""
    if value != value or value in (INFINITY, -INFINITY):
        return str(value)
    return f"{value:,.0f}" if value == int(value) or abs(value) >= 100_000 else f"{value:,.1f}"


def dollars(value: float) -> str:
    """Write an amount: $15,000, $204.17, and three figures of what is under a dollar: $0.15, $0.000135."""
    if value < 0:
        return f"-{dollars(-value)}"
    if value >= 1 or value == 0:
        return f"${value:,.0f}" if value == int(min(value, 1e18)) else f"${value:,.2f}"
    for places in range(2, 12):
        if value * 10**places >= 99.5 or round(value, places) == value:
            return f"${value:.{places}f}"
    return f"${value:.1e}"


def rounded_up(value: float) -> str:
    """Write an amount of at least ``value``, with three figures where it is under a dollar."""
    places = 2
    while places < 11 and value * 10**places < 99.5:
        places += 1
    return dollars(-int(-value * 10**places // 1) / 10**places)


class CostRange:
    """What a source says a thing costs: US dollars from ``low`` to ``high``, or more where ``open``."""

    __slots__ = ("claims", "high", "low", "open")

    def __init__(self, low: float, high: float, claims: tuple[str, ...], open_end: bool = False) -> None:
        """Keep the bounds and the claims that they stand on."""
        self.low = low
        self.high = high
        self.claims = claims
        self.open = open_end


TRAINING_COST_RANGES = {
    "lora": CostRange(10, 1_000, ("C24",)),
    "qlora": CostRange(10, 500, ("B14",)),
    "full": CostRange(5_000, 100_000, ("C24",), open_end=True),
    # One run of a few hours; trying other data and settings multiplies it.
    "7b-run": CostRange(10, 50, ("D13",)),
}
"""What training costs by method, labelling not included."""

RUNTIME_SAVINGS = {
    "distillation": (10, 100, ("C20", "C24")),
    "small-classifier": (50, 100, ("B20",)),
}
"""How many times cheaper than the large model a small tuned one runs: low, high and the claims."""


class ReferenceRow:
    """A row of A19: what an approach costs to set up and a month, at a million requests a month."""

    __slots__ = ("approach", "estimate", "monthly", "set_up")

    def __init__(self, approach: str, set_up: float, monthly: float, estimate: Estimate | None) -> None:
        """Keep the source's figures, and their estimate from unit prices where it gives any."""
        self.approach = approach
        self.set_up = set_up
        self.monthly = monthly
        self.estimate = estimate


REFERENCE_VOLUME = 1_000_000
"""Requests a month in A19."""

# A19 prices GPT-4o by output alone ($0.015 per 1,000 tokens, $15 a million) and does not say how long an
# answer is; $15,000 is exactly 1,000 output tokens a request, the input free. For the other rows it names no
# unit price: the answers of that length would cost $600 at gpt-4o-mini's list price, so $1,400 of the second
# row are input and vector database in unknown parts; whether "training + inference" pays off the $1,000 is
# open, as are the hours of the server.
REFERENCE_ROWS = (
    ReferenceRow("GPT-4o prompting", 0, 15_000, api_cost(REFERENCE_VOLUME, 0, 1_000, 0, 15)),
    ReferenceRow("RAG + GPT-4o-mini", 500, 2_000, None),
    ReferenceRow("fine-tuned GPT-3.5", 1_000, 4_000, None),
    ReferenceRow("self-hosted Llama", 5_000, 800, None),
)
"""A19's four rows; ``estimate`` is None where the source leaves the unit prices out."""
