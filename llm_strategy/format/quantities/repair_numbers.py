"""What was meant by a count, a duration, a rate or a size."""

from __future__ import annotations

import re  # noqa: TID253 - loaded for the first error only

from llm_strategy.format.quantities.lenient import TIMES_HINT, Lead, lead, not_finite, over, per_time
from llm_strategy.format.quantities.reading import BYTES, DECIMALS, DURATIONS, TENS, UNITS, number
from llm_strategy.format.quantities.repair import Guess
from llm_strategy.format.quantities.writing import show
from llm_strategy.format.spelling import nearest


def count(text: str) -> Guess:
    """Mend a count."""
    if text.lower() in ("none", "no"):
        return Guess("0")
    found = lead(text)
    if found is None or found.rest[:1] == "/":
        return Guess(hint=not_finite(text))
    hint = found.hint
    if found.rest and not hint:
        hint = "write the number alone"
    return Guess(found.amount, safe=found.certain and not found.rest, hint=hint)


# Each unit's writings: the unit it is, how many of that it is, and whether that is certain.
_DURATION_WORDS: dict[str, tuple[str, int, int, bool]] = {
    word: (unit, times, per, certain)
    for unit, times, per, certain, words in (
        ("ms", 1, 1_000_000, True, "ns nanosecond nanoseconds"),
        ("ms", 1, 1_000, True, "us usec usecs microsecond microseconds"),
        ("ms", 1, 1, True, "ms msec msecs millis millisecond milliseconds"),
        ("s", 1, 1, True, "s sec secs second seconds"),
        ("min", 1, 1, True, "min mins minute minutes"),
        ("h", 1, 1, True, "h hr hrs hour hours"),
        ("d", 1, 1, True, "d day days"),
        ("d", 7, 1, True, "w wk wks week weeks"),
        ("d", 14, 1, True, "fortnight fortnights"),
        ("d", 30, 1, False, "mo mon mth month months"),
        ("d", 91, 1, False, "quarter quarters"),
        ("d", 365, 1, False, "y yr yrs year years"),
    )
    for word in words.split()
}
_NONE = ("", 0, 0, False)
_HALVES = {"half an hour": "30min", "half a day": "12h", "half a second": "500ms", "half a minute": "30s"}
_PART = r"(?i)\s?(?:,|and\b)?\s?([0-9]+(?:\.[0-9]+)?)\s?([a-z]+)\.?"
_ISO = r"(?i)P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?"


def _sum_of(parts: list[tuple[str, str]]) -> str | None:
    """Add up numbers with right units, exactly."""
    total = 0
    for digits, unit in parts:
        read = number(digits)
        if read is None:
            return None
        total += read[0] * DURATIONS[unit] * TENS[DECIMALS - read[1]]
    return show("duration", total / TENS[DECIMALS + 3], grouped=False)


def _compound(text: str) -> str | None:
    """Read `1h 30min` and `PT1.5S`."""
    iso = re.fullmatch(_ISO, text)
    if iso:
        units = (("d", 7), ("d", 1), ("h", 1), ("min", 1), ("s", 1))
        parts = [
            (str(int(digits) * times) if times > 1 else digits, unit)
            for digits, (unit, times) in zip(iso.groups(), units, strict=True)
            if digits
        ]
        return _sum_of(parts) if parts else None
    parts, end = [], 0
    while end < len(text):
        part = re.compile(_PART).match(text, end)
        if not part:
            return None
        # Beside hours or seconds, `m` is minutes.
        unit, times, per, _ = (
            ("min", 1, 1, True) if part[2] == "m" else _DURATION_WORDS.get(part[2].lower(), _NONE)
        )
        if not times or times != per:
            return None
        parts.append((part[1], unit))
        end = part.end()
    return _sum_of(parts) if len(parts) > 1 else None


def duration(text: str) -> Guess:
    """Mend a duration."""
    whole = _HALVES.get(text.lower()) or _compound(text)
    if whole is not None:
        return Guess(whole, safe=True)
    clock = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?", text)
    if clock:
        one, two, three = clock[1], clock[2], clock[3]
        if three:
            return Guess(_sum_of([(one, "h"), (two, "min"), (three, "s")]))
        short, long = _sum_of([(one, "min"), (two, "s")]), _sum_of([(one, "h"), (two, "min")])
        return Guess(short, long, hint=f"`{text}` could be {short} or {long}")
    text = re.sub(r"(?i)^an?\s", "1 ", text)
    percentile = re.sub(r"\s?\(?\bp[0-9]{2}\b\)?[:=]?\s?", "", text, flags=re.IGNORECASE)
    found = lead(percentile, scales=False)
    if found is None:
        adverb = {"hourly": "1h", "daily": "1d", "nightly": "1d", "weekly": "7d", "monthly": "30d"}.get(
            text.lower()
        )
        return Guess(adverb, hint=not_finite(text))
    digits, unit = found.digits, found.rest
    if not unit:
        small = "." in digits or (len(digits) < 3 and digits != "0")
        offers = (f"{digits}s", f"{digits}ms") if small else (f"{digits}ms", f"{digits}s")
        return Guess(*offers, hint=found.hint or f"say the unit: {offers[0]} or {offers[1]}")
    if unit in ("m", "M"):
        months = found.times(30)
        offers = (f"{digits}min", f"{digits}ms" if unit == "m" else f"{months}d")
        return Guess(*offers, hint=found.hint or f"{digits}{unit} could be {offers[0]} or {offers[1]}")
    known = _DURATION_WORDS.get(unit.lower().rstrip("."))
    if known is None:
        close = nearest(unit, [word for word in _DURATION_WORDS if len(word) > 3])
        known = (*_DURATION_WORDS[close][:3], False) if close else None
    if known is None:
        return Guess(hint=found.hint)
    name, times, per, certain = known
    amount = digits if times == per else found.times(times, per)
    if amount is None:
        return Guess(hint=found.hint)
    return Guess(amount + name, safe=certain and found.certain and percentile == text, hint=found.hint)


