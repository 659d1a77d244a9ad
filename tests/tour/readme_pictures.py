"""The README's pictures: the real window on an album of public-domain photos. Run by hand.

    python tests/tour/readme_pictures.py [FOLDER TO WRITE TO]

The album is made of the public-domain and CC0 pictures in scikit-image (NASA portrait of an astronaut) and of
the official White House portrait in ../shared.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import ExifTags, Image, ImageEnhance, ImageOps
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from glimpse_desktop.app.session import Session
from glimpse_desktop.ui.find.page import FindPage
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.workspace.locations import Locations

REPOSITORY = Path(__file__).resolve().parents[2]
SIZE = (1180, 760)
SCENES = ("rocket.jpg", "hubble_deep_field.jpg", "moon.png", "chelsea.png", "coffee.png", "camera.png")
PORTRAIT = REPOSITORY.parent / "shared/photos/public-figures/obama.jpg"
SETTLE_MS = 1500

Wait = Callable[[], object] | None
"""Until this is true; None: for a moment, in which thumbnails arrive."""


def scene(name: str) -> Image.Image:
    spec = importlib.util.find_spec("skimage")
    assert spec is not None
    assert spec.origin is not None
    return Image.open(Path(spec.origin).parent / "data" / name).convert("RGB")


def variations(picture: Image.Image, boxes: list[tuple[float, float, float, float]]) -> Iterator[Image.Image]:
    """Crops (fractions), every second one mirrored, in changing light."""
    for number, (left, top, right, bottom) in enumerate(boxes):
        w, h = picture.size
        part = picture.crop((int(left * w), int(top * h), int(right * w), int(bottom * h)))
        part = ImageOps.mirror(part) if number % 2 else part
        yield ImageEnhance.Brightness(part).enhance(1 + 0.12 * (number % 3 - 1))


def make_album(folder: Path) -> set[str]:
    """Makes the album; returns the names of the files that show the astronaut, Eileen Collins."""
    day = datetime(2019, 6, 28, 9, 30)
    pictures: list[Image.Image] = []
    for name in SCENES:
        pictures += variations(scene(name), [(0, 0, 1, 1), (0.1, 0.05, 0.9, 0.8)])
    crops = [(0.0, 0.0, 1.0, 1.0), (0.1, 0.0, 0.8, 0.6), (0.05, 0.0, 0.9, 0.9), (0.2, 0.0, 0.75, 0.5)]
    crops += [(0.0, 0.0, 0.8, 0.8), (0.15, 0.0, 1.0, 0.75), (0.1, 0.0, 0.7, 0.55)]
    first = len(pictures)
    pictures += variations(scene("astronaut.png"), crops)
    of_eileen = range(first, len(pictures))
    pictures += variations(Image.open(PORTRAIT).convert("RGB"), crops)
    # A person now and then between the scenes, as in an album.
    order = [(number * 11) % len(pictures) for number in range(len(pictures))]
    for number, which in enumerate(order):
        taken = day - timedelta(days=5 * number // 2, hours=number)
        exif = Image.Exif()
        exif[ExifTags.Base.DateTime] = taken.strftime("%Y:%m:%d %H:%M:%S")
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = exif[ExifTags.Base.DateTime]
        pictures[which].save(folder / f"IMG_{2000 - number}.jpg", quality=92, exif=exif)
    return {f"IMG_{2000 - number}.jpg" for number, which in enumerate(order) if which in of_eileen}


def steps(window: MainWindow, target: Path, of_eileen: set[str]) -> Iterator[Wait]:
    workspace = window.context.workspace
    window.resize(*SIZE)
    yield lambda: workspace.status().photos and not workspace.indexer.running

    def shoot(name: str) -> None:
        window.grab().save(str(target / f"{name}.png"))

    window.open_page("photos")
    yield None
    shoot("photos")
    groups = [workspace.person_faces(group.id) for group in workspace.groups(limit=2)]
    eileen = next(faces for faces in groups if faces[0].path.name in of_eileen)
    other = next(faces for faces in groups if faces[0].path.name not in of_eileen)
    window.navigator.find_face(other[0].id)
    yield lambda: isinstance(window.page, FindPage)
    yield None
    shoot("find")
    workspace.name_faces([row.id for row in eileen], "Eileen")
    window.open_page("people")
    yield None
    shoot("people")
    window.open_page("review")
    yield None
    yield None
    shoot("review")


def main(target: Path) -> int:
    target.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0]])
    with tempfile.TemporaryDirectory() as scratch:
        album = Path(scratch) / "Pictures"
        album.mkdir()
        of_eileen = make_album(album)
        session = Session(app, Locations.choose(Path(scratch) / "library"), [album], pack="builtin")
        timer = QTimer(interval=SETTLE_MS)

        def start(window: MainWindow) -> None:
            work = steps(window, target, of_eileen)
            waits = [next(work)]

            def tick() -> None:
                if waits[-1] is None or waits[-1]():
                    try:
                        waits.append(next(work))
                    except StopIteration:
                        timer.stop()
                        window.close()

            timer.timeout.connect(tick)
            timer.start()

        session.shown.connect(start)
        return session.run()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "resources/screenshots"))
