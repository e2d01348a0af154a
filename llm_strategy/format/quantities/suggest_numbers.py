"""What was meant by a quantity with a number in it that cannot be read.

What is proposed here need not read: :func:`~llm_strategy.format.quantities.suggest.explain` looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import category

from llm_strategy.format.quantities.numbers import BASES, LIMIT, SCALES, core_number, is_number, number
from llm_strategy.format.quantities.reading import BYTES, DURATIONS, UNITS
from llm_strategy.format.quantities.suggest_words import Guess, by_word, guess
from llm_strategy.format.quantities.writing import show
from llm_strategy.format.spelling import nearest

TIMES = "the time is `s`, `min`, `hour`, `day`, `week`, `month` or `year`"

# -- numbers -----------------------------------------------------------------------------------------------------------

_LEAD = (
    r"(?i)(?P<vague>(?:~|[<>]=?|=+|about|around|approx(?:imately|\.)?|roughly|circa|ca\.|up to|some|average)\s?)?"
    r"(?P<sign>[+-]?)\s?(?P<body>[0-9]+(?:[.,_' ][0-9]+)*[.,]?|\.[0-9]+)(?P<exponent>e[+-]?[0-9]{1,2})?"
    r"(?:\s?(?P<scale>[a-z]+)\b)?"
)
_OTHER_NUMBER = r"(?i)hundred|dozen|and a half|and a quarter|[\^*×·]|x ?[0-9]|/ ?[0-9]+ ?/|-?[0-9]"
"""What makes another number of the one before it."""

_SCALES = by_word({"k": "k thousand", "M": "mn mio mln million millions", "B": "bn bln billion billions"})
_UNSURE_SCALES = {"m": "M", "mm": "M", "b": "B"}


@dataclass
class Amount:
    """The number that a text begins with: ``digits`` and ``scale`` (`k`, `M`, `B` or "") are a right writing.

    ``sure``: they mean what was written, sign aside; ``vague``: it was about so much; ``rest`` is what follows.
    """

    digits: str
    scale: str = ""
    sure: bool = True
    negative: bool = False
    vague: bool = False
    rest: str = ""

    @property
    def certain(self) -> bool:
        """Whether this is what was meant, for certain."""
        return self.sure and not self.negative and not self.vague

    @property
    def text(self) -> str:
        """The number with its scale."""
        return self.digits + self.scale

    @property
    def value(self) -> Decimal:
        """The number."""
        return Decimal(self.digits.replace(",", "")).scaleb(SCALES.get(self.scale, 0))

    @property
    def hint(self) -> str:
        """What is wrong with the number itself."""
        vague = "write one number, your best estimate" if self.vague else ""
        return "it cannot be negative" if self.negative else vague

    def times(self, ratio: Decimal | int) -> str:
        """Write the number times ``ratio``."""
        written = format(self.value * ratio, "f")
        return written.rstrip("0").rstrip(".") if "." in written else written


def amount(text: str, scales: bool = True) -> Amount | None:
    """Read the number at the beginning of ``text``; None when there is none that could be written rightly."""
    if text[:2] in BASES:
        value = core_number(text)
        return None if value is None else Amount(str(int(value)))
    found = re.match(_LEAD, text)
    digits, sure = _digits(found["body"]) if found else ("", False)
    if not found or number(digits) is None:
        return None
    if found["exponent"]:
        digits = format(Decimal(digits.replace(",", "") + found["exponent"]), "f")
    scale, end = "", found.end("exponent") if found["exponent"] else found.end("body")
    word = (found["scale"] or "") if scales else ""
    if word in SCALES or word.lower() in _SCALES or word.lower() in _UNSURE_SCALES:
        sure = sure and (word in SCALES or word.lower() in _SCALES)
        scale = word if word in SCALES else _SCALES.get(word.lower()) or _UNSURE_SCALES[word.lower()]
        end = found.end()
    made = Amount(digits, scale, sure, found["sign"] == "-", bool(found["vague"]), text[end:].strip())
    if number(digits) is None or made.value >= LIMIT or re.match(_OTHER_NUMBER, made.rest):
        return None
    if made.rest[:1] == "+" or made.rest.lower().startswith("or "):
        made.vague, made.rest = True, made.rest.lstrip("+ ")
    return made


def _digits(body: str) -> tuple[str, bool]:
    """Write a number rightly, and tell whether that is what it means for certain; "" where it cannot be written."""
    if number(body) is not None:
        return body, True
    body = "0" + body if body[0] == "." else body.rstrip(".,")
    bare = body.replace("_", "").replace("'", "")
    if re.fullmatch(r"(?:[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.[0-9]+)?", bare):
        return bare.replace(" ", ""), True
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}", bare):
        return bare.replace(".", ""), True
    continental = re.fullmatch(r"([0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]+),([0-9]+)", bare)
    if continental:  # `1.200,50`, `0,5`; in `1,20` a digit may be missing
        whole, decimals = continental[1].replace(".", "").replace(" ", ""), continental[2]
        grouped = whole != continental[1]
        return f"{whole}.{decimals}", whole == "0" or (grouped and len(decimals) != 3)
    return bare.replace(",", ""), False


def not_finite(text: str) -> str:
    """Explain a number that is none, or too large; "" for all else."""
    if text.lower().lstrip("+-.") in ("inf", "nan", "infinity", "infinite", "unlimited") or is_number(text):
        return "it must be a finite number below 1,000,000,000,000,000"
    return ""


def count(text: str) -> Guess:
    """Guess at a count."""
    found = amount(text)
    if found is None or found.rest[:1] == "/":
        return guess(hint=not_finite(text))
    hint = found.hint or ("write only the number" if found.rest else "")
    return guess(found.text, safe=found.certain and not found.rest, hint=hint)


# -- times and sizes ---------------------------------------------------------------------------------------------------

_TIMES = by_word(
    {
        "us": "us usec microsecond microseconds",
        "ms": "ms msec msecs millis millisecond milliseconds",
        "s": "s sec secs second seconds",
        "min": "min mins minute minutes",
        "hour": "h hr hrs hour hours hourly",
        "day": "d day days daily",
        "week": "w wk wks week weeks weekly",
        "month": "mo mon mth mths month months monthly",
        "quarter": "quarter quarters quarterly",
        "year": "y yr yrs year years yearly annum annually",
    }
)


def _over_time(found: Amount, mark: str, rest: str, safe: bool, hint: str) -> Guess | None:
    """Write ``found`` over the time that ``rest`` names; None where it names none."""
    per = re.fullmatch(r"(?i)(?:/|per\b|p\.|a\b|an\b|each\b|every\b)?[\s-]?([a-z]+)\.?", rest)
    unit = _TIMES.get(per[1].lower()) if per else None
    month, minute = f"{mark}{found.text}/month", f"{mark}{found.text}/min"
    if per and per[1].lower() == "m":
        return guess(month, minute, hint=hint or f"`m` could be {month} or {minute}")
    if unit in (None, "us", "ms", "quarter"):
        return None
    return guess(f"{mark}{found.text}/{unit}", safe=safe, hint=hint)


_DURATIONS: dict[str, tuple[str, Decimal | int]] = {
    "us": ("ms", Decimal("0.001")), "ms": ("ms", 1), "s": ("s", 1), "min": ("min", 1), "hour": ("h", 1),
    "day": ("d", 1), "week": ("d", 7), "month": ("d", 30), "quarter": ("d", 91), "year": ("d", 365),
}  # fmt: skip
"""Unit of time → the unit that durations have for it, and how many of that it is."""


def _compound(text: str) -> str | None:
    """Add up `1h 30min`; beside other units, `m` is minutes."""
    milliseconds = Decimal(0)
    for digits, word in re.findall(r"(?i)([0-9]+(?:\.[0-9]+)?)\s?([a-z]+)", text):
        time = "min" if word == "m" else _TIMES.get(word.lower())
        if time is None:
            return None
        name, times = _DURATIONS[time]
        milliseconds += Decimal(digits) * times * DURATIONS[name]
    return show("duration", float(milliseconds) / 1000, grouped=False)


def duration(text: str) -> Guess:
    """Guess at a duration."""
    if re.fullmatch(r"(?i)(?:[0-9.]+\s?[a-z]+[\s,]*(?:and\s)?){2,}", text):
        whole = _compound(text)
        if whole is not None:
            return guess(whole, safe=True)
    text = re.sub(r"(?i)^an?\s", "1 ", text)
    alone = re.sub(r"(?i)\s?\(?\bp[0-9]{2}\b\)?[:=]?\s?", "", text)
    found = amount(alone, scales=False)
    if found is None:
        return guess(hint=not_finite(text))
    digits, unit = found.digits, found.rest.rstrip(".")
    if not unit:
        small = "." in digits or (len(digits) < 3 and digits != "0")
        offers = (f"{digits}s", f"{digits}ms") if small else (f"{digits}ms", f"{digits}s")
        return guess(*offers, hint=found.hint or f"add the unit: {offers[0]} or {offers[1]}")
    if unit in ("m", "M"):
        other = f"{digits}ms" if unit == "m" else f"{found.times(30)}d"
        return guess(f"{digits}min", other, hint=found.hint or f"{digits}{unit} could be {digits}min or {other}")
    if unit.lower().endswith("ly"):
        return guess(hint=found.hint)
    close = unit.lower() if unit.lower() in _TIMES else nearest(unit, [word for word in _TIMES if len(word) > 3])
    if close is None:
        return guess(hint=found.hint)
    time = _TIMES[close]
    name, times = _DURATIONS[time]
    certain = found.certain and alone == text and close == unit.lower() and time not in ("month", "quarter", "year")
    return guess((digits if times == 1 else found.times(times)) + name, safe=certain, hint=found.hint)


_REQUESTS = ("", "request", "requests", "req", "reqs")
_SHORT_RATES = {"rps": "s", "qps": "s", "rpm": "min", "rph": "hour", "rpd": "day"}


def rate(text: str) -> Guess:
    """Guess at a rate."""
    found = amount(text)
    if found is None:
        return guess(hint=not_finite(text) or "write a number over a time")
    rest = found.rest.lower()
    if rest in _REQUESTS:
        offers = (f"{found.text}/month", f"{found.text}/day")
        return guess(*offers, hint=found.hint or f"add the time: {offers[0]} or {offers[1]}")
    if rest in _SHORT_RATES:
        return guess(f"{found.text}/{_SHORT_RATES[rest]}", safe=found.certain and rest != "qps", hint=found.hint)
    parts = re.fullmatch(r"([a-z][a-z -]*?)??\s?((?:/|\b(?:per|an?|each|every)\b|\b[a-z]+ly\b).*)", rest)
    noun, time = (parts[1] or "", parts[2]) if parts else ("", rest)
    own = noun.strip() in _REQUESTS
    calls = "" if own else "a request is one task for a user or caller, however many model calls it takes"
    meant = _over_time(found, "", time, found.certain and own, found.hint or calls)
    # Another time would be another rate; without any, the words may just be the requests.
    month, day = (None, None) if "/" in rest else (f"{found.text}/month", f"{found.text}/day")
    return meant or guess(month, day, hint=found.hint or TIMES)


_NOUNS = by_word(
    {
        "tokens": "token tokens tok toks", "characters": "character characters char chars", "words": "word words",
        "lines": "line lines loc", "tables": "table tables", "records": "record records",
        "documents": "document documents doc docs",
    }
)  # fmt: skip
_OTHER_NOUNS = by_word(
    {"records": "rows row entries entry items item products", "documents": "file files article articles pdf pdfs"}
)
_SIZE_BYTES = {
    word: (unit, Decimal(ratio))
    for word, unit, ratio in (
        ("byte", "KB", "0.001"), ("kb", "KB", 1), ("kilobyte", "KB", 1), ("mb", "MB", 1), ("megabyte", "MB", 1),
        ("gb", "GB", 1), ("gigabyte", "GB", 1), ("tb", "GB", 1000), ("terabyte", "GB", 1000),
        ("kib", "KB", "1.024"), ("mib", "MB", "1.048576"), ("gib", "GB", "1.073741824"),
    )
}  # fmt: skip


def size(text: str) -> Guess:
    """Guess at a size."""
    found = amount(text)
    if found is None:
        return guess(hint=not_finite(text))
    unit = re.sub(r"\s(?:of|in)\s.*$", "", found.rest).rstrip(".")
    word = unit.lower()
    scaled = re.fullmatch(r"([kmb])\s?(?:tok|toks|tokens?)", word)
    if scaled and not found.scale:
        return guess(f"{found.digits}{scaled[1].upper().replace('K', 'k')} tokens", safe=found.certain)
    if not unit:
        return guess(
            f"{found.text} tokens", hint=found.hint or "add what is counted: tokens, words, documents, …"
        )
    if word in ("page", "pages"):
        length = "a page can be a document or a length; for a length, write words or tokens"
        return guess(f"{found.text} documents", hint=found.hint or length)
    in_bytes = _SIZE_BYTES.get(word) or _SIZE_BYTES.get(word.removesuffix("s"))
    if in_bytes:
        name, ratio = in_bytes
        bits = re.fullmatch("[KMGT]b", unit)  # hardly ever meant, in a size of text
        written = found.digits if ratio == 1 and not found.scale else found.times(ratio)
        return guess(f"{written} {name}", safe=found.certain and not bits, hint=found.hint)
    noun = _NOUNS.get(word) or _OTHER_NOUNS.get(word) or nearest(word, [*UNITS, *BYTES])
    return guess(noun and f"{found.text} {noun}", safe=word in _NOUNS and found.certain, hint=found.hint)


# -- money -------------------------------------------------------------------------------------------------------------

_DOLLARS = r"(?i)us ?\$|\$|\busd?\b(?: dollars?)?|(?<=[0-9])\s?usd\b|\bdollars?\b|\bbucks\b"
_FRACTION = r"(?i)/\s?(?!1(?:,?000)+\b|1\s?(?:k|m|mm|thousand|million|tok|req))[0-9]"
"""What makes a fraction of the number before it; `/1k tokens` and `/1,000` do not."""
_FOREIGN = r"(?i)\b(?:eur|euros?|gbp|pounds?|chf|jpy|yen|cny|rmb|yuan|inr|rupees?|rs|cad|aud|[acs]\$|sek|nok|dkk|pln)"


def _dollars(text: str) -> tuple[Amount | None, bool, str]:
    """Read an amount of money: the number of dollars, whether it is certain, and a hint."""
    if re.search(_FOREIGN, text) or any(category(letter) == "Sc" and letter != "$" for letter in text):
        return None, False, "amounts are in US dollars: convert it"
    bare = re.sub(_DOLLARS, " ", text)
    found = amount(" ".join(bare.split()))
    if found is None or re.match(_FRACTION, found.rest):
        return None, False, not_finite(text)
    marked = bare != text
    hint = found.hint or ("" if marked else "amounts are in US dollars and start with `$`")
    return found, marked and found.certain, hint


def _padded(digits: str) -> str:
    """Write `0.5` as `0.50`."""
    whole, point, decimals = digits.partition(".")
    return f"{whole}.{decimals:0<2}" if point else whole


def money(text: str) -> Guess:
    """Guess at an amount that is paid once."""
    found, certain, hint = _dollars(text)
    if found is None:
        return guess(hint=hint)
    if found.rest and _over_time(found, "$", found.rest, True, ""):
        hint = "it is paid once: remove the time"
    once = found.rest.lower() in ("", "once", "one-off", "one-time", "total", "in total")
    return guess(f"${found.text}", safe=certain and once, hint=hint)


def money_per_time(text: str) -> Guess:
    """Guess at an amount over time."""
    found, certain, hint = _dollars(text)
    if found is None:
        return guess(hint=hint)
    month = f"${found.text}/month"
    if not found.rest:
        free = found.text == "0"
        return guess(
            month, safe=certain and free, hint=hint or ("" if free else f"add the time, as in {month}")
        )
    # `$50/1k requests` is no amount a month.
    none = guess(None if "/" in found.rest else month, hint=hint or TIMES)
    return _over_time(found, "$", found.rest, certain, hint) or none


def money_per_million(text: str) -> Guess:
    """Guess at a price of a million tokens."""
    found, certain, hint = _dollars(text)
    if found is None:
        return guess(hint=hint)
    per = re.fullmatch(
        r"(?i)(?:/|per\b|for\b|a\b)\s?(?:(?:1|a|one)?\s?(k|m|mm|million|thousand|1000|1,000|1,000,000|1000000))?"
        r"\s?(?:(?:input|output) )?(tok|toks|tokens?)?",
        found.rest,
    )
    if not per or not (per[1] or per[2]):
        alone = "it is the price of a million tokens: remove the rest" if found.rest else ""
        return guess(f"${found.text}", safe=certain and not found.rest, hint=hint or alone)
    scale = (per[1] or "").lower()
    times = 1000 if scale in ("k", "thousand", "1000", "1,000") else 1 if scale else 1_000_000
    written = found.text if times == 1 else _padded(found.times(times))
    return guess(f"${written}", safe=certain, hint=hint)


def budget(text: str) -> Guess:
    """Guess at an amount over time or a request."""
    found, certain, hint = _dollars(text)
    if found is None:
        return guess(hint=hint)
    if re.fullmatch(r"(?i)(?:/|per\b|an?\b|each\b)\s?(?:req|reqs|requests?|calls?|answers?)", found.rest):
        return guess(f"${found.text}/request", safe=certain, hint=hint)
    meant = money_per_time(text)
    if not found.rest and found.text != "0":
        either = [f"${found.text}/month", f"${found.text}/request"]
        return guess(*either, hint=hint or "add the time, or `/request`, as in " + " or ".join(either))
    return meant


def token_rate(text: str) -> Guess:
    """Guess at a rate of tokens."""
    found = amount(text)
    if found is None:
        return guess(hint=not_finite(text))
    usual = re.fullmatch(r"(?i)(?:t|tok|toks|tokens?)?\s?(?:/|per\b|p)\s?(?:s|sec|secs|seconds?)", found.rest)
    hint = found.hint or ("" if usual else "it is a rate in tokens per second")
    return guess(f"{found.text} tokens/s", safe=bool(usual) and found.certain, hint=hint)
