"""Makes a small album to try Glimpse on, from pictures that its dependencies carry.

What is in it is written down in ``sample_pictures``; here it is drawn. The same versions of the libraries give the
same bytes every time, so the album's faces keep their names when it is made again.
"""

from __future__ import annotations

import importlib.util
import io
import os
from datetime import datetime
from pathlib import Path

from PIL import ExifTags, Image, ImageEnhance, ImageFilter

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.imaging.sample_pictures import PICTURES
from glimpse_desktop.imaging.sample_recipes import SOURCES, Cut, Look, Picture

MARKER = ".glimpse-sample-album"
"""A file that says: this folder is ours to write into. It holds EDITION."""

EDITION = "1"
"""Changes whenever the album changes: an older one is drawn again."""

_UNTURN = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""EXIF orientation to what turns an upright picture into the stored pixels."""


def make_sample_album(folder: Path) -> list[Path]:
    """Make the album in ``folder``, or complete it, and return its pictures' paths in order.

    Quick when all of it is there. Raises GlimpseError when the folder holds anything else, can't be written to, or
    the pictures that the album is made of are missing.
    """
    try:
        current = _claim(folder)
        paths = [folder / picture.file for picture in PICTURES]
        wanted = [
            (picture, path)
            for picture, path in zip(PICTURES, paths, strict=True)
            if not (current and path.is_file())
        ]
        if wanted:
            sources = load_sources()
            for picture, path in wanted:
                _write(path, encode(picture, sources), picture)
            _write_marker(folder)
    except OSError as error:
        raise GlimpseError(
            "The sample album can't be made in {folder}: {reason}.", folder=folder, reason=error.strerror or error
        ) from error
    return paths


def _claim(folder: Path) -> bool:
    """Make the folder ours; True when a complete album of this edition may be in it."""
    if (folder / MARKER).is_file():
        return (folder / MARKER).read_text("ascii", "replace") == EDITION
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise GlimpseError(
            "{folder} holds other files; the sample album needs a folder of its own.", folder=folder
        )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).touch()
    return False


def _write_marker(folder: Path) -> None:
    (folder / MARKER).write_text(EDITION, "ascii")


def load_sources() -> dict[str, Image.Image]:
    """The pictures that the album is cut from, RGB.

    The packages are looked for without being imported: that would take half a second and bring much along.
    """
    sources = {}
    for name, (package, inside, size) in SOURCES.items():
        spec = importlib.util.find_spec(package)
        places = spec.submodule_search_locations if spec else None
        path = Path(places[0]) / inside if places else None
        if path is None or not path.is_file():
            raise GlimpseError(
                "The sample album can't be made: {package} is not whole, {inside} is missing.",
                package=package,
                inside=inside,
            )
        with Image.open(path) as image:
            sources[name] = image.convert("RGB")
        if sources[name].size != size:
            raise GlimpseError(
                "The sample album can't be made: {package} carries another {inside}.",
                package=package,
                inside=inside,
            )
    return sources


def draw(picture: Picture, sources: dict[str, Image.Image]) -> Image.Image:
    """The upright picture, RGB, ``picture.size`` large."""
    image = Image.new("RGB", picture.size, (picture.mount,) * 3)
    for cut, (left, top, width, height) in zip(picture.cuts, picture.layout(), strict=True):
        image.paste(_cut_out(cut, sources[cut.source], (width, height)), (left, top))
    return _with_look(image, picture.look)


def _cut_out(cut: Cut, source: Image.Image, size: tuple[int, int]) -> Image.Image:
    if cut.tilt:
        source = source.rotate(cut.tilt, Image.Resampling.BICUBIC, center=cut.centre)
    part = source.resize(size, Image.Resampling.LANCZOS, box=cut.area)
    return part.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if cut.mirror else part


def _with_look(image: Image.Image, look: Look) -> Image.Image:
    if look.colour != 1:
        image = ImageEnhance.Color(image).enhance(look.colour)
    curves: list[int] = []
    for channel_gain in (1 + look.warmth, 1.0, 1 - look.warmth):
        gain = look.gain * channel_gain
        curves += [min(255, round(255 * (value / 255) ** look.gamma * gain)) for value in range(256)]
    image = image.point(curves)
    return image.filter(ImageFilter.GaussianBlur(look.blur)) if look.blur else image


def encode(picture: Picture, sources: dict[str, Image.Image]) -> bytes:
    """The picture's file: drawn, turned as its orientation says, with its EXIF block."""
    image = draw(picture, sources)
    if picture.orientation != 1:
        image = image.transpose(_UNTURN[picture.orientation])
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = "Glimpse sample album"
    suffix = Path(picture.file).suffix
    if suffix == ".jpg":
        exif[ExifTags.Base.Orientation] = picture.orientation
    if picture.taken:
        text = datetime.fromisoformat(picture.taken).strftime("%Y:%m:%d %H:%M:%S")
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = text
    file = io.BytesIO()
    if suffix == ".jpg":
        image.save(file, "JPEG", quality=picture.quality, exif=exif)
    elif suffix == ".webp":
        image.save(file, "WEBP", quality=picture.quality, exif=exif)
    elif suffix == ".avif":
        # One thread and a fixed codec: with more, the bytes depend on the computer.
        image.save(file, "AVIF", quality=75, speed=8, codec="aom", max_threads=1, exif=exif)
    elif suffix == ".tif":
        image.save(file, "TIFF", compression="tiff_lzw", exif=exif)
    else:
        image.save(file, "PNG", exif=exif)
    return file.getvalue()


def _write(path: Path, data: bytes, picture: Picture) -> None:
    """Write beside and rename, so that an interrupted album holds whole pictures only."""
    path.parent.mkdir(exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(data)
    if picture.taken:
        moment = datetime.fromisoformat(picture.taken).timestamp()
        os.utime(beside, (moment, moment))
    beside.replace(path)
