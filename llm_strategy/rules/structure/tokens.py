"""Numbers of one request that contradict each other."""

from __future__ import annotations

from llm_strategy.changes import AT_LEAST, AT_MOST, Amount, Work
from llm_strategy.findings import Finding, Mention, Missing
from llm_strategy.format.quantities.parse import about
from llm_strategy.rules.rule import STRATEGY, WARNING
from llm_strategy.rules.structure.family import FAMILY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.findings import Want
    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer, Strategy


@FAMILY.rule(
    "inconsistent-tokens",
    WARNING,
    "a part of the input that is larger than the whole",
    since="0.1.0",
    why="`tokens.input` is everything a request sends, so neither the prompt nor the cached part of it can "
    "be larger. Every cost that is computed from them would be wrong.",
    remedy=(Work("correct the number that is wrong"),),
    scope=STRATEGY,
    not_in_schema="compares two values of the file with each other",
    bad="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
    prompt_tokens: 1,400  # <-
tokens:
  input: 900
  output: 150
""",
    good="""
purpose: Summarise incident reports
approach:
  - technique: prompting
    for: [output-length]
    prompt_tokens: 1,400
tokens:
  input: 2,300
  output: 150
""",
)
def inconsistent_tokens(strategy: Strategy, facts: Facts) -> Iterator[Finding]:
    prompts, missing_facts = _prompts(strategy)
    parts = []
    for layer in prompts:
        what = f"a prompt of {layer.text('prompt_tokens')} tokens"
        parts.append((layer.get("prompt_tokens"), layer.at("prompt_tokens"), what))
    cached = strategy.get("tokens.cached")
    if cached is not None:
        what = f"{strategy.text('tokens.cached')} cached tokens"
        parts.append((cached, strategy.at("tokens.cached"), what))
    elif strategy.absent("tokens.cached") is None:
        missing_facts.append(strategy.want("tokens.cached"))
    if not parts and not missing_facts:
        return
    sent = strategy.get("tokens.input")
    if sent is None:
        raise Missing(strategy.want("tokens.input"), *missing_facts)
    for count, route, what in parts:
        if count > sent:
            yield Finding(
                route,
                f"{what} cannot be part of an input of {strategy.text('tokens.input')}",
                label="more than the whole input",
                related=[Mention(strategy.at("tokens.input"), "everything that a request sends")],
                remedy=(
                    Amount(route, AT_MOST, about("count", sent)),
                    Amount(strategy.at("tokens.input"), AT_LEAST, about("count", count)),
                ),
            )
    if missing_facts:
        raise Missing(*missing_facts)


def _prompts(strategy: Strategy) -> tuple[list[Layer], list[Want]]:
    """Return the prompting layers in use that say how long their prompt is, and what hides whether others do."""
    prompts: list[Layer] = []
    missing_facts = [] if strategy.layers_known and not strategy.damaged else [strategy.want("approach")]
    for layer in strategy.layers:
        if layer.in_use is False or layer.technique not in ("prompting", None) or layer.absent("prompt_tokens"):
            continue
        hidden = [layer.want(key) for key in ("technique", "prompt_tokens") if layer.get(key) is None]
        if layer.in_use is None:
            hidden.append(layer.want("status"))
        missing_facts += hidden
        if not hidden:
            prompts.append(layer)
    return prompts, missing_facts
