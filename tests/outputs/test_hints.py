"""Hints in text: last, one line for all that a layer does not say."""

from __future__ import annotations

from llm_strategy.outputs.hints import hints
from llm_strategy.outputs.registry import render
from llm_strategy.outputs.style import Style
from llm_strategy.report import ERROR, HINT, Diagnostic, Report
from llm_strategy.text import Route, Span

LAYER: Route = ("strategies", "faq", "approach", 1)


def hint(path: Route, *unsaid: str, line: int = 0, message: str = "not declared") -> Diagnostic:
    return Diagnostic("some-rule", HINT, message, Span(line, 2, line, 5), path=path, unsaid=unsaid)


def lines(*found: Diagnostic) -> list[str]:
    return hints(Report("a.yaml", found), Style()).splitlines()


def test_one_line_a_layer() -> None:
    found = [
        hint((*LAYER, "technique"), "`examples`"),
        hint(("strategies", "faq", "approach"), "a prompting layer", line=3),
        hint((*LAYER, "technique"), "`retrain`", "`examples`"),
    ]
    assert lines(*found) == [
        "hint a.yaml:1:3 `approach[1]` does not say: `examples`, `retrain`",
        "hint a.yaml:4:3 `faq` does not say: a prompting layer",
        "",
    ]


def test_layers_of_two_strategies_are_two_lines() -> None:
    other = ("strategies", "shop", *LAYER[2:], "technique")
    assert len(lines(hint((*LAYER, "technique"), "`recall`"), hint(other, "`recall`", line=9))) == 3


def test_a_measurement_is_named_by_its_place() -> None:
    path = ("strategies", "faq", "quality", "evidence", 0, "scores", "right")
    assert lines(hint(path, "`failure`")) == ["hint a.yaml:1:3 `quality.evidence[0]` does not say: `failure`", ""]


def test_a_hint_about_something_said_has_its_message() -> None:
    assert lines(hint(("strategies", "faq", "model"), message="no such model"))[0].endswith("3 no such model")


def test_hints_come_after_what_is_graver() -> None:
    report = Report("a.yaml", [hint((*LAYER, "technique"), "`recall`"), Diagnostic("r", ERROR, "bad", Span(4, 0, 4, 1))])
    text = "".join(render("text", [report], Style()))
    assert text.index("error[r]") < text.index("does not say")
    assert "1 error, 1 hint in 1 file; --notes shows hints in full\n" in text


def test_notes_show_them_like_any_other_finding() -> None:
    text = "".join(render("text", [Report("a.yaml", [hint(LAYER, "`recall`")])], Style(notes=True)))
    assert text.startswith("hint[some-rule] not declared\n")
    assert "does not say" not in text and "--notes" not in text


def test_hostile_names_are_escaped() -> None:
    path = ("strategies", "a\x1b[31m", "approach")
    assert "\x1b" not in hints(Report("a.yaml", [hint(path, "a prompting layer")]), Style())
