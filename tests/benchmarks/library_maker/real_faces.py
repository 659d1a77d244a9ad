"""Embeddings of real faces, from which the maker blends its own.

    python -m tests.benchmarks.library_maker.real_faces PICTURES [--pack PACK] [--wide] [--workers N]

PICTURES has one folder of pictures for each person (LFW's layout, for one); PACK is "builtin" or the folder of an
InsightFace pack. The faces nearest to the middle of each picture are embedded by the program's own way and kept as
``real-faces-D.npz`` in the benchmarks' temporary folder, where later runs find them by their length D.

``--wide`` cuts the pack's recogniser before its last linear layer and takes the numbers that go into it: a real
face space of the length that larger packs have (512 for a MobileFaceNet of 128), for whoever has only a small one.
How well those numbers still tell people apart is printed beside the pack's own.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.sample_album import make_sample_album
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.insightface_pack import load_pack
from glimpse_desktop.vision.pack_files import find_pack_files
from tests.benchmarks.lfw_view1 import load_engine

_SUFFIXES = {".jpg", ".jpeg", ".png"}


@dataclass(frozen=True, slots=True)
class RealFaces:
    """``vectors`` (n, d) float32 of unit length; ``people`` (n,) int64, a number for each face's person."""

    vectors: NDArray[np.float32]
    people: NDArray[np.int64]


def cache_file(dimensions: int) -> Path:
    """Where the real faces of that length are kept."""
    return Path(tempfile.gettempdir()) / "glimpse-benchmarks" / f"real-faces-{dimensions}.npz"


def load(path: Path) -> RealFaces:
    with np.load(path) as data:
        return RealFaces(data["vectors"], data["people"])


def real_faces(dimensions: int) -> RealFaces:
    """The real faces of that length.

    Those kept by an earlier run of this module; else, and only for the built-in pack's length, the faces of the
    sample album, which every installation can draw. Raises ValueError with what to run for any other length.
    """
    path = cache_file(dimensions)
    if path.is_file():
        return load(path)
    engine = load_engine("builtin")
    if dimensions != engine.info.dimensions:
        raise ValueError(
            f"No real faces of {dimensions} numbers are kept. Make them from a folder of pictures with "
            "python -m tests.benchmarks.library_maker.real_faces PICTURES --pack PACK [--wide]"
        )
    return _sample_faces(engine)


