"""What is fuzzed: a function for each target, which takes bytes and fails when something is wrong.

Each knows more than "it did not crash": what it asserts holds of every input whatever.
"""

from __future__ import annotations

from fuzz.targets import editor, files, serving, values

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

TARGETS: dict[str, Callable[[bytes], None]] = {
    "check": files.check,
    "suppressions": files.suppressions,
    "settings": files.settings,
    "quantities": values.quantities,
    "fixes": files.fixes,
    "questions": editor.questions,
    "server": serving.server,
    "frames": serving.frames,
}
"""Name → what runs one input."""
