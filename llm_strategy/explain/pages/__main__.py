"""``python -m llm_strategy.explain.pages``: write the generated pages."""

from __future__ import annotations

from llm_strategy import generated
from llm_strategy.explain.pages.generate import files

if __name__ == "__main__":
    raise SystemExit(generated.main("llm_strategy.explain.pages", files))
