"""Every threshold that a rule reads, with its default, its range and its reason. All of them are settings."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Threshold:
    """A limit that a rule compares with.

    ``kind`` is the kind of quantity it is written as in the settings, or "number" for a bare number.
    ``default``, ``low`` and ``high`` (the allowed range, both ends included) are numbers in base units:
    fractions for percent, seconds, dollars, tokens for size, requests a month for rate. A cadence is its
    word, ``low`` the fastest. ``claims`` are what the default stands on, ``rules`` those that read it.
    """

    __slots__ = ("claims", "default", "high", "key", "kind", "low", "meaning", "reason", "rules")

    def __init__(
        self,
        key: str,
        kind: str,
        default: Any,
        low: Any,
        high: Any,
        meaning: str,
        reason: str,
        claims: tuple[str, ...],
        rules: tuple[str, ...],
    ) -> None:
        self.key = key
        self.kind = kind
        self.default = default
        self.low = low
        self.high = high
        self.meaning = meaning
        self.reason = reason
        self.claims = claims
        self.rules = rules

    def read(self, text: str) -> Any:
        """Read a written value into the form of ``default``: "30%" → 0.3, "100/day" → requests a month.

        Raises ``Unreadable`` where ``text`` is no value of the kind. The range is
        not looked at.
        """
        from llm_strategy.format.quantities.parse import Unreadable, parse

        value = parse("count" if self.kind == "number" else self.kind, text)
        if self.kind == "cadence":
            return value.word
        if self.kind == "rate":
            return value.per_month
        if self.kind == "size":
            if value.tokens is None:
                raise Unreadable("a size that converts to tokens, such as 200k tokens", text)
            return value.tokens
        return value

    def written(self, value: Any) -> str:
        """Write a value in the form of ``default`` as the settings take it; :meth:`read` reads it back."""
        from llm_strategy.format.quantities.parse import Rate, Size, show

        if self.kind == "cadence":
            return str(value)
        if self.kind == "rate":
            return show("rate", Rate(value))
        if self.kind == "size":
            return show("size", Size(value, value, "tokens"))
        return show("count" if self.kind == "number" else self.kind, value)

    def allows(self, value: Any) -> bool:
        """Tell whether a value in the form of ``default`` is in the range."""
        low, high = self.low, self.high
        if self.kind == "cadence":
            from llm_strategy.format.quantities.parse import parse

            low, value, high = (parse("cadence", word).days for word in (low, value, high))
        return bool(low <= value <= high)


def _per_day(count: float) -> float:
    # As quantities read a rate, to the last bit.
    return count * 365 / 12


_ROWS: dict[str, tuple[tuple[str, Any, Any, Any], str, str, tuple[str, ...], tuple[str, ...]]] = {
    # Knowledge: how much of it, and how fast it changes.
    "small-knowledge": (
        ("size", 200_000, 0, 100_000_000),
        "the largest body of knowledge that is called small",
        "with a cached prompt, a corpus of this size can be sent with every request",
        ("C2", "C22", "E15"),
        ("rag-for-small-stable-knowledge", "prompting-for-knowledge"),
    ),
    "small-knowledge-window-share": (
        ("percent", 0.5, 0.01, 1),
        "the largest share of the context window that small knowledge may fill",
        "instructions, the request and the answer need room beside it",
        ("A7", "C22"),
        ("rag-for-small-stable-knowledge", "prompting-for-knowledge"),
    ),
    "assumed-window": (
        ("size", 128_000, 1_000, 100_000_000),
        "the context window of a model whose window is not known",
        "common among the models on sale; what rests on it is never an error",
        ("A7", "C7"),
        ("context-overflow", "rag-for-small-stable-knowledge", "prompting-for-knowledge"),
    ),
    "stable-cadence": (
        ("cadence", "quarterly", "daily", "static"),
        "the fastest change of knowledge that is called stable",
        "slow enough for somebody to edit a prompt by hand each time",
        ("C22", "E2"),
        ("rag-for-small-stable-knowledge", "prompting-for-knowledge"),
    ),
    "changing-knowledge-error": (
        ("cadence", "weekly", "real-time", "static"),
        "facts that change this often or faster cannot be trained in: an error",
        "two sources name daily and weekly change as the case for retrieval",
        ("B13", "C4", "E2"),
        ("fine-tuning-for-changing-knowledge", "fine-tuning-for-knowledge"),
    ),
    "changing-knowledge-warning": (
        ("cadence", "monthly", "real-time", "static"),
        "facts that change this often or faster should not be trained in: a warning",
        "one source names monthly change as a reason against training",
        ("A24",),
        ("fine-tuning-for-changing-knowledge", "fine-tuning-for-knowledge"),
    ),
    # Training data.
    "min-examples-floor": (
        ("count", 10, 1, 1_000_000),
        "fewer training examples are an error",
        "training services refuse fewer",
        ("B24",),
        ("too-few-examples",),
    ),
    "min-examples-classification": (
        ("count", 50, 1, 1_000_000),
        "fewer examples for a classification are an error",
        "the one hard figure in the sources: below it classification almost never works",
        ("B24",),
        ("too-few-examples",),
    ),
    "min-examples": (
        ("count", 50, 1, 1_000_000),
        "fewer examples are a warning",
        "the bottom of the range given for style, which asks for the fewest",
        ("B24", "C18"),
        ("too-few-examples",),
    ),
    "recommended-examples": (
        ("count", 100, 1, 10_000_000),
        "examples to have for a task without a figure of its own",
        "two sources begin here",
        ("B5", "D12"),
        ("examples-below-recommended",),
    ),
    "recommended-examples-style": (
        ("count", 50, 1, 10_000_000),
        "examples to have for style, brand voice or output format",
        "the bottom of the range for style and format, 50 to 500",
        ("C18",),
        ("examples-below-recommended",),
    ),
    "recommended-examples-classification": (
        ("count", 100, 1, 10_000_000),
        "examples to have for a classification, however few its classes",
        "the sources ask for 100 at the least, and for 500 to 2,000 with five to ten classes",
        ("B5", "C18"),
        ("examples-below-recommended",),
    ),
    "recommended-examples-per-class": (
        ("count", 20, 1, 100_000),
        "examples to have for each class of a classification",
        "lets the need grow with the classes, and asks less of ten of them than the sources do",
        ("C18",),
        ("examples-below-recommended",),
    ),
    "recommended-examples-extraction": (
        ("count", 200, 1, 10_000_000),
        "examples to have for extraction or transformation",
        "200 curated examples are called enough to beat 2,000 noisy ones; the usual range begins at 1,000",
        ("C18", "D18"),
        ("examples-below-recommended",),
    ),
    "recommended-examples-complex": (
        ("count", 1_000, 1, 10_000_000),
        "examples to have for a complex task or domain reasoning",
        "a major change of behavior is said to take 10,000 and more; careful examples count for many",
        ("C18", "C19"),
        ("examples-below-recommended",),
    ),
    "full-fine-tuning-examples": (
        ("count", 10_000, 1, 100_000_000),
        "fewer examples do not call for training every parameter",
        "where the range for a major change of behavior begins; below it adapters do",
        ("C15", "C17", "C18"),
        ("full-fine-tuning-on-little-data",),
    ),
    "label-noise-info": (
        ("percent", 0.05, 0, 1),
        "more wrong labels are worth knowing",
        "half of what is said to hurt",
        ("B25",),
        ("noisy-labels",),
    ),
    "label-noise-warning": (
        ("percent", 0.1, 0, 1),
        "this many wrong labels are a warning",
        "the figure at which quality is said to suffer",
        ("B25",),
        ("noisy-labels",),
    ),
    "label-noise-error": (
        ("percent", 0.3, 0, 1),
        "this many wrong labels are an error",
        "three times what already hurts: cleaning comes before training",
        ("B25", "C19", "D18"),
        ("noisy-labels",),
    ),
    # Evidence.
    "min-shots": (
        ("count", 3, 1, 1_000),
        "prompting counts as tried with few-shot examples from this many on",
        "the source asks for three to five",
        ("B2",),
        ("few-shot-not-tried",),
    ),
    "min-recall": (
        ("percent", 0.8, 0, 1),
        "retrieval that finds less is to be fixed before a model is trained",
        "with a fifth of the answers out of sight, no generator can be good; the sources give no figure",
        ("D7", "E9"),
        ("fix-retrieval-first",),
    ),
    "stale-evidence-days": (
        ("count", 180, 1, 3_650),
        "older evidence, in days, is stale",
        "models, data and users have moved within half a year; the sources give no figure",
        ("D19",),
        ("stale-evidence",),
    ),
    # Cost.
    "low-volume": (
        ("rate", _per_day(100), 0, _per_day(1e9)),
        "so few requests do not repay training",
        "the source serves 100 requests a day with a prompt for good",
        ("E6",),
        ("low-volume-for-fine-tuning", "over-engineered"),
    ),
    "amortization-months": (
        ("count", 12, 1, 120),
        "months over which a training is paid off",
        "what the worked case uses",
        ("B17", "B18"),
        ("below-break-even", "over-cost-budget"),
    ),
    "long-prompt-tokens": (
        ("count", 1_024, 1, 100_000_000),
        "prompts from this many tokens on are worth caching",
        "shorter beginnings are not cached by the large providers; the sources complain from 2,000 on",
        ("D6", "E5"),
        ("long-prompt-uncached",),
    ),
    "long-prompt-volume": (
        ("rate", _per_day(1_000), 0, _per_day(1e9)),
        "a long prompt matters from this many requests on",
        "the source speaks of thousands of calls a day",
        ("D6",),
        ("long-prompt-uncached",),
    ),
    "prompt-outgrown-tokens": (
        ("count", 1_500, 1, 100_000_000),
        "a longer prompt that misses its target has been outgrown",
        "the ceiling that the source gives for instructions and examples",
        ("E7",),
        ("prompt-outgrown",),
    ),
    "min-lora-training-cost": (
        ("money", 10, 0, 1_000_000),
        "a LoRA or QLoRA training hardly costs less",
        "where three sources' ranges begin",
        ("B14", "C24", "D13"),
        ("implausible-training-cost",),
    ),
    "max-lora-training-cost": (
        ("money", 1_000, 0, 100_000_000),
        "a LoRA or QLoRA training hardly costs more",
        "the widest range the sources give ends here",
        ("B14", "C24"),
        ("implausible-training-cost",),
    ),
    "min-full-training-cost": (
        ("money", 5_000, 0, 100_000_000),
        "training every parameter hardly costs less",
        "where the source's range begins",
        ("C24",),
        ("implausible-training-cost",),
    ),
    "distillation-volume": (
        ("rate", 1_000_000, 0, _per_day(1e9)),
        "a small model is worth training from this many simple requests on",
        "the source distils where a large model would be called millions of times",
        ("C21",),
        ("consider-distillation",),
    ),
    "distillation-price-ratio": (
        ("number", 10, 1, 10_000),
        "how many times dearer the model is than the provider's cheapest",
        "the least that a small model is said to save at runtime",
        ("B20", "C20"),
        ("consider-distillation",),
    ),
    # Latency.
    "assumed-rag-latency": (
        ("duration", 0.3, 0, 60),
        "what retrieval adds where its latency is not declared (95th percentile)",
        "inside the 200–500 ms of the source; what rests on it is never an error",
        ("E3",),
        ("retrieval-exceeds-latency-budget",),
    ),
    "min-generation-share": (
        ("percent", 0.2, 0, 1),
        "the least part of the latency budget to leave for the answer itself",
        "a model that must begin and end within less has hardly room to write",
        ("E3",),
        ("latency-tight",),
    ),
    "reasoning-latency": (
        ("duration", 1, 0, 3_600),
        "a reasoning model does not keep a budget as short as this",
        "it writes for seconds before the first word of its answer; the sources give no figure",
        (),
        ("reasoning-exceeds-latency-budget",),
    ),
    # Proof: what the files themselves say.
    "dataset-count-tolerance": (
        ("percent", 0.01, 0, 1),
        "how far the counted rows may be from the declared examples",
        "a rounded figure is fine",
        ("D12",),
        ("dataset-count-differs",),
    ),
    "dataset-duplicates": (
        ("percent", 0.01, 0, 1),
        "more repeated rows are a warning",
        "a few slip in; many are no new examples",
        ("D18",),
        ("dataset-duplicates",),
    ),
    "conflicting-labels-error": (
        ("percent", 0.1, 0, 1),
        "this many rows with one input and different outputs are an error",
        "noise that was counted, at the figure at which noise is said to hurt",
        ("B25",),
        ("dataset-conflicting-labels",),
    ),
    "class-imbalance": (
        ("number", 20, 1, 1_000_000),
        "how many times larger the largest class may be than the smallest",
        "beyond it a model does well by never choosing the small class; the sources give no figure",
        ("C18",),
        ("class-imbalance",),
    ),
    "prompt-size-tolerance": (
        ("percent", 0.2, 0, 1),
        "how far the counted tokens of a prompt may be from the declared",
        "counting without the model's own tokenizer is not more exact",
        ("E7",),
        ("prompt-size-differs",),
    ),
    "results-tolerance": (
        ("percent", 0.01, 0, 1),
        "how far a pass rate in a results file may be from the declared score",
        "one point: a rounded figure is fine",
        ("D19",),
        ("results-differ",),
    ),
}
"""Key → (kind, default, low, high), meaning, reason, claims, rules."""

THRESHOLDS: dict[str, Threshold] = {
    key: Threshold(key, *quantity, meaning, reason, claims, rules)
    for key, (quantity, meaning, reason, claims, rules) in _ROWS.items()
}
"""Every threshold by its key, in the order of the families that read them."""


def default(key: str) -> Any:
    """Return the default of a threshold in base units; raise :class:`KeyError` for a key that is none."""
    return THRESHOLDS[key].default
