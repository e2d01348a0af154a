"""The file format, version 1: every key, what it holds and what it means.

This is the one declaration. The reader (:mod:`llm_strategy.model.views`) follows it, and the JSON Schema, hovers,
completion and the docs are made from it.
"""

from __future__ import annotations

from llm_strategy.text import ticked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VERSION = 1
"""The only format version there is."""

SKIPPED_KEY = "notes"
"""Allowed in every map and never read, like every key that begins with :data:`SKIPPED_PREFIX`."""

SKIPPED_PREFIX = "x-"

TEXT = "text"
WORD = "word"
QUANTITY = "quantity"
MODEL = "model"
VERSION_NUMBER = "version"
MAP = "map"
NAMED = "named"
LIST = "list"
SCORES = "scores"
SHARES = "shares"
"""A map of names of strategies, each with a percentage."""
STACK_OR_MODEL = "stack-or-model"
"""A technique, or the name of a model, which has a `/`."""

TUNING = ("fine-tuning", "distillation")
LAYERED = ("prompting", "rag", "tools", "fine-tuning", "distillation", "verification", "other")


class Key:
    """One key of a map.

    ``type`` is one of the constants above; ``of`` is the vocabulary of a word, the kind of a quantity or the shape
    of a map; ``many``: ``""`` for a single value, ``"list"`` where a list is asked for, ``"either"`` where one or a
    list will do; ``techniques``: the techniques whose layers may have it (empty: any).
    """

    __slots__ = ("doc", "flat", "many", "name", "of", "read", "required", "techniques", "type")

    def __init__(
        self,
        name: str,
        type: str,
        of: str | Shape | None,
        doc: str,
        *,
        required: bool = False,
        many: str = "",
        techniques: tuple[str, ...] = (),
        flat: bool = False,
    ) -> None:
        self.name = name
        self.type = type
        self.of = of
        self.doc = doc
        self.required = required
        self.many = many
        self.techniques = techniques
        # A flat map's values are read as `tokens.input` of the map that holds it.
        self.flat = flat
        # What plain texts were read as; the reader fills it, and bounds it.
        self.read: dict[str, Any] = {}

    @property
    def vocabulary(self) -> str:
        """The vocabulary of a word, the kind of a quantity."""
        assert isinstance(self.of, str)
        return self.of

    @property
    def shape(self) -> Shape:
        """The shape of the map, or of the items of the list, that the key holds."""
        assert isinstance(self.of, Shape)
        return self.of


class Shape:
    """A kind of map: its name in messages and its keys."""

    __slots__ = ("doc", "keys", "name", "required")

    def __init__(self, name: str, doc: str, *keys: Key) -> None:
        self.name = name
        self.doc = doc
        self.keys = {key.name: key for key in keys}
        self.required = tuple(key.name for key in keys if key.required)


def _text(name: str, doc: str, required: bool = False) -> Key:
    return Key(name, TEXT, None, doc, required=required)


def _word(name: str, vocabulary: str, doc: str, many: str = "", required: bool = False) -> Key:
    return Key(name, WORD, vocabulary, doc, many=many, required=required)


def _quantity(name: str, kind: str, doc: str, many: str = "") -> Key:
    return Key(name, QUANTITY, kind, doc, many=many)


def _model(name: str, doc: str) -> Key:
    return Key(name, MODEL, None, doc)


def _only(techniques: tuple[str, ...], *keys: Key) -> tuple[Key, ...]:
    for key in keys:
        key.techniques = techniques
    return keys


TOKENS = Shape(
    "tokens",
    "averages for one request, over all its model calls",
    _quantity("input", "count", "everything sent in a request: prompt, question and retrieved text"),
    _quantity("output", "count", "everything the model writes, reasoning included"),
    _quantity("cached", "count", "the part of `input` that is read from a prompt cache"),
)

PRICE = Shape(
    "price",
    "what you pay, where it differs from the list price",
    _quantity("input", "money-per-million", "dollars for a million tokens sent"),
    _quantity("output", "money-per-million", "dollars for a million tokens written"),
)

SOURCE = Shape(
    "source",
    "one source of knowledge that answers are based on",
    _quantity("update_cadence", "cadence", "how often the facts change"),
    _quantity("max_age", "duration", "how old a fact in an answer may be"),
    _quantity("size", "size", "how much text it is"),
    _quantity("private", "bool", "whether the model cannot have seen it in training"),
    _word("held", "held", "how it reaches the model"),
    _text("source", "where it comes from"),
)

HARDWARE = Shape(
    "hardware",
    "the machines, if you serve the model yourself",
    _quantity("gpus", "count", "the minimum number of GPUs"),
    _quantity("price", "money-per-time", "dollars an hour for each GPU"),
    _quantity("throughput", "token-rate", "output tokens a second, all GPUs together"),
)

