"""All fixes of a file: what ``fix_all`` leaves, and what ``check --fix`` and ``--diff`` write, and where."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from llm_strategy.cli import save
from llm_strategy.cli.fix import diff
from llm_strategy.cli.main import main
from llm_strategy.config import settings
from llm_strategy.config.settings import DEFAULT, override
from llm_strategy.document.document import load
from llm_strategy.engine import check as engine
from llm_strategy.engine.fix import Fixed, fix_all
from llm_strategy.report import ERROR, REVIEW, SAFE, Diagnostic, Edit, Fault, Fix, Report
from llm_strategy.rules.registry import all_rules
from llm_strategy.text import Span, split_lines
from tests.helpers import TODAY, whole

CORPUS = Path(__file__).parent / "corpus"
FILES = {f"{file.parent.name}/{file.name}": file.read_bytes() for file in sorted(CORPUS.glob("*/*.yaml"))}
FILES |= {rule.name: whole(rule.bad).encode() for rule in all_rules().values()}
DAYS = {rule.name: rule.day for rule in all_rules().values()}
DAY = date.fromisoformat(TODAY).toordinal()


def day_of(name: str) -> int:
    return date.fromisoformat(DAYS.get(name, TODAY)).toordinal()


def errors(report: Report) -> int:
    return sum(found.severity == ERROR for found in report.diagnostics)


def seen(report: Report) -> list[tuple[str, str, Span]]:
    return [(found.rule, found.message, found.span) for found in report.diagnostics]


# -- real files --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("review", [False, True])
@pytest.mark.parametrize("name", FILES)
def test_nothing_that_can_be_fixed_is_left(name: str, review: bool) -> None:
    content = FILES[name]
    fixed = fix_all(content, name, DEFAULT, day_of(name), review=review)
    assert isinstance(fixed.content, bytes)
    before = engine.check(content, name, DEFAULT, day_of(name))
    after = engine.check(fixed.content, name, DEFAULT, day_of(name))
    assert seen(fixed.report) == seen(after)
    assert errors(after) <= errors(before)
    wanted = (SAFE, REVIEW) if review else (SAFE,)
    left = [found.rule for found in after.diagnostics if found.fix and found.fix.safety in wanted]
    assert (left, fixed.left) == ([], 0)
    assert bool(fixed.applied) == any(found.fix and found.fix.safety in wanted for found in before.diagnostics)
    assert (fixed.content == content) == (not fixed.applied)
    assert fixed.content.startswith(b"\xef\xbb\xbf") == content.startswith(b"\xef\xbb\xbf")
    again = fix_all(fixed.content, name, DEFAULT, day_of(name), review=review)
    assert (again.content, again.applied) == (fixed.content, [])
    as_text = fix_all(content.decode(), name, DEFAULT, day_of(name), review=review)
    assert (as_text.content, as_text.text) == (fixed.content.decode(), fixed.text)


def test_line_breaks_and_byte_order_mark_stay() -> None:
    plain = FILES["teams/education-grading.unsound.yaml"]
    expected = fix_all(plain, "f", DEFAULT, DAY, review=True)
    assert len(expected.applied) > 15
    for mark in (b"", b"\xef\xbb\xbf"):
        for eol in (b"\n", b"\r\n", b"\r"):
            made = fix_all(mark + plain.replace(b"\n", eol), "f", DEFAULT, DAY, review=True).content
            assert isinstance(made, bytes) and isinstance(expected.content, bytes)
            assert made == mark + expected.content.replace(b"\n", eol)


def test_what_was_applied_is_told() -> None:
    text = "version: 1\nstrategies:\n  faq:\n    purpose: x\n    approach: [{technique: finetuning}]\n"
    fixed = fix_all(text, "f", DEFAULT, DAY)
    assert [(one.rule, one.line) for one in fixed.applied] == [("invalid-value", 4)]
    assert fixed.applied[0].title
    assert fixed.content == fixed.text == text.replace("finetuning", "fine-tuning")


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfev\x00", b"version: 1\nstrategies: \xff\n", b"\x00\x01", b"a: [\n", b"\xef\xbb\xbf", b"[[[[[" * 999],
)
def test_what_cannot_be_read_is_left_alone(content: bytes) -> None:
    fixed = fix_all(content, "f", DEFAULT, DAY, review=True)
    assert fixed.content == content
    assert fixed.applied == []


def layer(text: str) -> str:
    return f"version: 1\nstrategies:\n  faq:\n    purpose: x\n    approach: [{{technique: {text}}}]\n"


def test_an_error_that_a_fix_would_bring_to_light_leaves_it_out() -> None:
    # Renamed, the key would hold what it cannot.
    text = layer("rag, refesh: 3 pages")
    found = engine.check(text, "f", DEFAULT, DAY)
    assert [one.fix is not None for one in found.diagnostics if one.rule == "unknown-key"] == [True]
    fixed = fix_all(text, "f", DEFAULT, DAY)
    assert (fixed.text, fixed.applied, fixed.left) == (text, [], 1)


def test_what_a_fix_brings_to_light_is_fixed_with_it() -> None:
    fixed = fix_all(layer("rag, refesh: nightly"), "f", DEFAULT, DAY)
    assert fixed.text == layer("rag, refresh: daily")
    assert [one.rule for one in fixed.applied] == ["unknown-key", "invalid-value"]
    assert fixed.left == 0
    # Only a fix of the wanted safety goes along.
    text = layer("rag, retreival: semantic")
    assert fix_all(text, "f", DEFAULT, DAY).text == text
    assert fix_all(text, "f", DEFAULT, DAY, review=True).text.count("retrieval: ") == 1


def test_two_fixes_that_only_go_alone() -> None:
    # Each may become `volume`, both may not.
    text = "version: 1\nstrategies:\n  faq:\n    purpose: x\n    volum: 1/day\n    volme: 2/day\n    approach: [{technique: prompting}]\n"
    fixed = fix_all(text, "f", DEFAULT, DAY)
    assert fixed.text == text.replace("volum:", "volume:")
    assert [one.rule for one in fixed.report.diagnostics if one.severity == ERROR] == ["unknown-key"]


def test_settings_decide_what_is_an_error_and_what_is_found() -> None:
    text = "version: 1\nstrategies:\n  faq:\n    purpose: x\n    approach: [{technique: rag, for: [output_format]}]\n"
    assert len(fix_all(text, "f", DEFAULT, DAY).applied) == 1
    assert fix_all(text, "f", override(DEFAULT, ignore=["invalid-value"]), DAY).applied == []


# -- findings made up --------------------------------------------------------------------------------------------------


class Rules:
    """A check that finds words in a file: word → (rule, fixed word, severity)."""

    def __init__(self, **words: tuple[str, str] | tuple[str, str, str]) -> None:
        self.words = words
        self.checks = 0

    def check(self, content: bytes | str, name: str, *_: object, **__: object) -> Report:
        self.checks += 1
        text = content if isinstance(content, str) else content.decode()
        report = Report(name, lines=split_lines(text))
        for number, line in enumerate(report.lines):
            at = 0
            for word in line.split(" "):
                span = Span(number, at, number, at + len(word))
                at += len(word) + 1
                if word == "FAULT":
                    report.faults.append(Fault("a-rule", "KeyError"))
                if word in self.words:
                    other, safety, *rest = self.words[word]
                    fix = Fix(f"write {other}", safety, [Edit(span, other)]) if safety else None
                    severity = rest[0] if rest else "warning"
                    report.diagnostics.append(Diagnostic("a-rule", severity, f"says {word}", span, fix=fix))
        return report

    def fix(self, text: str, monkeypatch: pytest.MonkeyPatch, *, review: bool = False) -> Fixed:
        monkeypatch.setattr(engine, "check", self.check)
        return fix_all(text, "f", DEFAULT, DAY, review=review)


def test_only_the_wanted_safety(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(a=("x", SAFE), b=("y", REVIEW))
    assert rules.fix("a b", monkeypatch).text == "x b"
    assert rules.fix("a b", monkeypatch, review=True).text == "x y"


def test_a_fix_may_lead_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    fixed = Rules(a=("b", SAFE), b=("c", SAFE)).fix("a a\na", monkeypatch)
    assert fixed.text == "c c\nc"
    assert [(one.title, one.line) for one in fixed.applied] == [
        *(("write b", 0), ("write b", 0), ("write b", 1)),
        *(("write c", 0), ("write c", 0), ("write c", 1)),
    ]


def test_two_that_undo_each_other_come_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(a=("b", SAFE), b=("a", SAFE), c=("d", SAFE))
    assert rules.fix("a x c", monkeypatch).text == "b x d"
    assert rules.checks < 10


def test_what_grows_for_ever_comes_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(a=("b q", SAFE), b=("a q", SAFE))
    assert len(rules.fix("a", monkeypatch).applied) < 5


def test_a_fix_that_adds_an_error_is_left_out_and_the_others_made(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(a=("b", SAFE), bad=("worse", SAFE, "error"), worse=("", "", "error"))
    text = "a " * 20 + "bad " + "a " * 20
    fixed = rules.fix(text, monkeypatch)
    assert fixed.text == text.replace("a ", "b ")
    assert len(fixed.applied) == 40
    assert rules.checks < 30


def test_a_fix_that_does_not_remove_its_finding_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(a=("a a", SAFE), b=("c", SAFE))
    assert rules.fix("a b", monkeypatch).text == "a c"


def test_a_file_with_a_fault_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = Rules(a=("b", SAFE), c=("FAULT", SAFE))
    assert rules.fix("FAULT a", monkeypatch).applied == []
    assert rules.fix("a c", monkeypatch).text == "b c"


def test_fixes_that_touch_are_made_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def check(content: str, name: str, *_: object, **__: object) -> Report:
        seen.append(content)
        line = content.count("\n")
        fixes = [Fix(word, SAFE, [Edit(Span(line, 0, line, 0), f"{word}\n")]) for word in ("one", "two", "three")]
        left = [fix for fix in fixes if fix.title not in content]
        return Report(
            name,
            [Diagnostic("a-rule", "error", f"no {fix.title}", Span(0, 0, 0, 0), fix=fix) for fix in left],
            lines=split_lines(content),
        )

    monkeypatch.setattr(engine, "check", check)
    assert fix_all("", "f", DEFAULT, DAY).text == "one\ntwo\nthree\n"
    assert list(dict.fromkeys(seen)) == ["", "one\n", "one\ntwo\n", "one\ntwo\nthree\n"]


# -- the command line --------------------------------------------------------------------------------------------------

NAME = "llmstrategy.yaml"
SOUND = """\
version: 1
strategies:
  faq:
    purpose: Answer the twelve questions everyone asks
    approach:
      - technique: prompting
        for: [style]
