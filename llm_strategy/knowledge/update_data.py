"""Writes the tables of models: prices, limits, and the days on which models end.

    python -m llm_strategy.knowledge.update_data                        from the installed genai-prices: prices
    python -m llm_strategy.knowledge.update_data --wheels DIR           the other tables, from the wheels in DIR
    python -m llm_strategy.knowledge.update_data --wheels DIR --download   the same, after downloading the wheels
    python -m llm_strategy.knowledge.update_data --check                exit 1 when a table is not what this would write
    python -m llm_strategy.knowledge.update_data --as-of 2026-11-09     read dated prices at that day

Nothing is downloaded unless that is asked for. While the version of genai-prices stays, so does the date of its table.
The modules in ``data_sources`` say what is read of which package.
"""

from __future__ import annotations

import datetime
import re
from importlib.metadata import version
from pathlib import Path

from llm_strategy import generated
from llm_strategy.knowledge.data_sources import genai, litellm, retirements, tables
from llm_strategy.knowledge.data_sources.packages import (
    LITELLM,
    LLM_SUNSET,
    MODEL_RETIRE,
    MissingPackage,
    Unpacked,
    download,
)


def main(arguments: list[str] | None = None) -> int:
    """Write or check the tables; 0 when they are current, 1 when ``--check`` found one stale, 2 without a wheel."""
    parser = generated.parser("llm_strategy.knowledge.update_data")
    parser.add_argument("--as-of", type=datetime.date.fromisoformat, help="the day to read dated prices at")
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="the folder of the packages' wheels")
    parser.add_argument("--download", action="store_true", help="download the wheels there first")
    options = parser.parse_args(arguments)
    if options.download and not options.wheels:
        parser.error("--download needs --wheels DIR")
    files = {genai.TABLE: _prices(options.as_of)}
    if options.wheels:
        if options.download:
            download(options.wheels)
        try:
            files |= from_wheels(options.wheels)
        except MissingPackage as missing:
            print(f"error: {missing}")
            return 2
    return generated.update(files, check=options.check)


def from_wheels(folder: Path) -> dict[str, str]:
    """Return path → text of the tables that are made from the wheels in ``folder``."""
    unpacked = {package.letter: Unpacked(folder, package) for package in (LITELLM, MODEL_RETIRE, LLM_SUNSET)}
    first, second, third = unpacked.values()
    days = {
        LITELLM.letter: litellm.day(first),
        MODEL_RETIRE.letter: second.data[0]["updated"],
        LLM_SUNSET.letter: max(model["last_observed"] for model in third.data[0]),
    }
    entries = litellm.entries(first)
    endings = retirements.endings(entries, days[LITELLM.letter], second, third)
    return {
        tables.MODEL_TABLE: tables.model_table(entries, first, days[LITELLM.letter]),
        tables.LIFECYCLE_TABLE: tables.lifecycle_table(endings, unpacked.values(), days),
    }


def _prices(as_of: datetime.date | None) -> str:
    installed = version("genai-prices")
    table = generated.ROOT / genai.TABLE
    old = table.read_text(encoding="utf-8") if table.exists() else ""
    kept = re.search(r'^DATE = "(.*)"$', old, re.MULTILINE)
    made_from = re.search(r'^SOURCE_VERSION = "(.*)"$', old, re.MULTILINE)
    if as_of is None and kept and made_from and made_from[1] == installed:
        day = datetime.date.fromisoformat(kept[1])
    else:
        day = as_of or datetime.datetime.now(datetime.UTC).date()
    return genai.render(day, installed)


if __name__ == "__main__":
    raise SystemExit(main())
