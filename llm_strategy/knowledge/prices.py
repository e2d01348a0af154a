"""What a model costs, how much it reads and whether it caches: look-ups in the generated table of prices.

Names are ``provider/name`` as in ``model``, ``teacher`` and their like. The table is read when the first name
is looked up, and of it only the provider that the name gives. Nothing is guessed: what the table lacks is
None. ``DATE`` (the day the prices stand for, ISO) and ``SOURCE_VERSION`` (of genai-prices) read it too.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    DATE: str
    SOURCE_VERSION: str

LONGEST_NAME = 200
"""Longer names, in characters, are no model's."""

OWN = ("self-hosted/", "other/")
"""Beginnings of names that no list knows, which are never looked up."""

# Names that the table's own clauses miss, or take for another provider's.
_ALIASES = {
    "azure-openai": "azure",
    "azure_openai": "azure",
    "azure-ai": "azure",
    "azure_ai": "azure",
    "microsoft": "azure",
    "fireworks-ai": "fireworks",
    "fireworks_ai": "fireworks",
    "togetherai": "together",
    "z-ai": "zai",
    "zhipu": "zhipuai",
    # A server that speaks OpenAI's protocol, or several kinds of data, does not make it that provider.
    "openai-compatible": "",
    "openai_compatible": "",
    "openai-like": "",
    "openai_like": "",
    "multimodal": "",
}
_REMEMBERED = 2048

_found: dict[str, Model | None] = {}
_suggested: dict[str, str | None] = {}
_rows: dict[str, list[tuple[list[str], list[str]]]] = {}


class Model:
    """A model of the table.

    ``name`` is ``provider/id``. ``input``, ``output``, ``cached`` (input read from a prompt cache) and
    ``cache_write`` are US dollars a million tokens for short inputs, ``request`` US dollars a request; None
    where the table has no such price. ``tiers`` holds ``(start, input, output, cached, cache_write)``: above
    ``start`` input tokens these prices hold for the whole request. ``hourly``: the price depends on the hour;
    these are those of most hours. ``window`` is the context window in tokens or None. ``caches_by_itself``:
    whether the provider reuses the beginning of a prompt unasked; None where that is not known. ``general``:
    a general text model on sale at ``date``, the ISO day the prices stand for; ``deprecated``: it still
    works, and will not for long.
    """

    __slots__ = (
        "cache_write",
        "cached",
        "caches_by_itself",
        "date",
        "deprecated",
        "general",
        "hourly",
        "input",
        "name",
        "output",
        "request",
        "tiers",
        "window",
    )

    def __init__(self, provider: str, fields: Sequence[str], date: str) -> None:
        """Read one row of the table, as its header's command documents it."""
        identifier, prices, window, flags, tiers = fields[:5]
        self.name = f"{provider}/{identifier}"
        self.input, self.output, self.cached, self.cache_write, self.request = map(_number, prices.split("/"))
        self.window = int(window) if window else None
        self.deprecated = "d" in flags
        self.general = "g" in flags
        self.hourly = "h" in flags
        self.caches_by_itself = True if "a" in flags else False if "n" in flags else None
        self.tiers = tuple(_tier(text) for text in tiers.split(";")) if tiers else ()
        self.date = date

    def at(self, input_tokens: float) -> tuple[float | None, float | None, float | None, float | None]:
        """Return the prices (input, output, cached, cache write) of a request with that many input tokens."""
        prices = (self.input, self.output, self.cached, self.cache_write)
        for start, *above in self.tiers:
            if input_tokens > start:
                prices = (above[0], above[1], above[2], above[3])
        return prices

    def __repr__(self) -> str:
        """Return the name and the two prices that matter most."""
        return f"Model({self.name!r}, input={self.input}, output={self.output})"


def find(name: str) -> Model | None:
    """Return the model that ``provider/name`` means, None when the table lacks it or it is the team's own.

    Case does not matter; dated, fine-tuned and other spellings of a name are those of genai-prices' match
    clauses, and its identifiers. Never raises.
    """
    try:
        return _found[name]
    except KeyError:
        pass
    model = _look_up(name)
    if len(_found) >= _REMEMBERED:
        _found.clear()
    _found[name] = model
    return model


def is_own(name: str) -> bool:
    """Tell whether the name says that no list knows the model: ``self-hosted/…`` and ``other/…``."""
    return name.strip().lower().startswith(OWN)


