"""What a finding says in an editor: its message, and what would help where the message has not said it."""

from __future__ import annotations

import pytest

from llm_strategy.lsp.convert import message
from llm_strategy.report import ERROR, Diagnostic
from llm_strategy.text import Span


@pytest.mark.parametrize(
    ("said", "remedy", "shown"),
    [
        ("`tone` is not a need; did you mean `style`?", "write `style`", ""),
        ("`a` is not a need; did you mean `b`, `c` or `d`?", "write `b`, `c` or `d`", ""),
        ("`a` is unknown; did you mean `x/a`?", "set `model: x/a`", "set `model: x/a`"),
        (
            "`1` is not a rate; write 1/month or 1/day",
            "write `1/month` or `1/day`",
            "write `1/month` or `1/day`",
        ),
        ("rag is for `style` here", "give `style` to a prompting layer", "give `style` to a prompting layer"),
        ("this is not YAML", "", ""),
    ],
)
def test_the_remedy_is_below_the_message_unless_it_repeats_it(said: str, remedy: str, shown: str) -> None:
    finding = Diagnostic("some-rule", ERROR, said, Span(0, 0, 0, 1), remedy=remedy)
    assert message(finding) == (f"{said}\nhelp: {shown}" if shown else said)
