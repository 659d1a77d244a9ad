"""Names of files and folders, in one piece and in many: they find what a look at each name would find."""

from __future__ import annotations

import os

import numpy as np
import pytest

from glimpse_desktop.domain.names import fold
from glimpse_desktop.library import photo_names
from glimpse_desktop.library.photo_names import PhotoNames

ROOT = os.path.join(os.sep, "pictures", "all")  # noqa: PTH118
FILES = {
    7: ("Süd/Rome", "IMG_0001.JPG"),
    3: ("", "__Strand__  Süd.jpg"),
    9: ("2019_summer", "line\nbreak.png"),
    1: ("Süd/Rome", "Ærø 01.heic"),
    4: ("2019_summer", "..."),
    5: ("", "img-0001 (1).jpg"),
}


def _names(photos: list[int]) -> PhotoNames:
    paths = [
        os.fsencode(os.path.join(ROOT, *folder.split("/"), name) if folder else os.path.join(ROOT, name))  # noqa: PTH118
        for folder, name in FILES.values()
    ]
    return PhotoNames(
        np.array(photos, np.int64), np.array(list(FILES), np.int64), b"\0".join(paths), [os.fsencode(ROOT)]
    )


@pytest.mark.parametrize("at_once", [1, 60, 10_000])
def test_in_pieces_of_any_size(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo_names, "_AT_ONCE", at_once)
    photos = [5, 4, 9, 7, 1, 3]
    names = _names(photos)
    for wanted in ("img 0001", "SUD", "aero", "break", "jpg", "01", "strand sud", "nowhere", "line break"):
        expected = [fold(wanted) in fold(FILES[photo][1]).replace("\n", " ") for photo in photos]
        assert names.named(wanted).tolist() == expected, wanted
    assert names.in_folder("sud").tolist() == [False, False, False, True, True, False]
    assert names.in_folder("all").all()  # the folder in the library itself counts, what is above it doesn't
    assert not names.in_folder("pictures").any()
    below = names.in_folder(os.path.join(ROOT, "2019_summer"))  # noqa: PTH118
    assert below.tolist() == [False, True, True, False, False, False]
    assert names.fit(np.array(photos)) and not names.fit(np.array(photos[::-1]))


def test_without_photos() -> None:
    names = PhotoNames(np.zeros(0, np.int64), np.zeros(0, np.int64), b"", [])
    assert not len(names.named("a")) and not len(names.in_folder("a")) and names.folders == []
