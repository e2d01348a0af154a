"""The browsable documentation in Chromium: it is readable by day and by night, its search finds, and it asks no host."""

from __future__ import annotations

import functools
import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from .pages import ROOT
from .test_chromium import CHROMIUM, MISSING, NODE, pytestmark

__all__ = ["pytestmark"]

SITE = ROOT / "website" / ".build" / "site"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The site, built and served on this machine."""
    done = subprocess.run([sys.executable, "-m", "website"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(SITE))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def seen(address: str) -> dict[str, Any]:
    assert not MISSING, f"missing: {MISSING}"
    output = os.environ.get("LLMSTRATEGY_PICTURES") or str(ROOT / "build" / "page")
    done = subprocess.run(
        ["node", str(NODE / "site.mjs"), str(CHROMIUM), address, output], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_no_other_host_is_asked_and_nothing_fails(seen: dict[str, Any]) -> None:
    assert seen["elsewhere"] == []
    assert seen["messages"] == []


def test_day_and_night_differ(seen: dict[str, Any]) -> None:
    assert seen["background"]["light"] != seen["background"]["dark"]


def test_search_finds_a_rule(seen: dict[str, Any]) -> None:
    assert any("fine-tuning-moving-target" in link for link in seen["found"])
