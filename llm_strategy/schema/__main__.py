"""Write the schemas, or see whether they are current."""

from __future__ import annotations

import os
import sys

from llm_strategy.schema.published import COMMAND, files

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[os.pardir] * 2)


def main(argv: list[str]) -> int:
    """Write the files of the checkout; with ``--check``, only compare. Returns the exit code."""
    if argv not in ([], ["--check"]):
        print(f"usage: {COMMAND} [--check]", file=sys.stderr)
        return 2
    stale = 0
    for name, text in files().items():
        path = os.path.join(os.path.normpath(ROOT), *name.split("/"))
        try:
            with open(path, encoding="utf-8", newline="") as file:
                there = file.read()
        except FileNotFoundError:
            there = ""
        if there == text:
            continue
        if argv:
            print(f"{name} is stale: run {COMMAND}", file=sys.stderr)
            stale = 1
        else:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
