"""A photo to try packs on: how fast they are here, and whether an accelerator sees what the processor sees."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.imaging.jpeg import encode_jpeg
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.sample_recipes import FACES, SOURCES, TABLE
from glimpse_desktop.vision.engine import FaceEngine

_SIZE = (4000, 2769)
"""12 megapixels, as a telephone takes them, so that decoding has its usual share."""

_SAME_FACE = 0.5
_SURE = 0.65
"""Faces this sure for one engine must be there for the other: others may fall on either side of its mark."""

_SAME_EMBEDDING = 0.99


@dataclass(frozen=True, slots=True)
class Probe:
    """``data`` is a JPEG of 12 megapixels, ``boxes`` where there are faces in it."""

    data: bytes
    boxes: tuple[Box, ...]


def make_probe() -> Probe:
    """Six people around a table, enlarged; where insightface came without its picture, only blots."""
    source = _table()
    width, height = SOURCES[TABLE][2]
    boxes = tuple(
        Box(left / width, top / height, (right - left) / width, (bottom - top) / height)
        for picture, (left, top, right, bottom) in FACES.values()
        if picture == TABLE
    )
    return Probe(encode_jpeg(cv2.resize(source, _SIZE, interpolation=cv2.INTER_LINEAR), quality=85), boxes)


def _table() -> Rgb:
    package, inside, size = SOURCES[TABLE]
    spec = importlib.util.find_spec(package)
    places = spec.submodule_search_locations if spec else None
    path = Path(places[0]) / inside if places else None
    if path is not None and path.is_file():
        from glimpse_desktop.imaging.decode import decode  # late: a start decodes nothing

        picture = decode(path.read_bytes()).upright(max(size))
        if picture.shape[:2] == size[::-1]:
            return picture
    coarse = np.random.default_rng(7).integers(0, 256, (size[1] // 16, size[0] // 16, 3), np.uint8)
    blots: Rgb = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    return blots


def why_different(engine: FaceEngine, reference: FaceEngine, probe: Probe) -> str | None:
    """How ``engine`` sees the probe otherwise than ``reference``, the same pack on the CPU; None: it doesn't.

    Raises what the engines raise.
    """
    from glimpse_desktop.imaging.decode import decode  # late: a start decodes nothing

    photo = decode(probe.data)
    found, expected = engine.analyse(photo), reference.analyse(photo)
    for face in expected:
        if face.score >= _SURE and not any(_same(face, other) for other in found):
            return "it misses a face"
    if any(face.score >= _SURE and not any(_same(face, other) for other in expected) for face in found):
        return "it sees a face where there is none"
    for box in probe.boxes:
        drawn, right = engine.embed_at(photo, box), reference.embed_at(photo, box)
        if drawn is not None and right is not None and not _alike(drawn, right):
            return "it describes a face otherwise"
    return None


def _same(face: DetectedFace, other: DetectedFace) -> bool:
    return face.box.iou(other.box) >= _SAME_FACE and _alike(face, other)


def _alike(face: DetectedFace, other: DetectedFace) -> bool:
    if face.embedding is None or other.embedding is None:
        return face.embedding is other.embedding
    return float(face.embedding @ other.embedding) >= _SAME_EMBEDDING  # False for what is no number, too
