"""An editor that has never heard of us: the real yaml-language-server with our schema, and what it answers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from llm_strategy.format.vocabulary import WORDS
from llm_strategy.report import ERROR
from llm_strategy.schema.rules import compiled_rules
from tests.helpers import marks, whole
from tests.schema.agreement import schema_rules
from tests.schema.test_files import load
from tests.schema.yaml_server import YamlServer

SCHEMAS = Path(__file__).parents[2] / "schema"
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("yaml-language-server")]

FAULTY = """\
version: 1
strategies:
  faq:
    purpose: Answer questions on the refund rules
    approach:
      - technique: prompting
        for: [constraints]
        examples: 3
      - technique: rag
        for: [style, latency]
        retrieves: documents
      - technique: fine-tuning
        for: [real-time-data, domain-knowledge]
    colour: red
    stage: live
    volume: 400k
    knowledge:
      rules: {update_cadence: daily}
"""

TRANSCRIPT = [
    (
        "8:9-17",
        "error[wrong-technique-key] `examples` belongs to `fine-tuning` and `distillation`: you mean `shots`, and this "
        "layer is prompting",
    ),
    ("10:14-30", "warning[retrieval-for-latency] retrieval and tools add time. Help: give `latency` to another layer."),
    (
        "10:15-20",
        "error[rag-for-behavior] retrieval brings facts, not behavior. Help: give the need to a prompting layer, or "
        "set `retrieves: examples`.",
    ),
    # The rag layer may read the same facts, so this is no error. The server underlines the whole list for a warning.
    (
        "13:14-48",
        "warning[fine-tuning-for-changing-knowledge] facts that change go stale in weights. "
        "Help: give the need to a rag or tools layer.",
    ),
    (
        "13:15-29",
        "error[fine-tuning-for-real-time] trained weights do not know current values. Help: give "
        "`real-time-data` to a tools layer.",
    ),
    ("14:5-11", "Property colour is not allowed."),
    ("15:12-16", "expected a stage: `idea`, `prototype`, `pilot` or `production`"),
    (
        "16:13-17",
        "expected a rate of requests: a count, `/` and `s`, `min`, `hour`, `day`, `week`, `month` or `year`; a month is "
        "365/12 days; such as `400k/month`, `2k/day` or `5/s`",
    ),
]
"""What the editor shows for :data:`FAULTY`: line and columns from 1, and the message."""


@pytest.fixture(scope="module")
def server() -> Iterator[YamlServer]:
    one = YamlServer({(SCHEMAS / "llmstrategy.schema.json").as_uri(): "llmstrategy.yaml"})
    yield one
    one.stop()


def shown(diagnostics: list[Any]) -> list[tuple[str, str]]:
    found = []
    for one in diagnostics:
        start, end = one["range"]["start"], one["range"]["end"]
        assert start["line"] == end["line"]
        found.append((start["line"] + 1, start["character"] + 1, end["character"] + 1, one["message"]))
    return [(f"{line}:{start}-{end}", message) for line, start, end, message in sorted(found)]


def test_the_transcript(server: YamlServer, tmp_path: Path) -> None:
    assert shown(server.open(tmp_path / "llmstrategy.yaml", FAULTY)) == TRANSCRIPT


def test_the_words_left_are_offered(server: YamlServer, tmp_path: Path) -> None:
    path = tmp_path / "llmstrategy.yaml"
    found = [one for one in server.open(path, FAULTY) if "[rag-for-behavior]" in one["message"]]
    actions = server.ask(
        "textDocument/codeAction",
        {
            "textDocument": {"uri": path.as_uri()},
            "range": found[0]["range"],
            "context": {"diagnostics": found, "only": ["quickfix"]},
        },
    )
    words = {edit["newText"].strip("\"'") for one in actions for edit in one["edit"]["changes"][path.as_uri()]}
    assert {"domain-knowledge", "citations"} <= words <= set(WORDS["need"])
    # None that is offered is an error itself.
    assert not words & {"style", "brand-voice", "actions", "persona"}


def test_hover_teaches(server: YamlServer, tmp_path: Path) -> None:
    path = tmp_path / "llmstrategy.yaml"
    server.open(path, FAULTY)
    need = server.at("hover", path, 9, 15)["contents"]["value"]
    assert WORDS["need"]["citations"] in need
    volume = server.at("hover", path, 15, 6)["contents"]["value"]
    assert "one task, however many model calls it takes" in volume and "400k/month" in volume


def labels(found: Any) -> list[str]:
    return [one["label"] for one in (found["items"] if isinstance(found, dict) else found)]


def test_completion_offers_the_keys_of_the_technique(server: YamlServer, tmp_path: Path) -> None:
    path = tmp_path / "llmstrategy.yaml"
    text = FAULTY.replace("        for: [style, latency]\n", "        for: [style, latency]\n        \n")
    server.open(path, text)
    keys = labels(server.at("completion", path, 10, 8))
    assert {"refresh", "recall", "chunking"} <= set(keys)
    assert not {"examples", "prompt_tokens", "teacher"} & set(keys)


def test_completion_offers_words_and_whole_layers(server: YamlServer, tmp_path: Path) -> None:
    path = tmp_path / "llmstrategy.yaml"
    server.open(path, FAULTY.replace("stage: live", "stage: "))
    assert {"idea", "prototype", "pilot", "production"} <= set(labels(server.at("completion", path, 14, 11)))
    text = "version: 1\nstrategies:\n  faq:\n    purpose: Answer\n    approach:\n      - "
    path = tmp_path / "half-typed" / "llmstrategy.yaml"
    server.open(path, text)
    offered = labels(server.at("completion", path, 5, 8))
    assert any("rag layer" in label for label in offered), offered


@pytest.mark.parametrize("name", list(compiled_rules()))
def test_each_compiled_rule_is_shown_on_its_line(server: YamlServer, tmp_path: Path, name: str) -> None:
    rule = compiled_rules()[name]
    text = whole(rule.bad)
    said = [level for level, one, _ in schema_rules(load(text)) if one == name]
    found = [
        one["range"]["start"]["line"] + 1
        for one in server.open(tmp_path / "llmstrategy.yaml", text)
        if f"[{name}]" in one["message"]
    ]
    if said:
        assert found == sorted(marks(text))
    else:
        # Priors are compiled for strategies without evidence only.
        assert found == []
        assert rule.severity == "info" or "evidence:" in text
    good = server.open(tmp_path / "good" / "llmstrategy.yaml", whole(rule.good))
    assert [one["message"] for one in good if one["message"].startswith(ERROR)] == []


def test_one_line_at_the_top_is_enough(tmp_path: Path) -> None:
    shutil.copy(SCHEMAS / "llmstrategy.schema.json", tmp_path / "llmstrategy.schema.json")
    server = YamlServer({})
    try:
        text = "# yaml-language-server: $schema=llmstrategy.schema.json\n" + FAULTY
        (tmp_path / "any-name.yaml").write_text(text, encoding="utf-8")
        found = shown(server.open(tmp_path / "any-name.yaml", text))
    finally:
        server.stop()
    assert [message for _, message in found] == [message for _, message in TRANSCRIPT]
