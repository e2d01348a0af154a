"""The program: ``llmstrategy`` and ``python -m llm_strategy`` both start here."""

from __future__ import annotations

import atexit
import os
import sys

from llm_strategy.cli.main import main

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def run() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    code = main()
    if "threading" in sys.modules or sys.gettrace() or sys.getprofile() or sys.flags.interactive:
        sys.exit(code)
    # Nothing is left to do but to take the interpreter apart, which is a tenth of a clean check.
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass
    os._exit(code)


if __name__ == "__main__":
    run()
