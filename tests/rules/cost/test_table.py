"""The table of prices is read only where a price is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from llm_strategy.knowledge import prices
from tests.helpers import whole
from tests.rules.cost.strategies import PROMPT, strategy


@pytest.mark.parametrize(
    ("facts", "loaded"),
    [
        ("volume: 60k/month\ncost_budget: $3/month\n", False),
        ("volume: 2k/day\nmodel: openai/gpt-4o\n", True),
        ("volume: 2k/day\nmodel: self-hosted/x\ntokens: {input: 5, output: 5}\ncost_budget: $3/month\n", False),
        ("tokens: {input: 5, output: 5}\nprice: {input: $1, output: $1}\nmodel: other/x\ncost_budget: $3/day\n", False),
    ],
)  # fmt: skip
def test_the_table_is_read_only_for_a_name(facts: str, loaded: bool) -> None:
    text = whole(strategy([PROMPT, "technique: rag, latency: 1s, cost: $1/month"]) + facts)
    code = (
        "import sys\nfrom llm_strategy.engine.check import check\nfrom llm_strategy.config.settings import DEFAULT\n"
        f"check({text!r}.encode(), 'x', DEFAULT, 740000)\n"
        "print('llm_strategy.knowledge.price_table' in sys.modules)\n"
    )
    source = Path(prices.__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(source)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == str(loaded)
