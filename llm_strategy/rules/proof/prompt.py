"""The length of the prompt files."""

from __future__ import annotations

from llm_strategy.changes import SetValue, Work
from llm_strategy.findings import Finding, Missing, UnreadError
from llm_strategy.format.quantities.parse import about
from llm_strategy.knowledge.thresholds import Threshold
from llm_strategy.rules.proof.family import FAMILY, files_for, no_answer
from llm_strategy.rules.rule import FILES, INFO, LAYER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from llm_strategy.model.context import Facts
    from llm_strategy.model.views import Layer

PROMPT_DIFFERENCE = Threshold(
    "prompt-difference",
    "percent",
    0.2,
    between=(0, 1),
    meaning="a greater difference between `prompt_tokens` and the estimated range of the file is reported",
    reason="leaves room for text around the prompt; the sources give no figure",
)


@FAMILY.rule(
    "prompt-size-differs",
    INFO,
    "the prompt file is much longer or shorter than declared",
    since="0.1.0",
    depends=(FILES,),
    why="Cost, latency and caching are judged by `prompt_tokens`. Prompts grow, and the declared number is "
    "often not updated. The tokens of the file are estimated, at 2.5 to 6 characters each in English, so "
    "only a difference that no tokenizer explains is reported. Of a template, and where examples are added, "
    "the file is the minimum that is sent.",
    remedy=(Work("write the real length of the prompt"),),
    claims=("E7",),
    scope=LAYER,
    techniques=("prompting",),
    thresholds=(PROMPT_DIFFERENCE,),
    files={
        "prompts/answer.md": "Answer in two sentences, and name the page that you took the answer from. " * 40
    },
    bad="""
purpose: Answer employees' questions about travel
approach:
  - technique: prompting
    for: [style]
    prompt: prompts/answer.md
    prompt_tokens: 120  # <-
""",
    good="""
purpose: Answer employees' questions about travel
approach:
  - technique: prompting
    for: [style]
    prompt: prompts/answer.md
    prompt_tokens: 750
""",
)
def prompt_size_differs(layer: Layer, facts: Facts) -> Iterator[Finding]:
    for key in ("technique", "prompt", "prompt_tokens"):
        if layer.absent(key) is None:
            raise Missing(layer.want(key))
    declared = layer.get("prompt_tokens")
    paths = layer.get("prompt")
    if declared is None or paths is None:
        return
    if layer.technique is None:
        raise Missing(layer.want("technique"))
    files = files_for(facts, layer.at("prompt"))
    try:
        sizes = [files.prompt(path) for path in paths]
    except UnreadError:
        raise no_answer(layer.at("prompt")) from None
    slack = facts.limit(PROMPT_DIFFERENCE)
    # Several prompts may be sent together, or one of them at a time.
    least = min(size.least for size in sizes) * (1 - slack)
    most = sum(size.most for size in sizes) * (1 + slack)
    grows = any(size.grows for size in sizes) or layer.get("shots") or "shots" in layer.unreadable
    if least <= declared and (declared <= most or grows):
        return
    tokens = sum(size.tokens for size in sizes)
    counted = about("count", float(tokens))
    name = f"`{paths[0]}` has" if len(paths) == 1 else f"the {len(paths)} prompt files have"
    yield Finding(
        layer.at("prompt_tokens"),
        f"`prompt_tokens: {layer.text('prompt_tokens')}`, and {name} about {counted} tokens",
        label=f"about {counted}",
        remedy=(SetValue(layer.at("prompt_tokens"), f"{tokens}", note="or as your model counts"),),
    )
