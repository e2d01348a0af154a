"""Policies: a schema from anybody, and a strategy that is held to it."""

from __future__ import annotations

from fuzz.targets.reports import HIDDEN, NAME, TODAY, check_outputs, check_report
from llm_strategy.config.policies import parse
from llm_strategy.config.settings import Settings
from llm_strategy.config.settings_error import SettingsError
from llm_strategy.engine import check as engine
from llm_strategy.text import split_lines

BORDER = b"\n%%\n"
"""Between the schema and the strategy, where the input has both."""

_FILE = "own.schema.json"
_STRATEGY = b"""\
version: 1
x-shared: &shared {technique: rag, for: [citations], reranker: true}
strategies:
  faq:
    purpose: Answer questions
    approach:
      - {technique: prompting, shots: 3}
      - *shared
      - {<<: *shared, name: second, top_k: 1_000}
    volume: 12k/day
    model: openai/gpt-4.1
    knowledge: {pages: {size: 3M tokens, update_cadence: static}}
"""


def policies(data: bytes) -> None:
    """Hold a strategy to a policy: the check does not fail, and what is wrong with the policy has a place."""
    schema, border, strategy = data.partition(BORDER)
    try:
        policy = parse(schema, _FILE)
    except SettingsError as error:
        assert error.message and error.file == _FILE
        assert not HIDDEN.search(error.message), error.message
        if error.line is not None and error.column is not None:
            lines = split_lines(schema.decode("utf-8", "replace").removeprefix("\ufeff"))
            assert 1 <= error.line <= len(lines), f"{error} of {len(lines)} lines"
            assert 1 <= error.column <= len(lines[error.line - 1]) + 1, str(error)
        return
    settings = Settings(select=frozenset({"policy"}), policies=(policy,))
    report = engine.check(strategy if border else _STRATEGY, NAME, settings, TODAY)
    check_report(report)
    check_outputs(report)
