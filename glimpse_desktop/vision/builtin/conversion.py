"""From dlib's weight files to models that onnxruntime reads, once per machine.

Each converted file begins with a SHA-256 of what it was made from and of its own content. One that is cut short,
altered or made from other weights fails that check and is made again. Every file is written beside its place
and renamed into it, and each stands for itself, so two processes that convert at once can't harm each other.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import logging
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.errors import GlimpseError, PackError
from glimpse_desktop.vision.builtin import dlib_weights
from glimpse_desktop.vision.builtin.dlib_format import WeightFormatError
from glimpse_desktop.vision.builtin.dlib_weights import DetectorOptions, LandmarkForest
from glimpse_desktop.vision.builtin.eight_bit import MAKING, LightModels, lighter_recogniser, make_lighter
from glimpse_desktop.vision.builtin.scout import DEPTH, TEACHING

_log = logging.getLogger(__name__)

_PACKAGE = "face_recognition_models"
_CONVERSION = 3
"""Counts up whenever the same weights would be converted differently."""

_DIGEST = hashlib.sha256().digest_size

_REINSTALL = f"pip install --force-reinstall {_PACKAGE}"

Progress = Callable[[int, int], None]
"""Called with the number of finished steps and of all steps, while something is being converted."""


@dataclass(frozen=True, slots=True)
class ConvertedModels:
    """``detector``, ``scout`` and ``recogniser`` are ONNX models as bytes; ``detector_means`` the colour that the
    first two see as zero. ``scout`` is empty where there was nothing to teach it with. ``light`` is what those two
    are in 8 bits, ``light_recogniser`` what the recogniser is: None where that is of no use on this machine.

    Not ``whole``, some of these three are yet to be made; the pack works without them, only slower.
    """

    detector: bytes
    scout: bytes
    light: LightModels | None
    detector_options: DetectorOptions
    detector_means: tuple[float, float, float]
    recogniser: bytes
    light_recogniser: bytes | None
    landmarks: LandmarkForest
    whole: bool


def convert(cache_dir: Path, progress: Progress | None = None, *, whole: bool = True) -> ConvertedModels:
    """The models from ``cache_dir``, converted first where they are missing or damaged there.

    That takes about 2 s, and some 15 s more for the scout and the 8 bits, which are only made if ``whole``.
    A folder that can't be written to only costs the conversion again next time. Raises PackError when the
    weights are not installed, or damaged, and what ``progress`` raises to end it.
    """
    sources = find_sources()
    folder = cache_dir / "builtin"
    payloads: dict[str, bytes] = {}
    converted, left_out = False, False
    for done, step in enumerate(_STEPS):
        source = sources / step.source
        try:
            made_from = "".join(hashlib.sha256(payloads[name]).hexdigest() for name in step.after)
            key = f"{_CONVERSION} {step.source} {source.stat().st_size} {step.version()} {made_from}".encode()
            payload = _read_sealed(folder / step.name, key)
            if payload is None and step.can_wait and not whole:
                payload, left_out = b"", True
            elif payload is None:
                go_on = partial(progress or _tell_nobody, done, len(_STEPS))
                go_on()
                converted = True
                payload = step.make(source.read_bytes(), payloads, go_on)
                if payload:
                    _write_sealed(folder / step.name, key, payload)
        except OSError as error:
            raise PackError(
                "The built-in model's file {file} can't be read. Install it again with: {command}",
                file=step.source,
                command=_REINSTALL,
            ) from error
        except WeightFormatError as error:
            raise PackError(
                "The built-in model's file {file} is damaged. Install it again with: {command}",
                file=step.source,
                command=_REINSTALL,
            ) from error
        payloads[step.name] = payload
    if converted and progress:
        progress(len(_STEPS), len(_STEPS))
    detector, options, means = _read_detector(payloads[_DETECTOR])
    return ConvertedModels(
        detector=detector,
        scout=payloads[_SCOUT],
        light=_read_light(payloads[_LIGHT]),
        detector_options=options,
        detector_means=means,
        recogniser=payloads[_RECOGNISER],
        light_recogniser=_read_light_recogniser(payloads[_LIGHT_RECOGNISER]),
        landmarks=_read_landmarks(payloads[_LANDMARKS]),
        whole=not left_out,
    )


def find_sources() -> Path:
    """The folder with the weight files. Importing the package instead would need the long gone pkg_resources."""
    spec = importlib.util.find_spec(_PACKAGE)
    for location in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(location) / "models"
        if folder.is_dir():
            return folder
    raise PackError(
        "The built-in model's weights are not installed. Install them with: pip install {package}",
        package=_PACKAGE,
    )


# onnx is imported where something is converted only: it takes 0.1 s and 40 MB, and later starts don't need it.


def _detector_payload(data: bytes) -> bytes:
    from glimpse_desktop.vision.builtin.onnx_export import export_detector

    network, options = dlib_weights.read_detector(data)
    numbers = [options.window, options.overlap_threshold, options.covered_threshold, *network.means]
    buffer = io.BytesIO()
    np.savez(
        buffer,
        options=np.array(numbers, dtype=np.float64),
        model=np.frombuffer(export_detector(network), dtype=np.uint8),
    )
    return buffer.getvalue()


def _tell_nobody(_done: int, _steps: int) -> None:
    pass


def _scout_payload(data: bytes, go_on: Callable[[], object]) -> bytes:
    """The scout; nothing where the pictures that it learns from are missing: then all of a photo is looked at."""
    from glimpse_desktop.vision.builtin.onnx_export import export_scout
    from glimpse_desktop.vision.builtin.scout_teaching import teach

    network, _ = dlib_weights.read_detector(data)
    try:
        return export_scout(network, teach(network, go_on), DEPTH)
    except GlimpseError as error:
        _log.warning("finding faces takes longer than it has to: %s", error)
        return b""


def _read_detector(payload: bytes) -> tuple[bytes, DetectorOptions, tuple[float, float, float]]:
    with np.load(io.BytesIO(payload), allow_pickle=False) as arrays:
        window, overlap, covered, *means = arrays["options"].tolist()
        model = arrays["model"].tobytes()
    return model, DetectorOptions(int(window), overlap, covered), (means[0], means[1], means[2])


def _light_payload(detector_payload: bytes, scout: bytes, go_on: Callable[[], object]) -> bytes:
    """The two in 8 bits; no arrays where they are of no use, so that this isn't tried at every start."""
    if not scout:
        return b""
    detector, options, means = _read_detector(detector_payload)
    made = make_lighter(detector, scout, options, means, go_on)
    buffer = io.BytesIO()
    if made is None:
        np.savez(buffer)
    else:
        detector_bytes, scout_bytes = (
            np.frombuffer(model, dtype=np.uint8) for model in (made.detector, made.scout)
        )
        np.savez(buffer, detector=detector_bytes, scout=scout_bytes)
    return buffer.getvalue()


