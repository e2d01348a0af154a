"""The page of the format: its example is sound and shows the keys that matter, its reference has every key once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from llm_strategy.explain.pages import contents
from llm_strategy.explain.pages.format import TECHNIQUES
from llm_strategy.explain.pages.format_example import EXAMPLE
from llm_strategy.format.declaration import LAYERED, SHAPES, keys_for
from tests.helpers import report

PAGE = contents.pages()["docs/format.md"]
DAY = "2026-12-01"
STRATEGY = yaml.safe_load(EXAMPLE)["strategies"]["billing-assistant"]


def keys_in(data: Any) -> Iterator[str]:
    """Yield every key of maps inside ``data``."""
    for value in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from keys_in(value)
    if isinstance(data, dict):
        yield from data


def test_example_has_no_finding_and_lacks_no_fact() -> None:
    checked = report(EXAMPLE, DAY)
    assert checked.diagnostics == []
    assert checked.unknown == []


def test_example_comes_first_and_whole() -> None:
    assert f"```yaml\n{EXAMPLE}```" in PAGE
    assert PAGE.index(EXAMPLE) < PAGE.index("\n## The file\n")
    assert 50 <= len(EXAMPLE.splitlines()) <= 70


def test_example_shows_the_keys_that_matter() -> None:
    keys = {key for shape in SHAPES for key in shape.keys}
    assert len(keys & set(keys_in(yaml.safe_load(EXAMPLE)))) >= 40
    assert {layer["technique"]: layer.get("status") for layer in STRATEGY["approach"]} == {
        "prompting": None,
        "rag": None,
        "fine-tuning": "rejected",
    }
    assert {"knowledge", "quality", "volume", "tokens", "model", "stage", "citations"} <= set(STRATEGY)
    assert {"latency_budget", "first_token_budget", "cost_budget"} <= set(STRATEGY)
    assert len(STRATEGY["quality"]["evidence"]) == 2


def test_each_group_of_keys_of_the_example_has_a_remark() -> None:
    for key in ("purpose", "approach", "knowledge", "model", "quality"):
        assert re.search(rf"\n    # .*\n    {key}:", EXAMPLE), key


@pytest.mark.parametrize("technique", LAYERED)
def test_keys_of_a_technique_are_in_its_table(technique: str) -> None:
    (group,) = [group for group in TECHNIQUES if technique in group]
    heading = " and ".join(f"`{one}`" for one in group)
    table = PAGE.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
    own = [key.name for key in keys_for(technique).values() if key.techniques]
    assert all(re.search(rf"^\| (<a id=\"layer-{name}\"></a>)?`{name}` \|", table, re.MULTILINE) for name in own)


def test_no_key_holds_the_version_but_the_version() -> None:
    assert [line.split("`")[1] for line in PAGE.splitlines() if "| `1`" in line] == ["version"]
