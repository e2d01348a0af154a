"""Files that the command writes: whole or not at all, never over what is read, with all that belongs to them."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from llm_strategy.cli import save
from llm_strategy.cli.main import main
from llm_strategy.config import settings

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
SPELLED = SOUND.replace("technique: prompting", "technique: Prompting")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="files of POSIX")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="attributes of Linux")

ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")},
    "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
}
COMMAND = [sys.executable, "-m", "llm_strategy", "check"]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    settings.forget()
    Path(NAME).write_text(SPELLED)

    def call(*argv: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main(["check", *argv])
        return code, *capfd.readouterr()

    return call


def shell(script: str, folder: Path) -> tuple[int, str, str]:
    done = subprocess.run(
        ["bash", "-c", script.replace("CHECK", '"$@"'), "bash", *COMMAND],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=ENVIRONMENT,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


# -- the result is never written over what is read ----------------------------------------------------------------------


@pytest.mark.parametrize("more", [[], ["--format=json"], ["--fix"], ["--diff"]], ids=" ".join)
@pytest.mark.parametrize("target", [NAME, f"./{NAME}", "hard.txt", "soft.txt", "soft-to-hard.txt", "llmstrategy.toml", "extra.schema.json"])
def test_an_input_as_output_is_refused(run, target: str, more: list[str]) -> None:  # type: ignore[no-untyped-def]
    Path("llmstrategy.toml").write_text('fail_on = "error"\n')
    Path("extra.schema.json").write_text("{}")
    os.link(NAME, "hard.txt")
    Path("soft.txt").symlink_to(NAME)
    Path("soft-to-hard.txt").symlink_to("hard.txt")
    before = {path: (path.read_bytes(), path.lstat().st_mtime_ns, path.lstat().st_ino) for path in Path().iterdir() if path.is_file()}
    code, out, err = run("-o", target, "--schema", "extra.schema.json", *more)
    assert (code, out) == (2, "")
    assert err.startswith(f"error: --output {target} would overwrite ") and err.count("\n") == 1
    assert {path: (path.read_bytes(), path.lstat().st_mtime_ns, path.lstat().st_ino) for path in Path().iterdir() if path.is_file()} == before


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize(
    "script",
    [
        f"CHECK {NAME} >> {NAME}",
        f"CHECK . >> {NAME}",
        f"CHECK - < {NAME} >> {NAME}",
        f"CHECK --fix - < {NAME} >> {NAME}",
        f"CHECK {NAME} -o /dev/stdout >> {NAME}",
        f"CHECK {NAME} -o /dev/fd/3 3>> {NAME}",
        f"CHECK - -o {NAME} < {NAME}",
    ],
)
def test_an_input_that_a_shell_made_the_output_is_refused(tmp_path: Path, script: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / NAME).write_text(SPELLED)
    code, _, err = shell(script, tmp_path)
    assert code == 2 and "would overwrite" in err
    assert (tmp_path / NAME).read_text() == SPELLED


def test_any_other_file_is_written(run) -> None:  # type: ignore[no-untyped-def]
    Path("old.txt").write_text("old")
    assert run("-o", "old.txt")[0] == 1
    assert run("-o", "new.txt")[0] == 1
    assert Path("old.txt").read_text() == Path("new.txt").read_text() != "old"


# -- what is open already -----------------------------------------------------------------------------------------------


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize(
    ("script", "file"),
    [
        ("CHECK -q --format=concise -o /dev/stdout", None),
        ("CHECK -q --format=concise -o /dev/stdout | cat", None),
        ("CHECK -q --format=concise -o /dev/fd/1", None),
        ("CHECK -q --format=concise -o /proc/self/fd/1 | cat", None),
        ("CHECK -q --format=concise -o >(cat > got); sleep 0.2; cat got", None),
        ("mkfifo pipe; cat pipe & CHECK -q --format=concise -o pipe; wait", None),
        ("CHECK -q --format=concise -o /dev/stderr 2>&1", None),
        ("echo before > log; CHECK -q --format=concise -o /dev/stdout >> log", "log"),
        ("echo before > log; CHECK -q --format=concise -o log >> log", "log"),
        ("echo before > log; CHECK -q --format=concise -o /dev/fd/3 3>> log", "log"),
        ("echo before > log; CHECK -q --format=concise -o /dev/stderr 2>> log", "log"),
        ("(echo before; CHECK -q --format=concise -o /dev/stdout; echo after) > log", "log"),
    ],
)
def test_what_is_open_is_written_to_where_it_stands(tmp_path: Path, script: str, file: str | None) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / NAME).write_text(SPELLED)
    code, out, err = shell(script, tmp_path)
    text = (tmp_path / file).read_text() if file else out
    assert f"{NAME}:6:20: error[invalid-value]" in text, (code, out, err)
    assert text.count("\n") == 1 + script.count("echo ")
    if file:
        assert text.startswith("before\n")
    assert code in (0, 1) and "cannot write" not in err
    assert [path for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("CHECK -o /dev/full", "cannot write /dev/full: no space left on device"),
        ("CHECK -o /dev/stdout > /dev/full", "cannot write /dev/stdout: no space left on device"),
        ("CHECK -o /dev/fd/9", "cannot write /dev/fd/9: bad file descriptor"),
        ("CHECK -o /dev/fd/3 3< llmstrategy.yaml.other", "cannot write /dev/fd/3: bad file descriptor"),
        ("(trap '' PIPE; CHECK -o /dev/stdout; echo $? >&2) | true; sleep 0.1", "cannot write /dev/stdout: broken pipe"),
    ],
)
def test_what_cannot_be_written_is_named(tmp_path: Path, script: str, message: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / NAME).write_text(SPELLED)
    (tmp_path / "llmstrategy.yaml.other").write_text("x")
    code, _, err = shell(script, tmp_path)
    assert f"error: {message}\n" in err
    assert code == 2 or err.endswith("2\n")


# -- temporary files ----------------------------------------------------------------------------------------------------


@POSIX
@pytest.mark.parametrize("argv", [["--fix"], ["-o", "result.txt"]], ids=["fix", "output"])
def test_a_temporary_file_is_the_users_alone_and_cannot_be_guessed(run, argv: list[str], monkeypatch) -> None:  # type: ignore[no-untyped-def]
    seen: list[tuple[str, int]] = []
    fsync = os.fsync

    def watch(descriptor: int) -> None:
        fsync(descriptor)
        seen.extend((path.name, stat.S_IMODE(path.stat().st_mode)) for path in Path().glob(".*.tmp"))

    monkeypatch.setattr(os, "fsync", watch)
    for _ in range(2):
        Path(NAME).write_text(SPELLED)
        run(*argv)
    assert [mode for _, mode in seen] == [0o600, 0o600]
    assert seen[0][0] != seen[1][0] and str(os.getpid()) not in (seen[0][0].split("-")[1].split("."))
    assert list(Path().glob(".*.tmp")) == []


@POSIX
def test_a_new_file_has_the_mode_of_any_new_file(run) -> None:  # type: ignore[no-untyped-def]
    Path("other").touch()
    run("-o", "result.txt")
    assert Path("result.txt").stat().st_mode == Path("other").stat().st_mode


KILLED = """
import os, signal, sys, time
from llm_strategy.cli import save
from llm_strategy.cli.main import main
def wait(*_):
    open("ready", "w").close()
    time.sleep(60)
