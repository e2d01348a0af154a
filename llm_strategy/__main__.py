"""The program: ``llmstrategy`` and ``python -m llm_strategy`` both start here."""

from __future__ import annotations

import atexit
import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def run() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    # Loading makes many objects and no garbage; looking for some between every 700 takes a tenth of a clean check.
    gc.set_threshold(50_000)
    from llm_strategy.cli.main import main

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