_OWN_NOUNS = ("", "request", "requests", "req", "reqs")
_SHORT_RATES = {
    "rps": ("s", True), "qps": ("s", False), "tps": ("s", False), "rpm": ("min", True), "qpm": ("min", False),
    "rph": ("hour", True), "rpd": ("day", True), "qpd": ("day", False),
}  # fmt: skip
_NOUN_AND_TIME = r"(?i)(?P<noun>[a-z][a-z -]*?)??\s?(?P<time>(?:/|\b(?:per|an?|each|every)\b|\b[a-z]+ly\b).*)"


def rate(text: str) -> Guess:
    """Mend a rate."""
    found = lead(text)
    if found is None:
        return Guess(hint=not_finite(text) or "give a number over a time")
    rest = found.rest
    if not rest or rest.lower() in _OWN_NOUNS:
        offers = (f"{found.amount}/month", f"{found.amount}/day")
        return Guess(*offers, hint=found.hint or f"say over which time: {offers[0]} or {offers[1]}")
    short = _SHORT_RATES.get(rest.lower())
    if short:
        return Guess(f"{found.amount}/{short[0]}", safe=short[1] and found.certain, hint=found.hint)
    parts = re.fullmatch(_NOUN_AND_TIME, rest)
    noun = ((parts["noun"] or "") if parts else "").strip().lower()
    time = per_time(parts["time"].strip()) if parts else per_time(rest)
    if time is None:
        # Another time would be another rate; without any, the words may just be the requests.
        times = [] if "/" in rest else ["month", "day"]
        return Guess(*[f"{found.amount}/{time}" for time in times], hint=found.hint or TIMES_HINT)
    unit, certain = time
    written = over(found, "", unit)
    if not certain:
        other = f"{found.amount}/min"
        return Guess(written, other, hint=found.hint or f"`{unit[0]}` could be {written} or {other}")
    own = noun in _OWN_NOUNS
    hint = "" if own else "a request is one task for a user or caller, however many model calls it takes"
    return Guess(written, safe=found.certain and own, hint=found.hint or hint)


_SIZE_WORDS: dict[str, tuple[str, bool]] = {
    word: (unit, certain)
    for unit, certain, words in (
        ("tokens", True, "token tokens tok toks tks"),
        ("characters", True, "character characters char chars"),
        ("characters", False, "letters symbols"),
        ("words", True, "word words"),
        ("lines", True, "line lines loc"),
        ("tables", True, "table tables"),
        ("records", True, "record records"),
        ("records", False, "rows row entries entry items item products"),
        ("documents", True, "document documents doc docs"),
        ("documents", False, "file files article articles pdf pdfs"),
    )
    for word in words.split()
}
_BYTE_WORDS: dict[str, tuple[str, int, int]] = {
    word: (unit, times, per)
    for unit, times, per, words in (
        ("KB", 1, 1000, "byte bytes"),
        ("KB", 1, 1, "kb kilobyte kilobytes kbytes"),
        ("MB", 1, 1, "mb megabyte megabytes mbytes"),
        ("GB", 1, 1, "gb gigabyte gigabytes gbytes"),
        ("GB", 1000, 1, "tb terabyte terabytes"),
        ("KB", 1024, 1000, "kib kibibyte kibibytes"),
        ("MB", 1024**2, 1000**2, "mib mebibyte mebibytes"),
        ("GB", 1024**3, 1000**3, "gib gibibyte gibibytes"),
    )
    for word in words.split()
}


def size(text: str) -> Guess:
    """Mend a size."""
    found = lead(text)
    if found is None:
        return Guess(hint=not_finite(text))
    unit = re.sub(r"\s(?:of|in)\s.*$", "", found.rest) or found.rest
    if not unit:
        in_bytes = (
            Lead(found.digits, "", True, False, False, "").times(1, 1000) if found.scale == "B" else None
        )
        return Guess(
            f"{found.amount} tokens",
            f"{in_bytes} KB" if in_bytes else None,
            hint=found.hint or "say of what: tokens, words, documents, …",
        )
    word = unit.lower().rstrip(".")
    if word in ("page", "pages"):
        return Guess(
            f"{found.amount} documents",
            hint=found.hint or "a page can be a document, or a length: then give it in words or tokens",
        )
    scaled = re.fullmatch(r"([kmb])\s?(tok|toks|tokens?)", word)
    if scaled and not found.scale:
        return Guess(f"{found.digits}{scaled[1].upper().replace('K', 'k')} tokens", safe=found.certain)
    bytes_ = _BYTE_WORDS.get(word)
    if bytes_:
        name, times, per = bytes_
        amount = found.times(times, per)
        # `Mb` may be bits, in a size of text hardly ever.
        bits = unit[-1] == "b" and unit[0].isupper() and len(unit) == 2
        as_written = found.digits if times == per and not found.scale else amount
        return Guess(
            f"{as_written} {name}" if as_written else None, safe=found.certain and not bits, hint=found.hint
        )
    known = _SIZE_WORDS.get(word)
    if known is None:
        close = nearest(word, [*UNITS, *BYTES])
        known = (close, False) if close else None
    if known is None:
        return Guess(hint=found.hint)
    return Guess(f"{found.amount} {known[0]}", safe=known[1] and found.certain, hint=found.hint)
