"""ICC profiles of colour spaces that pictures only name: by a number, or by a word in their EXIF.

Written here rather than shipped: a display profile is three primaries, a white and a curve (ICC.1:2001-04, "three-
component matrix-based"). The primaries are those of ITU-T H.273, Adobe RGB (1998) and ROMM RGB.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.iso_media import ColourCodes

Floats = NDArray[np.float64]
Chromaticities = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""x and y of red, green, blue and white."""

_D65 = (0.3127, 0.3290)
_D50 = np.array([0.9642, 1.0, 0.8249])
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])

_SRGB_PRIMARIES: Chromaticities = ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060), _D65)
_PRIMARIES: dict[int, Chromaticities] = {
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),  # Rec. 2020 and 2100
    11: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), (0.314, 0.351)),  # cinemas' P3
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _D65),  # Display P3
    22: ((0.630, 0.340), (0.295, 0.605), (0.155, 0.077), _D65),  # EBU
}
"""Others (television's of former days) are shown as sRGB, which is close."""

_GAMMAS = {4: 2.2, 5: 2.8}
_LINEAR, _PQ, _HLG = 8, 16, 18

_STEPS = 4096
_WHITE_NITS = 203.0
"""What a white sheet has in pictures for bright screens (ITU-R BT.2408): it becomes the white of others."""
_KNEE = 0.6
"""Up to this share of white, light stays as it is; what is brighter is pressed into the rest."""


@lru_cache(maxsize=32)
def profile_of_codes(codes: ColourCodes) -> bytes | None:
    """The ICC profile of pictures with these numbers; None where they are shown as sRGB.

    Curves for bright screens (PQ, HLG) are pressed into what an ordinary one can show: see ``_pressed``.
    """
    primaries = _PRIMARIES.get(codes.primaries, _SRGB_PRIMARIES)
    curve: Callable[[Floats], Floats]
    if codes.transfer == _PQ:
        curve = _pq
    elif codes.transfer == _HLG:
        curve = _hlg
    elif codes.transfer in _GAMMAS:
        return matrix_profile(primaries, _GAMMAS[codes.transfer])
    elif codes.transfer == _LINEAR:
        return matrix_profile(primaries, 1.0)
    elif primaries is _SRGB_PRIMARIES:
        return None
    else:
        curve = _srgb  # video's curve, too, as everybody shows it
    return matrix_profile(primaries, curve(np.linspace(0.0, 1.0, _STEPS)))


def matrix_profile(primaries: Chromaticities, curve: float | Floats) -> bytes:
    """A profile of a screen. ``curve``: a gamma, or the light (0-1) of evenly spaced numbers from 0 to 1."""
    red, green, blue = _colorants(primaries).T
    if isinstance(curve, float):
        table = struct.pack(">II", 1, 0)[:4] + struct.pack(">H", round(curve * 256))
    else:
        table = struct.pack(">I", len(curve)) + np.rint(curve * 65535).astype(">u2").tobytes()
    shared = b"curv\0\0\0\0" + table
    text = b"Glimpse\0"
    tags = [
        (b"desc", b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78)),
        (b"cprt", b"text\0\0\0\0" + b"CC0\0"),
        (b"wtpt", _xyz(_D50)),
        (b"rXYZ", _xyz(red)),
        (b"gXYZ", _xyz(green)),
        (b"bXYZ", _xyz(blue)),
        (b"rTRC", shared),
    ]
    at = 128 + 4 + 12 * (len(tags) + 2)
    rows, body = [], b""
    for name, content in tags:
        content += b"\0" * (-len(content) % 4)
        names = (b"rTRC", b"gTRC", b"bTRC") if name == b"rTRC" else (name,)
        rows += [struct.pack(">4sII", each, at + len(body), len(content)) for each in names]
        body += content
    head = struct.pack(
        ">I4sI4s4s4s12s4s4sIII8sI12s4s44s",
        at + len(body),
        b"\0\0\0\0",
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        struct.pack(">6H", 2026, 1, 1, 0, 0, 0),
        b"acsp",
        b"\0\0\0\0",
        0,
        0,
        0,
        bytes(8),
        0,
        _numbers(_D50),
        b"\0\0\0\0",
        bytes(44),
    )
    return head + struct.pack(">I", len(rows)) + b"".join(rows) + body


def _xyz(colour: Floats) -> bytes:
    return b"XYZ \0\0\0\0" + _numbers(colour)


def _numbers(colour: Floats) -> bytes:
    return struct.pack(">3i", *(round(float(number) * 65536) for number in colour))


def _colorants(primaries: Chromaticities) -> Floats:
    """The primaries' XYZ as columns, moved to the white that profiles are about (D50) by Bradford's method."""
    red, green, blue, white = (np.array([x / y, 1.0, (1 - x - y) / y]) for x, y in primaries)
    columns = np.stack([red, green, blue], axis=1)
    columns = columns * np.linalg.solve(columns, white)
    cones = (_BRADFORD @ _D50) / (_BRADFORD @ white)
    moved: Floats = np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ columns
    return moved


def _srgb(numbers: Floats) -> Floats:
    light: Floats = np.where(numbers <= 0.04045, numbers / 12.92, ((numbers + 0.055) / 1.055) ** 2.4)
    return light


def _pq(numbers: Floats) -> Floats:
    """SMPTE ST 2084."""
    m1, m2, c1, c2, c3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128
    root = numbers ** (1 / m2)
    light = (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1)
    return _pressed(light * 10_000 / _WHITE_NITS)


def _hlg(numbers: Floats) -> Floats:
    """ITU-R BT.2100's hybrid log-gamma, on a screen of 1,000 nits."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(numbers <= 0.5, numbers**2 / 3, (np.exp((numbers - c) / a) + b) / 12)
    return _pressed(scene**1.2 * 1_000 / _WHITE_NITS)


def _pressed(light: Floats) -> Floats:
    """Light (1 is white) that fits into 0 to 1: as it is up to the knee, then ever less, never flat."""
    over = np.maximum(light - _KNEE, 0) / (1 - _KNEE)
    fitted: Floats = np.where(light <= _KNEE, light, _KNEE + (1 - _KNEE) * over / (1 + over))
    return fitted / float(fitted.max())


ADOBE_RGB = matrix_profile(((0.640, 0.330), (0.210, 0.710), (0.150, 0.060), _D65), 563 / 256)
PROPHOTO_RGB = matrix_profile(((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001), (0.3457, 0.3585)), 1.8)
