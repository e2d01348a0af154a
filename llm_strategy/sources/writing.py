"""Numbers as a strategy writes them."""

from __future__ import annotations


def money(dollars: float) -> str:
    """Write dollars with as many digits as they have, at most four significant ones below a cent's hundredth."""
    if dollars >= 1000:
        return f"${dollars:,.0f}" if dollars == round(dollars) else f"${dollars:,.2f}"
    text = (
        f"{dollars:.6f}".rstrip("0").rstrip(".") if dollars < 1 else f"{dollars:.4f}".rstrip("0").rstrip(".")
    )
    return f"${text or '0'}"


def percent(share: float) -> str:
    """Write a fraction as a percentage with at most one decimal."""
    return f"{100 * share:.1f}".removesuffix(".0") + "%"


def milliseconds(number: float) -> str:
    """Write a duration given in milliseconds."""
    return f"{number:.0f}ms"


def number(value: float) -> str:
    """Write a score that is no share."""
    return f"{value:.4f}".rstrip("0").rstrip(".")
