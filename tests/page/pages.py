"""Pages for the tests: of the examples, and of a file that says what it should not be able to."""

from __future__ import annotations

import json
from pathlib import Path

from llm_strategy.advisor.page import html
from llm_strategy.advisor.page.contents import page
from llm_strategy.advisor.page.parts import Page

from ..hostile.saying import SAYINGS
from ..ide.helpers import TODAY, snapshot

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/llmstrategy.yaml"))

TEMPLATE = """\
version: 1
strategies:
  faq:
    purpose: {text}
    owner: {text}
    stage: production
    task: question-answering
    volume: 100k/month
    tokens: {{input: 500, output: 100}}
    latency_budget: 2s
    first_token_budget: 1s
    model: {text}
    price: {{input: $1, output: $2}}
    approach:
      - technique: prompting
        name: {text}
        for: [style, domain-knowledge]
      - {{technique: rag, name: {text}, for: [style], latency: 400ms, cost: $10/month}}
      - {{technique: tools, status: rejected, why: {text}}}
    knowledge:
      {text}: {{update_cadence: weekly}}
    quality:
      metrics:
        {text}: {{target: 80%}}
      evidence:
        - technique: prompting
          scores: {{{text}: 61%}}
          samples: 120
          failure: {text}
          date: 2026-09-02
          model: {text}
        - technique: [prompting, rag]
          scores: {{{text}: 88%}}
          samples: 40
          date: 2026-10-11
"""


def hostile(saying: str) -> str:
    """Return a file that says it wherever a page shows text of the file, as far as YAML lets it."""
    content = TEMPLATE.format(text=json.dumps(SAYINGS[saying]))
    strategies = snapshot(content).strategies
    if "faq" not in strategies or strategies["faq"].damaged or snapshot(content).document.problems:
        content = TEMPLATE.format(text=json.dumps("".join(char for char in SAYINGS[saying] if char.isprintable())))
    return content


def contents(*texts: str, name: str = "llmstrategy.yaml") -> Page:
    found = []
    for text in texts:
        shot = snapshot(text)
        shot.name = name
        found += [(shot, one) for one in shot.strategies]
    return page(found, TODAY)


def examples() -> str:
    """Return the page of all examples."""
    return html.render(contents(*(path.read_text(encoding="utf-8") for path in EXAMPLES)))