def suggest(name: str) -> str | None:
    """Return the known name that an unknown one was probably meant to be; None without one, or when known.

    A name without provider gets its provider (``gpt-4o`` → ``openai/gpt-4o``). Digits are never changed: the
    next version of a model is not a slip of the pen.
    """
    if name in _suggested:
        return _suggested[name]
    meant = None if len(name) > LONGEST_NAME or is_own(name) or find(name) else _meant(name.strip().lower())
    if len(_suggested) >= _REMEMBERED:
        _suggested.clear()
    _suggested[name] = meant
    return meant


def providers() -> tuple[str, ...]:
    """Return the identifiers of all providers of the table."""
    from llm_strategy.knowledge import price_table

    return tuple(row[0] for row in price_table.PROVIDERS)


def models(provider: str) -> tuple[Model, ...]:
    """Return the table's models of a provider, which may be given by an alias; none for an unknown one."""
    from llm_strategy.knowledge import price_table

    known = _provider(provider.strip().lower())
    return tuple(Model(known, fields, price_table.DATE) for _, fields in _parsed(known))


def cheapest_current(provider: str, input_tokens: float = 3, output_tokens: float = 1) -> Model | None:
    """Return the provider's cheapest general text model on sale, None when none is known.

    Cheapest is the price of that many input and output tokens; three to one unless given. Left out are models
    for code, speech, images, search, embeddings and moderation, previews, free tiers, deprecated and retired
    ones. Where a provider resells others' models, only the table's own list of it counts.
    """
    best: Model | None = None
    least = 0.0
    for model in models(provider):
        if model.general:
            into, out = model.at(input_tokens)[:2]
            price = input_tokens * (into or 0) + output_tokens * (out or 0)
            if best is None or price < least:
                best, least = model, price
    return best


def __getattr__(name: str) -> str:
    """Read ``DATE`` and ``SOURCE_VERSION`` from the table when they are asked for."""
    if name in ("DATE", "SOURCE_VERSION"):
        from llm_strategy.knowledge import price_table

        value: str = getattr(price_table, name)
        return value
    raise AttributeError(name)


def _number(text: str) -> float | None:
    return float(text) if text else None


def _tier(text: str) -> tuple[int, float | None, float | None, float | None, float | None]:
    start, _, prices = text.partition(":")
    into, out, cached, write = map(_number, prices.split("/"))
    return int(start), into, out, cached, write


def _look_up(name: str) -> Model | None:
    written = name.strip().lower() if len(name) <= LONGEST_NAME else ""
    provider, slash, reference = written.partition("/")
    # No model's name has a space in it, though a clause "contains" would find one in a sentence.
    if not slash or not reference or not written.isprintable() or " " in written or written.startswith(OWN):
        return None
    known = _provider(provider)
    if not known:
        return None
    return _match(known, reference) or _match(known, _dashed(reference)) or _identified(known, reference)


def _provider(name: str) -> str:
    """Return the identifier that a provider's name stands for, "" when it is unknown."""
    from llm_strategy.knowledge import price_table

    if name in price_table.MODELS:
        return name
    if name in _ALIASES:
        return _ALIASES[name]
    return next((row[0] for row in price_table.PROVIDERS if _matches(row[1], name)), "")


def _match(provider: str, reference: str) -> Model | None:
    from llm_strategy.knowledge import price_table

    fallback: tuple[str, ...] = next(row[3] for row in price_table.PROVIDERS if row[0] == provider)
    for source in (provider, *fallback):
        for clauses, fields in _parsed(source):
            if _matches(clauses, reference):
                model = Model(provider, fields, price_table.DATE)
                # That Claude has to be asked to cache holds everywhere, and Azure caches as OpenAI does; how
                # a reseller treats the others' models is not known.
                if source not in (provider, "openai") and model.caches_by_itself:
                    model.caches_by_itself = None
                return model
    return None


def _identified(provider: str, reference: str) -> Model | None:
    """Return the model by its identifier, for which some rows have no clause, so that every name is found."""
    from llm_strategy.knowledge import price_table

    for _, fields in _parsed(provider):
        if fields[0].lower() == reference:
            return Model(provider, fields, price_table.DATE)
    return None


def _parsed(provider: str) -> list[tuple[list[str], list[str]]]:
    """Return the clauses and fields of a provider's rows, in the order in which they are tried."""
    if provider not in _rows:
        from llm_strategy.knowledge import price_table

        rows = []
        for line in price_table.MODELS.get(provider, "").splitlines():
            fields = line.split("\t")
            clauses = ["=" + fields[0].lower() if clause == "=" else clause for clause in fields[5:]]
            rows.append((clauses, fields[:5]))
        _rows[provider] = rows
    return _rows[provider]


