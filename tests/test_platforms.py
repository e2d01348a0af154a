"""Windows and macOS, tested on any system: functions get the values that these systems would give them."""

from __future__ import annotations

import io
import ntpath
import os
import sys
import types
import unicodedata
from pathlib import Path

import pytest

from llm_strategy.cli import output, run
from llm_strategy.cli.main import command_parser
from llm_strategy.cli.run import Run
from llm_strategy.config import settings
from llm_strategy.config.discovery import discover, is_strategy
from llm_strategy.config.patterns import IgnoreFiles
from llm_strategy.config.settings_file import load as load_settings
from llm_strategy.document.document import load
from llm_strategy.lsp import uris as paths


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """Replaces `os` in `lsp.uris` with what it is on Windows."""
    fake = types.SimpleNamespace(name="nt", path=ntpath, fsencode=os.fsencode, sep="\\")
    monkeypatch.setattr(paths, "os", fake)
    return fake


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///c%3A/work/llmstrategy.yaml", "c:\\work\\llmstrategy.yaml"),
        ("file:///C:/work/llmstrategy.yaml", "C:\\work\\llmstrategy.yaml"),
        ("file:///c:/a%20b/%C3%A9.llmstrategy.yaml", "c:\\a b\\é.llmstrategy.yaml"),
        ("file://server/share/llmstrategy.yaml", "\\\\server\\share\\llmstrategy.yaml"),
        ("file://localhost/c:/llmstrategy.yaml", "c:\\llmstrategy.yaml"),
        ("file:///c:", "c:"),
    ],
)
def test_windows_uris_become_paths(windows: object, uri: str, path: str) -> None:
    assert paths.to_path(uri) == path


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("C:\\work\\llmstrategy.yaml", "file:///c%3A/work/llmstrategy.yaml"),
        ("c:\\a b\\é.yaml", "file:///c%3A/a%20b/%C3%A9.yaml"),
        ("\\\\server\\share\\a.yaml", "file://server/share/a.yaml"),
    ],
)
def test_windows_paths_become_uris(windows: object, path: str, uri: str) -> None:
    assert paths.to_uri(path) == uri
    assert ntpath.normcase(paths.to_path(uri) or "") == ntpath.normcase(path)


def test_uris_of_one_windows_file_have_one_key(windows: object) -> None:
    same = ("file:///c%3A/Work/llmstrategy.yaml", "file:///C:/work/LLMSTRATEGY.yaml", "file:///c:/work/llmstrategy.yaml")
    assert len({paths.key_of(uri) for uri in same}) == 1
    assert all(paths.is_ours(uri) for uri in (same[0], same[2]))


def test_uris_are_case_sensitive_elsewhere() -> None:
    if os.name != "nt":
        assert paths.key_of("file:///a/B.llmstrategy.yaml") != paths.key_of("file:///a/b.llmstrategy.yaml")


def test_reports_write_paths_with_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    check = Run(command_parser("check").parse([]), 0)
    check.cwd = "C:\\work"
    monkeypatch.setattr(run, "os", types.SimpleNamespace(sep="\\", path=ntpath))
    assert check.name("C:\\work\\service\\llmstrategy.yaml") == "service/llmstrategy.yaml"
    assert check.name("service\\llmstrategy.yaml") == "service/llmstrategy.yaml"
    assert check.name(".\\service\\llmstrategy.yaml") == "service/llmstrategy.yaml"
    assert check.name("D:\\x\\llmstrategy.yaml") == "D:/x/llmstrategy.yaml"
    assert check.name("\\\\?\\C:\\long\\llmstrategy.yaml") == "//?/C:/long/llmstrategy.yaml"


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "utf-16"])
def test_output_is_utf_8_whatever_the_console_encoding(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, newline="\r\n"))
    output.write(["ж ≤ é 😀\n", "\udcff\n"])
    assert raw.getvalue() == "ж ≤ é 😀\n".encode() + b"\\udcff\n"
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding=encoding))
    output.eprint("ж")
    assert raw.getvalue().endswith("ж\n".encode())


def test_settings_with_windows_line_ends() -> None:
    unix = b'# a\nselect = ["fit"]\n[severity]\nstale-evidence = "warning"\n'
    found = load_settings(unix.replace(b"\n", b"\r\n"), "llmstrategy.toml")
    same = load_settings(unix, "llmstrategy.toml")
    assert found is not None and same is not None
    assert (found.select, found.severity) == (same.select, same.severity)
    with pytest.raises(settings.SettingsError) as caught:
        load_settings(b'# a\r\n\r\nselct = ["fit"]\r\n', "llmstrategy.toml")
    assert (caught.value.line, caught.value.column) == (3, 1)
    with pytest.raises(settings.SettingsError) as caught:
        load_settings(b"\xef\xbb\xbf# a\r\nselect = [\r\n", "llmstrategy.toml")
    assert caught.value.line == 3


def test_ignore_file_with_windows_line_ends(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"build/\r\n*.tmp\r\n# no\r\n!keep.tmp\r\n")
    ignores = IgnoreFiles(str(tmp_path)).ignores
    assert ignores(str(tmp_path / "build"), True)
    assert ignores(str(tmp_path / "a.tmp"), False)
    assert not ignores(str(tmp_path / "keep.tmp"), False)


def test_places_are_the_same_for_every_line_end() -> None:
    text = "version: 1\nstrategies:\n  a:\n    oops\n    purpose: x\n"
    places = {
        tuple((one.rule, one.span) for one in load(text.replace("\n", line_break)).problems)
        for line_break in ("\n", "\r\n", "\r")
    }
    assert len(places) == 1 and places != {()}


def test_decomposed_file_names_of_macos(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "café.llmstrategy.yaml")
    assert name != unicodedata.normalize("NFC", name)
    (tmp_path / name).write_text("version: 1\n", "utf-8")
    [found] = discover([str(tmp_path)]).files
    assert is_strategy(os.path.basename(found))
    assert unicodedata.normalize("NFC", os.path.basename(found)) == unicodedata.normalize("NFC", name)
    uri = paths.to_uri(found)
    assert paths.to_path(uri) == found and uri.isascii()


def test_strategy_names_are_case_sensitive_everywhere() -> None:
    """Otherwise a file would be a strategy on one system and not on another."""
    assert not is_strategy("LLMStrategy.yaml")
    assert not is_strategy("a.LLMSTRATEGY.YAML")
