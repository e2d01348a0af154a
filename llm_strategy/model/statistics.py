"""How sure a measured share is: Wilson's interval for one, Newcombe's for the difference of two.

Both are of R. G. Newcombe, Statistics in Medicine 17 (1998): 857-872 and 873-890 (method 10). Shares are fractions.
"""

from __future__ import annotations

from math import sqrt

Z_95 = 1.959963984540054
"""Standard deviations that hold 95 % of a normal distribution, to both sides."""


def wilson(share: float, samples: float, z: float = Z_95) -> tuple[float, float]:
    """Return the interval that holds the true share behind ``share`` of ``samples`` cases, at least one."""
    square = z * z
    middle = share + square / (2 * samples)
    half = z * sqrt(max(0.0, share * (1 - share) / samples + square / (4 * samples * samples)))
    whole = 1 + square / samples
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)


def newcombe(
    share: float, samples: float, other: float, other_samples: float, z: float = Z_95
) -> tuple[float, float]:
    """Return the interval that holds the true difference of two independent shares, ``share`` less ``other``."""
    low, high = wilson(share, samples, z)
    other_low, other_high = wilson(other, other_samples, z)
    difference = share - other
    below = sqrt((share - low) ** 2 + (other_high - other) ** 2)
    above = sqrt((high - share) ** 2 + (other - other_low) ** 2)
    return difference - below, difference + above
