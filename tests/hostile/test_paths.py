"""Paths that are traps: nothing is read for ever, nothing outside is shown or written, and the others are checked."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.document.document import read_strategy
from llm_strategy.lsp.analysis import Analyzer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices of another kind")

NAME = "llmstrategy.yaml"
WRONG = "version: 1\nstrategies:\n  a:\n    purpose: x\n    stage: pilot\n    task: question_answering\n"
SECRET = "aws_secret_access_key: hunter2\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    settings.forget()
    here = tmp_path / "repository"
    (here / ".git").mkdir(parents=True)
    monkeypatch.chdir(here)

    def call(*argv: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main(["check", "--color=never", *argv])
        out, err = capfd.readouterr()
        assert "itself failed" not in err, err
        return code, out, err

    return call


# -- links -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("argv", [(), ("--fix=review",), ("--diff",), ("sub",)])
def test_a_link_out_of_the_repository_is_left_out(run, tmp_path: Path, argv: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "credentials"
    secret.write_text(SECRET + WRONG, "utf-8")
    Path("sub").mkdir()
    Path("sub", NAME).symlink_to(os.path.join("..", "..", "credentials"))
    Path("sub", "b.llmstrategy.yaml").symlink_to(secret)
    code, out, err = run(*argv)
    assert (code, out) == (0, "" if "--diff" in argv else out)
    assert "hunter2" not in out + err and "aws" not in out + err
    assert err.count("a link that leads out of the repository, skipped") == 2
    assert secret.read_text("utf-8") == SECRET + WRONG
    # Who names it, means it.
    code, out, _ = run(f"sub/{NAME}")
    assert code == 1 and "hunter2" in out


def test_a_link_within_the_repository_is_followed(run) -> None:  # type: ignore[no-untyped-def]
    Path("plans").mkdir()
    Path("plans", "shared.yaml").write_text(WRONG, "utf-8")
    Path("service").mkdir()
    Path("service", NAME).symlink_to("../plans/shared.yaml")
    for argv in ((), ("service",)):
        code, out, err = run(*argv, "--format=concise")
        assert code == 1 and err == "" and f"service/{NAME}:" in out


def test_without_a_repository_links_are_followed(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    plain = tmp_path / "plain"
    plain.mkdir()
    (tmp_path / "elsewhere").write_text(WRONG, "utf-8")
    (plain / NAME).symlink_to(tmp_path / "elsewhere")
    monkeypatch.chdir(plain)
    assert run("--format=concise")[0] == 1


def test_loops_of_links_end(run) -> None:  # type: ignore[no-untyped-def]
    Path(NAME).symlink_to(NAME)
    Path("a.llmstrategy.yaml").symlink_to("b.llmstrategy.yaml")
    Path("b.llmstrategy.yaml").symlink_to("a.llmstrategy.yaml")
    Path("loop").symlink_to(".")
    Path("c.llmstrategy.yaml").write_text(WRONG, "utf-8")
    code, out, err = run("--format=concise")
    assert code == 1 and {row.split(":")[0] for row in out.splitlines()} == {"c.llmstrategy.yaml"}
    assert err.count("not a regular file") == 3
    code, out, err = run(NAME, "loop/loop/loop/c.llmstrategy.yaml", "--format=concise")
    assert code == 2 and "loop/loop/loop/c.llmstrategy.yaml:" in out and err.count("\n") == 1


def test_a_folder_with_the_name_of_a_strategy(run) -> None:  # type: ignore[no-untyped-def]
    Path(NAME).mkdir()
    Path(NAME, NAME).write_text(WRONG, "utf-8")
    Path("llmstrategy.toml").mkdir()
    Path(".gitignore").mkdir()
    code, out, _ = run("--format=concise")
    assert code == 1 and out.startswith(f"{NAME}/{NAME}:")


# -- what is not a file ------------------------------------------------------------------------------------------------


def test_devices_and_pipes_are_not_opened(run) -> None:  # type: ignore[no-untyped-def]
    os.mkfifo("pipe.llmstrategy.yaml")
    os.mkfifo("llmstrategy.toml")
    os.mkfifo(".gitignore")
    Path("zero.llmstrategy.yaml").symlink_to("/dev/zero")
    Path("c.llmstrategy.yaml").write_text(WRONG, "utf-8")
    code, out, err = run("--format=concise")
    assert code == 1 and out.startswith("c.llmstrategy.yaml:")
    assert err.count("not a regular file") == 2
    code, out, err = run("/dev/zero", "/dev/null", "pipe.llmstrategy.yaml", "--config=pipe.llmstrategy.yaml")
    assert (code, out) == (2, "") and err.count("not a regular file") == 3


def test_a_pipe_that_comes_in_the_place_of_a_file(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    from llm_strategy.config import discovery as discover

    os.mkfifo("a.llmstrategy.yaml")
    os.mkdir("b.llmstrategy.yaml")
    found = discover.Found()
    found.files = ["a.llmstrategy.yaml", "b.llmstrategy.yaml", "gone.llmstrategy.yaml", "c.llmstrategy.yaml"]
    Path("c.llmstrategy.yaml").write_text(WRONG, "utf-8")
    monkeypatch.setattr("llm_strategy.cli.run.discover", lambda *_: found)
    code, out, err = run("--format=concise")
    assert code == 2 and out.startswith("c.llmstrategy.yaml:")
    assert err.count("cannot read:") == 3 and "not a regular file" in err


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    monkeypatch.setattr("llm_strategy.document.document.MAX_BYTES", 1_000)
    path = tmp_path / NAME
    path.write_bytes(b"x" * 900)
    real = os.fstat

    def grow(descriptor: int) -> os.stat_result:
        with path.open("ab") as file:
            file.write(b"y" * 5_000)
        return real(descriptor)

    monkeypatch.setattr(os, "fstat", grow)
    assert len(read_strategy(str(path))) == 1_001


async def test_the_server_opens_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAME)
    (tmp_path / "a.llmstrategy.yaml").symlink_to("/dev/zero")
    analyzer = Analyzer()
    assert await analyzer.file(str(tmp_path / NAME)) is None
    assert await analyzer.file(str(tmp_path / "a.llmstrategy.yaml")) is None
    assert await analyzer.file(str(tmp_path)) is None
    assert await analyzer.file(str(tmp_path / "gone")) is None
    assert await analyzer.file("\0") is None


# -- sizes -------------------------------------------------------------------------------------------------------------


def sparse(path: str, size: int = 5_000_000_000) -> None:
    with open(path, "wb") as file:
        file.write(b"version: 1\n")
        try:
            file.truncate(size)
        except OSError:
            pytest.skip("no sparse files here")


def test_five_gigabytes_cost_nothing(run) -> None:  # type: ignore[no-untyped-def]
    sparse(NAME)
    code, out, _ = run("--format=concise")
    assert code == 1 and out.count("\n") == 1 and "[file-bound]" in out
    code, out, err = run("--fix")
    assert code == 1 and os.stat(NAME).st_size == 5_000_000_000
    assert run("--diff")[1] == ""
    checked = asyncio.run(Analyzer().file(os.path.abspath(NAME)))
    assert checked is not None and [one.rule for one in checked.report.diagnostics] == ["file-bound"]


@pytest.mark.parametrize("name", ["llmstrategy.toml", "pyproject.toml", ".gitignore"])
def test_five_gigabytes_of_something_else(run, name: str) -> None:  # type: ignore[no-untyped-def]
    Path(NAME).write_text(WRONG, "utf-8")
    sparse(name)
    code, out, err = run("--format=concise")
    if name == "llmstrategy.toml":
        assert (code, out) == (2, "") and "larger than" in err
    else:
        assert code == 1 and out.startswith(NAME)


# -- writing -----------------------------------------------------------------------------------------------------------


def test_output_into_traps(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    Path(NAME).write_text(WRONG, "utf-8")
    Path("loop").symlink_to("loop")
    Path("folder").mkdir()
    Path("locked").write_text("old", "utf-8")
    for target in ("folder", "loop", "gone/out", f"{NAME}/out", "", "\0", "x" * 5_000, "/dev/full"):
        code, out, err = run("--output", target)
        assert (code, out) == (2, ""), target
        assert err.startswith("error: ") and err.count("\n") == 1, target
    assert run("--output", "/dev/null")[0] == 1
    assert Path(NAME).read_text("utf-8") == WRONG
    assert sorted(os.listdir(".")) == [".git", "folder", NAME, "locked", "loop"]
    os.mkfifo("pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_bytes()))
    reader.start()
    assert run("--output", "pipe")[0] == 1
    reader.join(30)
    assert b"question_answering" in got[0]


def test_fixing_through_links(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    Path("real.yaml").write_text(WRONG, "utf-8")
    Path(NAME).symlink_to("real.yaml")
    os.link("real.yaml", "other-name.yaml")
    code, _, err = run("--fix")
    assert " in 1 file" in err
    assert Path(NAME).is_symlink()
    assert "question-answering" in Path("real.yaml").read_text("utf-8")
    # It is still the same file under both names.
    assert os.path.samefile("other-name.yaml", "real.yaml")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the owner of the machine writes everything")
def test_fixing_what_may_not_be_written(run) -> None:  # type: ignore[no-untyped-def]
    Path(NAME).write_text(WRONG, "utf-8")
    os.chmod(NAME, 0o444)
    code, _, err = run("--fix")
    assert code == 2 and "cannot write: permission denied" in err
    assert Path(NAME).read_text("utf-8") == WRONG


def test_what_an_earlier_run_left_is_not_in_the_way(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    Path(NAME).write_text(WRONG, "utf-8")
    words = iter(["left-over", "left-over", "new"])
    monkeypatch.setattr(tempfile, "_get_candidate_names", lambda: words)
    beside = Path(".llmstrategy-left-over.tmp")
    beside.symlink_to("/dev/null")
    assert run("--fix")[0] == 0
    assert "question-answering" in Path(NAME).read_text("utf-8") and beside.is_symlink()
    assert sorted(os.listdir()) == sorted({".git", NAME, beside.name} & set(os.listdir()))
