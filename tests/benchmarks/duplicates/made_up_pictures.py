"""Small grey pictures as many as one likes, distributed like real ones, some of them copies of others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.perceptual_hash import perceptual_hash
from tests.support.scenery import pixels, scenery

Greys = NDArray[np.float32]
_SIDE = 32


def real_pictures(folder: Path | None, count: int = 2500) -> Greys:
    """(n, 32, 32): pictures of the folder, or without one made-up scenery."""
    if folder is None:
        arrays = [pixels(scenery(seed, (160, 120))) for seed in range(400)]
    else:
        files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".jpg", ".jpeg", ".png"))
        arrays = [cv2.imread(str(path)) for path in files[:: max(len(files) // count, 1)]]
    greys = [cv2.cvtColor(one, cv2.COLOR_RGB2GRAY) for one in arrays if one is not None]
    return np.array([cv2.resize(one, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA) for one in greys], np.float32)


def looks(real: Greys, count: int, copies: float, seed: int = 1) -> list[bytes]:
    """``count`` looks: blends of two real pictures, one shifted and maybe mirrored.

    The share ``copies`` at the end are of the first ones again, with the noise and the brightness of other
    compression and an editor.
    """
    random = np.random.default_rng(seed)
    originals = count - int(count * copies)
    made = []
    for place in range(count):
        again = place >= originals
        state = np.random.default_rng((seed, place - originals if again else place))
        one, other = state.integers(len(real), size=2)
        mix = state.uniform(0.3, 0.7)
        grey = mix * real[one] + (1 - mix) * np.roll(
            real[other][:, :: state.choice([-1, 1])], state.integers(12), 1
        )
        if again:
            grey = grey * random.uniform(0.85, 1.15) + random.normal(0, 2.5, grey.shape)
        rgb = np.repeat(np.clip(grey, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)
        made.append(perceptual_hash(rgb))
    return made