METRIC = Shape(
    "metric",
    "one measure of quality",
    _quantity("target", "target", "the score to reach: a minimum, or a maximum where `better: lower`"),
    _word("better", "better", "in which direction the metric improves; `higher` when absent"),
)

EVIDENCE = Shape(
    "evidence",
    "one measurement, oldest first",
    _word("technique", "technique", "the stack that was measured; all active layers when absent", many="either"),
    Key("scores", SCORES, None, "metric → what was measured"),
    _quantity("date", "date", "when it was measured"),
    _model("model", "the model it was measured on; the strategy's when absent"),
    _quantity("shots", "count", "how many examples were in the prompt"),
    _word("reasoning", "reasoning", "the reasoning that was used"),
    _quantity("samples", "count", "how many cases were scored"),
    Key("against", STACK_OR_MODEL, "technique", "what relative scores are compared with", many="either"),
    _quantity("latency", "duration", "95th percentile that was measured with it"),
    Key("tokens", MAP, TOKENS, "averages for one request that were measured with it", flat=True),
    _quantity("cost_per_request", "money", "dollars a request that were measured with it"),
    _text("failure", "what went wrong"),
    _quantity("results", "path", "an evaluation result file"),
)

QUALITY = Shape(
    "quality",
    "what counts as good, and what was measured",
    Key("metrics", NAMED, METRIC, "name → metric with its target"),
    _quantity("eval_dataset", "path", "the examples that quality is measured on"),
    Key("evidence", LIST, EVIDENCE, "measurements, oldest first"),
)

LAYER = Shape(
    "layer",
    "one technique and what it is meant to fix",
    _word("technique", "technique", "which technique the layer uses", required=True),
    _word("for", "need", "the needs this layer is meant to fix", many="list"),
    _text("name", "what you call the layer"),
    _word("status", "status", "whether the layer is in use; `active` when absent"),
    _text("why", "the reason for the layer, or for rejecting it"),
    _model("model", "the model of this layer, where it differs from the strategy's"),
    Key("reads", TEXT, None, "names of the knowledge sources it uses", many="list"),
    *_only(
        ("prompting",),
        _quantity("prompt", "path", "the prompt file, or several", many="either"),
        _quantity("prompt_tokens", "count", "length of the fixed part of the prompt"),
        _quantity("shots", "count", "how many examples are in the prompt"),
        _quantity("structured_output", "bool", "whether a schema is enforced while the output is generated"),
        _quantity("caching", "bool", "whether the fixed part of the prompt is cached"),
        _text("optimizer", "the program that optimised the prompt"),
        _word("reasoning", "reasoning", "the reasoning that is used"),
    ),
    *_only(
        ("rag",),
        _word("retrieves", "retrieves", "what is retrieved; `documents` when absent", many="either"),
        _word("retrieval", "retrieval", "how it is searched"),
        _word("chunking", "chunking", "how documents are split into chunks"),
        _model("embedding_model", "the model that embeds them"),
        _quantity("reranker", "bool", "whether a reranker orders the results again"),
        _model("reranker_model", "the model that ranks the hits again: it is in use unless `reranker` is false"),
        _quantity("top_k", "count", "how many results are sent to the model"),
        _quantity("hops", "count", "how many retrievals run in sequence for a request"),
        _quantity("refresh", "cadence-or-change", "how often the index is refreshed"),
        _quantity("recall", "percent", "measured share of questions whose answer is among the results"),
    ),
    *_only(
        ("tools", "verification"),
        _word("kind", "kind", "what the tools do", many="either"),
    ),
    *_only(
        ("tools",),
        _quantity("calls", "count", "calls in a request, on average"),
    ),
    *_only(
        TUNING,
        _word("method", "method", "how the weights are changed"),
        _word("objective", "objective", "what the training optimises"),
        _word("tunes", "tunes", "which model is trained; `generator` when absent"),
        _model("base", "the model the training starts from"),
        _word("scope", "scope", "how broad the task is"),
        _quantity("examples", "count", "labelled training examples"),
        _quantity("dataset", "path", "the training file"),
        _word("data_origin", "data_origin", "where the training data comes from", many="either"),
        _quantity("corpus", "size", "raw text, for continued pretraining"),
        _text("grader", "what rewards an answer, in words or as a path, for `rft`"),
        _quantity("variants", "count", "how many tenants or languages have a model or adapter of their own"),
        _quantity("label_noise", "percent", "share of examples whose label is wrong"),
        _quantity("retrain", "cadence-or-change", "how often it is trained again"),
        _model("replaces", "the model it replaces"),
        _quantity("training_cost", "money", "dollars for one training"),
        _quantity("serving_cost", "money-per-time", "dollars to serve the tuned model"),
        _quantity("regression_eval", "bool", "whether general ability is tested again after training"),
    ),
    *_only(
        ("distillation",),
        _model("teacher", "the model whose answers are the training data"),
        _model("student", "the model that is trained on them"),
    ),
    *_only(
        ("verification",),
        _quantity("escalates", "percent", "share of the answers that a person reads"),
    ),
    *_only(
        ("rag", "tools", "verification", "other", *TUNING),
        _quantity("latency", "duration", "time added to a request; for tools, of one call"),
    ),
    *_only(
        ("rag", "tools", "verification", "other"),
        _quantity("cost", "money-per-time", "what the layer costs to run"),
    ),
)