def _read_light(payload: bytes) -> LightModels | None:
    if not payload:
        return None
    with np.load(io.BytesIO(payload), allow_pickle=False) as arrays:
        return LightModels(arrays["detector"].tobytes(), arrays["scout"].tobytes()) if arrays.files else None


def _light_recogniser_payload(recogniser: bytes, landmarks: bytes, go_on: Callable[[], object]) -> bytes:
    """As for the other two."""
    made = lighter_recogniser(recogniser, _read_landmarks(landmarks), go_on)
    buffer = io.BytesIO()
    if made is None:
        np.savez(buffer)
    else:
        np.savez(buffer, recogniser=np.frombuffer(made, dtype=np.uint8))
    return buffer.getvalue()


def _read_light_recogniser(payload: bytes) -> bytes | None:
    if not payload:
        return None
    with np.load(io.BytesIO(payload), allow_pickle=False) as arrays:
        return arrays["recogniser"].tobytes() if arrays.files else None


def _recogniser_payload(data: bytes) -> bytes:
    from glimpse_desktop.vision.builtin.onnx_export import export_recogniser

    return export_recogniser(dlib_weights.read_recogniser(data))


def _landmarks_payload(data: bytes) -> bytes:
    forest = dlib_weights.read_landmarks(data)
    buffer = io.BytesIO()
    np.savez(buffer, **{field.name: getattr(forest, field.name) for field in fields(LandmarkForest)})
    return buffer.getvalue()


