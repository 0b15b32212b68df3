"""The barrier function of WEPS written out again from its publication, for tests that must not trust ours."""

import math

import numpy as np


def toward(direction):
    """Return the unit vector of a direction [degree]."""
    return np.array([math.sin(math.radians(direction)), math.cos(math.radians(direction))])


def weps(distance, height, width, p0):
    """Return wind over open wind at a distance [m] along the wind from a belt; 1 where the function is not stated."""
    if not -5 <= distance / height <= 35:
        return 1.0
    x, p = distance / height, p0 + (1 - math.exp(-0.5 * width / height)) * 0.3 * (1 - p0)
    far = max(x + 10 * (1 - 0.5 * p), 0.0)
    hollow = 1 - math.exp(-(0.008 - 0.17 * p + 0.17 * p**1.05) * x * x)
    return min(hollow + 1.35 * math.exp(-0.5 * p**0.2) * math.exp(-0.003 * far ** (3 - p)), 1.0)
