"""From a keystroke to the diagnostics in the editor, over standard input and output, and what the server weighs.

Every second keystroke makes a word wrong, every other one right again; it counts when the diagnostics say so.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.machine import CLEAN, SCHEMA, Command, Programs, load, surroundings

PEER = "yaml-language-server"
SIZES = (107, 5000)
OURS = "llmstrategy server"
WARM = 2
"""Turns that are not counted."""
PAUSE_S = 0.3
"""Before a server's turn."""
PEER_KEYSTROKES = {107: 20, 5000: 4}
"""So many turns there are; in each, ours gets its share of all keystrokes. They take seconds in the large file."""
MARK = "task: question-answering"


def text_of(lines: int) -> str:
    """Return a clean file of so many lines: the clean file again and again, its strategies renamed."""
    whole = CLEAN.read_text("utf-8").splitlines()
    head = next(at for at, line in enumerate(whole) if line.startswith("strategies")) + 1
    out = whole[:head]
    number = 0
    while len(out) < lines:
        for line in whole[head:]:
            is_name = line.startswith("  ") and not line.startswith("   ") and line.rstrip().endswith(":")
            out.append(line.replace(":", f"-{number}:") if is_name and number else line)
        number += 1
    return "\n".join(out[:lines]) + "\n"


class Server:
    """A language server, spoken to in turn."""

    def __init__(self, command: Command, settings: dict[str, Any], folder: Path) -> None:
        self.began = time.perf_counter()
        self.settings = settings
        self.process = subprocess.Popen(
            command.arguments,
            cwd=folder,
            env=surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        capabilities = {"textDocument": {"publishDiagnostics": {}}, "workspace": {"configuration": True}}
        self.send("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities}, id=1)
        while "result" not in self.next():
            pass
        self.send("initialized", {})
        self.send("workspace/didChangeConfiguration", {"settings": settings})

    def send(self, method: str, params: Any, **more: Any) -> None:
        """Send a notification, or a request with ``id``."""
        self.write({"method": method, "params": params, **more})

    def write(self, message: dict[str, Any]) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def next(self) -> Any:
        """Return the next message; what the server asks is answered."""
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while line := stream.readline().strip():
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                raise RuntimeError("the server left")
            message = json.loads(stream.read(length))
            if "method" not in message or "id" not in message:
                return message
            result = None
            if message["method"] == "workspace/configuration":
                result = [self.settings.get(item.get("section")) for item in message["params"]["items"]]
            self.write({"id": message["id"], "result": result})

    def diagnostics(self, uri: str, line: int, wrong: bool) -> None:
        """Wait for diagnostics that say whether ``line`` is wrong."""
        while True:
            message = self.next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                lines = {found["range"]["start"]["line"] for found in message["params"]["diagnostics"]}
                if (line in lines) == wrong:
                    return

    def keystroke(self, uri: str, line: int, column: int, version: int, wrong: bool) -> float:
        """Make ``line`` wrong, or right again, and return the milliseconds until the diagnostics say so."""
        end = column if wrong else column + 1
        span = {"start": {"line": line, "character": column}, "end": {"line": line, "character": end}}
        change = {"range": span, "text": "x" if wrong else ""}
        start = time.perf_counter()
        self.send(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]},
        )
        self.diagnostics(uri, line, wrong)
        return (time.perf_counter() - start) * 1000

    def peak_mib(self) -> float | None:
        """Return the most memory it ever had, where the system tells."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return None
        row = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(row.split()[1]) / 1024

    def stop(self) -> None:
        """End it."""
        self.process.kill()
        self.process.wait()


def servers(programs: Programs) -> dict[str, tuple[Command, dict[str, Any]]]:
    """Return the command and the settings of each server."""
    yaml = {"schemas": {SCHEMA.as_uri(): "*.yaml"}, "schemaStore": {"enable": False}, "validate": True}
    peer = programs.node(PEER, f"node_modules/{PEER}/bin/{PEER}", "--stdio")
    return {OURS: (programs.ours("server"), {}), PEER: (peer, {"yaml": yaml})}


def measure(programs: Programs, work: Path, keystrokes: int) -> dict[str, Any]:
    """Return the p50 and p99 of ``keystrokes`` in files of both sizes, the start and the memory, by server."""
    planned = servers(programs)
    rows: list[dict[str, Any]] = []
    for lines in SIZES:
        text = text_of(lines)
        (work / "llmstrategy.yaml").write_text(text, "utf-8")
        at = [number for number, line in enumerate(text.splitlines()) if line.strip() == MARK]
        line = min(at, key=lambda number: abs(number - lines // 2))
        column = len(text.splitlines()[line])
        running: dict[str, Server] = {}
        starts: dict[str, float] = {}
        times: dict[str, list[float]] = {}
        failed: dict[str, str] = {}
        uri = (work / "llmstrategy.yaml").as_uri()
        for name, (command, settings) in planned.items():
            if command.missing:
                failed[name] = command.missing
                continue
            try:
                server = running[name] = Server(command, settings, work)
                document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
                server.send("textDocument/didOpen", {"textDocument": document})
                server.diagnostics(uri, line, False)
            except (OSError, RuntimeError) as error:
                _excuse(name, error, running, failed)
                continue
            starts[name] = (time.perf_counter() - server.began) * 1000
            times[name] = []
        strokes = dict.fromkeys(running, 0)
        for turn in range(WARM + PEER_KEYSTROKES[lines]):
            for name, server in list(running.items()):
                # What the other one still does after its answer, as clearing up, is not this one's affair.
                time.sleep(PAUSE_S)
                for _ in range(max(1, keystrokes // PEER_KEYSTROKES[lines]) if name == OURS else 1):
                    wrong = strokes[name] % 2 == 0
                    strokes[name] += 1
                    try:
                        taken = server.keystroke(uri, line, column, strokes[name] + 1, wrong)
                    except (OSError, RuntimeError) as error:
                        _excuse(name, error, running, failed)
                        break
                    if turn >= WARM:
                        times[name].append(taken)
        for name in planned:
            if name in failed:
                rows.append({"what": name, "lines": lines, "missing": failed[name]})
                continue
            peak = running[name].peak_mib()
            running[name].stop()
            sample = sorted(times[name])
            rows.append(
                {
                    "what": name,
                    "lines": lines,
                    "keystrokes": len(sample),
                    "p50_ms": round(statistics.median(sample), 2),
                    "p99_ms": round(sample[min(len(sample) - 1, int(len(sample) * 0.99))], 2),
                    "start_ms": round(starts[name]),
                    "peak_mib": None if peak is None else round(peak, 1),
                }
            )
    used = programs.used({name: command for name, (command, _) in planned.items()})
    return {"versions": used, "rows": rows, "load": load()}


def _excuse(name: str, error: Exception, running: dict[str, Server], failed: dict[str, str]) -> None:
    """Leave out a peer that failed; the project's own server has no excuse."""
    if name == OURS:
        raise error
    failed[name] = str(error)
    if name in running:
        running.pop(name).stop()
