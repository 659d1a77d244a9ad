"""The scout: tells from a coarse look at a picture where the detector should look closely.

It is the first four convolutions of the detector with three linear filters of 5×5 cells on top, trained to say
where the whole detector will find a face: on the level that the scout itself looks at, on the next finer one (a
step of 25/36) and on the one after that, where a face of 38 pixels here has 80. The filters are ``scout.npz``,
made by tests/benchmarks/builtin/train_scout.py.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from glimpse_desktop.vision.builtin.dlib_weights import Convolution

DEPTH = 4
"""How many of the detector's convolutions are the scout's."""

HEADS = 3
"""For how many levels it speaks: its own and the finer ones."""

_FILE = Path(__file__).with_name("scout.npz")


def read_heads() -> Convolution:
    """The filters, one for each level: the scout's own first, then the finer ones."""
    with np.load(_FILE, allow_pickle=False) as arrays:
        filters, bias = arrays["filters"].astype(np.float32), arrays["bias"].astype(np.float32)
    return Convolution(filters, bias, stride=1, padding=filters.shape[2] // 2)


def heads_digest() -> str:
    """Changes whenever the filters do."""
    return hashlib.sha256(_FILE.read_bytes()).hexdigest()
