"""Generated files are compared byte for byte, written, and removed when they are obsolete."""

from __future__ import annotations

from pathlib import Path

import pytest

from llm_strategy import generated

FILES = {"a.md": "one\n", "docs/b.md": "two\n", "docs/old.md": None}


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(generated, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").write_text("")
    return tmp_path


def run(*arguments: str) -> int:
    return generated.main("some.module", lambda root: FILES, list(arguments))


def test_check_names_each_file_and_writes_nothing(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "docs").mkdir()
    (checkout / "docs/b.md").write_bytes(b"two\r\n")
    (checkout / "docs/old.md").write_text("")
    assert run("--check") == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == ["missing: a.md", "stale: docs/b.md", "obsolete: docs/old.md"]
    assert "./dev generated" in err
    assert not (checkout / "a.md").exists()


def test_writing_makes_everything_current(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "docs").mkdir()
    (checkout / "docs/old.md").write_text("")
    assert run() == 0
    assert capsys.readouterr().out.splitlines() == [
        "written: a.md",
        "written: docs/b.md",
        "written: docs/old.md",
    ]
    assert (checkout / "docs/b.md").read_bytes() == b"two\n"
    assert not (checkout / "docs/old.md").exists()
    assert run() == run("--check") == 0
    assert capsys.readouterr().out == ""


def test_outside_a_checkout_nothing_is_written(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "pyproject.toml").unlink()
    assert run() == 2
    assert "no pyproject.toml" in capsys.readouterr().err
    assert not (checkout / "a.md").exists()


def test_an_error_of_the_maker_is_shown(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(root: Path) -> dict[str, str | None]:
        raise ValueError("README.md needs a marker")

    assert generated.main("some.module", fail, []) == 2
    assert "README.md needs a marker" in capsys.readouterr().err


def test_the_checkout_is_this_one() -> None:
    assert (generated.ROOT / "llm_strategy" / "generated.py").is_file()
