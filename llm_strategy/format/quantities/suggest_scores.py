"""What was meant by a percentage, a score or a target that cannot be read."""

from __future__ import annotations

import re

from llm_strategy.format.quantities.reading import read
from llm_strategy.format.quantities.suggest_numbers import Amount, amount, not_finite
from llm_strategy.format.quantities.suggest_words import Guess, by_word, guess

_PERCENT = ("%", "percent", "per cent", "pct", "pct.", "prozent")
_USUAL_WHOLES = (5, 7, 10, 100)
"""Scales on which people are asked to rate: `4.2/5` may be a score of 4.2."""


def _share(found: Amount) -> tuple[int, str, bool] | None:
    """Read `8/10` and `8 out of 10`: the whole, the percentage, and whether that is exact; None for all else."""
    whole = re.fullmatch(r"(?i)(?:/|of|out of)\s?([1-9][0-9]{0,8})", found.rest)
    if not whole:
        return None
    share = found.value * 100 / int(whole[1])
    rounded = round(share, 1)
    exact = found.value * 100 == rounded * int(whole[1])
    return int(whole[1]), format(rounded.normalize(), "f") + "%", exact


def percent(text: str) -> Guess:
    """Guess at a percentage."""
    found = amount(text, scales=False)
    if found is None:
        return guess(hint=not_finite(text))
    digits, rest, value, hint = found.digits, found.rest.lower(), found.value, found.hint
    share = _share(found)
    if share:
        return guess(share[1], safe=found.certain and share[2], hint=hint)
    if rest in _PERCENT or not rest:
        if value > 100:
            return guess(hint=hint or f"it is at most 100%{'' if rest else ', with its sign'}")
        if rest:
            return guess(re.sub("^0+(?=[0-9])", "", digits) + "%", safe=found.certain, hint=hint)
        if 0 < value <= 1:
            hundredfold = f"{found.times(100)}%"
            both = (hundredfold, f"{digits}%") if "." in digits else (f"{digits}%", hundredfold)
            return guess(*both, hint=hint or f"`{digits}` could be {both[0]} or {both[1]}")
        return guess(f"{digits}%", hint=hint or f"write the sign if you mean {digits}%")
    return guess(f"{digits}%" if rest[0] == "%" else None, hint=hint or "write only the percentage")


def score(text: str) -> Guess:
    """Guess at a score."""
    found = amount(text, scales=False)
    if found is None:
        return guess(hint=not_finite(text))
    written = ("-" if found.negative else "") + found.digits
    hint = "" if found.negative else found.hint
    certain = found.sure and not found.vague
    share = _share(found)
    if share:
        offers = [share[1]] if share[0] not in _USUAL_WHOLES else [written, share[1]]
        offers.sort(key=lambda offer: offer == written and share[0] == 100)
        return guess(*offers, hint="write " + " or ".join(offers))
    if re.match(r"/\s?[0-9]", found.rest):
        return guess(hint=hint or "write only the number, or a percentage")
    if found.rest.lower() in _PERCENT or not found.rest:
        return guess(written + ("%" if found.rest else ""), safe=certain, hint=hint)
    return guess(written, hint=hint or "write only the number, or a percentage")


_SAME = ("same", "equal", "on par", "par", "no change", "unchanged", "parity")
_IN_POINTS = ("points", "point", "pts", "pt", "pp", "percentage points", "percent points")


def relative_score(text: str) -> Guess:
    """Guess at a score relative to another."""
    if text.lower() in _SAME:
        return guess("parity", safe=True)
    found = amount(text, scales=False)
    if found is None:
        return guess(hint=not_finite(text))
    signed = ("-" if found.negative else "+") + found.digits
    certain = found.sure and not found.vague and text[:1] in "+-"
    if found.rest.lower() in _IN_POINTS:
        return guess(f"{signed} points", safe=certain)
    if found.rest.lower() in _PERCENT:
        return guess(f"{signed}%", safe=certain)
    either = (f"{signed} points", f"{signed}%")
    return guess(*either, hint=f"`{signed}` could be {' or '.join(either)}")


_BOUNDS = {
    "at least ": ">= => at-least minimum min. min not-below no-less-than",
    "at most ": "<= =< at-most maximum max. max up-to no-more-than not-above",
    "more than ": "> above over more-than better-than greater-than",
    "less than ": "< under below less-than fewer-than",
    "about ": "== = about around ~",
}
_WORDS = sorted(by_word(_BOUNDS).items(), key=lambda item: -len(item[0]))
_EXCLUSIVE = {"more than ": "at least ", "less than ": "at most ", "about ": ""}
"""Bounds that a target cannot have, and the nearest that it can."""

_AT_LEAST_BEHIND = r"(?i)\s?(?:\+|or (?:more|better|higher|above)|min(?:imum)?|at least)$"
_AT_MOST_BEHIND = r"(?i)\s?(?:or (?:less|lower|fewer|below)|max(?:imum)?|at most)$"


def target(text: str) -> Guess:
    """Guess at a target."""
    low = re.sub("(?<=[a-z])[-_](?=[a-z])", " ", text.lower())
    bound, rest = "", text
    for word, meant in _WORDS:
        start = word.replace("-", " ")
        if low.startswith(start) and not low[len(start) : len(start) + 1].isalpha():
            bound, rest = meant, text[len(start) :].strip(" :")
            break
    else:
        at_least, at_most = re.search(_AT_LEAST_BEHIND, text), re.search(_AT_MOST_BEHIND, text)
        end = at_least or at_most
        if end:
            bound, rest = "at least " if at_least else "at most ", text[: end.start()]
    certain = bound not in _EXCLUSIVE and rest != ""
    bound = _EXCLUSIVE.get(bound, bound)
    hint = "" if certain else "a target is `at least` or `at most` a score"
    if rest and read("score", rest, rest == text) is not None:
        return guess(bound + rest, safe=certain, hint=hint)
    inner = score(rest)
    return guess(*[bound + offer for offer in inner.suggestions], safe=certain and inner.safe, hint=hint or inner.hint)
