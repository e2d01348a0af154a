"""A plot of lines, both axes logarithmic, as SVG: no dependency draws it."""

from __future__ import annotations

import math
from html import escape

WIDTH, HEIGHT = 860, 560
LEFT, TOP, BOTTOM, NAMES = 64, 16, 52, 170


def plot(lines: dict[str, list[tuple[float, float]]], across: str, up: str) -> str:
    """Return the picture of ``lines``, name → points; a dashed line shows what linear is."""
    points = [point for line in lines.values() for point in line if min(point) > 0]
    low_x, high_x = (math.log10(f(point[0] for point in points)) for f in (min, max))
    low_y, high_y = (math.log10(f(point[1] for point in points)) for f in (min, max))
    low_x, high_x, low_y, high_y = math.floor(low_x), math.ceil(high_x), math.floor(low_y), math.ceil(high_y)
    wide, high = WIDTH - LEFT - NAMES, HEIGHT - TOP - BOTTOM

    def x(value: float) -> float:
        return LEFT + (math.log10(value) - low_x) / (high_x - low_x) * wide

    def y(value: float) -> float:
        return TOP + high - (math.log10(value) - low_y) / (high_y - low_y) * high

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"'
        ' font-size="11" role="img"><title>Time against size</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(low_x, high_x + 1):
        at = x(10**power)
        out.append(f'<path d="M{at:.1f} {TOP}V{TOP + high}" stroke="#ddd"/>')
        out.append(f'<text x="{at:.1f}" y="{TOP + high + 16}" text-anchor="middle">{_power(power)}</text>')
    for power in range(low_y, high_y + 1):
        at = y(10**power)
        out.append(f'<path d="M{LEFT} {at:.1f}H{LEFT + wide}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{_power(power)}</text>')
    for power in range(low_x - 8, high_x + 9):
        # Lines of slope 1: time in proportion to size.
        start = (10**low_x, 10 ** (power + 0.0))
        end = (10**high_x, 10 ** (power + high_x - low_x))
        out.append(
            f'<path clip-path="url(#frame)" d="M{x(start[0]):.1f} {y(start[1]):.1f}L{x(end[0]):.1f} {y(end[1]):.1f}"'
            ' stroke="#bbb" stroke-dasharray="3 4"/>'
        )
    out.append(f'<clipPath id="frame"><rect x="{LEFT}" y="{TOP}" width="{wide}" height="{high}"/></clipPath>')
    ends = sorted((y(line[-1][1]), name) for name, line in lines.items())
    labels: dict[str, float] = {}
    last = -math.inf
    step = min(12.0, (HEIGHT - 2 * TOP) / max(1, len(ends)))
    for at, name in ends:
        last = max(at, last + step)
        labels[name] = last
    over = max(0.0, last - (HEIGHT - TOP))
    for number, (name, line) in enumerate(lines.items()):
        color = f"hsl({number * 137.5 % 360:.0f} 65% 40%)"
        path = "L".join(f"{x(size):.1f} {y(seconds):.1f}" for size, seconds in line if seconds > 0)
        out.append(f'<path d="M{path}" fill="none" stroke="{color}" stroke-width="1.4"/>')
        label = labels[name] - over
        end_x, end_y = x(line[-1][0]), y(line[-1][1])
        out.append(
            f'<path d="M{end_x:.1f} {end_y:.1f}L{LEFT + wide + 4} {label:.1f}" stroke="{color}" stroke-width=".4"/>'
        )
        out.append(f'<text x="{LEFT + wide + 8}" y="{label + 3:.1f}" fill="{color}">{escape(name)}</text>')
    out.append(f'<text x="{LEFT + wide / 2}" y="{HEIGHT - 12}" text-anchor="middle">{escape(across)}</text>')
    out.append(
        f'<text transform="translate(14 {TOP + high / 2}) rotate(-90)" text-anchor="middle">{escape(up)}; '
        "dashed: linear</text>"
    )
    return "\n".join([*out, "</svg>", ""])


def _power(power: int) -> str:
    names = {0: "1", 1: "10", 2: "100", 3: "1k", 4: "10k", 5: "100k", 6: "1M", 7: "10M", 8: "100M"}
    return names.get(power, f"{10.0**power:g}")