save.os.fsync = wait
sys.exit(main(["check", *sys.argv[1:]]))
"""


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
@pytest.mark.parametrize("argv", [["--fix"], ["-o", "result.txt"], ["-o", NAME + ".txt", "--fix"]], ids=" ".join)
def test_a_signal_leaves_no_temporary_file(tmp_path: Path, name: str, argv: list[str]) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / NAME).write_text(SPELLED)
    process = subprocess.Popen([sys.executable, "-c", KILLED, *argv], cwd=tmp_path, env=ENVIRONMENT, stderr=subprocess.PIPE)
    for _ in range(3000):
        if (tmp_path / "ready").exists():
            break
        time.sleep(0.01)
    assert list(tmp_path.glob(".*.tmp"))
    number = getattr(signal, name)
    process.send_signal(number)
    err = process.communicate(timeout=30)[1]
    assert (process.returncode, err) == (130 if name == "SIGINT" else -number, b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", NAME, "ready"]
    assert (tmp_path / NAME).read_text() == SPELLED


@POSIX
@pytest.mark.slow
def test_what_a_killed_run_left_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / NAME).write_text(SPELLED)
    process = subprocess.Popen([sys.executable, "-c", KILLED, "--fix"], cwd=tmp_path, env=ENVIRONMENT)
    while not (tmp_path / "ready").exists():
        time.sleep(0.01)
    process.kill()
    process.wait()
    [left] = tmp_path.glob(".*.tmp")
    assert subprocess.run([*COMMAND, "--fix"], cwd=tmp_path, env=ENVIRONMENT, check=False).returncode == 0
    assert (tmp_path / NAME).read_text() == SOUND
    assert list(tmp_path.glob(".*.tmp")) == [left]
    assert subprocess.run([*COMMAND], cwd=tmp_path, env=ENVIRONMENT, check=False).returncode == 0


def test_a_handler_of_others_stays(run) -> None:  # type: ignore[no-untyped-def]
    def handler(*_: object) -> None: ...

    before = signal.signal(signal.SIGTERM, handler)
    try:
        run("--fix")
        assert signal.getsignal(signal.SIGTERM) is handler
    finally:
        signal.signal(signal.SIGTERM, before)
    run("--fix")
    assert signal.getsignal(signal.SIGTERM) == before


# -- what belongs to a file ---------------------------------------------------------------------------------------------


@POSIX
@pytest.mark.parametrize("argv", [["--fix"], ["-o", "other.txt"]], ids=["fix", "output"])
def test_other_names_of_a_file_stay_names_of_it(run, argv: list[str]) -> None:  # type: ignore[no-untyped-def]
    target = NAME if argv == ["--fix"] else "other.txt"
    Path("other.txt").write_text("old, and longer than what will be written: " + "x" * 9000)
    os.link(target, "second-name.txt")
    run(*argv)
    assert os.path.samefile(target, "second-name.txt")
    text = Path("second-name.txt").read_text()
    assert text == SOUND if argv == ["--fix"] else "invalid-value" in text and "old" not in text
    assert list(Path().glob(".*.tmp")) == []


@LINUX
def test_extended_attributes_stay(run) -> None:  # type: ignore[no-untyped-def]
    try:
        os.setxattr(NAME, "user.comment", b"mine")
    except OSError:
        pytest.skip("no extended attributes here")
    inode = os.stat(NAME).st_ino
    assert run("--fix")[0] == 0
    assert os.getxattr(NAME, "user.comment") == b"mine"
    assert os.stat(NAME).st_ino != inode


def access_list(*entries: tuple[int, int, int]) -> bytes:
    """Return an access list as Linux keeps it, of (kind, permissions, user or group)."""
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


ANY = 0xFFFFFFFF
READABLE_BY_12345 = access_list((1, 6, ANY), (2, 4, 12345), (4, 4, ANY), (16, 4, ANY), (32, 0, ANY))


@LINUX
@pytest.mark.parametrize("where", ["file", "folder"])
def test_an_access_list_stays(run, where: str) -> None:  # type: ignore[no-untyped-def]
    try:
        if where == "file":
            os.setxattr(NAME, "system.posix_acl_access", READABLE_BY_12345)
        else:
            # New files in the folder get one, which the file does not have.
            os.setxattr(".", "system.posix_acl_default", READABLE_BY_12345)
    except OSError:
        pytest.skip("no access lists here")
    before = {name: os.getxattr(NAME, name) for name in os.listxattr(NAME)}
    assert len(before) == (where == "file")
    assert run("--fix")[0] == 0
    assert Path(NAME).read_text() == SOUND
    assert {name: os.getxattr(NAME, name) for name in os.listxattr(NAME)} == before


@LINUX
@pytest.mark.parametrize("call", ["setxattr", "chown"])
def test_where_something_cannot_be_kept_the_file_is_written_over(run, call: str, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def refuse(*_: object) -> None:
        raise PermissionError(1, "not permitted")

    if call == "setxattr":
        try:
            os.setxattr(NAME, "user.comment", b"mine")
        except OSError:
            pytest.skip("no extended attributes here")
    else:
        if os.geteuid():
            pytest.skip("only the owner of the machine gives files away")
        os.chown(NAME, 12345, 12345)
    monkeypatch.setattr(os, call, refuse)
    inode = os.stat(NAME).st_ino
    assert run("--fix")[0] == 0
    assert Path(NAME).read_text() == SOUND
    assert os.stat(NAME).st_ino == inode
    assert list(Path().glob(".*.tmp")) == []


@POSIX
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only the owner of the machine gives files away")
def test_another_owner_stays(run) -> None:  # type: ignore[no-untyped-def]
    os.chown(NAME, 12345, 54321)
    os.chmod(NAME, 0o640)
    assert run("--fix")[0] == 0
    status = os.stat(NAME)
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12345, 54321, 0o640)


@POSIX
def test_where_writing_over_fails_the_old_content_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"before, and more of it")
    os.link(target, tmp_path / "b")
    copies = shutil.copyfileobj

    def full(source: object, file: object) -> None:
        copies(source, file)  # type: ignore[arg-type]
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(OSError, match="no space"):
        save.replace_file(str(target), b"before, and more of it", b"after")
    assert target.read_bytes() == b"before, and more of it"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


# -- places where nothing else can be written -----------------------------------------------------------------------------


@pytest.mark.parametrize("format", ["json", "text", "sarif"])
def test_no_folder_for_temporary_files_is_needed(run, format: str, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    def refuse(*_: object, **__: object) -> None:
        raise FileNotFoundError(2, "No usable temporary directory found")

    Path(NAME).write_text(
        "version: 1\nstrategies:\n" + "".join(f"  s{at}: {{purpos: x, approach: [{{technique: Rag}}]}}\n" for at in range(500))
    )
    with monkeypatch.context() as patch:
        for name in ("gettempdir", "mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile"):
            patch.setattr(tempfile, name, refuse)
        code, out, err = run(f"--format={format}")
    assert (code, err) == (1, "") and len(out) > 100_000
