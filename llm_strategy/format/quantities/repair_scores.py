"""What was meant by a percentage, a score or a target."""

from __future__ import annotations

import re  # noqa: TID253 - loaded for the first error only

from llm_strategy.format.quantities.lenient import Lead, lead, not_finite
from llm_strategy.format.quantities.reading import read
from llm_strategy.format.quantities.repair import Guess

_PERCENT_WORDS = ("%", "percent", "per cent", "pct", "pct.", "pc", "prozent", "percents")
_OUT_OF = r"(?i)(?:/|of|out of)\s?([0-9]{1,9})"


def _out_of(found: Lead) -> str | None:
    """Write `8/10` and `8 out of 10` as a percentage, where that is exact."""
    whole = re.fullmatch(_OUT_OF, found.rest)
    written = found.times(100, int(whole[1])) if whole and int(whole[1]) else None
    return f"{written}%" if written else None


def percent(text: str) -> Guess:
    """Mend a percentage."""
    found = lead(text, scales=False)
    if found is None:
        return Guess(hint=not_finite(text))
    digits, rest = found.digits, found.rest.lower()
    top, bottom = found.ratio()
    hint = found.hint
    if rest in _PERCENT_WORDS:
        if top > 100 * bottom:
            return Guess(hint=hint or "it is at most 100%")
        digits = re.sub("^0+(?=[0-9])", "", digits)
        return Guess(f"{digits}%", safe=found.certain, hint=hint)
    if not rest:
        if top > 100 * bottom:
            return Guess(hint=hint or "it is at most 100%, with its sign")
        if top <= bottom and top:
            hundredfold = f"{found.times(100)}%"
            both = (hundredfold, f"{digits}%") if "." in digits else (f"{digits}%", hundredfold)
            return Guess(*both, hint=hint or f"`{digits}` could be {both[0]} or {both[1]}")
        return Guess(f"{digits}%", hint=hint or f"write the sign if you mean {digits}%")
    if rest[0] == "%":
        return Guess(f"{digits}%", hint=hint or "write the percentage alone")
    return Guess(_out_of(found), safe=found.certain)


def score(text: str) -> Guess:
    """Mend a score."""
    found = lead(text, scales=False)
    if found is None:
        return Guess(hint=not_finite(text))
    sign = "-" if found.negative else ""
    hint = "" if found.negative else found.hint
    certain = found.sure and not found.vague
    if found.rest.lower() in _PERCENT_WORDS:
        return Guess(f"{sign}{found.digits}%", safe=certain, hint=hint)
    if not found.rest:
        return Guess(sign + found.digits, safe=certain, hint=hint)
    whole = re.fullmatch(_OUT_OF, found.rest)
    if whole:
        share = _out_of(found)
        number = f"{sign}{found.digits}"
        offers = [one for one in ((share, number) if whole[1] == "100" else (number, share)) if one]
        return Guess(*offers, hint="write " + " or ".join(offers))
    return Guess(sign + found.digits, hint=hint or "write the number alone, or a percentage")


# How bounds are written: what they are, and whether they include the number itself.
_BOUNDS = (
    ("at least ", True, ">= => at-least minimum min. min not-below no-less-than not-less-than"),
    ("at least ", False, "> above over more-than better-than greater-than"),
    ("at most ", True, "<= =< at-most maximum max. max up-to no-more-than not-more-than not-above not-over"),
    ("at most ", False, "< under below less-than fewer-than"),
    ("", False, "== = about around ~"),
)
_STARTS = sorted(
    [(word.replace("-", " "), meant, sure) for meant, sure, words in _BOUNDS for word in words.split()],
    key=lambda start: -len(start[0]),
)
_ENDS = (
    ("at least ", "+", "or more", "or better", "or higher", "or above", "minimum", "min", "at least"),
    ("at most ", "or less", "or lower", "or fewer", "or below", "maximum", "max", "at most"),
)


def target(text: str) -> Guess:
    """Mend a target."""
    low = re.sub("(?<=[a-z])[-_](?=[a-z])", " ", text.lower())
    bound, certain, rest = "", True, text
    for word, meant, sure in _STARTS:
        if low.startswith(word) and not low[len(word) : len(word) + 1].isalpha():
            bound, certain, rest = meant, sure, text[len(word) :].strip(" :")
            break
    else:
        for meant, *ends in _ENDS:
            for word in ends:
                if low.endswith(word) and len(low) > len(word):
                    bound, rest = meant, text[: -len(word)].strip()
    if not rest:
        return Guess()
    hint = "" if certain else "a target is `at least` or `at most` so much"
    if read("score", rest, rest == text) is not None:
        return Guess(bound + rest, safe=certain, hint=hint)
    inner = score(rest)
    return Guess(
        *(bound + one for one in inner.suggestions), safe=certain and inner.safe, hint=hint or inner.hint
    )
