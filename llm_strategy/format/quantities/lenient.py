"""Reading numbers and times leniently: what people write where a quantity is asked for."""

from __future__ import annotations

import re  # noqa: TID253 - loaded for the first error only

from llm_strategy.format.quantities.reading import BASES, LIMIT, SCALES, core_number, is_number, number
from llm_strategy.format.quantities.writing import positional

_LEAD = (
    r"(?i)(?P<vague>(?:~|[<>]=?|=+|about|around|approx(?:imately|\.)?|roughly|circa|ca\.?|c\.|up to|some|"
    r"avg\.?|average)\s?)?"
    r"(?P<sign>[+-]?)\s?"
    r"(?P<body>[0-9]+(?:[.,_' ][0-9]+)*[.,]?|\.[0-9]+)"
    r"(?P<exponent>e[+-]?[0-9]+)?"
    r"(?:(?P<gap>\s?)(?P<scale>[a-z]+)\b)?"
)
_RANGE = (
    r"(?i)(?P<one>\$?[0-9][0-9.,_]*)\s?(?P<scale>[kmb]?)(?P<unit>%|(?!e[+-])[a-z]*)\s?(?:-|to\b|\.\.+|~)\s?"
    r"(?P<two>\$?[0-9][0-9.,_]*)(?P<rest>(?![0-9.,_-]).*)"
)
_VAGUE_END = (
    r"(?i)\s?\(?\b(?:approx\.?|approximately|roughly|or so|on average|avg\.?|average|estimated|est\.?)\)?$"
)
_SPELT = r"(?i)(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero)\b\s?"
# After this the number is not the whole number.
_MORE = r"(?i)hundred|dozen|and a half|and a quarter|[\^*×·]|x ?[0-9]|/ ?[0-9]+ ?/|-?[0-9]"
_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

# How scales are written, and whether that writing is certain.
_SCALE_WORDS = {
    "k": ("k", True), "thousand": ("k", True), "thousands": ("k", True), "grand": ("k", True),
    "m": ("M", False), "mn": ("M", True), "mm": ("M", False), "mio": ("M", True), "mln": ("M", True),
    "mil": ("M", False), "million": ("M", True), "millions": ("M", True),
    "b": ("B", False), "bn": ("B", True), "bln": ("B", True), "billion": ("B", True), "billions": ("B", True),
    "mrd": ("B", True),
}  # fmt: skip

_TIMES = {
    word: (unit, certain)
    for unit, certain, words in (
        ("s", True, "s sec secs second seconds"),
        ("min", True, "min mins minute minutes minutely"),
        ("hour", True, "h hr hrs hour hours hourly"),
        ("day", True, "d day days daily"),
        ("week", True, "w wk wks week weeks weekly"),
        ("month", True, "mo mos mon mth mths month months monthly"),
        ("year", True, "y yr yrs year years yearly annum annual annually"),
        ("quarter", True, "q qtr quarter quarters quarterly"),
        ("month", False, "m"),
    )
    for word in words.split()
}
_PER = r"(?i)(?:/|per\b|p\.|a\b|an\b|each\b|every\b)?[\s-]?(?P<unit>[a-z]+)\.?$"


class Lead:
    """The number that a text begins with.

    ``digits`` and ``scale`` (`k`, `M`, `B` or "") are a right writing; ``sure`` says they mean what was
    written, sign aside; ``negative``; ``vague`` when it was about so much, or more or less than that;
    ``rest`` is what follows.
    """

    __slots__ = ("digits", "negative", "rest", "scale", "sure", "vague")

    def __init__(self, digits: str, scale: str, sure: bool, negative: bool, vague: bool, rest: str) -> None:
        self.digits = digits
        self.scale = scale
        self.sure = sure
        self.negative = negative
        self.vague = vague
        self.rest = rest

    @property
    def certain(self) -> bool:
        """Whether the amount is what was meant, for certain."""
        return self.sure and not self.negative and not self.vague

    @property
    def amount(self) -> str:
        """The number with its scale."""
        return self.digits + self.scale

    def ratio(self) -> tuple[int, int]:
        """The number as a numerator and denominator."""
        read = number(self.digits) or (0, 0)
        return read[0] * 10 ** SCALES.get(self.scale, 0), 10 ** read[1]

    def times(self, numerator: int, denominator: int = 1) -> str | None:
        """Write the number times a ratio, None when that needs more than twelve decimals or is too large."""
        top, bottom = self.ratio()
        top, bottom = top * numerator, bottom * denominator
        written = positional(top, bottom, 12)
        back = number(written)
        return written if back is not None and back[0] * bottom == top * 10 ** back[1] else None

    @property
    def hint(self) -> str:
        """What is wrong with the number itself."""
        if self.negative:
            return "it cannot be negative"
        return "write one number, the best you know" if self.vague else ""


