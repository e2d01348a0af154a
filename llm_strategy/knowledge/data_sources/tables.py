"""The tables that a check reads: of what models cost and hold, and of the days on which they end.

``knowledge/model_table.py``, one line a model, tab-separated, trailing empty fields left out:

    name, prices, batch prices, window, minimum cacheable prompt, mode, number of the source

- prices: ``input/output/cached read/cache write/request``, the first four in dollars a million tokens.
- batch prices: ``input/output/cached read`` in dollars a million tokens.
- window: the most tokens of input; minimum cacheable prompt: in tokens too.
- mode: ``c`` chat, ``e`` embedding, ``r`` rerank; "" for anything else.

``knowledge/lifecycle_table.py``, one line a model, tab-separated:

    name, successor, statements

- statements: joined by a space, each ``letter day @ number of the page : day of the statement``, without spaces;
  the number is "" where the package names no page, the last part is missing where it is the package's own day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from llm_strategy.knowledge.data_sources.litellm import Entry
from llm_strategy.knowledge.data_sources.packages import PACKAGES, Unpacked
from llm_strategy.knowledge.data_sources.retirements import Ending

MODEL_TABLE = "llm_strategy/knowledge/model_table.py"
LIFECYCLE_TABLE = "llm_strategy/knowledge/lifecycle_table.py"
PATHS = (MODEL_TABLE, LIFECYCLE_TABLE)


def model_table(entries: Iterable[Entry], litellm: Unpacked, day: str) -> str:
    """Return the text of the table of prices and limits."""
    lines: dict[str, list[str]] = defaultdict(list)
    sources: dict[str, int] = {}
    for entry in entries:
        if not entry.mode:
            continue
        source = ""
        if entry.source:
            # Addresses of price lists differ in what is asked of them only.
            source = str(sources.setdefault(entry.source.partition("?")[0], len(sources)))
        prices = "/".join(entry.prices).rstrip("/")
        batch = "/".join(entry.batch).rstrip("/")
        fields = (
            entry.name,
            prices,
            batch,
            str(entry.window or ""),
            str(entry.cache_minimum or ""),
            entry.mode[0],
            source,
        )
        lines[entry.provider].append("\t".join(fields).rstrip("\t"))
    return "\n".join(
        [
            *_head("Prices and limits of language models", "litellm (MIT licence)"),
            f'DATE = "{day}"',
            f'SOURCE_VERSION = "{litellm.version}"',
            f'HOME = "{litellm.package.home}"',
            "",
            *_addresses(sources),
            "",
            *_models(lines),
        ]
    )


def lifecycle_table(
    endings: Mapping[tuple[str, str], Ending], packages: Iterable[Unpacked], days: Mapping[str, str]
) -> str:
    """Return the text of the table of retirement days; ``days`` has the own day of each package, by letter."""
    lines: dict[str, list[str]] = defaultdict(list)
    pages: dict[str, int] = {}
    for (provider, name), ending in sorted(endings.items()):
        written = []
        for one in ending.statements:
            page = str(pages.setdefault(one.address, len(pages))) if one.address else ""
            as_of = "" if one.as_of == days[one.letter] else ":" + one.as_of
            written.append(f"{one.letter}{one.day}@{page}{as_of}")
        lines[provider].append(f"{name}\t{ending.successor}\t{' '.join(written)}")
    versions = [
        f'    "{one.package.letter}": ("{one.package.name} {one.version}", "{days[one.package.letter]}", '
        f'"{one.package.home}"),'
        for one in packages
    ]
    names = ", ".join(f"{package.name} (MIT licence)" for package in PACKAGES)
    return "\n".join(
        [
            *_head("Days on which language models end", names),
            "# letter: the package, the day up to which it is known to have been kept, its page",
            "PACKAGES = {",
            *versions,
            "}",
            "",
            *_addresses(pages),
            "",
            *_models(lines),
        ]
    )


def _head(what: str, made_from: str) -> list[str]:
    return [
        f'"""{what}: GENERATED, do not edit.',
        "",
        f"Made by `python -m llm_strategy.knowledge.update_data` from {made_from};",
        "`llm_strategy/knowledge/data_sources/tables.py` explains a row.",
        '"""',
        "# ruff: noqa: E501",
        "# fmt: off",
        "",
    ]


def _addresses(sources: Mapping[str, int]) -> list[str]:
    return ["PAGES = (", *(f'    "{address}",' for address in sources), ")"]


def _models(lines: Mapping[str, list[str]]) -> list[str]:
    """Write provider → its lines; each begins and ends with a line break, so that a name is found as a whole."""
    out = ["MODELS = {"]
    for provider in sorted(lines):
        text = "\n".join(lines[provider])
        if '"' in text or "\\" in text:
            raise ValueError(f"{provider}: a row cannot be written in a string")
        out.append(f'    "{provider}": """\n{text}\n""",')
    return [*out, "}", ""]
