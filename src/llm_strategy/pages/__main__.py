"""``python -m llm_strategy.pages``."""

from __future__ import annotations

import sys

from llm_strategy.pages import main

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