def _canonical(body: str) -> tuple[str, bool] | None:
    """Write a number rightly; also whether that is what it means for certain."""
    if number(body) is not None:
        return body, True
    if body[0] == ".":
        return "0" + body, True
    if body[-1] in ".,":
        return _canonical(body[:-1])
    if re.fullmatch(r"[0-9_]+(?:\.[0-9]+)?", body):
        return body.replace("_", ""), True
    if re.fullmatch(r"[0-9]{1,3}(?:([ '])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?", body):
        return body.replace(" ", "").replace("'", ""), True
    european = re.fullmatch(r"([0-9]{1,3}(?:[. ][0-9]{3})+),([0-9]+)", body)
    if european:
        return f"{european[1].replace('.', '').replace(' ', '')}.{european[2]}", len(european[2]) != 3
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}", body):
        return body.replace(".", ""), True
    if re.fullmatch(r"[0-9]+,[0-9]+", body):
        whole, _, decimals = body.partition(",")
        return f"{whole}.{decimals}" if whole == "0" or len(decimals) != 3 else whole + decimals, whole == "0"
    bare = body.replace(",", "").replace("_", "")
    return (bare, False) if number(bare) is not None else None


def lead(text: str, scales: bool = True) -> Lead | None:
    """Read the number at the beginning of ``text``; None when there is none that could be written rightly."""
    spelt = re.match(_SPELT, text)
    if spelt:
        text = f"{_NUMBERS[spelt[1].lower()]} {text[spelt.end() :]}"
    if text[:2] in BASES:
        value = core_number(text)
        return None if value is None else Lead(str(int(value)), "", True, False, False, "")
    exact = re.sub(_VAGUE_END, "", text)
    about, text = exact != text, exact
    found = re.match(_LEAD, text)
    if not found:
        return None
    canonical = _canonical(found["body"])
    if canonical is None:
        return None
    digits, certain = canonical
    if found["exponent"]:
        read = number(digits)
        power = int(found["exponent"][1:])
        if read is None or abs(power) > 15:
            return None
        digits = positional(read[0] * 10 ** max(power, 0), 10 ** (read[1] + max(-power, 0)), 20)
    scale, end = "", found.end("exponent") if found["exponent"] else found.end("body")
    word = found["scale"] or ""
    if scales and word:
        if word in SCALES:
            scale, end = word, found.end()
        elif word.lower() in _SCALE_WORDS:
            scale, sure = _SCALE_WORDS[word.lower()]
            certain = certain and sure
            end = found.end()
    if (
        number(digits) is None
        or float(digits.replace(",", "").replace("_", "")) * 10 ** SCALES.get(scale, 0) >= LIMIT
    ):
        return None
    rest = text[end:].strip()
    if re.match(_MORE, rest):
        return None
    vague = about or bool(found["vague"])
    if rest[:1] == "+" or rest.lower().startswith("or "):
        vague, rest = True, rest.lstrip("+").strip()
    return Lead(digits, scale, certain, found["sign"] == "-", vague, rest)


def ends_of_range(text: str) -> tuple[str, str] | None:
    """Split `100-200/day` into `100/day` and `200/day`; None when it is not a range."""
    found = re.fullmatch(_RANGE, text)
    if not found:
        return None
    rest = found["rest"].strip()
    one = found["one"]
    if "$" in found["two"] and "$" not in one:
        one = "$" + one
    two = found["two"] if "$" not in one or "$" in found["two"] else "$" + found["two"]
    if found["scale"] or (found["unit"] and found["unit"] != "%"):
        return f"{one}{found['scale']}{found['unit']}{_unit_of(found['unit'], rest)}", two + found["rest"]
    return one + found["rest"], two + found["rest"]


def _unit_of(unit: str, rest: str) -> str:
    # `1k-2k/day`: the time belongs to both ends; `1ms-2ms`: each end has its own unit.
    if unit:
        return ""
    slash = rest.find("/")
    return rest[slash:] if slash >= 0 else ""


def per_time(rest: str) -> tuple[str, bool] | None:
    """Read `/mo`, `per day`, `monthly` as a unit of time (or `quarter`), and whether that is certain."""
    found = re.match(_PER, rest)
    return _TIMES.get(found["unit"].lower()) if found else None


def over(found: Lead, mark: str, unit: str) -> str | None:
    """Write an amount over a unit of time; four quarters make a year."""
    if unit != "quarter":
        return f"{mark}{found.amount}/{unit}"
    year = found.times(4)
    return f"{mark}{year}/year" if year else None


TIMES_HINT = "the time is `s`, `min`, `hour`, `day`, `week`, `month` or `year`"


def not_finite(text: str) -> str:
    """Explain a number that is none, or too large; "" for all else."""
    if text.lower().lstrip("+-.") in ("inf", "nan", "infinity", "infinite", "unlimited") or is_number(text):
        return "it must be a finite number below 1,000,000,000,000,000"
    return ""
