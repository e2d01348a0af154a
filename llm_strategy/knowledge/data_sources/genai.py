"""The table of prices, ``knowledge/price_table.py``, from the data file inside the installed genai-prices package.

The package carries no date of its own. The table's date is the newest start of a price that the data records and that
has come by the day of the run: the day up to which the prices are known to have been kept.

One line of the table is one model, tab-separated:

    id, prices, window, flags, tiers, then match clauses, of which one has to hold

- prices: ``input/output/cached read/cache write/request``, the first four in dollars a million tokens, the
  last in dollars a request; empty where the data has none.
- flags: ``d`` deprecated, ``g`` a general text model on sale, ``h`` the price depends on the hour (the one of
  most hours is kept), ``a`` caches prompts by itself, ``n`` does not.
- tiers: ``start:input/output/cached/write`` joined by ``;``: above so many input tokens those prices hold for
  all tokens.
- clauses: ``=`` equals (alone: the id), ``^`` starts with, ``$`` ends with, ``*`` contains, ``#`` and ``%`` a
  pattern for the whole and for the beginning in which ``#`` is a digit, ``!tts`` no later part is "tts",
  ``&`` all of these, ``~`` a regular expression. They are in lower case, as the names they are compared with.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from genai_prices import data

TABLE = "llm_strategy/knowledge/price_table.py"
NO_SPEECH = r"^(?!.*-[tT][tT][sS](?:$|-))"
NO_FOLDER = r"^(?![^/]+/)"
PRICES = ("input_mtok", "output_mtok", "cache_read_mtok", "cache_write_mtok")

# Parts of a name that say that a model is made for something else than text in general.
SPECIAL = """
    ada audio babbage banana code coder codex codestral computer curie cyber davinci decisions devstral
    embed embedding embeddings exp extended fast free ft guard image live lyria math moderation ocr
    preview prompt realtime regional rerank reranker research robotics rosalind safeguard search sonic
    speech transcribe translate tts veo vision vl voice voxtral whisper
"""
# Providers whose data marks every model still sold with a batch price: what lacks one is kept for history.
BATCH_MEANS_CURRENT = frozenset({"anthropic", "google", "mistral", "openai"})
RETIRED = ("historic", "no longer", "support ended", "retired", "legacy", "prices kept")

# Who caches the beginning of a prompt automatically. OpenAI, DeepSeek, xAI, Groq and Moonshot:
# openrouter.ai/docs/features/prompt-caching and docs.x.ai; Gemini from 2.5 on:
# ai.google.dev/gemini-api/docs/caching; Azure:
# learn.microsoft.com/azure/ai-foundry/openai/how-to/prompt-caching; Baseten: its entry in the data.
AUTOMATIC = frozenset({"azure", "baseten", "deepseek", "groq", "moonshotai", "openai", "x-ai"})
# Claude has to be asked, part by part, wherever it is hosted: the same pages, and
# docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html.
CLAUDE_HOSTS = frozenset({"anthropic", "aws", "azure", "google", "openrouter"})


def render(day: datetime.date, installed: str) -> str:
    """Return the table's text, with the prices in force on the newest price start up to ``day``."""
    starts = [start for start in _starts(data.providers) if start <= day]
    date = max(starts, default=day)
    out = [
        '"""Prices of language models: GENERATED, do not edit.',
        "",
        "Made by `python -m llm_strategy.knowledge.update_data` from the data file of genai-prices (MIT licence,",
        "https://github.com/pydantic/genai-prices); that command's docstring explains a row.",
        '"""',
        "# ruff: noqa: E501",
        "# fmt: off",
        "",
        f'DATE = "{date.isoformat()}"',
        f'SOURCE_VERSION = "{installed}"',
        "",
        "# id, clauses for its other names and for models of its own, providers whose models it also has",
        "PROVIDERS = (",
    ]
    for provider in data.providers:
        aliases, own = (
            tuple(dict.fromkeys(_clauses(match, ""))) if match else ()
            for match in (provider.provider_match, provider.model_match)
        )
        fallback = tuple(provider.fallback_model_providers or ())
        out.append(f"    {_literal((provider.id, aliases, own, fallback))},")
    out += [")", "", "MODELS = {"]
    for provider in data.providers:
        rows = [_row(provider, model, date) for model in provider.models]
        text = "\n".join(rows)
        if '"""' in text or text.endswith('"') or "\\" in text:
            raise ValueError(f"{provider.id}: a row cannot be written in a string")
        out.append(f'    "{provider.id}": """\\\n{text}""",')
    out += ["}", ""]
    return "\n".join(out)


def _starts(providers: Iterable[Any]) -> Iterator[datetime.date]:
    for provider in providers:
        for model in provider.models:
            if isinstance(model.prices, list):
                for price in model.prices:
                    start = getattr(price.constraint, "start_date", None)
                    if start is not None:
                        yield start


def _row(provider: Any, model: Any, date: datetime.date) -> str:
    start = datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC)
    prices = [model.get_prices(start + datetime.timedelta(hours=hour)) for hour in range(24)]
    seen = Counter(map(repr, prices))
    price = max(prices, key=lambda price: seen[repr(price)])
    request = getattr(price, "requests_kcount", None)
    tiers = sorted({tier.start for key in PRICES for tier in getattr(getattr(price, key), "tiers", ())})
    fields = [
        model.id,
        "/".join([*_at(price, 0), _number(None if request is None else request / 1000)]),
        str(model.context_window or ""),
        _flags(provider, model, price) + ("h" if len(seen) > 1 else ""),
        ";".join(f"{start}:" + "/".join(_at(price, start + 1)) for start in tiers),
        *dict.fromkeys(_clauses(model.match, model.id)),
    ]
    if len(fields) < 6:
        raise ValueError(f"{provider.id}/{model.id}: no clause can match")
    if any("\t" in field or "\n" in field for field in fields):
        raise ValueError(f"{provider.id}/{model.id}: a field holds a separator")
    return "\t".join(fields)


