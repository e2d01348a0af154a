"""The command line: arguments, exit codes, what goes to which stream, and what a hostile name cannot do."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import llm_strategy
from llm_strategy.cli.exits import UsageError
from llm_strategy.cli.main import COMMANDS, command_parser, main
from llm_strategy.cli.save import write_file
from llm_strategy.config import settings
from llm_strategy.outputs.registry import FORMATS
from llm_strategy.report import Diagnostic, Fault, Fix, Report, Unknown
from llm_strategy.text import Span, split_lines
from tests.hostile.saying import OWN_COMMAND

NAME = "llmstrategy.yaml"
GOOD = """\
version: 1
strategies:
  faq:
    purpose: Answer the twelve questions everyone asks
    approach:
      - technique: prompting
        for: [style]
"""
BAD = """\
version: 1
strategies:
  prices:
    purpose: Tell callers what a share costs now
    approach:
      - technique: fine-tuning
        for: [real-time-data]
"""


class Engine:
    """Finds what the words in a file say: ERROR, WARNING, INFO, FAULT, CRASH, UNKNOWN; keeps its calls."""

    def __init__(self) -> None:
        self.calls: list[tuple[bytes, str, settings.Settings, int, str | None]] = []

    def check(
        self,
        content: bytes,
        name: str,
        rules: settings.Settings,
        today: int,
        root: str | None,
        fixes: bool,
        path: str,
        files: object = None,
    ) -> Report:
        self.calls.append((content, name, rules, today, root))
        lines = split_lines(content.decode())
        report = Report(name, lines=lines)
        for number, line in enumerate(lines):
            for level in ("error", "warning", "info"):
                if level.upper() in line:
                    span = Span(number, 0, number, len(line))
                    fix = Fix("go", "safe", []) if fixes else None
                    report.diagnostics.append(Diagnostic(f"an-{level}", level, f"says {line}", span, fix=fix))
            if "FAULT" in line:
                report.faults.append(
                    Fault("some-rule", "KeyError: 'x'\n::error::forged", "Traceback\n::error::x")
                )
            if "UNKNOWN" in line:
                report.unknown.append(Unknown("below-break-even", ("strategies", "faq"), ("volume",)))
            if "CRASH" in line:
                raise RecursionError("too deep\n::error::forged")
            if "INTERRUPT" in line:
                raise KeyboardInterrupt
        return report


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Engine:
    fake = Engine()
    # The guard around it is the real one.
    monkeypatch.setattr("llm_strategy.engine.check._check", fake.check)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    settings.forget()
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return fake


@pytest.fixture
def run(engine: Engine, capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    def call(*argv: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main(list(argv))
        out, err = capfd.readouterr()
        return code, out, err

    return call


def make(name: str, text: str = "version: 1\n") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


# ------------------------------------------------------------------------------- files, exit codes


@pytest.mark.parametrize(
    ("text", "argv", "code"),
    [
        ("clean", [], 0),
        ("INFO", [], 0),
        ("WARNING", [], 1),
        ("ERROR", [], 1),
        ("INFO", ["--fail-on", "info"], 1),
        ("WARNING", ["--fail-on=error"], 0),
        ("ERROR", ["--fail-on", "never"], 0),
        ("ERROR", ["--fail-on", "never", "--fail-on", "error"], 1),
        ("FAULT", [], 2),
        ("ERROR\nFAULT", ["--fail-on", "never"], 2),
    ],
)
def test_exit_codes(run, text: str, argv: list[str], code: int) -> None:  # type: ignore[no-untyped-def]
    make(NAME, text)
    assert run("check", NAME, *argv)[0] == code


def test_a_clean_file_takes_one_line(run) -> None:  # type: ignore[no-untyped-def]
    make(NAME)
    assert run("check") == (0, "No findings in 1 file\n", "")
    assert run("check", "--quiet") == (0, "", "")


def test_all_files_are_checked_whatever_happens_to_some(run) -> None:  # type: ignore[no-untyped-def]
    make("a.llmstrategy.yaml", "ERROR one")
    make("b.llmstrategy.yaml", "CRASH")
    make("c.llmstrategy.yaml", "FAULT\nERROR two")
    make("d.llmstrategy.yaml", "ERROR three")
    code, out, err = run("check", ".", "gone.yaml", "--format", "concise")
    assert code == 2
    assert [line.split(":")[0] for line in out.splitlines()] == [f"{name}.llmstrategy.yaml" for name in "acd"]
    assert "error: gone.yaml: no such file or directory\n" in err
    assert "engine on b.llmstrategy.yaml: RecursionError: too deep\\n::error::forged\n" in err
    assert "some-rule on c.llmstrategy.yaml: KeyError: 'x'\\n::error::forged\n" in err
    assert not [line for line in err.splitlines() if line.lstrip().startswith("::")]


def test_faults_stand_in_json_too(run) -> None:  # type: ignore[no-untyped-def]
    make("a.llmstrategy.yaml", "CRASH")
    make("b.llmstrategy.yaml", "ERROR")
    code, out, _ = run("check", "--format", "json")
    document = json.loads(out)
    assert code == 2
    assert [(fault["file"], fault["part"]) for fault in document["faults"]] == [
        ("a.llmstrategy.yaml", "engine")
    ]
    assert document["summary"]["files"] == 2 and document["summary"]["errors"] == 1


def test_a_folder_without_strategies(run) -> None:  # type: ignore[no-untyped-def]
    Path("empty").mkdir()
    code, out, err = run("check", "empty")
    assert (code, out) == (0, "")
    assert err == (
        "note: no strategy in empty: looked for llmstrategy.yaml, llmstrategy.yml and *.llmstrategy.yaml\n"
    )
    assert run("check", "empty", "-q") == (0, "", "")
    assert json.loads(run("check", "empty", "--format=json")[1])["summary"]["files"] == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_or_device_does_not_hang(run) -> None:  # type: ignore[no-untyped-def]
    os.mkfifo("pipe.yaml")
    make(NAME)
    code, out, err = run("check", "pipe.yaml", os.devnull, NAME)
    assert (code, out) == (2, "No findings in 1 file\n")
    assert "error: pipe.yaml: not a regular file\n" in err


def test_a_file_that_cannot_be_read(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    make("a.llmstrategy.yaml")
    make("b.llmstrategy.yaml", "ERROR")

    def refuse(path: str) -> bytes:
        if path.startswith("a"):
            raise PermissionError(13, "Permission denied")
        return Path(path).read_bytes()

    monkeypatch.setattr("llm_strategy.cli.run.read_strategy", refuse)
    code, out, err = run("check", "--format=concise")
    assert code == 2 and out.startswith("b.llmstrategy.yaml:1:1:")
    assert err == "error: a.llmstrategy.yaml: cannot read: permission denied\n"


def test_no_more_is_read_than_shows_that_a_file_is_too_large(run, engine: Engine, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("llm_strategy.document.document.MAX_BYTES", 10)
    make(NAME, "x" * 100)
    run("check", NAME)
    assert len(engine.calls[0][0]) == 11


def test_paths_are_told_from_the_current_folder(run, engine: Engine, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    make(f"a/{NAME}")
    here = os.getcwd()
    run("check", os.path.join(here, "a", NAME), f"./a/../a/./{NAME}")
    assert [call[1] for call in engine.calls] == [f"a/{NAME}"]
    engine.calls.clear()
    monkeypatch.chdir("a")
    run("check", "..")
    assert [call[1] for call in engine.calls] == [f"../a/{NAME}"]
    assert engine.calls[0][4] == here


def test_what_the_engine_is_given(run, engine: Engine) -> None:  # type: ignore[no-untyped-def]
    make(f"a/{NAME}", "é\r\n")
    Path(f"a/{NAME}").write_bytes("é\r\n".encode())
    run("check", "--today", "2026-11-21", "--no-proof")
    content, name, given, today, root = engine.calls[0]
    assert content == "é\r\n".encode()
    assert (name, today, root) == (f"a/{NAME}", datetime.date(2026, 11, 21).toordinal(), os.getcwd())
    assert given.fail_on == "warning"


def test_the_day_is_today(run, engine: Engine) -> None:  # type: ignore[no-untyped-def]
    make(NAME)
    before = datetime.date.today().toordinal()
    run("check")
    assert before <= engine.calls[0][3] <= datetime.date.today().toordinal()


# ---------------------------------------------------------------------------------------- settings


def test_settings_of_the_folder_count(run) -> None:  # type: ignore[no-untyped-def]
    make(f"a/{NAME}", "WARNING")
    make(f"b/{NAME}", "clean")
    assert run("check")[0] == 1
    settings.forget()
    make("a/llmstrategy.toml", 'fail_on = "error"\n')
    assert run("check")[0] == 0
    assert run("check", "--fail-on", "warning")[0] == 1


def test_wrong_settings_are_told_once_with_their_place(run) -> None:  # type: ignore[no-untyped-def]
    make(f"a/{NAME}", "ERROR")
    make("a/x.llmstrategy.yaml", "ERROR")
    make(f"b/{NAME}", "ERROR")
    make("a/llmstrategy.toml", '\nfail_on = "sometimes"\n')
    code, out, err = run("check", "--format=concise")
    assert code == 2
    assert out.startswith(f"b/{NAME}:1:1:") and out.count("\n") == 1
    assert err.count("error: a/llmstrategy.toml:2:") == 1 and err.count("\n") == 1


def test_exclude_holds_for_searches_and_not_for_named_files(run) -> None:  # type: ignore[no-untyped-def]
    make(f"vendor/{NAME}", "ERROR")
    make(f"src/{NAME}")
    make("src/old.llmstrategy.yaml", "ERROR")
    make("llmstrategy.toml", 'exclude = ["vendor/"]\n')
    make("src/llmstrategy.toml", 'exclude = ["old.*"]\n')
    assert run("check")[:2] == (0, "No findings in 1 file\n")
    assert run("check", f"vendor/{NAME}")[0] == 1
    assert run("check", "src/old.llmstrategy.yaml")[0] == 1


def test_force_exclude_holds_for_named_files_too(run) -> None:  # type: ignore[no-untyped-def]
    make(f"vendor/{NAME}", "ERROR")
    make("llmstrategy.toml", 'exclude = ["vendor/", "odd.yaml"]\n')
    make("odd.yaml", "ERROR")
    make(NAME, "ERROR")
    code, out, _ = run("check", "--force-exclude", "--format=concise", f"vendor/{NAME}", "odd.yaml", NAME, "vendor")
    assert code == 1 and [line.split(":")[0] for line in out.splitlines()] == [NAME]
    assert run("check", "--force-exclude", "odd.yaml")[:2] == (0, "")
    assert run("check", "--force-exclude", "--fix", "odd.yaml")[0] == 0


def test_a_settings_file_can_be_named(run) -> None:  # type: ignore[no-untyped-def]
    make(NAME, "WARNING")
    make("llmstrategy.toml", 'fail_on = "never"\n')
    make("strict.toml", 'fail_on = "info"\n')
    assert run("check", "--config", "strict.toml")[0] == 1
    code, _, err = run("check", "--config", "gone.toml")
    assert code == 2 and err == "error: gone.toml: no such settings file\n"


def test_wrong_rule_names_are_told(run) -> None:  # type: ignore[no-untyped-def]
    make(NAME, "ERROR")
    for argv in (["--select", "no-such-rule"], ["--ignore=x,y"], ["--severity", "no-such-rule=error"]):
        code, out, err = run("check", *argv)
        assert (code, out) == (2, ""), argv
        assert err.startswith(f"error: {argv[0].split('=')[0]}"), err


# ------------------------------------------------------------------------------------------- stdin


def test_standard_input(run, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    class Stdin:
        import io

        buffer = io.BytesIO(b"ERROR\r\n")

    monkeypatch.setattr(sys, "stdin", Stdin)
    make("sub/llmstrategy.toml", 'fail_on = "never"\n')
    code, out, _ = run("check", "-", "--stdin-filename", "sub/plan.yaml", "--format", "concise")
    assert (code, out.split(" ")[0]) == (0, "sub/plan.yaml:1:1:")
    assert engine.calls[0][0] == b"ERROR\r\n" and engine.calls[0][4] == os.getcwd()
    Stdin.buffer.seek(0)
    assert run("check", "-", "--format=concise")[:2] == (1, "<stdin>:1:1: error[an-error] says ERROR\n")


# ---------------------------------------------------------------------------------- command line


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "usage: llmstrategy COMMAND"),
        (["chekc"], "unknown command `chekc`, did you mean `check`?"),
        (["translate"], "unknown command `translate`"),
        (["check", "--fromat", "json"], "unknown option `--fromat`, did you mean `--format`?"),
        (["check", "-x"], "unknown option `-x`; see llmstrategy check --help"),
        (["check", "--stat"], "did you mean `--statistics`?"),
        (["check", "--format"], "--format needs a value"),
        (["check", "--format", "--unknown"], "--format needs a value"),
        (["check", "--format", "jsno"], "did you mean `json`?; it must be one of text, concise, json"),
        (["check", "--unknown=yes"], "--unknown cannot be `yes`; it must be one of most, all"),
        (["check", "--unknown", "all"], "the value of --unknown comes after `=`: --unknown=all"),
        (["check", "--statistics=yes"], "--statistics takes no value"),
        (["check", "--select", " , "], "--select needs a value"),
        (["check", "--output="], "--output needs a value: --output FILE"),
        (["check", "--format="], "--format needs a value: --format text|concise|json"),
        (["check", "-o"], "--output needs a value: --output FILE"),
        (["check", "x", "--diff", "--fromat"], "unknown option `--fromat`"),
        (["server", "x"], "server takes no argument"),
        (["schema", "x"], "schema takes no argument"),
        (["completion"], "completion takes one shell"),
        (["completion", "fish"], "it must be one of bash, zsh, tcsh"),
        (["check", "--fail-on", "warn"], "--fail-on cannot be `warn`, did you mean `warning`?"),
        (["check", "--today", "2026-09"], "--today must be a date such as 2026-01-31, not `2026-09`"),
        (["check", "--today", "tomorrow"], "--today must be a date"),
        (["check", "--today", "2026-02-30"], "--today must be a date"),
        (["check", "-", "-"], "standard input can be read only once"),
        (["check", "--stdin-filename", "x"], "add `-`"),
        (["check", "--format=json", "--statistics"], "--statistics goes with"),
        (["check", "gone"], "gone: no such file or directory"),
        (["check", "--", "--fix"], "--fix: no such file or directory; an option belongs before `--`"),
        (["rules", "x"], "rules takes no argument"),
        (["explain"], "explain takes one name"),
        (["help", "chek"], "unknown command `chek`, did you mean `check`?"),
    ],
)
def test_usage_errors(run, argv: list[str], words: str) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert words in err


def test_a_file_in_place_of_a_command(run) -> None:  # type: ignore[no-untyped-def]
    make(NAME)
    assert f"to check a file: llmstrategy check {NAME}" in run(NAME)[2]


def parse(*words: str, command: str = "check") -> dict[str, object]:
    """Return what differs from the defaults."""
    parser = command_parser(command)
    default = vars(parser.parse([]))
    return {key: value for key, value in vars(parser.parse(words)).items() if value != default[key]}


def test_options_are_read_in_both_writings() -> None:
    words = "a --select x,\ty --select=z -q b --format=json - -o - c -j3 -- --unknown -x --".split(" ")
    assert parse(*words) == {
        "select": ["x", "y", "z"],
        "quiet": True,
        "format": "json",
        "output": "-",
        "jobs": 3,
        "arguments": ["a", "b", "-", "c", "--unknown", "-x", "--"],
    }
    with pytest.raises(UsageError):
        parse("--quiet", command="rules")


def test_a_list_does_not_grow_from_one_run_to_the_next() -> None:
    assert parse("--select", "x") == parse("--select", "x") == {"select": ["x"]}


@pytest.mark.parametrize("words", [["--fix", "a"], ["a", "--fix"], ["--fix=safe", "a"], ["--fix", "--", "a"]])
def test_the_value_of_fix_is_left_out_or_stands_behind_its_sign(words: list[str]) -> None:
    assert parse(*words) == {"fix": "safe", "arguments": ["a"]}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_lists_every_option_with_its_help(run, command: str) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    assert out == run("help", command)[1] == run(command, "-h")[1]
    words = " ".join(out.split())
    actions = command_parser(command)._actions
    for action in actions:
        assert action.help and " ".join(action.help.split()) in words
        for option in action.option_strings:
            assert option in out
    assert max(map(len, out.splitlines())) <= 100


def test_help_of_the_program(run) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = run("--help")
    assert code == 0 and all(f"\n    {name} " in out for name in COMMANDS)
    assert max(map(len, out.splitlines())) <= 100
    assert run("--version")[:2] == (0, f"llmstrategy {llm_strategy.__version__}\n")


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_commands_options_and_words(run, shell: str) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    for word in (*COMMANDS, "fail-on", "concise", "stdin-filename"):
        assert word in out


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ch"], {"check"}),
        (["check", "--fail"], {"--fail-on"}),
        (["check", "--format", "c"], {"concise"}),
        (["check", "--config", "ll"], {"llmstrategy.toml"}),
    ],
)
def test_bash_completes(run, words: list[str], expected: set[str]) -> None:  # type: ignore[no-untyped-def]
    Path("script").write_text(run("completion", "bash")[1])
    Path("llmstrategy.toml").touch()
    ask = (
        "source ./script; COMP_WORDS=(llmstrategy \"$@\"); COMP_CWORD=$#; "
        "_shtab_llmstrategy; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    done = subprocess.run(["bash", "-c", ask, "bash", *words], capture_output=True, text=True, check=False)
    assert {word.strip() for word in done.stdout.splitlines()} == expected, done.stderr


def test_unknown_and_statistics(run) -> None:  # type: ignore[no-untyped-def]
    make(NAME, "UNKNOWN\nERROR\nERROR")
    out = run("check", "--unknown", "--statistics")[1]
    assert "add `volume` to check below-break-even" in out
    assert "2  error    an-error\n" in out


# ------------------------------------------------------------------------------------------ explain


def test_rules_and_explain(run) -> None:  # type: ignore[no-untyped-def]
    code, out, err = run("rules")
    assert (code, err) == (0, "") and "  rag-for-behavior " in out
    names = [rule["name"] for rule in json.loads(run("rules", "--format=json")[1])["rules"]]
    assert "rag-for-behavior" in names
    code, out, err = run("explain", "rag-for-behavior")
    assert (code, err) == (0, "") and "Retrieval brings facts, not behavior." in out
    assert run("explain", "rga") == (2, "", "error: nothing is called `rga`, did you mean `rag`?\n")
    assert "llmstrategy rules lists the rules" in run("explain", "zzz")[2]


# ------------------------------------------------------------------------------------------- output


def test_output_is_written_whole_or_not_at_all(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    make(NAME, "ERROR")
    code, out, err = run("check", "--output", "result.txt", "--format", "concise")
    assert (code, out, err) == (1, "", "")
    assert Path("result.txt").read_bytes() == f"{NAME}:1:1: error[an-error] says ERROR\n".encode()

    def failing():  # type: ignore[no-untyped-def]
        yield "half"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_file("result.txt", failing())
    assert "half" not in Path("result.txt").read_text()
    make(NAME, "INTERRUPT")
    assert run("check", "-o", "result.txt")[0] == 130
    assert sorted(os.listdir()) == [".git", NAME, "result.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX")
def test_output_keeps_links_modes_and_devices(run) -> None:  # type: ignore[no-untyped-def]
    make(NAME, "ERROR")
    make("real.txt", "old")
    os.chmod("real.txt", 0o600)
    os.symlink("real.txt", "link.txt")
    assert run("check", "-o", "link.txt")[0] == 1
    assert os.path.islink("link.txt") and "an-error" in Path("real.txt").read_text()
    assert os.stat("real.txt").st_mode & 0o777 == 0o600
    assert run("check", "-o", os.devnull)[0] == 1
    assert not os.path.isfile(os.devnull)
    code, _, err = run("check", "-o", "no/such/folder.txt")
    assert code == 2 and err.startswith("error: cannot write no/such/folder.txt: ")
    assert run("check", "-o", ".git")[0] == 2


@pytest.mark.parametrize(
    ("environment", "argv", "colored"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": ""}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--output", "out.txt"], False),
    ],
)
def test_color(run, monkeypatch, environment: dict[str, str], argv: list[str], colored: bool) -> None:  # type: ignore[no-untyped-def]
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    make(NAME, "ERROR")
    out = run("check", *argv)[1] or Path("out.txt").read_text()
    assert "an-error" in out
    assert ("\x1b[" in out) is colored


@pytest.mark.parametrize(("term", "colored"), [("xterm-256color", True), ("dumb", False)])
def test_color_on_a_terminal(run, monkeypatch, term: str, colored: bool) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    make(NAME, "ERROR")
    assert ("\x1b[" in run("check")[1]) is colored


HOSTILE = [
    "\x1b[2J.llmstrategy.yaml",
    "a\n::error::forged.llmstrategy.yaml",
    "::error::forged.llmstrategy.yaml",
    "##[error]forged.llmstrategy.yaml",
    "a\r##vso[x]y.llmstrategy.yaml",
    "\u202elmay.llmstrategy.yaml",
    "-x.llmstrategy.yaml",
]


@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows forbids")
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("text", ["ERROR", "CRASH", "FAULT"])
def test_a_hostile_name_commands_nothing(run, name: str, style: str, text: str) -> None:  # type: ignore[no-untyped-def]
    make(f"./{name}", text)
    for argv in (["."], [f"./{name}"], ["--", f"{name}/gone"]):
        code, out, err = run("check", "--format", style, *argv)
        assert code == (1 if text == "ERROR" and argv[-1] != f"{name}/gone" else 2)
        assert name.isprintable() or name not in out + err
        said = OWN_COMMAND.sub("", out + err) if style == "github" else out + err
        for line in said.split("\n"):
            assert line.isprintable(), line
            assert not line.lstrip().startswith(("::", "##"))
            assert "##[" not in line and "##vso[" not in line


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names that are no Unicode")
def test_a_name_that_is_not_unicode(run) -> None:  # type: ignore[no-untyped-def]
    name = os.fsdecode(b"\xff.llmstrategy.yaml")
    make(name, "ERROR")
    for style in FORMATS:
        code, out, err = run("check", "--format", style)
        assert (code, err) == (1, "")
        assert "udcff" in out


def test_an_interrupt_is_quiet_and_keeps_what_was_found(run) -> None:  # type: ignore[no-untyped-def]
    make("a.llmstrategy.yaml", "ERROR")
    make("b.llmstrategy.yaml", "INTERRUPT")
    code, out, err = run("check", "--format=concise")
    assert (code, err) == (130, "")
    assert out == "a.llmstrategy.yaml:1:1: error[an-error] says ERROR\n"


def test_our_own_failure_is_told_and_gives_2(run, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    make(NAME, "ERROR")

    def failing(*_: object) -> None:
        raise ZeroDivisionError("sum\n::error::x")

    monkeypatch.setattr("llm_strategy.cli.check.render", failing)
    code, out, err = run("check")
    assert (code, out) == (2, "")
    assert err.startswith(
        "error: llmstrategy itself failed, please report it: ZeroDivisionError: sum\\n::error::x\n"
    )
    assert not [line for line in err.splitlines() if line.lstrip().startswith("::")]


# ------------------------------------------------------------------------------ as a program of its own

ENVIRONMENT = {
    **{
        key: value
        for key, value in os.environ.items()
        if key not in ("NO_COLOR", "FORCE_COLOR", "PYTHONUTF8")
    },
    "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
}
COMMAND = [sys.executable, "-m", "llm_strategy"]


def program(folder: Path, *argv: str, stdin: bytes = b"", **environment: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [*COMMAND, *argv],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env={**ENVIRONMENT, **environment},
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.slow
def test_the_program(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(BAD)
    assert program(tmp_path, "check", "good.yaml")[0] == 0
    code, out, err = program(tmp_path, "check", "bad.yaml", "--format=concise")
    assert (code, err) == (1, b"")
    assert b"bad.yaml:7:15: error[fine-tuning-for-real-time] " in out
    assert program(
        tmp_path, "check", "-", "--stdin-filename=bad.yaml", "--format=concise", stdin=BAD.encode()
    ) == (
        code,
        out,
        err,
    )
    assert program(tmp_path, "check", "gone.yaml")[0] == 2
    assert program(tmp_path, "check", "bad.yaml", "--fail-on", "never")[0] == 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="locales of POSIX")
def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "é😀.yaml").write_text(BAD.replace("what", "é😀", 1), "utf-8")
    for style in ("text", "concise"):
        out = program(
            tmp_path,
            "check",
            "é😀.yaml",
            "--format",
            style,
            LC_ALL="C",
            PYTHONCOERCECLOCALE="0",
            PYTHONUTF8="0",
        )[1]
        assert "é😀.yaml".encode() in out or b"\\udc" in out
        out.decode("utf-8")
    out = program(tmp_path, "check", "é😀.yaml", PYTHONIOENCODING="ascii")[1]
    assert "é😀.yaml:7:15".encode() in out


# ------------------------------------------------------------------------------- how the process ends


@pytest.mark.slow
@pytest.mark.parametrize("threads", [False, True])
def test_exit_handlers_run_and_the_exit_code_is_the_one_of_the_command(tmp_path: Path, threads: bool) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "bad.yaml").write_text(BAD)
    script = (
        "import atexit, sys\n"
        + ("import threading\n" if threads else "")
        + "atexit.register(lambda: open('left', 'w').close())\n"
        "sys.stderr.write('from elsewhere ')\n"
        "sys.stdout.write('from elsewhere\\n')\n"
        "from llm_strategy.__main__ import run\n"
        "run()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "--format=concise", "bad.yaml"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b"from elsewhere\nbad.yaml:") and b"\nbad.yaml:7:15: " in done.stdout
    assert done.stderr == b"from elsewhere "
    assert (tmp_path / "left").exists()


@pytest.mark.slow
def test_a_profiler_around_it_gets_its_turn(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "good.yaml").write_text(GOOD)
    done = subprocess.run(
        [sys.executable, "-m", "cProfile", "-m", "llm_strategy", "check", "good.yaml"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"No findings in 1 file" in done.stdout and b"function calls" in done.stdout
