"""Nothing that a file says, and no name of one, speaks as if it were the program."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.outputs.registry import FORMATS

from .files import places, quoted
from .saying import SAYINGS, plain, printed

NAME = "llmstrategy.yaml"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]):  # type: ignore[no-untyped-def]
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    settings.forget()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)

    def call(*argv: str, codes: tuple[int, ...] = (0, 1)) -> str:
        capfdbinary.readouterr()
        code = main(list(argv))
        out, err = capfdbinary.readouterr()
        said = out.decode() + err.decode()
        assert code in codes, (code, said)
        assert "itself failed" not in said
        return said

    return call


@pytest.mark.parametrize("saying", SAYINGS)
def test_what_a_file_says(run, saying: str) -> None:  # type: ignore[no-untyped-def]
    found = places(SAYINGS[saying])
    for place, text in found.items():
        Path(f"{place}.llmstrategy.yaml").write_bytes(text.encode("utf-8", "replace"))
    for style in FORMATS:
        more = () if style != "text" else ("--statistics",)
        out = run("check", f"--format={style}", "--unknown", "--select=all", *more)
        printed(style, out, saying)
        # The others have no word for a check that lacks a fact.
        if style in ("text", "concise", "json"):
            assert all(f"{place}.llmstrategy.yaml" in out for place in found)
        if style == "json":
            json.loads(out)
    plain(run("check", "--diff", "--select=all"), f"{saying} in a diff")
    plain(run("check", "--fix=review", "--select=all"), f"{saying} after fixing")


@pytest.mark.parametrize("saying", SAYINGS)
def test_what_settings_say(run, saying: str) -> None:  # type: ignore[no-untyped-def]
    says = quoted(SAYINGS[saying])
    Path(NAME).write_text("version: 1\n", "utf-8")
    raw = SAYINGS[saying].replace("\ud800", "")
    for text in (
        f"select = [{says}]\n",
        f"{says} = 1\n",
        f"[severity]\n{says} = {says}\n",
        f"[thresholds]\n{says} = {says}\nstale-evidence = {says}\n",
        f"fail_on = {says}\n",
        f"exclude = [{says}]\nx = 1\n",
        f"select = {raw}\n",
        f"# {raw}\nselect = [\n",
    ):
        Path("llmstrategy.toml").write_bytes(text.encode())
        settings.forget()
        plain(run("check", codes=(2,)), text)


@pytest.mark.parametrize("saying", SAYINGS)
def test_what_arguments_say(run, saying: str) -> None:  # type: ignore[no-untyped-def]
    word = SAYINGS[saying].replace("\ud800", "\udcff")
    Path(NAME).write_text("version: 1\n", "utf-8")
    for argv in (
        [word],
        ["check", word],
        ["check", f"--{word}"],
        ["check", f"--format={word}"],
        ["check", f"--select={word}"],
        ["check", f"--severity={word}=error"],
        ["check", f"--today={word}"],
        ["check", f"--config={word}"],
        ["check", f"--output={word}/x"],
        ["check", f"--stdin-filename={word}"],
        ["explain", word],
    ):
        plain(run(*argv, codes=(2,)), " ".join(argv))


NAMES = [text.replace("\ud800", "\udcff").replace("/", "_")[:60] for text in SAYINGS.values()]
NAMES += ["::error::forged", "##[error]forged", "-x", "--fix", " x", "#x", "+x", "a\nb", "`a`", "<b>", "..."]


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows forbids")
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_what_a_name_says(run, name: str) -> None:  # type: ignore[no-untyped-def]
    try:
        os.mkdir(name)
        for file in (f"{name}.llmstrategy.yaml", f"{name}/{NAME}"):
            Path(file).write_text("version: 1\nstrategies:\n  a:\n    purpose: x\n    stage: pilott\n", "utf-8")
        os.mkfifo(f"{name}/x.llmstrategy.yaml")
        os.mkdir(f"{name}/empty")
    except OSError:
        pytest.skip("not a name here")
    for style in FORMATS:
        printed(style, run("check", f"--format={style}", "--unknown"))
        printed(style, run("check", f"--format={style}", "--", name, f"{name}.llmstrategy.yaml"))
    plain(run("check", "--", f"{name}/empty", f"{name}/gone", f"{name}/x.llmstrategy.yaml", codes=(2,)), "told")
    plain(run("check", "--diff", codes=(0, 1)), "diff")
    plain(run("check", "--fix", codes=(0, 1)), "fix")
    plain(run("check", "--output", f"{name}/gone/out", codes=(2,)), "output")


def test_a_failure_of_ours_says_nothing_of_the_file(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    from llm_strategy.engine import check as engine

    def fail(*_: object, **__: object) -> None:
        raise ValueError(SAYINGS["github"] + SAYINGS["azure"] + SAYINGS["colour"])

    Path(NAME).write_text("version: 1\n", "utf-8")
    monkeypatch.setattr(engine, "check", fail)
    for style in FORMATS:
        assert main(["check", f"--format={style}"]) == 2


def test_the_trace_of_a_failure_is_shown_harmless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    from llm_strategy.engine import check as engine

    def fail(*_: object, **__: object) -> None:
        raise ValueError("\n".join(SAYINGS.values()))

    (tmp_path / NAME).write_text("version: 1\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engine, "check", fail)
    assert main(["check"]) == 2
    out, err = capfd.readouterr()
    assert "itself failed" in err
    plain(out + err)


def test_backticks_in_a_message_end_no_code() -> None:
    from markdown_it import MarkdownIt

    from llm_strategy.outputs.markdown import prose

    html = MarkdownIt("commonmark").render(prose("Does ``x` come?") + " `<b>`")
    assert "<b>" not in html
