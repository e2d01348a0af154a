"""The writer of standard output: all of it is written, or the command ends with 2 and names the stream."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from llm_strategy.cli import output
from llm_strategy.cli.exits import OutputError

ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "PYTHONUNBUFFERED")},
    "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
}
UNBUFFERED = {**ENVIRONMENT, "PYTHONUNBUFFERED": "1"}
BUFFERING = pytest.mark.parametrize("environment", [ENVIRONMENT, UNBUFFERED], ids=["buffered", "unbuffered"])

HEAD = "version: 1\nstrategies:\n"
STRATEGY = "  s{}:\n    purpose: Answer the twelve questions everyone asks\n    approach: [{{technique: Prompting}}]\n"
LARGE = HEAD + "".join(STRATEGY.format(number) for number in range(1000))
"""Some 100,000 bytes, more than a pipe holds; there is something to fix in it."""

COMMANDS = {
    "text": ["check", "a.yaml"],
    "concise": ["check", "--format=concise", "a.yaml"],
    "json": ["check", "--format=json", "a.yaml"],
    "diff": ["check", "--diff", "a.yaml"],
    "filter": ["check", "--fix", "-"],
    "schema": ["schema"],
    "rules": ["rules"],
    "models": ["models"],
    "explain": ["explain", "citations"],
    "help": ["check", "--help"],
    "version": ["--version"],
    "completion": ["completion", "bash"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.yaml").write_text(LARGE)
    return tmp_path


def start(folder: Path, environment: dict[str, str], words: list[str], stdout: object) -> subprocess.Popen[bytes]:
    with open(folder / "a.yaml", "rb") as stdin, open(folder / "err", "wb") as stderr:
        return subprocess.Popen(
            [sys.executable, "-m", "llm_strategy", *words],
            cwd=folder,
            env=environment,
            stdin=stdin,
            stdout=stdout,  # type: ignore[arg-type]
            stderr=stderr,
        )


def ended(folder: Path, process: subprocess.Popen[bytes]) -> tuple[int, str]:
    return process.wait(60), (folder / "err").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
@BUFFERING
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_an_error(folder: Path, environment: dict[str, str], command: str) -> None:
    with open("/dev/full", "wb") as full:
        code, err = ended(folder, start(folder, environment, COMMANDS[command], full))
    assert (code, err) == (2, "error: cannot write to standard output: no space left on device\n")


@pytest.mark.slow
@BUFFERING
@pytest.mark.parametrize("command", COMMANDS)
def test_a_reader_that_has_gone_is_an_error(folder: Path, environment: dict[str, str], command: str) -> None:
    reading, writing = os.pipe()
    process = start(folder, environment, COMMANDS[command], writing)
    os.close(writing)
    os.close(reading)
    assert ended(folder, process) == (2, "error: cannot write to standard output: its reader is closed\n")


@pytest.mark.slow
@BUFFERING
@pytest.mark.parametrize("command", ["json", "diff", "filter"])
def test_a_reader_that_leaves_in_the_middle_is_an_error(
    folder: Path, environment: dict[str, str], command: str
) -> None:
    reading, writing = os.pipe()
    process = start(folder, environment, COMMANDS[command], writing)
    os.close(writing)
    assert os.read(reading, 10)
    os.close(reading)
    assert ended(folder, process) == (2, "error: cannot write to standard output: its reader is closed\n")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@BUFFERING
@pytest.mark.parametrize("command", ["text", "json", "diff", "filter"])
def test_a_disk_that_fills_up_is_an_error(folder: Path, environment: dict[str, str], command: str) -> None:
    import resource
    import signal

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536))

    with open(folder / "out", "wb") as target:
        done = subprocess.run(
            [sys.executable, "-m", "llm_strategy", *COMMANDS[command]],
            cwd=folder,
            env=environment,
            input=LARGE.encode(),
            stdout=target,
            stderr=subprocess.PIPE,
            preexec_fn=limited,
            check=False,
        )
    assert (folder / "out").stat().st_size == 65_536
    assert (done.returncode, done.stderr) == (2, b"error: cannot write to standard output: file too large\n")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@BUFFERING
@pytest.mark.parametrize("command", ["text", "json", "diff", "filter", "schema"])
def test_a_pipe_that_does_not_block_gets_every_byte(folder: Path, environment: dict[str, str], command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "llm_strategy", *COMMANDS[command]],
        cwd=folder,
        env=ENVIRONMENT,
        input=LARGE.encode(),
        capture_output=True,
        check=False,
    )
    assert len(done.stdout) > 65_536
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETFL, fcntl.fcntl(writing, fcntl.F_GETFL) | os.O_NONBLOCK)
    process = start(folder, environment, COMMANDS[command], writing)
    os.close(writing)
    got = b""
    time.sleep(0.5)  # until the pipe is full
    while piece := os.read(reading, 20_000):
        got += piece
        time.sleep(0.001)
    os.close(reading)
    code, err = ended(folder, process)
    assert (code, err.encode()) == (done.returncode, done.stderr)
    assert got == done.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="descriptors of POSIX")
def test_a_closed_standard_output_is_an_error(folder: Path) -> None:
    command = ["sh", "-c", 'exec "$0" -m llm_strategy --version >&-', sys.executable]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"error: cannot write to standard output: it is closed\n")


class Trickle:
    """A raw file that takes three bytes at a time, and at times none."""

    def __init__(self) -> None:
        self.got = b""
        self.asked = 0
        self.reading, self.writing = os.pipe()

    def fileno(self) -> int:
        return self.writing

    def write(self, content: memoryview) -> int | None:
        self.asked += 1
        if self.asked % 4 == 0:
            return None
        self.got += bytes(content[:3])
        return len(content[:3])


def test_however_little_is_taken_all_is_written() -> None:
    sink = Trickle()
    output.write_all(sink, b"0123456789" * 10)
    assert sink.got == b"0123456789" * 10


def test_what_was_found_before_an_error_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    def pieces():  # type: ignore[no-untyped-def]
        yield "before"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        output.write(pieces())
    assert capfd.readouterr().out == "before"


def test_an_error_of_whoever_yields_the_text_is_not_called_one_of_the_stream() -> None:
    def pieces():  # type: ignore[no-untyped-def]
        yield "x"
        raise PermissionError(13, "a file")

    with pytest.raises(PermissionError):
        output.write(pieces())


def test_a_stream_of_text_alone_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    output.write(["é\n", "\udcff"])
    output.write_bytes(b"\xff")
    assert stream.getvalue() == "é\n\\udcff\ufffd"


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_a_stream_that_was_closed_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    stream = io.TextIOWrapper(io.BytesIO())
    stream.close()
    monkeypatch.setattr(sys, name, stream)
    with pytest.raises(OutputError, match=r"standard (output|error): i/o operation on closed file"):
        output.write(["x"], to_error=name == "stderr")
    output.eprint("nobody hears this")




@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("words", [["check", "--fix", "-"], ["check", "-", "--format=concise"], ["check", "--diff", "-"]], ids=" ".join)
def test_an_input_that_does_not_block_is_read_to_its_end(folder: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "llm_strategy", *words]
    whole = subprocess.run(command, cwd=folder, env=ENVIRONMENT, input=LARGE.encode(), capture_output=True, check=False)
    reading, writing = os.pipe()
    fcntl.fcntl(reading, fcntl.F_SETFL, fcntl.fcntl(reading, fcntl.F_GETFL) | os.O_NONBLOCK)
    with open(folder / "out", "wb") as out:
        process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdin=reading, stdout=out, stderr=subprocess.DEVNULL)
    os.close(reading)
    for start in range(0, len(LARGE), 20_000):
        time.sleep(0.1)
        os.write(writing, LARGE.encode()[start : start + 20_000])
    os.close(writing)
    assert process.wait(60) == whole.returncode
    assert (folder / "out").read_bytes() == whole.stdout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="descriptors of POSIX")
@pytest.mark.parametrize(("end", "words"), [("<&-", "standard input is closed"), ("0> out", "cannot read standard input: ")])
def test_an_input_that_cannot_be_read_is_named(folder: Path, end: str, words: str) -> None:
    command = ["sh", "-c", f'exec "$0" -m llm_strategy check - {end}', sys.executable]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2 and done.stderr.startswith(f"error: {words}") and done.stderr.count("\n") == 1