def _at(price: Any, tokens: int) -> list[str]:
    found = []
    for key in PRICES:
        value = getattr(price, key)
        if hasattr(value, "tiers"):
            value = next((t.price for t in reversed(value.tiers) if tokens > t.start), value.base)
        found.append(_number(value))
    return found


def _number(value: Decimal | None) -> str:
    return "" if value is None else format(value.normalize(), "f")


def _flags(provider: Any, model: Any, price: Any) -> str:
    flags = "d" if model.deprecated else ""
    parts = set(re.split(r"[^a-z0-9]+", f"{model.id} {model.name or ''}".lower()))
    comments = (model.price_comments or "").lower()
    kinds = {key for key, value in vars(price).items() if value is not None and key != "output_mtok"}
    general = (
        not model.deprecated
        and not parts & set(SPECIAL.split())
        and not any(word in comments for word in RETIRED)
        and not any(word in key for key in kinds for word in ("output_", "hours", "document", "requests"))
        and _at(price, 0)[0] not in ("", "0")
        and _at(price, 0)[1] not in ("", "0")
    )
    if provider.id in BATCH_MEANS_CURRENT:  # which also leaves out what OpenAI publishes and does not serve
        general = general and any("batch" in v.when.values() for v in model.price_variants or ())
    flags += "g" if general else ""
    if _at(price, 0)[2]:  # without a price for cached tokens there is nothing to say
        if "claude" in model.id:
            flags += "n" if provider.id in CLAUDE_HOSTS else ""
        elif provider.id in AUTOMATIC or (provider.id == "google" and _gemini_from_2_5(model.id)):
            flags += "a"
    return flags


def _gemini_from_2_5(model: str) -> bool:
    found = re.match(r"gemini-(\d+)(?:\.(\d+))?", model)
    return found is not None and (int(found[1]), int(found[2] or 0)) >= (2, 5)


def _clauses(match: Any, model: str) -> Iterator[str]:
    """Yield the match logic as short clauses, of which one has to hold."""
    kind = type(match).__name__
    if kind == "ClauseOr":
        for part in match.or_:
            yield from _clauses(part, model)
    elif kind == "ClauseAnd":
        parts = [list(_clauses(part, "")) for part in match.and_]
        if any(len(part) != 1 or "&" in part[0] for part in parts):
            raise ValueError(f"{model}: a clause that cannot be written")
        yield "&" + "&".join(part[0] for part in parts)
    elif kind == "ClauseRegex":
        yield from _patterns(match.regex, model)
    else:
        sign, text = {
            "ClauseEquals": ("=", "equals"),
            "ClauseStartsWith": ("^", "starts_with"),
            "ClauseEndsWith": ("$", "ends_with"),
            "ClauseContains": ("*", "contains"),
        }[kind]
        literal = getattr(match, text).lower()
        yield "=" if sign == "=" and literal == model.lower() else sign + literal


def _patterns(regex: str, model: str) -> Iterator[str]:
    """Yield a regular expression as digit patterns where it is one, as itself where it is more than that."""
    if regex == NO_SPEECH:
        yield "!tts"
        return
    whole, texts = False, None
    if regex.startswith("^"):
        # What a provider's own models are called is only asked of names without a folder.
        folderless = not model and regex.startswith(NO_FOLDER)
        tokens = list(_parser.parse(regex.removeprefix(NO_FOLDER) if folderless else regex[1:]))
        whole = bool(tokens) and tokens[-1] == (sre.AT, sre.AT_END)
        texts = _spell(tokens[:-1] if whole else tokens)
    if texts is None:
        yield "~" + regex
        return
    for text in texts:
        if text == text.lower():  # names are lower case: a pattern with a capital never matches
            sign = ("#" if whole else "%") if "#" in text else ("=" if whole else "^")
            yield sign + text


def _spell(tokens: Any) -> list[str] | None:
    """Return every text that the tokens stand for, ``#`` for a digit; None when they are more than that."""
    texts = [""]
    for kind, value in tokens:
        options: list[str] | None = None
        if kind is sre.LITERAL and chr(value) != "#":
            options = [chr(value)]
        elif kind is sre.IN:
            options = []
            for member, what in value:
                if member is sre.LITERAL and chr(what) != "#":
                    options.append(chr(what))
                elif (member, what) == (sre.CATEGORY, sre.CATEGORY_DIGIT):
                    options.append("#")
                elif member is sre.RANGE and what[1] - what[0] < 10:
                    options += [chr(code) for code in range(what[0], what[1] + 1)]
                else:
                    return None
        elif kind is sre.SUBPATTERN and not value[1] and not value[2]:
            options = _spell(value[3])
        elif kind is sre.BRANCH:
            spelt = [_spell(branch) for branch in value[1]]
            options = None if None in spelt else [text for texts_ in spelt for text in texts_ or ()]
        elif kind is sre.MAX_REPEAT and value[1] is not sre.MAXREPEAT and value[1] <= 8:
            once = _spell(value[2])
            if once is not None and (len(once) == 1 or value[1] == 1):
                options = [text * times for times in range(value[0], value[1] + 1) for text in once]
                options = list(dict.fromkeys(options))
        if options is None or len(texts) * len(options) > 64:
            return None
        texts = [text + option for text in texts for option in options]
    return texts


def _literal(value: object) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_literal, value)) + ("," if len(value) == 1 else "") + ")"
    if '"' in str(value) or "\\" in str(value):
        raise ValueError(f"{value!r} needs escapes")
    return f'"{value}"'
