"""What cosine similarities mean for recognisers of InsightFace packs."""

from __future__ import annotations

from glimpse_desktop.domain.faces import Calibration

_BY_RECOGNISER: dict[str, Calibration] = {
    # mobilefacenet_128.onnx of scrfd-mobilefacenet
    "9535e0d10d95384a2a4329f432509958a14d4b6807463aafbb3d87f9bae68c48": Calibration(
        points=((0.141, 1e-1), (0.252, 1e-2), (0.334, 1e-3), (0.403, 1e-4), (0.460, 1e-5), (0.517, 1e-6)),
        default=0.40,
    ),
}
"""Measured ones by the SHA-256 of the recogniser's file: ``tests/benchmarks/calibration`` on LFW's View 1 training
pictures, all six million pairs of different people. The last point is on the line through the two before it: most
of the pairs beyond are pictures of one person under two spellings."""

_ARCFACE_512 = Calibration(
    points=((0.10, 1e-1), (0.18, 1e-2), (0.26, 1e-3), (0.32, 1e-4), (0.38, 1e-5), (0.44, 1e-6)), default=0.35
)
_ARCFACE_SMALL = Calibration(
    points=((0.15, 1e-1), (0.26, 1e-2), (0.35, 1e-3), (0.42, 1e-4), (0.48, 1e-5), (0.54, 1e-6)), default=0.43
)


def calibration_of(recogniser_sha256: str, dimensions: int) -> Calibration:
    """The measured calibration of a known recogniser, else what ArcFace-type models of that length usually have.

    The usual ones are rounded, and on the careful side: similarities of different people crowd around 0 with a
    spread that falls with the embedding's length, and models of 512 dimensions reach a false-match rate of 1e-4
    near 0.32. The default is one at which a list of results holds next to nobody else.
    """
    known = _BY_RECOGNISER.get(recogniser_sha256)
    if known is not None:
        return known
    return _ARCFACE_512 if dimensions >= 256 else _ARCFACE_SMALL
