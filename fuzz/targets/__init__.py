"""The targets: functions that take bytes and raise an error when something is wrong.

Each asserts more than "no crash": something that must hold for any input.
"""

from __future__ import annotations

from collections.abc import Callable

from fuzz.targets import agent, editor, files, foreign, policies, quantities, server

TARGETS: dict[str, Callable[[bytes], None]] = {
    "check": files.check,
    "suppressions": files.suppressions,
    "settings": files.settings,
    "policies": policies.policies,
    "foreign": foreign.foreign,
    "quantities": quantities.quantities,
    "fixes": files.fixes,
    "questions": editor.questions,
    "server": server.server,
    "frames": server.frames,
    "agent": agent.agent,
}
"""Name → the function that runs one input."""
