"""What a face takes in the library's database, and what half precision costs. Run by hand.

    python -m tests.benchmarks.size.database [LIBRARY ...] [--photos N] [--faces N] [--dimensions D]

Without a LIBRARY (a folder), one is made by the library maker. Printed are the bytes of ``library.sqlite`` a
face (labels, log, photos and indexes included), by table and index, and the share of pages that is empty.
The baseline is the least that has to be kept: the embedding in half precision, in float32, and the bare row.

Then, for the real faces that the maker has of that length (``real_faces``): how far half precision moves a cosine,
and what it changes in telling people apart. Both are computed from the same vectors.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
from pathlib import Path

import numpy as np

from glimpse_desktop.library import embeddings
from glimpse_desktop.workspace.locations import Locations
from tests.benchmarks.library_maker.make import Wanted, make_library
from tests.benchmarks.library_maker.real_faces import RealFaces, cosines, real_faces, recognises

_SHOWN = 12
_NEAREST = 10


def sizes(library: Path) -> None:
    connection = sqlite3.connect(f"file:{Locations.choose(library).database}?mode=ro", uri=True)
    faces = int(connection.execute("SELECT count(*) FROM faces").fetchone()[0])
    photos = int(connection.execute("SELECT count(*) FROM photos").fetchone()[0])
    bare = int(connection.execute("SELECT max(length(embedding)) FROM faces").fetchone()[0])
    pages, page = (int(connection.execute(f"PRAGMA {what}").fetchone()[0]) for what in ("page_count", "page_size"))
    total = pages * page / faces
    sys.stdout.write(
        f"{library}: {faces:,} faces, {photos:,} photos, pages of {page:,} bytes\n"
        f"  {'embedding, half precision (baseline)':<38}{bare:9.1f} bytes a face    1.00 x\n"
        f"  {'embedding, float32':<38}{2 * bare:9.1f} bytes a face    2.00 x\n"
        f"  {'everything':<38}{total:9.1f} bytes a face{total / bare:8.2f} x\n"
    )
    rows = connection.execute(
        "SELECT name, sum(pgsize), sum(unused) FROM dbstat GROUP BY name ORDER BY 2 DESC"
    ).fetchall()
    rest = 0.0
    for place, (name, size, unused) in enumerate(rows):
        if place < _SHOWN:
            sys.stdout.write(
                f"    {name:<36}{size / faces:9.1f} bytes a face{size / faces / bare:8.2f} x"
                f"   {unused / size:4.0%} empty\n"
            )
        else:
            rest += size / faces
    sys.stdout.write(f"    {f'{max(0, len(rows) - _SHOWN)} others':<36}{rest:9.1f} bytes a face\n")
    connection.close()


def precision(dimensions: int) -> None:
    real = real_faces(dimensions)
    stored = np.stack([np.frombuffer(embeddings.encode(vector), "<f2") for vector in real.vectors])
    read = stored.astype(np.float32)
    read /= np.linalg.norm(read, axis=1, keepdims=True)
    half = RealFaces(read, real.people)
    exact, rounded = (np.concatenate(cosines(faces)) for faces in (real, half))
    error = np.abs(exact.astype(np.float64) - rounded)
    sys.stdout.write(
        f"half precision, {len(real.people):,} real faces of {dimensions} numbers, {len(error):,} pairs\n"
        f"  error of a cosine: mean {error.mean():.1e}, largest {error.max():.1e}\n"
    )
    for name, faces in (("float32", real), ("half", half)):
        best, strict = recognises(*cosines(faces))
        sys.stdout.write(
            f"  {name:<8} told apart at best {best:.4%}; same above 1 false match in 1,000: {strict:.4%}\n"
        )
    nearest = [_nearest(faces.vectors) for faces in (real, half)]
    both = sum(len(set(one) & set(other)) for one, other in zip(*nearest, strict=True))
    sys.stdout.write(f"  the same {_NEAREST} nearest faces: {both / nearest[0].size:.4%}\n")


def _nearest(vectors: np.ndarray) -> np.ndarray:
    products = vectors @ vectors.T
    np.fill_diagonal(products, -2)
    return np.argpartition(-products, _NEAREST, axis=1)[:, :_NEAREST]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path, nargs="*")
    parser.add_argument("--photos", type=int, default=2000)
    parser.add_argument("--faces", type=int, default=20_000)
    parser.add_argument("--dimensions", type=int, default=512)
    wanted = parser.parse_args()
    for library in wanted.library:
        sizes(library)
    if not wanted.library:
        with tempfile.TemporaryDirectory() as folder:
            people = max(10, wanted.faces // 50)
            make_library(
                Path(folder) / "library",
                Wanted(wanted.photos, wanted.faces, people, people // 10, wanted.dimensions),
                lambda _what, _done, _total: None,
            )
            sizes(Path(folder) / "library")
    precision(wanted.dimensions)


if __name__ == "__main__":
    main()