STRATEGY = Shape(
    "strategy",
    "one use of a language model",
    _text("purpose", "what it is for, in one sentence", required=True),
    _word("needs", "need", "what has to be solved, by whichever layer", many="list"),
    Key(
        "approach",
        LIST,
        LAYER,
        "the layers; order carries no meaning; may be absent where `needs` says what has to be solved",
        required=True,
    ),
    Key(
        "uses",
        SHARES,
        None,
        "the other strategies that run for a request → the share of requests that go through each",
    ),
    _word("task", "task", "the kind of work"),
    _word("archetype", "archetype", "the known use case it is most like"),
    _word("modality", "modality", "what goes in or comes out; `text` when absent", many="either"),
    _word("serving", "serving", "whether somebody waits for the answer; `interactive` when absent"),
    _word("hosting", "hosting", "where the answering model runs"),
    _word("stage", "stage", "how far the project is; unknown is treated like `prototype`"),
    _word("task_definition", "task_definition", "whether the requirements still change"),
    _text("owner", "who is responsible for it"),
    _quantity("classes", "count", "how many labels there are"),
    Key("knowledge", NAMED, SOURCE, "name → source of facts"),
    _word("access", "access", "who may see the sources of an answer"),
    _word("citations", "citations", "whether answers must cite their sources"),
    _quantity(
        "volume", "rate", "requests on average; a request is one task, however many model calls it takes"
    ),
    Key("tokens", MAP, TOKENS, "averages for one request", flat=True),
    _quantity("latency_budget", "duration", "95th percentile until the last token"),
    _quantity("first_token_budget", "duration", "95th percentile until the first token or sound"),
    _quantity("cost_budget", "budget", "what it may cost to run, over time or a request"),
    _quantity("window", "size", "the model's context window, where the price data does not have it"),
    _model("model", "the model that answers, `provider/name`"),
    Key(
        "price",
        MAP,
        PRICE,
        "what you pay for a million tokens, where it differs from the list price",
        flat=True,
    ),
    Key("hardware", MAP, HARDWARE, "the machines, if you serve the model yourself", flat=True),
    Key("quality", MAP, QUALITY, "metrics and evidence"),
)

INSTEAD_OF: dict[str, str] = {"approach": "needs"}
"""Required key of a strategy → the key that may replace it."""

TOP = Shape(
    "file",
    "the whole file",
    Key("version", VERSION_NUMBER, None, "the format version", required=True),
    Key("strategies", NAMED, STRATEGY, "name → strategy", required=True),
)

VERIFICATION_KIND = Key("kind", WORD, "check", "what checks the answer", many="either", techniques=("verification",))
"""The `kind` of a verification layer, whose words are others than those of tools."""

SHAPES = (TOP, STRATEGY, LAYER, SOURCE, QUALITY, METRIC, EVIDENCE, TOKENS, PRICE, HARDWARE)
"""Every shape, from the top down."""

MEANT_KEYS: dict[tuple[str, str], str] = {
    ("prompting", "examples"): "shots",
    ("rag", "retrain"): "refresh",
    ("fine-tuning", "refresh"): "retrain",
    ("distillation", "refresh"): "retrain",
}
"""(technique, key of another technique) → the key that is probably meant."""


def is_skipped(name: str) -> bool:
    """Tell whether a key is allowed in every map and never read: `notes` and `x-…`."""
    return name == SKIPPED_KEY or name.startswith(SKIPPED_PREFIX)


def keys_for(technique: str | None) -> dict[str, Key]:
    """Return the keys a layer of ``technique`` may have; every layer key when it is not known."""
    if technique is None:
        return LAYER.keys
    keys = {name: key for name, key in LAYER.keys.items() if not key.techniques or technique in key.techniques}
    if technique == "verification":
        keys["kind"] = VERIFICATION_KIND
    return keys


def belongs_to(key: Key) -> str:
    """Name the techniques of a layer key for a message: "`rag`", "`fine-tuning` and `distillation`"."""
    return ticked(key.techniques, "and")