def save(real: RealFaces) -> Path:
    path = cache_file(real.vectors.shape[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, vectors=real.vectors, people=real.people)
    return path


def widened_pack(pack: Path, out: Path) -> Path:
    """A copy of the pack in ``out`` whose recogniser ends before its last linear layer.

    Raises ValueError for a recogniser without such a layer.
    """
    import onnx

    files = find_pack_files(pack)
    model = onnx.load(str(files.recogniser))
    graph = model.graph
    weights = {tensor.name: tuple(tensor.dims) for tensor in graph.initializer}
    linear = [
        node
        for node in graph.node
        if (node.op_type in {"Gemm", "MatMul"} and node.input[1] in weights)
        or (node.op_type == "Conv" and weights.get(node.input[1], ())[2:] == (1, 1))
    ]
    if not linear:
        raise ValueError(f"{files.recogniser.name} has no linear layer to cut at")
    last = linear[-1]
    shape = weights[last.input[1]]
    width = shape[0] if last.op_type == "MatMul" else shape[1]
    graph.node.append(onnx.helper.make_node("Flatten", [last.input[0]], ["wide"], axis=1))
    del graph.output[:]
    graph.output.append(onnx.helper.make_tensor_value_info("wide", onnx.TensorProto.FLOAT, ["batch", width]))
    out.mkdir()
    for file in files.folder.iterdir():
        if file.is_file() and file != files.recogniser:
            shutil.copyfile(file, out / file.name)
    onnx.save(model, str(out / files.recogniser.name))
    return out


def embed_folder(engine: FaceEngine, pictures: Path, workers: int) -> RealFaces:
    """The face nearest to the middle of every picture in ``pictures``' folders, a person each."""
    paths = sorted(path for path in pictures.glob("*/*") if path.suffix.lower() in _SUFFIXES)
    numbers = {folder: number for number, folder in enumerate(sorted({path.parent for path in paths}))}

    def one(path: Path) -> NDArray[np.float32] | None:
        faces = [face for face in engine.analyse(decode(path.read_bytes())) if face.embedding is not None]
        return min(faces, key=_from_middle).embedding if faces else None

    with ThreadPoolExecutor(workers) as pool:
        found = list(pool.map(one, paths))
    vectors = [vector for vector in found if vector is not None]
    people = [numbers[path.parent] for path, vector in zip(paths, found, strict=True) if vector is not None]
    if not vectors:
        raise ValueError(f"no face was found in the folders of {pictures}")
    return RealFaces(np.stack(vectors), np.array(people, np.int64))


def _sample_faces(engine: FaceEngine) -> RealFaces:
    """Every face of the sample album, people told apart by the pack's own likeness."""
    vectors: list[NDArray[np.float32]] = []
    with tempfile.TemporaryDirectory() as folder:
        for path in make_sample_album(Path(folder) / "album"):
            if path.suffix.lower() in _SUFFIXES:
                faces = engine.analyse(decode(path.read_bytes()))
                vectors += [face.embedding for face in faces if face.embedding is not None]
    stacked = np.stack(vectors)
    people = np.arange(len(stacked))
    for left, right in np.argwhere(stacked @ stacked.T >= engine.info.calibration.default):
        people[people == people[left]] = people[right]
    return RealFaces(stacked, people)


def _from_middle(face: DetectedFace) -> float:
    x, y = face.box.centre
    return float(np.hypot(x - 0.5, y - 0.5))


def cosines(
    faces: RealFaces, seed: int = 1, pairs: int = 200_000
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Cosines of faces of one person, and of random faces of two."""
    random = np.random.default_rng(seed)
    order = np.argsort(faces.people, kind="stable")
    _, starts, counts = np.unique(faces.people[order], return_index=True, return_counts=True)
    several = np.flatnonzero(counts > 1)
    if not len(several):
        raise ValueError("nobody has two faces")
    chosen = several[random.integers(0, len(several), pairs)]
    first = random.integers(0, counts[chosen])
    second = (first + random.integers(1, counts[chosen])) % counts[chosen]
    same = _products(faces.vectors, order[starts[chosen] + first], order[starts[chosen] + second])
    left, right = random.integers(0, len(faces.people), (2, pairs))
    others = faces.people[left] != faces.people[right]
    return same, _products(faces.vectors, left[others], right[others])


def _products(
    vectors: NDArray[np.float32], left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float32]:
    parts = [
        np.einsum("ij,ij->i", vectors[left[i : i + 20_000]], vectors[right[i : i + 20_000]])
        for i in range(0, len(left), 20_000)
    ]
    return np.concatenate(parts)


def recognises(same: NDArray[np.float32], different: NDArray[np.float32]) -> tuple[float, float]:
    """The best share of pairs told rightly, and the share of same pairs over one false match in a thousand."""
    edges = np.quantile(same, np.linspace(0, 1, 500))
    best = max((float((same >= edge).mean()) + float((different < edge).mean())) / 2 for edge in edges)
    return best, float((same > np.quantile(different, 0.999)).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pictures", type=Path, help="a folder with a folder of pictures for each person")
    parser.add_argument("--pack", default="builtin", help='"builtin", or the folder of an InsightFace pack')
    parser.add_argument("--wide", action="store_true", help="the numbers before the recogniser's last layer")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.wide:
            engine: FaceEngine = load_pack(widened_pack(Path(arguments.pack), Path(folder) / "wide"))
        else:
            engine = load_engine(arguments.pack)
        real = embed_folder(engine, arguments.pictures, arguments.workers)
    best, strict = recognises(*cosines(real))
    sys.stdout.write(
        f"{len(real.people):,} faces of {len(np.unique(real.people)):,} people, {real.vectors.shape[1]} numbers\n"
        f"told apart at best {best:.2%}; same above 1 false match in 1,000: {strict:.2%}\n{save(real)}\n"
    )


if __name__ == "__main__":
    main()
