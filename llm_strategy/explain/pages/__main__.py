"""``python -m llm_strategy.explain.pages.generate``."""

from __future__ import annotations

import sys

from llm_strategy.explain.pages.generate import main

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
