"""The command `compare`: its outputs, what-ifs and wrong command lines."""

from __future__ import annotations

import json

import pytest

from llm_strategy.cli.compare import _volumes
from llm_strategy.cli.main import main

from .test_compare import DECLARED


def test_the_command(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "llmstrategy.yaml").write_text(DECLARED, encoding="utf-8")
    assert main(["compare", "--volume", "10k,1M/month", "--today", "2026-11-01"]) == 0
    shown = capsys.readouterr().out
    assert "prompting (declared)" in shown and "10k/month" in shown and "1M/month" in shown
    assert main(["compare", "--format", "json", "--stack", "prompting,rag", "--tokens", "input=800,output=20"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in document["strategies"][0]["candidates"]] == ["declared", "prompting+rag"]
    assert main(["compare", "--explain-cost", "--format", "markdown"]) == 0
    assert "100,000 requests × 500 tokens" in capsys.readouterr().out
    assert main(["compare", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("file,strategy,candidate,")


@pytest.mark.parametrize(
    ("written", "volumes"),
    [
        ("10k,1M/month", (10_000, 1_000_000)),
        ("20k,100k/month", (20_000, 100_000)),
        ("10,000/month", (10_000,)),
        ("1,000,2M/month", (1_000, 2_000_000)),
        ("500, 600/month", (500, 600)),
        ("1k", (1_000,)),
        ("1k/day,1k/month", (pytest.approx(1_000 * 365 / 12), 1_000)),
    ],
)
def test_volumes_on_the_command_line(written, volumes) -> None:
    assert _volumes(written) == volumes


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--stack", "prompting,rga"], "did you mean `rag`?"),
        (["--stack", "rag,cached-prompt"], "cannot be combined"),
        (["--volume", "many"], "--volume cannot be `many`"),
        (["--tokens", "in=3"], "write input=1800,output=250"),
        (["--strategy", "fak"], "no strategy is called `fak`"),
        (["--explain-cost", "--format", "json"], "json has every formula"),
        (["nowhere.yaml"], "nowhere.yaml"),
    ],
)
def test_a_wrong_command_line_says_what_to_write(tmp_path, capsys, monkeypatch, options, said) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "llmstrategy.yaml").write_text(DECLARED, encoding="utf-8")
    assert main(["compare", *options]) == 2
    assert said in capsys.readouterr().err


def test_several_strategies_need_a_name(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "llmstrategy.yaml").write_text(
        DECLARED + "  other:\n    purpose: x\n    approach: [{technique: prompting}]\n", encoding="utf-8"
    )
    assert main(["compare"]) == 2
    assert "--strategy: faq, other" in capsys.readouterr().err
