"""``python -m llm_strategy.schema``: write the published schemas."""

from __future__ import annotations

from llm_strategy import generated
from llm_strategy.schema.published import files

if __name__ == "__main__":
    raise SystemExit(generated.main("llm_strategy.schema", lambda root: files()))
