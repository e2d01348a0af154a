"""The page as one self-contained HTML file: no script, no request to any host, every text escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from llm_strategy.advisor.agreement import MEANING
from llm_strategy.advisor.page.parts import FIT_COLUMNS, Page
from llm_strategy.advisor.page.view import Pictures, StrategyView
from llm_strategy.text import printable

TEMPLATES = Path(__file__).parent / "templates"


class NeedsExtra(ImportError):
    """The libraries that draw and fill in the page are not installed."""


def render(page: Page) -> str:
    """Return the page. Raises :class:`NeedsExtra` where Jinja or matplotlib is missing."""
    try:
        import matplotlib  # noqa: F401 - is it there?
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
        from markupsafe import Markup
    except ImportError as error:
        raise NeedsExtra(str(error)) from error

    def shown(value: Any) -> Any:
        """Return the text for the page: text without characters that hide or turn it; autoescape does the
        rest."""
        return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        autoescape=True,
        finalize=shown,
        loader=FileSystemLoader(TEMPLATES),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["ticks"] = lambda text: Markup("").join(
        Markup("<code>{}</code>").format(shown(part)) if number % 2 else shown(part)
        for number, part in enumerate(text.split("`"))
    )
    environment.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    views = [StrategyView(one) for one in page.strategies]
    for view in views:
        view.__dict__["pictures"] = _safe(view.pictures, Markup)
    count = len(page.strategies)
    title = "Language model strategy" if count == 1 else f"{count} language model strategies"
    return environment.get_template("page.html").render(
        page=_Shown(page, views),
        title=title,
        style=Markup((TEMPLATES / "style.css").read_text(encoding="utf-8")),
        columns=FIT_COLUMNS,
        agreement=MEANING,
    )


class _Shown:
    """A page with its strategies as a template asks for them."""

    def __init__(self, page: Page, strategies: list[StrategyView]) -> None:
        self.day = page.day
        self.version = page.version
        self.strategies = strategies


def _safe(pictures: Pictures, markup: Any) -> Pictures:
    """Return pictures whose SVG is markup: matplotlib has escaped every text in it."""
    from dataclasses import replace

    def safe(one: Any) -> Any:
        return None if one is None else replace(one, wide=markup(one.wide), narrow=markup(one.narrow))

    return Pictures(safe(pictures.cost), safe(pictures.time), tuple(map(safe, pictures.evidence)))
