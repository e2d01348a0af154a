"""From a keystroke to its diagnostics, over the standard input and output of a server; its start and its memory.

Every second keystroke makes a word wrong, the next one makes it right again.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.install import CLEAN, SCHEMA, Command, Programs, environment

OURS = "llmstrategy server"
YAML_SERVER = "yaml-language-server"
SIZES = (107, 5000)
TURNS = {107: 20, 5000: 4}
"""Lines → turns. In a turn yaml-language-server, which takes seconds in a large file, gets one keystroke."""
PAUSE_S = 0.3
"""Before each turn, so that a server does not measure the clearing up of the other."""
WORD = "task: question-answering"


def text_of(lines: int) -> str:
    """Return a file of so many lines: the clean file again and again, its strategies renamed."""
    whole = CLEAN.read_text("utf-8").splitlines()
    head = whole.index("strategies:") + 1
    text = whole[:head]
    copy = 0
    while len(text) < lines:
        for line in whole[head:]:
            is_name = line.startswith("  ") and not line.startswith("   ") and line.rstrip().endswith(":")
            text.append(line.replace(":", f"-{copy}:") if is_name and copy else line)
        copy += 1
    return "\n".join(text[:lines]) + "\n"


class Server:
    """A running language server with one open document."""

    def __init__(self, command: Command, settings: dict[str, Any], path: Path, line: int) -> None:
        start = time.perf_counter()
        pipe, null = subprocess.PIPE, subprocess.DEVNULL
        self.process = subprocess.Popen(
            command.arguments, cwd=path.parent, env=environment(), stdin=pipe, stdout=pipe, stderr=null
        )
        self.settings = settings
        self.uri = path.as_uri()
        self.line = line
        text = path.read_text("utf-8")
        self.column = len(text.splitlines()[line])
        self.version = 1
        capabilities = {"textDocument": {"publishDiagnostics": {}}, "workspace": {"configuration": True}}
        self.send("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities}, id=1)
        while "result" not in self.receive():
            pass
        self.send("initialized", {})
        self.send("workspace/didChangeConfiguration", {"settings": settings})
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": document})
        self.wait_for_diagnostics(wrong=False)
        self.start_ms = (time.perf_counter() - start) * 1000
        self.start_cpu_ms = self.cpu_ms()

    def send(self, method: str, params: Any, **more: Any) -> None:
        """Send a notification, or with ``id`` a request."""
        self.write({"method": method, "params": params, **more})

    def write(self, message: dict[str, Any]) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self) -> Any:
        """Return the next answer or notification; requests of the server are answered."""
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while header := stream.readline().strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if not length:
                raise RuntimeError("the server has ended")
            message = json.loads(stream.read(length))
            if "method" not in message or "id" not in message:
                return message
            result = None
            if message["method"] == "workspace/configuration":
                result = [self.settings.get(item.get("section")) for item in message["params"]["items"]]
            self.write({"id": message["id"], "result": result})

    def wait_for_diagnostics(self, *, wrong: bool) -> None:
        """Wait for diagnostics that call the line wrong, or right."""
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == self.uri:
                lines = {item["range"]["start"]["line"] for item in message["params"]["diagnostics"]}
                if (self.line in lines) == wrong:
                    return

    def keystroke(self) -> float:
        """Change the line and return the milliseconds until the diagnostics follow."""
        wrong = self.version % 2 == 1
        self.version += 1
        end = self.column if wrong else self.column + 1
        span = {
            "start": {"line": self.line, "character": self.column},
            "end": {"line": self.line, "character": end},
        }
        params = {
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"range": span, "text": "x" if wrong else ""}],
        }
        start = time.perf_counter()
        self.send("textDocument/didChange", params)
        self.wait_for_diagnostics(wrong=wrong)
        return (time.perf_counter() - start) * 1000

    def cpu_ms(self) -> float:
        """Return the CPU time of all threads so far; 0 where the system does not tell."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def peak_mib(self) -> float | None:
        """Return the most memory that it had, where the system tells."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.is_file():
            return None
        row = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return round(int(row.split()[1]) / 1024, 1)

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.wait()


def measure(programs: Programs, work: Path, keystrokes: int) -> dict[str, Any]:
    """Return the median and the 99th percentile of the keystrokes, the start and the memory, by server and size."""
    yaml = {"schemas": {SCHEMA.as_uri(): "*.yaml"}, "schemaStore": {"enable": False}, "validate": True}
    peer = programs.node(YAML_SERVER, f"node_modules/{YAML_SERVER}/bin/{YAML_SERVER}", "--stdio")
    rows: list[dict[str, Any]] = []
    for lines in SIZES:
        path = work / "llmstrategy.yaml"
        path.write_text(text_of(lines), "utf-8")
        places = [number for number, line in enumerate(text_of(lines).splitlines()) if line.strip() == WORD]
        middle = min(places, key=lambda number: abs(number - lines // 2))
        servers = {OURS: Server(programs.ours("server"), {}, path, middle)}
        if peer.missing:
            rows.append({"what": YAML_SERVER, "lines": lines, "missing": peer.missing})
        else:
            servers[YAML_SERVER] = Server(peer, {"yaml": yaml}, path, middle)
        wall: dict[str, list[float]] = {name: [] for name in servers}
        cpu: dict[str, list[float]] = {name: [] for name in servers}
        for turn in range(TURNS[lines] + 1):
            for name, server in servers.items():
                time.sleep(PAUSE_S)
                for _ in range(max(1, keystrokes // TURNS[lines]) if name == OURS else 1):
                    before = server.cpu_ms()
                    taken = server.keystroke()
                    if turn:  # the first turn warms up
                        wall[name].append(taken)
                        cpu[name].append(server.cpu_ms() - before)
        for name, server in servers.items():
            rows.append(
                {
                    "what": name,
                    "lines": lines,
                    "keystrokes": len(wall[name]),
                    "p50_ms": round(statistics.median(wall[name]), 2),
                    "p99_ms": round(percentile(wall[name], 0.99), 2),
                    "cpu_p50_ms": round(statistics.median(cpu[name]), 2),
                    "cpu_p99_ms": round(percentile(cpu[name], 0.99), 2),
                    "start_ms": round(server.start_ms),
                    "start_cpu_ms": round(server.start_cpu_ms),
                    "peak_mib": server.peak_mib(),
                }
            )
            server.stop()
    return {"versions": programs.versions, "rows": rows}


def percentile(sample: list[float], share: float) -> float:
    """Return the value that ``share`` of the sample do not exceed."""
    return sorted(sample)[min(len(sample) - 1, int(len(sample) * share))]
