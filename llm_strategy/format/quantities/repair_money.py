"""What was meant by an amount of money."""

from __future__ import annotations

import re  # noqa: TID253 - loaded for the first error only

from llm_strategy.format.quantities.lenient import TIMES_HINT, Lead, lead, not_finite, over, per_time
from llm_strategy.format.quantities.repair import Guess

_DOLLARS = r"(?i)us ?\$|\busd?\b(?: dollars?)?|(?<=[0-9])\s?usd\b|u\.s\. dollars?|\bdollars?\b|\bbucks\b|\$"
_CENTS = r"(?i)(?<=[0-9])\s?(?:us )?(?:cents?|ct)\b"
_FOREIGN = frozenset(
    [
        *(
            "eur",
            "euro",
            "euros",
            "gbp",
            "pound",
            "pounds",
            "sterling",
            "chf",
            "franc",
            "francs",
            "jpy",
            "yen",
        ),
        *("cny", "rmb", "yuan", "inr", "rupee", "rupees", "rs", "cad", "aud", "nzd", "a$", "c$", "s$", "sgd"),
        *(
            "sek",
            "nok",
            "dkk",
            "krona",
            "kronor",
            "kroner",
            "pln",
            "zloty",
            "czk",
            "huf",
            "brl",
            "mxn",
            "krw",
        ),
        *("hkd", "twd", "zar", "ils", "aed", "thb", "idr", "try"),
    ]
)


def _foreign(text: str) -> bool:
    if not _FOREIGN.isdisjoint(re.findall(r"[a-z]+\$?", text.lower())):
        return True
    if text.isascii():
        return False
    from unicodedata import category

    return any(category(letter) == "Sc" for letter in text)


def _money(text: str) -> tuple[Lead | None, bool, str]:
    """Read an amount of money: the number (in dollars), whether it is certain, and a hint."""
    if _foreign(text):
        return None, False, "amounts are in US dollars: convert it"
    if re.match(r"free\b", text, re.IGNORECASE):
        return Lead("0", "", True, False, False, text[4:].strip()), True, ""
    bare = re.sub(_DOLLARS, " ", text)
    cents = re.search(_CENTS, bare)
    if cents:
        bare = bare[: cents.start()] + bare[cents.end() :]
    negative = bare.strip()[:1] == "-"
    found = lead(" ".join(bare.replace("-", "", 1).split() if negative else bare.split()))
    if found is None:
        return None, False, not_finite(text)
    found.negative = negative
    if cents:
        dollars = found.times(1, 100)
        if dollars is None:
            return None, False, ""
        found.digits, found.scale = _cents(dollars), ""
    marked = cents is not None or re.search(_DOLLARS, text) is not None
    hint = found.hint or ("" if marked else "amounts are in US dollars and begin with `$`")
    return found, marked and found.certain and not negative, hint


def _cents(digits: str) -> str:
    """Write `0.5` as `0.50`."""
    whole, point, decimals = digits.partition(".")
    return f"{whole}.{decimals:0<2}" if point else whole


def money(text: str) -> Guess:
    """Mend an amount that is paid once."""
    found, certain, hint = _money(text)
    if found is None:
        return Guess(hint=hint)
    rest = found.rest.lower().strip("()., ")
    if rest and per_time(rest):
        hint = "it is paid once: leave the time out"
    once = rest in ("", "once", "one-off", "one off", "one-time", "total", "in total")
    return Guess(f"${found.amount}", safe=certain and once, hint=hint)


def money_per_time(text: str) -> Guess:
    """Mend an amount over time."""
    found, certain, hint = _money(text)
    if found is None:
        return Guess(hint=hint)
    if not found.rest:
        if found.amount == "0":
            return Guess("$0/month", safe=certain)
        return Guess(
            f"${found.amount}/month", hint=hint or f"say over which time, as in ${found.amount}/month"
        )
    time = per_time(found.rest)
    if time is None:
        # `$50/1k requests` is no amount a month.
        offers = () if "/" in found.rest else (f"${found.amount}/month",)
        return Guess(*offers, hint=hint or TIMES_HINT)
    unit, sure = time
    written = over(found, "$", unit)
    if not sure:
        other = f"${found.amount}/min"
        return Guess(written, other, hint=hint or f"`{unit[0]}` could be {written} or {other}")
    return Guess(written, safe=certain, hint=hint)


_TOKENS = (
    r"(?i)(?:/|per\b|for\b|a\b)\s?(?:(?:1|a|one)?\s?"
    r"(?P<scale>k|m|mm|million|thousand|1000|1,000|1,000,000|1000000))?"
    r"\s?(?:(?:input|output) )?(?P<token>tok|toks|tokens?)?"
)


def money_per_million(text: str) -> Guess:
    """Mend a price of a million tokens."""
    found, certain, hint = _money(text)
    if found is None:
        return Guess(hint=hint)
    if not found.rest:
        return Guess(f"${found.amount}", safe=certain, hint=hint)
    per = re.fullmatch(_TOKENS, found.rest)
    scale = (per["scale"] or "").lower() if per else ""
    if per and (scale or per["token"]):
        thousand = scale in ("k", "thousand", "1000", "1,000")
        times = 1000 if thousand else 1 if scale else 1_000_000
        amount = found.amount if times == 1 else _cents(found.times(times) or "")
        return Guess(f"${amount}" if amount else None, safe=certain, hint=hint)
    return Guess(f"${found.amount}", hint=hint or "it is the price of a million tokens: leave the rest out")