def _read_landmarks(payload: bytes) -> LandmarkForest:
    with np.load(io.BytesIO(payload), allow_pickle=False) as arrays:
        return LandmarkForest(**{field.name: arrays[field.name] for field in fields(LandmarkForest)})


@dataclass(frozen=True, slots=True)
class _Step:
    """A file of the cache: ``make`` makes it of the weight file ``source`` and of what was made ``after`` which it
    comes, calling its last argument now and then, which may raise Cancelled; ``version`` changes when it would be
    made differently. The pack can begin to work without what ``can_wait``.
    """

    name: str
    source: str
    make: Callable[[bytes, Mapping[str, bytes], Callable[[], object]], bytes]
    version: Callable[[], str] = str
    after: tuple[str, ...] = ()
    can_wait: bool = False


def _light_version() -> str:
    import onnxruntime

    return f"made {MAKING} by {onnxruntime.__version__}"


_DETECTOR, _LANDMARKS, _RECOGNISER = "detector.model", "landmarks.model", "recogniser.model"
_SCOUT, _LIGHT, _LIGHT_RECOGNISER = "scout.model", "light.model", "light-recogniser.model"
_DETECTOR_WEIGHTS = "mmod_human_face_detector.dat"
_RECOGNISER_WEIGHTS = "dlib_face_recognition_resnet_model_v1.dat"
# The functions are looked up when they are called.
_STEPS = (
    _Step(_DETECTOR, _DETECTOR_WEIGHTS, lambda data, *_: _detector_payload(data)),
    _Step(_LANDMARKS, "shape_predictor_5_face_landmarks.dat", lambda data, *_: _landmarks_payload(data)),
    _Step(_RECOGNISER, _RECOGNISER_WEIGHTS, lambda data, *_: _recogniser_payload(data)),
    _Step(
        _LIGHT_RECOGNISER,
        _RECOGNISER_WEIGHTS,
        lambda _, made, go_on: _light_recogniser_payload(made[_RECOGNISER], made[_LANDMARKS], go_on),
        _light_version,
        (_RECOGNISER, _LANDMARKS),
        can_wait=True,
    ),
    _Step(
        _SCOUT,
        _DETECTOR_WEIGHTS,
        lambda data, _, go_on: _scout_payload(data, go_on),
        lambda: f"taught {TEACHING}",
        can_wait=True,
    ),
    _Step(
        _LIGHT,
        _DETECTOR_WEIGHTS,
        lambda _, made, go_on: _light_payload(made[_DETECTOR], made[_SCOUT], go_on),
        _light_version,
        (_DETECTOR, _SCOUT),
        can_wait=True,
    ),
)


def _seal(key: bytes, payload: bytes) -> bytes:
    return hashlib.sha256(key + b"\0" + payload).digest()


def _read_sealed(path: Path, key: bytes) -> bytes | None:
    """The file's payload; None where it is missing, unreadable, damaged, or made from something else."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    payload = data[_DIGEST:]
    return payload if data[:_DIGEST] == _seal(key, payload) else None


def _write_sealed(path: Path, key: bytes, payload: bytes) -> None:
    """Put the file in its place in one step, readable by its owner only.

    A cache may fail to be written: then nothing is kept.
    """
    temporary = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(_seal(key, payload))
            file.write(payload)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
