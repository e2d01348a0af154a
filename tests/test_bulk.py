"""Many files on several cores: the same bytes as from one, in the same order, whatever happens to a worker."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from llm_strategy.cli import check as checking
from llm_strategy.cli import progress as progress_module
from llm_strategy.cli.main import main
from llm_strategy.cli.progress import Progress
from llm_strategy.cli.run import FEWEST, MANY
from llm_strategy.config import settings
from llm_strategy.engine import check as engine
from llm_strategy.engine import parallel
from llm_strategy.engine.parallel import Lost, ordered_map
from llm_strategy.report import Report
from llm_strategy.rules.registry import all_rules
from tests.helpers import whole

DAY = 739921
FORKS = sys.platform == "linux"

GOOD = """\
version: 1
strategies:
  faq-{number}:
    purpose: Answer the questions everyone asks
    approach:
      - technique: prompting
        for: [style]
"""
BAD = """\
version: 1
strategies:
  prices-{number}:
    purpose: Tell callers what a share costs now
    approach:
      - technique: fine-tuning
        for: [real-time-data, citation]
        {broken}
"""


def text_of(number: int) -> str:
    """Return a file: every third has findings, and now and then one does not parse."""
    if number % 3:
        return GOOD.format(number=number)
    return BAD.format(number=number, broken="tunes: [" if number % 21 == 0 else "scope: broad")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    settings.forget()
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    settings.forget()


def fill(folder: Path, count: int) -> None:
    for number in range(count):
        inside = folder / f"team-{number // 50:03}"
        inside.mkdir(exist_ok=True)
        (inside / f"s{number:04}.llmstrategy.yaml").write_text(text_of(number), "utf-8")


def run(*argv: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "llm_strategy", "check", "--today=2026-11-01", *argv],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        check=False,
        timeout=300,
    )
    return done.returncode, done.stdout, done.stderr


# -- the same from one core and from several ----------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["text", "concise", "json"])
def test_several_processes_write_what_one_writes(folder: Path, format: str) -> None:
    fill(folder, 400)
    # Settings that are wrong, a file that cannot be read and one that the settings leave out, all in the middle.
    (folder / "team-003" / "llmstrategy.toml").write_text("select = 3\n")
    (folder / "team-004" / "llmstrategy.toml").write_text('exclude = ["s0210*"]\n[severity]\nlayer-without-need = "error"\n')
    (folder / "team-005" / "s0250.llmstrategy.yaml").write_bytes(b"\xff\x00\xfe")
    argv = (".", f"--format={format}", "--unknown", "--color=always")
    one = run(*argv, "--jobs=1")
    assert run(*argv, "--jobs=3") == one
    code, out, err = one
    assert code == 2
    assert err.count("llmstrategy.toml") == 1
    assert out.count("fine-tuning-for-real-time") > 100


def test_a_report_survives_pickling() -> None:
    diagnostics = 0
    for rule in all_rules().values():
        for text in (rule.bad, rule.fixed):
            if text:
                report = engine.check(whole(text), "ä\udcff.yaml", settings.DEFAULT, DAY)
                copy = pickle.loads(pickle.dumps(report))
                assert as_data(copy) == as_data(report)
                diagnostics += len(report.diagnostics)
    assert diagnostics > 50


def as_data(value: object) -> object:
    """Return what an object of slots holds, all the way down."""
    if isinstance(value, (list, tuple)):
        return [as_data(one) for one in value]
    slots = getattr(type(value), "__slots__", None)
    if slots is None or isinstance(value, (str, int)):
        return value
    return {name: as_data(getattr(value, name)) for name in slots}


# -- workers that end ---------------------------------------------------------------------------------------------------


def hostile(item: str) -> str:
    """End the process at some items, and answer the rest late or soon."""
    if "kill" in item:
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    if "leave" in item:
        os._exit(3)
    if int(item.split("-")[-1]) % 40 == 0:
        time.sleep(0.02)
    return f"answer {item}"


def items(count: int, *odd: tuple[int, str]) -> list[str]:
    words = dict(odd)
    return [f"{words.get(at, 'file')}-{at}" for at in range(count)]


def test_a_worker_that_ends_costs_its_own_item_only() -> None:
    given = items(200, (7, "kill"), (8, "kill"), (90, "leave"), (199, "kill"))
    seen = list(ordered_map(hostile, given, 3))
    assert [item for item, _ in seen] == given
    lost = {item: result.reason for item, result in seen if isinstance(result, Lost)}
    assert set(lost) == {"kill-7", "kill-8", "leave-90", "kill-199"}
    assert lost["leave-90"] == "its process was ended with code 3"
    assert lost["kill-7"] == "its process was ended by signal 9"
    assert all(result == f"answer {item}" for item, result in seen if not isinstance(result, Lost))


def test_processes_that_are_spawned_answer_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel.sys, "platform", "darwin")
    given = items(70, (5, "leave"))
    seen = list(ordered_map(hostile, given, 2))
    assert [item for item, _ in seen] == given
    assert [item for item, result in seen if isinstance(result, Lost)] == ["leave-5"]


@pytest.mark.parametrize("error", [OSError(38, "no semaphores"), PermissionError(13, "no"), ImportError(), NotImplementedError()])
def test_where_there_can_be_no_processes_one_does_it_all(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(parallel, "ProcessPoolExecutor", refuse)
    given = items(70)
    assert list(ordered_map(hostile, given, 2)) == [(item, f"answer {item}") for item in given]


def failing(item: str) -> str:
    raise ZeroDivisionError(item)


def test_an_error_of_the_function_is_raised_and_leaves_no_process() -> None:
    with pytest.raises(ZeroDivisionError, match="file-0"):
        list(ordered_map(failing, items(70), 2))
    assert active_children() == []


@pytest.mark.skipif(not FORKS, reason="the patched engine reaches only forked processes")
def test_the_command_reports_a_lost_worker_and_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    fill(folder, 300)
    real = engine.check

    def check(content: bytes, name: str, *rest: object, **more: object) -> Report:
        if name.endswith("s0123.llmstrategy.yaml"):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(content, name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", check)
    assert main(["check", ".", "--format=concise", "--jobs=2", "--today=2026-11-01"]) == 2
    out, err = capfd.readouterr()
    assert "itself failed" in err and "the check on team-002/s0123.llmstrategy.yaml" in err and "signal 9" in err
    found = {line.split(":")[0] for line in out.splitlines()}
    assert found == {f"team-{at // 50:03}/s{at:04}.llmstrategy.yaml" for at in range(0, 300, 3) if at != 123}


def test_abandoned_in_the_middle_it_leaves_no_process() -> None:
    results = ordered_map(hostile, items(400), 3)
    next(results)
    assert len(active_children()) == 3
    results.close()  # type: ignore[attr-defined]
    assert active_children() == []


# -- interrupted --------------------------------------------------------------------------------------------------------


SLOW = """
import os, signal, sys, time
# What runs in the background of a shell script is deaf to it.
signal.signal(signal.SIGINT, signal.default_int_handler)
from llm_strategy.cli.main import main
from llm_strategy.engine import check as engine
whole = engine.check
def check(*given, **more):
    open(f"pid-{os.getpid()}", "w").close()
    time.sleep(float(sys.argv[1]))
    return whole(*given, **more)
