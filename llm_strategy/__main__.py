"""The program: ``llmstrategy`` and ``python -m llm_strategy`` both start here."""

from __future__ import annotations

import sys

from llm_strategy.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
