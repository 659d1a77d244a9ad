"""A pack's recogniser in 8-bit numbers: how it is made, and when it says the same as the model's own.

Its embeddings go into libraries that hold the model's own, and are compared by the calibration of those: they must
be the same but for a few thousandths. The last layers compute in full precision, as nothing averages what they get
wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.imaging.sample_pictures import PICTURES
from glimpse_desktop.vision import scrfd
from glimpse_desktop.vision.arcface import Recogniser
from glimpse_desktop.vision.chip import cut_chip
from glimpse_desktop.vision.eight_bit import WORTH_IT, Recipe, Step, drawn, time_share
from glimpse_desktop.vision.eight_bit_graph import UnsuitableError, in_eight_bits, readers_of

_VERSION = 1

_WEIGHTED = ("Conv", "Gemm", "MatMul")
_TYPES = [*_WEIGHTED, "Add", "Clip", "Relu", "MaxPool", "AveragePool"]
"""Layers between which values stay whole numbers."""

_LAST = 3
"""So many layers with weights, and all after them, stay as they are. With two, the cosine to the model's own is
.997, with three .9985, with eight no more (MobileFaceNet)."""

_MEAN_COSINE, _LOWEST_COSINE = 0.995, 0.98
"""Between the embedding of a face and the model's own, over all that it is judged by."""

_SIDE = 640
_SHOWN, _JUDGED = list(PICTURES[::6]), list(PICTURES[1::6])
"""Twice as many to be shown, and their mirror images, change the cosine by .0001."""

RECOGNISER_STEPS = len(_SHOWN) + len(_JUDGED)


def recogniser_recipe(model: Path, own: Recogniser, detector: scrfd.Detector) -> Recipe:
    """How ``model`` is put in 8 bits. ``own`` runs it as it is, ``detector`` finds faces to show it."""

    def make(step: Step) -> bytes:
        return recogniser_in_eight_bits(model, _chips(_SHOWN, detector, step), own.mean, own.std)

    def why_not(session: Any, step: Step) -> str | None:
        return _why_not(own, own.with_session(session), list(_chips(_JUDGED, detector, step)))

    return Recipe("recogniser", _VERSION, RECOGNISER_STEPS, make, why_not)


def recogniser_in_eight_bits(model: Path, chips: Iterable[NDArray[np.uint8]], mean: float, std: float) -> bytes:
    """The recogniser (.onnx, for ``(pixel - mean) / std``) as a model of 8-bit numbers that takes bytes.

    ``chips`` (112, 112, 3) RGB. Raises as ``in_eight_bits`` does.
    """
    return in_eight_bits(model, chips, mean, std, _TYPES, _last_layers)


def _last_layers(graph: Any) -> list[str]:
    """The names of the last layers: of ``_LAST`` with weights, and of all that comes after the first of these.

    One of full precision between two of 8 bits would get its weights rounded all the same, and not by channel.
    """
    for number, node in enumerate(graph.node):
        node.name = node.name or f"layer {number}"
    weighted = [node for node in graph.node if node.op_type in _WEIGHTED]
    if len(weighted) <= _LAST:
        raise UnsuitableError("it has few layers")
    names: list[str] = []
    waiting = weighted[-_LAST:]
    while waiting:
        node = waiting.pop()
        if node.name not in names:
            names.append(node.name)
            waiting += [reader for output in node.output for reader in readers_of(graph, output)]
    return names


def _why_not(own: Recogniser, light: Recogniser, chips: list[NDArray[np.uint8]]) -> str | None:
    """What speaks against the light one, judged by ``chips``; None when nothing does."""
    if not chips:
        return "there are no faces to judge by"
    cosines = []
    for wanted, found in zip(*(each.embeddings(np.stack(chips)) for each in (own, light)), strict=True):
        if wanted is None or found is None:
            return "it gives nothing of use"
        cosines.append(float(wanted @ found))
    if np.mean(cosines) < _MEAN_COSINE or min(cosines) < _LOWEST_COSINE:
        return f"it says something else in 8 bits (cosine {np.mean(cosines):.3f}, lowest {min(cosines):.3f})"
    share = time_share(partial(own.embedding, chips[0]), partial(light.embedding, chips[0]))
    return None if share <= WORTH_IT else f"in 8 bits it takes {share:.2f} of its time"


def _chips(which: list[Any], detector: scrfd.Detector, step: Step) -> Iterator[NDArray[np.uint8]]:
    """The aligned faces on these pictures."""
    for picture in drawn(which, step):
        photo = DecodedPhoto.from_array(picture)
        seen = photo.upright(min(_SIDE, detector.largest or _SIDE))
        found = scrfd.suppress(detector.candidates(seen))
        for landmarks in found.scaled(photo.width / seen.shape[1], photo.height / seen.shape[0]).landmarks:
            try:
                yield cut_chip(photo, landmarks)
            except ValueError:
                continue  # landmarks in one place