def _matches(clauses: Iterable[str], text: str) -> bool:
    """Tell whether one of the table's clauses holds for a lower-case text."""
    for clause in clauses:
        kind, literal = clause[0], clause[1:]
        if kind == "=":
            holds = text == literal
        elif kind == "^":
            holds = text.startswith(literal)
        elif kind == "*":
            holds = literal in text
        elif kind == "$":
            holds = text.endswith(literal)
        elif kind == "#":
            holds = len(text) == len(literal) and _fits(literal, text)
        elif kind == "%":
            holds = len(text) >= len(literal) and _fits(literal, text)
        elif kind == "!":
            holds = literal not in text.split("-")[1:]
        elif kind == "&":
            holds = all(_matches((part,), text) for part in literal.split("&"))
        else:
            import re

            holds = re.search(literal, text) is not None
        if holds:
            return True
    return False


def _fits(pattern: str, text: str) -> bool:
    return all(
        letter.isdecimal() if sign == "#" else letter == sign
        for sign, letter in zip(pattern, text, strict=False)
    )


def _dashed(reference: str) -> str:
    """Return the name with dates like 20251211 written 2025-12-11: the table knows some names only so."""
    parts = reference.split("-")
    for place, part in enumerate(parts):
        day = part.partition(":")[0]
        if place and _is_date(day):
            parts[place] = f"{day[:4]}-{day[4:6]}-{day[6:]}{part[8:]}"
    return "-".join(parts)


def _is_date(day: str) -> bool:
    if len(day) != 8 or not day.isascii() or not day.isdecimal() or not day.startswith("20"):
        return False
    year, month, of_month = int(day[:4]), int(day[4:6]), int(day[6:])
    if not 1 <= month <= 12:
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    longest = 30 if month in (4, 6, 9, 11) else 31 if month != 2 else 29 if leap else 28
    return 1 <= of_month <= longest


def _meant(name: str) -> str | None:
    provider, slash, reference = name.partition("/")
    if not slash:
        return _of_maker(name) or _of_only_host(name) or _near_maker(name)
    known = _provider(provider)
    if not known:
        near = _near_provider(provider)
        if near and find(f"{near}/{reference}"):
            return f"{near}/{reference}"
        return _of_maker(reference) or _of_only_host(name)
    return _near(known, reference) or _of_maker(reference)


def _near_provider(name: str) -> str:
    from llm_strategy.format.spelling import nearest

    return _provider(nearest(name, [*providers(), "gemini", "vertex", "bedrock", "xai"]) or "")


def _of_maker(reference: str) -> str | None:
    """Return the name with the provider that makes the models called so."""
    from llm_strategy.knowledge import price_table

    names = (f"{row[0]}/{reference}" for row in price_table.PROVIDERS if _matches(row[2], reference))
    return next(filter(find, names), None)


def _of_only_host(reference: str) -> str | None:
    """Return the name with the provider that serves it, where exactly one does."""
    hosts = [one for one in providers() if any("=" + reference in clauses for clauses, _ in _parsed(one))]
    return f"{hosts[0]}/{reference}" if len(hosts) == 1 else None


def _near_maker(reference: str) -> str | None:
    """Return the model nearest in spelling among those of providers that make their own."""
    from llm_strategy.knowledge import price_table

    makers = (row[0] for row in price_table.PROVIDERS if row[2])
    return next((meant for maker in makers if (meant := _near(maker, reference))), None)


def _near(provider: str, reference: str) -> str | None:
    """Return the model of a provider whose name has the same digits and few other differences."""
    from llm_strategy.format.spelling import nearest

    digits = _digits(reference)
    # Deprecated ones come last, so that among names equally near one that stays is suggested.
    rows = sorted(_parsed(provider), key=lambda row: "d" in row[1][3])
    spellings = [text for row in rows for text in _spellings(*row) if _digits(text) == digits]
    words = sorted(_words(reference))
    same = next((text for text in spellings if sorted(_words(text)) == words), None)
    meant = same or nearest(reference, spellings)
    return f"{provider}/{meant}" if meant and find(f"{provider}/{meant}") else None


def _spellings(clauses: list[str], fields: list[str]) -> list[str]:
    found = [fields[0].lower(), *(clause[1:] for clause in clauses if clause[0] in "=^")]
    return [text for text in found if not text.startswith("ft:")]


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())