engine.check = check
sys.exit(main(["check", ".", "--jobs=3", "--quiet", "--format=concise", "--today=2026-11-01"]))
"""


def slow(folder: Path, seconds: float = 0.1) -> subprocess.Popen[bytes]:
    """Start a check of the folder that takes so long for each file, and notes which processes work."""
    return subprocess.Popen(
        [sys.executable, "-c", SLOW, str(seconds)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        start_new_session=True,
    )


@pytest.mark.skipif(not FORKS, reason="the patched engine reaches only forked processes")
def test_a_worker_ignores_sigint(folder: Path) -> None:
    fill(folder, 450)
    process = slow(folder, 0.01)
    wait_for(lambda: len(list(folder.glob("pid-*"))) >= 3)
    for path in folder.glob("pid-*"):
        os.kill(int(path.name[4:]), signal.SIGINT)
    assert (process.communicate(timeout=120)[1], process.returncode) == (b"", 1)


@pytest.mark.skipif(not FORKS, reason="the patched engine reaches only forked processes")
def test_sigint_ends_everything_in_silence(folder: Path) -> None:
    fill(folder, 1500)
    process = slow(folder)
    try:
        wait_for(lambda: len(list(folder.glob("pid-*"))) >= 3)
        os.killpg(process.pid, signal.SIGINT)
        err = process.communicate(timeout=60)[1]
    finally:
        process.kill()
    assert (process.returncode, err) == (130, b"")
    workers = [int(path.name[4:]) for path in folder.glob("pid-*")]
    wait_for(lambda: not any(alive(pid) for pid in workers))


@pytest.mark.skipif(not FORKS, reason="workers of a killed parent are asked for with a signal of POSIX")
def test_workers_of_a_killed_parent_end(folder: Path) -> None:
    fill(folder, 1500)
    process = slow(folder)
    wait_for(lambda: len(list(folder.glob("pid-*"))) >= 3)
    process.kill()
    process.wait()
    workers = [int(path.name[4:]) for path in folder.glob("pid-*")]
    wait_for(lambda: not any(alive(pid) for pid in workers))


def wait_for(come: object) -> None:
    for _ in range(6000):
        if come():  # type: ignore[operator]
            return
        time.sleep(0.01)
    raise AssertionError("it did not come")


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text() if FORKS else ""
        os.kill(pid, 0)
    except OSError:
        return False
    return " Z " not in state


# -- what it costs -------------------------------------------------------------------------------------------------------

MEMORY = """
import resource, sys
from llm_strategy.cli.main import main
code = main(sys.argv[1:])
own, workers = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(code, own, workers, file=sys.stderr)
"""


@pytest.mark.skipif(not FORKS, reason="other systems measure memory otherwise")
@pytest.mark.slow
@pytest.mark.parametrize("format", ["text", "concise", "json"])
def test_memory_does_not_grow_with_the_number_of_files(folder: Path, format: str) -> None:
    used = []
    for count in (300, 3000):
        fill(folder, count)
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, "check", ".", "--jobs=2", f"--format={format}", "--unknown"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            check=False,
            timeout=300,
        )
        code, own, workers = map(int, done.stderr.split()[-3:])
        assert code == 1
        used.append((own, workers))
    (own_few, workers_few), (own_many, workers_many) = used
    # KiB: a report with its lines is about two, and the names of 2,700 more files together 300.
    assert own_many - own_few < 2500
    assert workers_many - workers_few < 2500


def test_no_more_is_worked_ahead_than_a_few_answers() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        for item in items(5000):
            taken += 1
            yield item

    results = ordered_map(hostile, endless(), 2)
    for _ in range(10):
        next(results)
    assert taken <= (parallel.AHEAD * 2 + 1) * parallel.BATCH
    results.close()  # type: ignore[attr-defined]


PROGRAM = """
import sys
from llm_strategy.cli.main import main
code = main(sys.argv[1:])
print(code, "multiprocessing" in sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(("count", "argv", "pooled"), [
    (100, [], False),
    (2 * FEWEST, ["--jobs=1"], False),
    (2 * FEWEST, ["--jobs=2"], True),
    (2 * FEWEST, ["--jobs=2", "--fix"], False),
])  # fmt: skip
def test_few_files_one_job_and_fixes_need_no_processes(
    folder: Path, count: int, argv: list[str], pooled: bool
) -> None:
    fill(folder, count)
    done = subprocess.run(
        [sys.executable, "-S", "-c", PROGRAM, "check", ".", "--quiet", *argv],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        check=False,
        timeout=300,
    )
    assert done.stderr.split() == ["1", str(pooled)]


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "100000", "²"])
def test_a_number_of_jobs_that_is_none_is_refused(
    folder: Path, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", f"--jobs={value}", "."]) == 2
    assert "--jobs must be a number from 1 to" in capsys.readouterr().err


# -- progress ------------------------------------------------------------------------------------------------------------


class Terminal:
    def __init__(self, tty: bool = True) -> None:
        self.tty = tty
        self.text = ""

    def isatty(self) -> bool:
        return self.tty

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr(progress_module, "PAUSE_S", 0)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def test_progress_is_shown_and_taken_back(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    progress = Progress(1200, quiet=False)
    progress.show(3)
    progress.show(1000)
    progress.hide()
    progress.hide()
    assert terminal.text == "\r3 of 1,200 files\r1,000 of 1,200 files\r\x1b[K"


def test_there_is_no_progress_where_nobody_looks(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    Progress(9, quiet=True).show(1)
    monkeypatch.setenv("TERM", "dumb")
    Progress(9, quiet=False).show(1)
    monkeypatch.setenv("TERM", "xterm")
    terminal.tty = False
    Progress(9, quiet=False).show(1)
    assert terminal.text == ""


def test_a_finding_is_written_where_no_progress_stands(
    folder: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    fill(folder, MANY)
    shown: list[str] = []

    def written(chunks: Iterator[str], *, to_error: bool = False) -> None:
        for chunk in chunks:
            if "real-time" in chunk:
                shown.append(terminal.text)

    monkeypatch.setattr(checking, "write", written)
    assert main(["check", ".", "--format=concise", "--jobs=1"]) == 1
    assert shown
    assert all(text == "" or text.endswith("\r\x1b[K") for text in shown)
    assert f"of {MANY} files" in terminal.text and terminal.text.endswith("\r\x1b[K")


def test_the_report_of_the_command_is_the_same_as_json(folder: Path) -> None:
    fill(folder, 2 * FEWEST)
    code, out, _ = run(".", "--format=json", "--jobs=2")
    data = json.loads(out)
    assert code == 1
    assert data["summary"]["files"] == 2 * FEWEST
    files = [found["file"] for found in data["diagnostics"]]
    assert files == sorted(files)
