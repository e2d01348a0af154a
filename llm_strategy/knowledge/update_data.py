"""Writes the tables of models: prices, limits, and the days on which models end. ``./dev data`` runs it.

    python -m llm_strategy.knowledge.update_data              from the installed genai-prices: prices
        --wheels DIR                 the other tables too, from the wheels in DIR
        --wheels DIR --download      the same, after downloading the wheels that are missing there
        --wheels DIR --optional      only the prices where a wheel is missing, which it says
        --wheels DIR --newest        the same from the newest versions, which it pins
        --check                      write nothing, exit 1 when a table is not what this would write
        --as-of 2026-11-09           read dated prices at that day

The versions are in ``requirements/data.txt``, that of genai-prices in ``requirements/dev.txt``. Nothing is downloaded
unless that is asked for. While the version of genai-prices stays, so does the date of its table. The modules in
``data_sources`` say what is read of which package.
"""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from llm_strategy import generated
from llm_strategy.knowledge.data_sources import genai, litellm, retirements, tables
from llm_strategy.knowledge.data_sources.packages import (
    LITELLM,
    LLM_SUNSET,
    MODEL_RETIRE,
    PACKAGES,
    PINS,
    MissingPackage,
    Unpacked,
    download,
    pinned,
    with_pins,
)


def main(arguments: list[str] | None = None) -> int:
    """Write or check the tables.

    Return 0 when they are current, 1 when ``--check`` found one stale, 2 where a wheel is missing or cannot be had.
    """
    parser = generated.parser("llm_strategy.knowledge.update_data")
    parser.add_argument("--as-of", type=datetime.date.fromisoformat, help="the day to read dated prices at")
    parser.add_argument("--wheels", type=Path, metavar="DIR", help="the folder of the packages' wheels")
    parser.add_argument("--download", action="store_true", help="download the wheels that are missing there")
    parser.add_argument("--optional", action="store_true", help="without a wheel, only the prices")
    parser.add_argument("--newest", action="store_true", help="download the newest versions, and pin them")
    options = parser.parse_args(arguments)
    if (options.download or options.newest) and not options.wheels:
        parser.error("--download and --newest need --wheels DIR")
    files = {genai.TABLE: _prices(options.as_of)}
    if options.wheels:
        pins = (generated.ROOT / PINS).read_text(encoding="utf-8")
        versions = {} if options.newest else pinned(pins)
        try:
            if options.download or options.newest:
                download(options.wheels, versions)
            files |= from_wheels(options.wheels, versions)
        except MissingPackage as missing:
            if not options.optional:
                print(f"error: {missing}", file=sys.stderr)
                return 2
            print(f"not made again: {', '.join(tables.PATHS)} ({missing})", file=sys.stderr)
        except subprocess.CalledProcessError as failed:
            print(f"error: pip could not download the wheels (exit code {failed.returncode})", file=sys.stderr)
            return 2
        if options.newest:
            files[PINS] = with_pins(pins, newest(options.wheels))
    return generated.update(files, check=options.check)


def newest(folder: Path) -> dict[str, str]:
    """Return package → the newest version whose wheel is in ``folder``."""
    return {package.name: Unpacked(folder, package).version for package in PACKAGES}


def from_wheels(folder: Path, versions: Mapping[str, str]) -> dict[str, str]:
    """Return path → text of the tables that are made from wheels in ``folder``: of ``versions``, or the newest."""
    unpacked = {
        package.letter: Unpacked(folder, package, versions.get(package.name))
        for package in (LITELLM, MODEL_RETIRE, LLM_SUNSET)
    }
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
