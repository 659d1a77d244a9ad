"""A pack's detector in 8-bit numbers: how it is made, and when it finds the same as the model's own.

Finding faces is most of the work on a photo. The boxes that it finds in 8 bits differ by less than those of the
model itself when the photo is a pixel smaller. The last layers, which give boxes, landmarks and scores, compute in
full precision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.sample_pictures import PICTURES
from glimpse_desktop.vision import scrfd
from glimpse_desktop.vision.eight_bit import WORTH_IT, Recipe, Step, drawn, time_share
from glimpse_desktop.vision.eight_bit_graph import (
    UnsuitableError,
    in_eight_bits,
    set_weight,
    weights_of,
)

_VERSION = 2
"""2: pixels with a fourth channel."""

_TYPES = ["Conv", "Add", "MaxPool", "AveragePool", "Relu", "Resize"]
"""Layers between which values stay whole numbers."""

_LANDMARKS_OFF = 0.03
"""How far off its landmarks may be at the median, in distances between the eyes. The model's own move by .034 when
the photo is made 1 % smaller, and by .006 in 8 bits."""

_BOXES_OFF = 0.05
"""How far off its boxes may be at the median: 1 minus intersection over union."""

_SIDES = (640, 640, 320, 128)
_SHOWN, _JUDGED = list(PICTURES[::6]), list(PICTURES[1::6])
"""Twice as many to be shown move the landmarks by .0003 of the distance between the eyes, and take 1.6 s more."""

DETECTOR_STEPS = len(_SHOWN) + len(_JUDGED)


def detector_recipe(model: Path, own: scrfd.Detector) -> Recipe:
    """How ``model`` is put in 8 bits for ``scrfd.Detector``; ``own`` runs it as it is."""

    def make(step: Step) -> bytes:
        return detector_in_eight_bits(model, _pictures(_SHOWN, step), own.mean, own.std)

    def why_not(session: Any, step: Step) -> str | None:
        return _why_not(own, own.with_session(session), _pictures(_JUDGED, step))

    return Recipe("detector", _VERSION, DETECTOR_STEPS, make, why_not)


def detector_in_eight_bits(model: Path, pictures: Iterable[NDArray[np.uint8]], mean: float, std: float) -> bytes:
    """The detector (.onnx, for ``(pixel - mean) / std``) as a model of 8-bit numbers that takes bytes.

    ``pictures`` (h, w, 3) RGB, sides a multiple of 32. Raises as ``in_eight_bits`` does.
    """
    return in_eight_bits(model, pictures, mean, std, _TYPES, _merge_heads)


def _why_not(own: scrfd.Detector, light: scrfd.Detector, pictures: Iterable[NDArray[np.uint8]]) -> str | None:
    """What speaks against the light one, judged by ``pictures``; None when nothing does."""
    off: list[float] = []
    overlaps: list[float] = []
    pictures = list(pictures)
    for picture in pictures:
        wanted, found = (scrfd.suppress(detector.candidates(picture)) for detector in (own, light))
        if len(found.scores) < len(wanted.scores):
            return "it finds fewer faces in 8 bits"
        for box, points in zip(wanted.boxes, wanted.landmarks, strict=True):
            likeness = _overlap(box, found.boxes)
            best = int(likeness.argmax())
            eyes = max(float(np.hypot(*(points[1] - points[0]))), 1.0)
            overlaps.append(float(likeness[best]))
            off.append(float(np.hypot(*(found.landmarks[best] - points).T).mean()) / eyes)
    if not off:
        return "it finds no faces to judge by"
    if float(np.median(off)) > _LANDMARKS_OFF or 1 - float(np.median(overlaps)) > _BOXES_OFF:
        return f"it sees other faces in 8 bits (landmarks off by {np.median(off):.3f})"
    share = time_share(partial(own.candidates, pictures[0]), partial(light.candidates, pictures[0]))
    return None if share <= WORTH_IT else f"in 8 bits it takes {share:.2f} of its time"


def _overlap(box: NDArray[np.float32], others: NDArray[np.float32]) -> NDArray[np.float32]:
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    shared = np.maximum(sides, 0).prod(axis=1)
    areas = (others[:, 2:] - others[:, :2]).prod(axis=1)
    overlap: NDArray[np.float32] = shared / np.maximum(areas + (box[2:] - box[:2]).prod() - shared, 1e-6)
    return overlap


def _pictures(which: list[Any], step: Step) -> Iterator[NDArray[np.uint8]]:
    """Pictures with faces at the sizes at which a detector sees photos."""
    for number, picture in enumerate(drawn(which, step)):
        scale = min(1.0, _SIDES[number % len(_SIDES)] / max(picture.shape[:2]))
        yield scrfd.padded(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def _merge_heads(graph: Any) -> list[str]:
    """Make one of the convolutions before the outputs that read the same values; returns the last ones' names.

    Fewer, wider convolutions fill the processor's registers better; the numbers stay the same.
    """
    from onnx import helper, numpy_helper

    makers = {output: node for node in graph.node for output in node.output}
    last: dict[str, Any] = {}
    for output in graph.output:
        node = makers[output.name]
        while node.op_type != "Conv":
            if not node.input or node.input[0] not in makers:
                raise UnsuitableError("an output that no convolution makes")
            node = makers[node.input[0]]
        last[node.output[0]] = node
    weights = weights_of(graph)
    families: dict[tuple[Any, ...], list[Any]] = {}
    for node in last.values():
        known = len(node.input) == 3 and all(name in weights for name in node.input[1:])
        shape = tuple(weights[node.input[1]].dims[1:]) if known else (node.name,)
        attributes = tuple(sorted(str(attribute) for attribute in node.attribute))
        families.setdefault((node.input[0], shape, attributes), []).append(node)
    names = []
    for number, family in enumerate(families.values()):
        groups = helper.get_node_attr_value(family[0], "group") if _has(family[0], "group") else 1
        if len(family) == 1 or groups != 1:
            names += [node.name for node in family]
            continue
        merged = f"merged_heads_{number}"
        kernels, biases = ([numpy_helper.to_array(weights[node.input[at]]) for node in family] for at in (1, 2))
        set_weight(graph, f"{merged}_weight", np.concatenate(kernels))
        set_weight(graph, f"{merged}_bias", np.concatenate(biases))
        set_weight(graph, f"{merged}_parts", np.array([len(kernel) for kernel in kernels], np.int64))
        conv = helper.make_node(
            "Conv", [family[0].input[0], f"{merged}_weight", f"{merged}_bias"], [merged], name=merged
        )
        conv.attribute.extend(family[0].attribute)
        split = helper.make_node(
            "Split",
            [merged, f"{merged}_parts"],
            [node.output[0] for node in family],
            name=f"{merged}_split",
            axis=1,
        )
        # Nodes stand in the order in which they are computed: in the place of the first of the family.
        at = min(list(graph.node).index(node) for node in family)
        for node in family:
            graph.node.remove(node)
            for name in node.input[1:]:
                graph.initializer.remove(weights[name])
        graph.node.insert(at, conv)
        graph.node.insert(at + 1, split)
        names.append(merged)
    return names


def _has(node: Any, attribute: str) -> bool:
    return any(entry.name == attribute for entry in node.attribute)