"""
SPELLED = SOUND.replace("technique: prompting", "technique: Prompting").replace("[style]", "[Style]")
UNSOUND = SOUND.replace("prompting", "fine-tuning").replace("[style]", "[real-time-data]")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    settings.forget()
    return tmp_path


@pytest.fixture
def run(folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    def call(*argv: str, stdin: bytes | None = None) -> tuple[int, str, str]:
        capfd.readouterr()
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["check", "--today", TODAY, *argv])
        return code, *capfd.readouterr()

    return call


def test_fixes_are_written_and_the_rest_is_reported(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(SPELLED)
    (folder / "b.llmstrategy.yaml").write_text(UNSOUND + "    citatons: none\n")
    (folder / "c.llmstrategy.yaml").write_text(SOUND)
    code, out, err = run("--fix")
    assert code == 1
    assert "[fine-tuning-for-real-time]" in out and "unknown-key" not in out
    assert "in 1 of 3 files" in out
    assert err == "fixed 3 findings in 2 files\n"
    assert (folder / NAME).read_text() == SOUND
    assert (folder / "b.llmstrategy.yaml").read_text() == UNSOUND + "    citations: none\n"
    assert run("--fix", NAME)[::2] == (0, "")
    code, out, err = run("--fix=review", "--quiet")
    assert (code, err) == (0, "")
    assert "real-time-data" in (folder / "b.llmstrategy.yaml").read_text().split("technique: tools")[1]


def test_the_report_after_fixing_has_every_format(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(SPELLED)
    code, out, err = run("--fix", "--format", "json")
    assert (code, json.loads(out)["diagnostics"], err) == (0, [], "fixed 2 findings in 1 file\n")


def test_a_diff_writes_nothing(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(SPELLED + "# über\n")
    (folder / "b.llmstrategy.yaml").write_text(UNSOUND)
    code, out, err = run("--diff")
    assert (code, err) == (1, "would fix 2 findings in 1 file\n")
    assert out == (
        f"--- {NAME}\n+++ {NAME}\n@@ -3,6 +3,6 @@\n   faq:\n"
        "     purpose: Answer the twelve questions everyone asks\n     approach:\n"
        "-      - technique: Prompting\n-        for: [Style]\n"
        "+      - technique: prompting\n+        for: [style]\n # über\n"
    )
    assert (folder / NAME).read_text() == SPELLED + "# über\n"
    code, out, err = run("--fix=review", "--diff")
    assert (code, err) == (1, "would fix 4 findings in 2 files\n")
    assert "+      - technique: tools\n" in out
    assert (folder / "b.llmstrategy.yaml").read_text() == UNSOUND
    (folder / NAME).unlink()
    assert run("--diff") == (0, "", "")
    assert run("--diff", "--fail-on", "error", "nowhere.yaml")[0] == 2


@pytest.mark.parametrize("option", ["--format=json", "--statistics", "--unknown"])
def test_a_diff_shows_no_findings(run, folder: Path, option: str) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("--diff", option)
    assert (code, out) == (2, "")
    assert option.split("=")[0] in err


def test_git_applies_the_diff(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    import subprocess

    before = FILES["teams/education-grading.unsound.yaml"].rstrip(b"\n")
    (folder / NAME).write_bytes(before)
    _, out, _ = run("--diff", "--fix=review")
    assert "\\ No newline at end of file" in out
    subprocess.run(["git", "apply", "-p0", "-"], input=out.encode(), cwd=folder, check=True)
    assert (folder / NAME).read_bytes() == fix_all(before, NAME, DEFAULT, DAY, review=True).content


def test_a_diff_forges_nothing() -> None:
    before = "a: 1\n# \x1b[31m \u202e\tx\n ::error::x\n##[error]x\nb: 2"
    shown = diff("\x1b\n::x", before, before.replace("b: 2", "b: 3\n"))
    assert shown == (
        "--- \\x1b\\n::x\n+++ \\x1b\\n::x\n@@ -2,4 +2,4 @@\n # \\x1b[31m \\u202e\tx\n  \\x3a:error::x\n ##\\x5berror]x\n"
        "-b: 2\n\\ No newline at end of file\n+b: 3\n"
    )
    assert diff("f", "\ufeffa\r\nb\r\n", "\ufeffa\r\nc\r\n") == "--- f\n+++ f\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    colored = diff("f", "a\n", "b\n", color=True)
    assert "\x1b[31m-a\x1b[0m\n\x1b[32m+b\x1b[0m\n" in colored


def test_standard_input_is_a_filter(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    bom = b"\xef\xbb\xbf" + SPELLED.replace("\n", "\r\n").encode()
    code, out, err = run("--fix", "-", stdin=bom)
    assert code == 0
    assert out.encode() == b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()
    assert err.startswith("No findings in 1 file") and err.endswith("\nfixed 2 findings in 1 file\n")
    code, out, err = run("--fix", "-", "--format", "concise", "--stdin-filename", "x.yaml", stdin=UNSOUND.encode())
    assert (code, out) == (1, UNSOUND)
    assert "x.yaml:7:15: error[fine-tuning-for-real-time]" in err
    code, out, err = run("--fix", "-", "-o", "found.txt", stdin=SPELLED.encode())
    assert (code, out, err) == (0, SOUND, "fixed 2 findings in 1 file\n")
    assert (folder / "found.txt").read_text().startswith("No findings in 1 file")
    code, out, err = run("--diff", "-", stdin=SPELLED.encode())
    assert (code, err) == (1, "would fix 2 findings in 1 file\n")
    assert out.startswith("--- <stdin>\n")


def test_a_filter_gives_back_what_it_cannot_check(run, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    large = b"# " + b"x" * 3_000_000
    assert run("--fix", "-", stdin=large)[:2] == (1, large.decode())
    (folder / "llmstrategy.toml").write_text("unheard-of = 1\n")
    settings.forget()
    assert run("--fix", "-", stdin=b"a: \xff\n")[0] == 2
    (folder / "llmstrategy.toml").unlink()
    settings.forget()

    def crash(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("llm_strategy.engine.fix._Run.run", crash)
    code, out, err = run("--fix", "-", stdin=SPELLED.encode())
    assert (code, out) == (2, SPELLED)
    assert "RecursionError" in err


def test_mode_and_links_stay(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    real = folder / "kept.yaml"
    real.write_text(SPELLED)
    real.chmod(0o640)
    (folder / NAME).symlink_to(real.name)
    assert run("--fix", NAME)[0] == 0
    assert (folder / NAME).is_symlink()
    assert real.read_text() == SOUND
    assert real.stat().st_mode & 0o7777 == 0o640
    assert sorted(path.name for path in folder.iterdir()) == [".git", "kept.yaml", NAME]


def test_a_file_that_needs_no_fix_is_not_written(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(UNSOUND)
    before = os.stat(folder / NAME)
    run("--fix")
    after = os.stat(folder / NAME)
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_what_cannot_be_written_is_told_and_the_others_go_on(run, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (folder / "a.llmstrategy.yaml").write_text(SPELLED)
    (folder / "b.llmstrategy.yaml").write_text(SPELLED)
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "a.llmstrategy" not in str(path) and may(path, mode))
    code, out, err = run("--fix")
    assert code == 2
    assert err == "error: a.llmstrategy.yaml: cannot write: permission denied\nfixed 2 findings in 1 file\n"
    assert "a.llmstrategy.yaml" in out and "invalid-value" in out
    assert (folder / "a.llmstrategy.yaml").read_text() == SPELLED
    assert (folder / "b.llmstrategy.yaml").read_text() == SOUND


def test_a_file_that_changed_meanwhile_is_left_alone(run, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(SPELLED)
    check = engine.check

    def slow(*arguments: object, **more: object) -> Report:
        (folder / NAME).write_text(SPELLED + "# saved meanwhile\n")
        return check(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", slow)
    code, _, err = run("--fix")
    assert code == 2
    assert err == f"error: {NAME}: changed while it was checked, not fixed\n"
    assert (folder / NAME).read_text() == SPELLED + "# saved meanwhile\n"
    assert sorted(path.name for path in folder.iterdir()) == [".git", NAME]


def test_a_write_that_fails_leaves_the_file_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / NAME).write_bytes(b"before")

    def full(*_: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        save.replace_file(NAME, b"before", b"after")
    assert (folder / NAME).read_bytes() == b"before"
    assert sorted(path.name for path in folder.iterdir()) == [".git", NAME]


def test_a_file_with_a_fault_of_ours_is_not_written(run, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(SPELLED)
    check = engine.check

    def faulty(*arguments: object, **more: object) -> Report:
        report = check(*arguments, **more)  # type: ignore[arg-type]
        report.faults.append(Fault("a-rule", "KeyError"))
        return report

    monkeypatch.setattr(engine, "check", faulty)
    code, out, err = run("--fix")
    assert code == 2
    assert "invalid-value" in out and "fixed" not in err
    assert (folder / NAME).read_text() == SPELLED


def test_fixes_that_are_left_out_are_told(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(layer("rag, refesh: 3 pages"))
    assert run("--fix")[::2] == (1, "skipped 1 fix that would add an error\n")
    (folder / "b.llmstrategy.yaml").write_text(layer("Rag, refesh: 3 pages"))
    assert run("--diff")[::2] == (1, "would fix 1 finding in 1 file; skipped 2 fixes that would add an error\n")
    assert run("--diff", "--quiet")[::2] == (1, "")


def test_the_value_of_fix_stands_behind_its_sign(run, folder: Path) -> None:  # type: ignore[no-untyped-def]
    (folder / NAME).write_text(SPELLED)
    assert run("--fix", "review") == (2, "", "error: the value of --fix comes after `=`: --fix=review\n")
    assert run("--fix=all")[0] == run("--fix=")[0] == run("--diff=x")[0] == 2
    assert (folder / NAME).read_text() == SPELLED
    assert run("--fix=safe", NAME)[0] == 0
    assert load((folder / NAME).read_bytes()).problems == []
