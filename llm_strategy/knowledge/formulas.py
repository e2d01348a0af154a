"""How costs, latency and sizes are worked out, as formulas in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Formula:
    """A formula in words.

    ``result`` says what comes out and in which unit; ``terms`` names each input with the key that gives it;
    ``example`` is a worked case or ``""``; ``claims`` are what it rests on; ``rules`` the rules that use it.
    """

    name: str
    result: str
    formula: str
    terms: tuple[str, ...]
    example: str
    claims: tuple[str, ...]
    rules: tuple[str, ...]


_ALL = (
    Formula(
        "api-cost",
        "dollars a month for calling a model",
        "volume × ((input − cached − written) × input price + cached × cached price + written × cache write price + "
        "output × output price)",
        ("volume", "tokens.input", "tokens.cached", "tokens.output", "price or the list price of model"),
        "100,000 requests a month × (500 tokens × $2.50 + 100 tokens × $10) ÷ 1M = $225 a month. Written counts at the "
        "most, where a cache is declared and writing to it costs more than input: the fixed prompt less what is read, "
        "where its length is known, else all input that is not read.",
        ("B16", "B18"),
        ("below-break-even", "over-cost-budget"),
    ),
    Formula(
        "reranking-cost",
        "dollars a month for a reranker that is billed by the query",
        "volume × hops (1 at the least) × price of a query",
        ("volume", "hops", "reranker_model"),
        "60,000 requests × $0.002 = $120 a month. A query counts as one of up to 100 documents. It counts where the "
        "layer declares no cost; a reranker billed by the token does not, because what it reads is declared nowhere.",
        ("A3", "B14"),
        ("over-cost-budget", "pipeline-over-cost-budget"),
    ),
    Formula(
        "embedding-cost",
        "dollars a month for an embedding model, at the most",
        "(volume × hops × input + size of the sources × times a month) × price of a token",
        ("volume", "tokens.input", "hops", "size", "refresh, else update_cadence", "embedding_model"),
        "3M tokens embedded again each day at $0.02 a million: up to $1.83 a month. It may cost nothing, where only "
        "what changed is embedded, so it is in no lower bound. It counts where the layer declares no cost.",
        ("A3", "B14"),
        (),
    ),
    Formula(
        "tuned-cost",
        "dollars a month for a model of your own",
        "training ÷ 12 months + serving",
        ("training_cost", "serving_cost"),
        "$50 ÷ 12 + $200 = $204.17 a month",
        ("B17", "B18"),
        ("below-break-even", "over-cost-budget"),
    ),
    Formula(
        "hardware-cost",
        "dollars a month for the machines, if you serve the model yourself",
        "whole GPUs that the volume needs, at least gpus, × price of a GPU hour × 730 hours; GPUs needed = volume × "
        "output tokens ÷ (throughput ÷ gpus × 730 hours)",
        ("hardware.gpus", "hardware.price", "hardware.throughput", "volume", "tokens.output"),
        "$2.50 an hour at 700 tokens a second is $2.50 ÷ (700 × 3,600) × 1M = $0.99 a million output tokens "
        "where the GPU is never idle, and $1,825 a month however little it is used. Peaks over the average "
        "volume need more GPUs. It replaces the price of the model's tokens; a declared serving_cost "
        "replaces both.",
        ("A3", "A19", "B17"),
        ("below-break-even", "over-cost-budget"),
    ),
    Formula(
        "break-even",
        "requests a month above which the tuned model is cheaper",
        "(training ÷ 12 months + serving) ÷ (price of a request to the replaced model − price of one to the "
        "tuned)",
        ("training_cost", "serving_cost", "replaces, teacher or model", "tokens"),
        "$204.17 ÷ ($225 ÷ 100,000) = 90,741 requests a month. A tuned model that is paid by the month adds "
        "nothing for a request; where the difference is not above zero, it never breaks even.",
        ("B6", "B17", "B18"),
        ("below-break-even",),
    ),
    Formula(
        "estimate",
        "dollars a month for the whole strategy",
        "costs of the layers (of a rag layer without one: reranking and embedding cost) + serving + training ÷ 12 "
        "months + (hardware cost, else api cost)",
        (
            "cost of rag, tools and other layers",
            "serving_cost",
            "training_cost",
            "hardware",
            "tokens",
            "volume",
            "model",
        ),
        "Unknown terms are left out, so the sum is a lower bound. At 1M requests a month one source expects "
        "about $15,000 for GPT-4o prompting, $2,000 for RAG with GPT-4o-mini, $4,000 for a fine-tuned 3.5 "
        "and $800 for self-hosted Llama.",
        ("A3", "A19", "B16", "B17", "C24"),
        ("over-cost-budget",),
    ),
    Formula(
        "prompt-saving",
        "dollars a month that caching the fixed prompt saves",
        "volume × prompt tokens × (input price − cached price), less refills × prompt tokens × (cache write price − "
        "cached price)",
        ("volume", "prompt_tokens", "model"),
        "A prompt of 2,000 tokens, 1,000 times a day, is 60.8M tokens a month. Refills are none at the least, and at "
        "the most one for each request or for each 5 minutes, whichever are fewer.",
        ("D6", "E5"),
        ("long-prompt-uncached",),
    ),
    Formula(
        "training-cost",
        "dollars one training plausibly costs",
        "hours × price of a GPU hour, for each attempt",
        ("training_cost", "method"),
        "A run of a 7B model takes an A100 some hours, $10–50. $10–$1,000 for LoRA and QLoRA, "
        "$5,000–$100,000 and more for full training.",
        ("B14", "C24", "D13"),
        ("implausible-training-cost",),
    ),
    Formula(
        "distillation-ratio",
        "how many times cheaper a small model runs",
        "price of a request to the large model ÷ price of one to the small",
        ("teacher", "student", "tokens"),
        "10–100 times is usual after distillation; 50–100 times in one source's simple classification.",
        ("B20", "C20", "C24"),
        ("student-not-cheaper", "consider-distillation"),
    ),
    Formula(
        "added-latency",
        "seconds, 95th percentile, that the layers add before the model answers",
        "latency of rag × hops + latency of a tool call × calls (at least one) + latency of other layers",
        ("latency", "hops", "calls"),
        "Retrieval of 250 ms with two hops and three calls of 100 ms: 800 ms. Percentiles do not add up "
        "exactly: the sum is on the high side.",
        ("A5", "B11", "E3"),
        ("retrieval-exceeds-latency-budget", "latency-over-budget", "latency-tight"),
    ),
    Formula(
        "tokens-of-text",
        "tokens of a body of text",
        "characters or bytes ÷ 4, or words ÷ 0.75",
        ("size",),
        "1 MB of text is about 250,000 tokens, 12,000 words about 16,000. Lines, tables, records and "
        "documents do not convert.",
        ("A7", "C7"),
        ("context-overflow", "rag-for-small-stable-knowledge"),
    ),
    Formula(
        "recommended-examples",
        "training examples to have for a classification",
        "the larger of 100 and 20 × classes",
        ("classes",),
        "Ten classes: 200 examples. One source expects 500 to 2,000 for five to ten.",
        ("B5", "C18"),
        ("examples-below-recommended",),
    ),
)

FORMULAS: dict[str, Formula] = {formula.name: formula for formula in _ALL}
"""Every formula by its name."""
