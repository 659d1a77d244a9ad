"""What makes a face hard to recognise."""

from __future__ import annotations

import math
from enum import StrEnum

from glimpse_desktop.domain.faces import FaceQuality


class Weakness(StrEnum):
    SMALL = "small"
    BLURRED = "blurred"
    TURNED = "turned"
    TILTED = "tilted"
    DARK = "dark"
    BRIGHT = "bright"
    FLAT = "flat"
    """Low in contrast."""


def weaknesses(quality: FaceQuality) -> list[Weakness]:
    """What is wrong with a face, the worst first by how much it hinders; empty where nothing much is.

    It hinders as much as it takes away from ``FaceQuality.overall``.
    """
    size = _ramp(math.log2(max(quality.size_px, 1.0)), math.log2(12), math.log2(96))
    harm = {
        Weakness.SMALL: 1 - size**0.5 if quality.size_px < 40 else 0.0,
        Weakness.BLURRED: 1 - (0.1 + 0.9 * quality.sharpness) ** 0.7 if quality.sharpness < 0.3 else 0.0,
        Weakness.TURNED: 1 - _facing(quality.yaw) if abs(quality.yaw) > 40 else 0.0,
        Weakness.TILTED: 1 - _facing(quality.pitch) if abs(quality.pitch) > 30 else 0.0,
        Weakness.DARK: 0.6 * (1 - _ramp(quality.brightness, 0.05, 0.3)) if quality.brightness < 0.2 else 0.0,
        Weakness.BRIGHT: 0.6 * (1 - _ramp(1 - quality.brightness, 0.05, 0.3))
        if quality.brightness > 0.85
        else 0.0,
        Weakness.FLAT: 0.6 * (1 - _ramp(quality.contrast, 0.1, 0.4)) if quality.contrast < 0.2 else 0.0,
    }
    return sorted((weakness for weakness in harm if harm[weakness] > 0), key=lambda weakness: -harm[weakness])


def _ramp(value: float, low: float, high: float) -> float:
    """0 up to ``low``, 1 from ``high``, straight between."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _facing(degrees: float) -> float:
    return math.cos(math.radians(min(90.0, abs(degrees))))
