"""How many KB a photo's thumbnails take on disk: run by hand.

    python -m tests.benchmarks.size.thumbnails PACK [FOLDER ...] [--photos 200] [--composed 24]

Analyses up to that many photos of each folder (spread evenly over it), and photos of 12 MP composed as in
``indexing/photos_per_second``, puts their thumbnails into a store as the indexer does, and measures its file, all
that SQLite adds included. The baseline is what Glimpse stored before: faces of 160 pixels, enlarged where they
have fewer, quality 80 with the usual Huffman tables, on pages of 8 KB (photos of 320 pixels then as now).
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.imaging.decode import decode
from glimpse_desktop.imaging.opencv import cv2
from glimpse_desktop.imaging.orientation import Rgb
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.imaging.source import looks_like_photo
from glimpse_desktop.indexing.analyse import DETAIL_PX, THUMBNAIL_PX, thumbnails
from glimpse_desktop.library.thumbnails import ThumbnailKey, ThumbnailStore, face_key, photo_key
from glimpse_desktop.vision.engine import FaceEngine
from glimpse_desktop.vision.packs import PackCatalogue
from tests.benchmarks.indexing.photos_per_second import compose

_BATCH = 8


class Sizes:
    """Bytes of pictures as they are, by kind, now and before."""

    def __init__(self) -> None:
        self.photos = self.faces = 0
        self.photo_bytes = self.face_bytes = self.photo_bytes_before = self.face_bytes_before = 0


def before(rgb: Rgb) -> bytes:
    encoded = cv2.imencode(".jpg", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, 80])[1]
    return bytes(encoded.tobytes())


def measure(paths: Sequence[Path], engine: FaceEngine, folder: Path) -> tuple[Sizes, float, float]:
    """The pictures' sizes, and the bytes of both files."""
    sizes = Sizes()
    store = ThumbnailStore.open(folder / "now.sqlite")
    old = sqlite3.connect(folder / "before.sqlite", isolation_level=None)
    old.execute("PRAGMA page_size = 8192")
    old.execute("CREATE TABLE thumbnails (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, jpeg BLOB NOT NULL)")
    waiting: list[tuple[ThumbnailKey, bytes]] = []
    for number, path in enumerate(paths):
        photo = decode(path.read_bytes(), detail=DETAIL_PX)
        boxes = [face.box for face in engine.analyse(photo)]
        content = ContentHash(number.to_bytes(32, "big"))
        whole, of_faces = thumbnails(photo, boxes)
        made = [(photo_key(content), whole)]
        made += [(face_key(content, box), jpeg) for box, jpeg in zip(boxes, of_faces, strict=True)]
        made_before = list(pictures_before(photo, content, boxes))
        sizes.photos += 1
        sizes.faces += len(boxes)
        sizes.photo_bytes += len(made[0][1])
        sizes.face_bytes += sum(len(jpeg) for _, jpeg in made[1:])
        sizes.photo_bytes_before += len(made_before[0][1])
        sizes.face_bytes_before += sum(len(jpeg) for _, jpeg in made_before[1:])
        old.executemany("INSERT OR REPLACE INTO thumbnails (key, jpeg) VALUES (?, ?)", made_before)
        waiting += made
        if (number + 1) % _BATCH == 0:
            store.put_many(waiting)
            waiting.clear()
    store.put_many(waiting)
    store.close()
    old.close()
    return sizes, (folder / "now.sqlite").stat().st_size, (folder / "before.sqlite").stat().st_size


def pictures_before(
    photo: DecodedPhoto, content: ContentHash, boxes: Sequence[Box]
) -> Iterator[tuple[ThumbnailKey, bytes]]:
    yield photo_key(content), before(photo.thumbnail(THUMBNAIL_PX))
    for box in boxes:
        yield face_key(content, box), before(photo.crop(box, 160))


def report(name: str, sizes: Sizes, file: float, file_before: float) -> None:
    def kb(value: float) -> float:
        return value / 1024 / sizes.photos

    sys.stdout.write(
        f"{name:24.24s} {sizes.photos:6d} {sizes.faces / sizes.photos:7.2f} {kb(sizes.photo_bytes):8.1f} "
        f"{kb(sizes.face_bytes):8.1f} {kb(file):8.1f} {kb(file_before):8.1f} {file / file_before:9.2f}\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", help="a pack's folder, or builtin")
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--photos", type=int, default=200, help="of each folder, at most")
    parser.add_argument("--composed", type=int, default=24)
    options = parser.parse_args()
    engine = PackCatalogue([], Path(tempfile.gettempdir()) / "glimpse-benchmarks").load(options.pack)
    sys.stdout.write(
        "                                  faces  KB a photo: its own, its faces', file, before; file to before\n"
    )
    with tempfile.TemporaryDirectory() as made:
        composed = Path(made) / "composed, 12 MP"
        composed.mkdir()
        compose(composed, options.composed, 12)
        for number, folder in enumerate([*options.folders, composed]):
            paths = sorted(path for path in folder.rglob("*") if looks_like_photo(path))
            paths = paths[:: max(1, len(paths) // options.photos)][: options.photos]
            if not paths:
                continue
            place = Path(made) / str(number)
            place.mkdir()
            report(folder.name, *measure(paths, engine, place))


if __name__ == "__main__":
    main()
