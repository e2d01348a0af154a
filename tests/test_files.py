"""Reading files: at most as much as is asked for, and regular files only."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm_strategy import files

pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


@pytest.mark.parametrize(("most", "found"), [(0, b""), (3, b"\r\n\xff"), (5, b"\r\n\xff\0b"), (99, b"\r\n\xff\0b")])
def test_read_returns_the_first_bytes(tmp_path: Path, most: int, found: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\r\n\xff\0b")
    assert files.read(str(path), most) == found


@pytest.mark.parametrize("errors", ["surrogateescape", "replace"])
@given(content=st.binary(max_size=40) | st.text(max_size=20).map(lambda text: text.encode("utf-8", "replace")))
def test_read_text_decodes_as_python_does(
    tmp_path_factory: pytest.TempPathFactory, errors: str, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "text"
    path.write_bytes(content)
    for most in range(8):
        same = io.TextIOWrapper(io.BytesIO(content), "utf-8", errors, newline="").read(most)
        assert files.read_text(str(path), most, errors) == same


def test_errors_are_raised(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.read(str(tmp_path / "gone"), 9)
    with pytest.raises(OSError, match="not a regular file"):
        files.read(str(tmp_path), 9)
    with pytest.raises(ValueError):
        files.read("\0", 9)


@pipes
def test_a_pipe_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(os, "open", None)
    with pytest.raises(OSError, match="not a regular file"):
        files.read(str(tmp_path / "pipe"), 9)


@pipes
@pytest.mark.skipif(sys.platform != "linux", reason="open descriptors are listed in /proc")
def test_a_pipe_that_replaces_a_file_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    before = os.stat(tmp_path / "file")
    descriptors = os.listdir("/proc/self/fd")
    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", lambda path: before)
        with pytest.raises(OSError, match="not a regular file"):
            files.read(str(tmp_path / "pipe"), 9)
    assert os.listdir("/proc/self/fd") == descriptors
