"""What is generated from the declaration of the format and from the models is current."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy.api_models import generate


def test_generated_files_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate.main(["--check"]) == 0, capsys.readouterr().err


def test_a_stale_file_is_named_and_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("api_models", "outputs", "explain"):
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(generate, "PACKAGE", tmp_path)
    assert generate.main(["--check"]) == 1
    assert "llm_strategy/outputs/report.schema.json is stale" in capsys.readouterr().err
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    (tmp_path / "api_models" / "strategy.py").write_text("old", "utf-8")
    assert generate.main(["--check"]) == 1
    assert generate.main(["--help"]) == 2


def test_the_format_alone_decides_what_the_models_have(monkeypatch: pytest.MonkeyPatch) -> None:
    from llm_strategy.api_models.source import strategy_module
    from llm_strategy.format import declaration as declared

    key = declared.Key("escalates", declared.QUANTITY, "percent", "percent of answers that a person reads")
    key.techniques = ("tools",)
    monkeypatch.setitem(declared.LAYER.keys, "escalates", key)
    before, _, after = strategy_module("x").partition("class ToolsLayer(Layer):")
    assert "escalates" not in before
    assert "    escalates: Percent | None = None\n" in after.partition("class ")[0]
