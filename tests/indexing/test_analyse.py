"""One photo's way, without threads or a database."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.domain.errors import Cancelled
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, PhotoId
from glimpse_desktop.imaging.jpeg import decode_jpeg
from glimpse_desktop.imaging.photo import DecodedPhoto
from glimpse_desktop.indexing import analyse as analyse_module
from glimpse_desktop.indexing.analyse import analyse, face_thumbnail, state_of, thumbnails
from glimpse_desktop.indexing.outcomes import Analysed, Failed, Gone, Known, Outcome, Unsettled
from glimpse_desktop.library.analyses import FileState, WaitingPhoto
from tests.support.square_engine import SquareEngine, draw_photo


def mine(content: ContentHash) -> bool:
    return True


def go_on() -> None:
    """Not cancelled."""


def look(path: Path) -> Outcome:
    photo = WaitingPhoto(PhotoId(1), str(path), FileState(0, 0), None)
    return analyse(photo, SquareEngine(), claim=mine, checkpoint=go_on)


def make_old(path: Path) -> None:
    os.utime(path, (time.time() - 60, time.time() - 60))


def test_an_analysed_photo_has_everything(tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "a.jpg", [(0.0, 100, 100, 200), (0.5, 500, 300, 100)], size=(800, 600))
    with Image.open(path) as picture:
        exif = picture.getexif()
        exif[0x0112] = 6  # to be turned a quarter clockwise
        exif[0x0110] = "Camera 1"
        exif.get_ifd(0x8769)[0x9003] = "2020:02:03 04:05:06"
        picture.save(path, exif=exif, quality=95)
    outcome = look(path)
    assert isinstance(outcome, Analysed)
    assert outcome.content == hashlib.sha256(path.read_bytes()).digest()
    assert outcome.file == state_of(str(path))
    facts = outcome.facts
    assert (facts.width, facts.height, facts.format, facts.orientation) == (600, 800, "JPEG", 6)
    assert str(facts.taken_at) == "2020-02-03 04:05:06" and facts.camera == "Camera 1"
    box = outcome.faces[0].box  # (100, 100, 200, 200) of 800 × 600, turned: x = 600 - 300
    assert (box.x, box.y, box.w, box.h) == pytest.approx((300 / 600, 100 / 800, 200 / 600, 200 / 800), abs=0.01)
    assert decode_jpeg(outcome.thumbnail).shape == (320, 240, 3)
    thumbnail = decode_jpeg(outcome.face_thumbnails[0])
    assert thumbnail.shape == (128, 128, 3)
    red, green, blue = thumbnail[80, 80].astype(int)
    assert red > 200 and green < 60 and blue < 60
    assert len(outcome.faces) == len(outcome.face_thumbnails) == 2


def test_known_content_is_not_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draw_photo(tmp_path / "a.jpg", [])
    monkeypatch.delattr(analyse_module, "decode")
    photo = WaitingPhoto(PhotoId(1), str(path), FileState(0, 0), None)
    outcome = analyse(photo, SquareEngine(), claim=lambda content: False, checkpoint=go_on)
    assert isinstance(outcome, Known) and outcome.content == hashlib.sha256(path.read_bytes()).digest()


@pytest.mark.parametrize("data", [b"", b"no picture at all", b"\xff\xd8\xff\xe0 cut off"])
def test_what_cannot_be_decoded_fails_in_words(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    assert isinstance(look(path), Unsettled)  # written just now: it may not be finished
    make_old(path)
    outcome = look(path)
    assert isinstance(outcome, Failed) and outcome.file == state_of(str(path))
    assert outcome.reason and outcome.reason[0].islower() and "Error" not in outcome.reason


def test_gone(tmp_path: Path) -> None:
    assert isinstance(look(tmp_path / "a.jpg"), Gone)
    (tmp_path / "file").touch()
    assert isinstance(look(tmp_path / "file" / "a.jpg"), Gone)


def test_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = draw_photo(tmp_path / "a.jpg", [])
    read = analyse_module.read_photo_file

    def read_and_write(name: Path) -> bytes:
        data = read(name)
        path.write_bytes(data + b"more")
        return data

    monkeypatch.setattr(analyse_module, "read_photo_file", read_and_write)
    assert isinstance(look(path), Unsettled)


def test_cancelled_between_the_steps(tmp_path: Path) -> None:
    path = draw_photo(tmp_path / "a.jpg", [])
    photo = WaitingPhoto(PhotoId(1), str(path), FileState(0, 0), None)
    for step in range(1, 4):
        left = step

        def count_down() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            analyse(photo, SquareEngine(), claim=mine, checkpoint=count_down)


@pytest.mark.parametrize(("face", "side"), [(0.5, 128), (0.1, 96), (0.01, 32)])
def test_a_face_is_never_enlarged_for_its_thumbnail(face: float, side: int) -> None:
    """0.1 of 600 pixels, and the margin around it, are 96."""
    picture = DecodedPhoto.from_array(np.full((600, 600, 3), 90, np.uint8))
    thumbnail = decode_jpeg(face_thumbnail(picture, Box(0.3, 0.3, face, face)))
    assert thumbnail.shape == (side, side, 3)


def test_many_faces_get_less_room_each() -> None:
    """Noise never fits: then it is quality and size that give way, down to what they may at least be."""
    noise = np.random.default_rng(0).integers(0, 256, (600, 600, 3), dtype=np.uint8)
    picture = DecodedPhoto.from_array(noise)
    boxes = [Box(0.1 * n, 0.1, 0.3, 0.3) for n in range(6)]
    none, two, three, many = (thumbnails(picture, boxes[:count]) for count in (0, 2, 3, 6))
    assert none == (two[0], ()) == (many[0], ())
    assert [len(jpegs) for _, jpegs in (two, three, many)] == [2, 3, 6]
    assert [len(decode_jpeg(jpegs[0])) for _, jpegs in (two, three, many)] == [128, 108, 84]
    assert len(many[1][0]) < len(three[1][0]) < len(two[1][0])
