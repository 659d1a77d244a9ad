"""What is known of the built-in pack without importing what it is made of."""

from __future__ import annotations

from glimpse_desktop.domain.faces import Calibration, PackInfo
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.language import marked

BUILTIN_INFO = PackInfo(
    id=PackId("builtin-1"),
    version=1,
    name=marked("Built-in"),
    dimensions=128,
    # Measured by tests/benchmarks/calibration on the 3,443 pictures of LFW's View 1 training pairs, by this very
    # way of analysing them: all 5.9 million pairs of two people. The default is a false match in 2,500 pairs, at
    # which nine of ten pairs of one person are found.
    calibration=Calibration(
        points=(
            (0.8822, 1e-1),
            (0.9110, 1e-2),
            (0.9296, 1e-3),
            (0.9435, 1e-4),
            (0.9542, 1e-5),
            (0.9628, 1e-6),
        ),
        default=0.935,
    ),
    min_face_px=36,
    licence=marked("CC0 1.0 Universal: the weights are in the public domain, for any use."),
    source="built-in",
)
"""What is known of the pack without loading it.

Version 1: detection at 1280 pixels, landmarks at 96 pixels a face, the mean of face and mirror image.
"""
