"""What a picture looks like stays the same through edits, differs between pictures, and plain ones have none."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from glimpse_desktop.imaging.perceptual_hash import (
    NOTHING,
    SAME_LAYOUT,
    SAME_PICTURE,
    details_of,
    layout_likeness,
    likeness,
    perceptual_hash,
    split_look,
)
from tests.support.scenery import brighter, cropped, pixels, scenery


def look(picture: Image.Image) -> bytes:
    return perceptual_hash(pixels(picture))


def alike(first: Image.Image, second: Image.Image) -> float:
    one, other = (details_of([split_look(look(picture))[1]]) for picture in (first, second))
    return float(likeness(one, other)[0])


def compressed(picture: Image.Image, quality: int) -> Image.Image:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return Image.open(file)


def bits_apart(first: Image.Image, second: Image.Image) -> int:
    mask = (1 << 64) - 1
    return ((split_look(look(first))[0] ^ split_look(look(second))[0]) & mask).bit_count()


EDITS = {
    "compressed": lambda picture: compressed(picture, 30),
    "a quarter": lambda picture: picture.resize((160, 120), Image.Resampling.LANCZOS),
    "brighter": brighter,
    "darker": lambda picture: brighter(picture, 0.7),
    "grey": lambda picture: picture.convert("L"),
    "cropped": lambda picture: cropped(picture, 0.02),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edited_copy_is_the_same_picture(edit: str) -> None:
    for seed in range(20):
        picture = scenery(seed)
        changed = EDITS[edit](picture)
        assert alike(picture, changed) >= SAME_PICTURE
        assert bits_apart(picture, changed) <= 8


def test_other_pictures_are_not() -> None:
    details = details_of([split_look(look(scenery(seed, (320, 240))))[1] for seed in range(120)])
    left, right = np.triu_indices(120, 1)
    assert likeness(details[left], details[right]).max() < SAME_PICTURE - 0.1


def test_a_step_aside_is_the_same_layout_but_not_the_same_picture() -> None:
    for seed in range(20):
        left, right = cropped(scenery(seed), 0.08, left=0.2), cropped(scenery(seed), 0.08, left=0.8)
        one, other = (details_of([split_look(look(picture))[1]]) for picture in (left, right))
        assert layout_likeness(one, other)[0] >= SAME_LAYOUT
        assert likeness(one, other)[0] < layout_likeness(one, other)[0]


def test_plain_pictures_look_like_nothing() -> None:
    y, x = np.mgrid[:240, :320]
    noise = np.random.default_rng(1).normal(0, 2, (240, 320))
    for plain in (0 * x + 255, 0 * x, 0 * x + 128, x * 0.6, y * 0.9, x * 0.3 + y * 0.4, 255 - np.sqrt(y) * 8):
        grey = np.clip(plain + noise, 0, 255).astype(np.uint8)
        assert perceptual_hash(np.repeat(grey[:, :, None], 3, axis=2)) == NOTHING


def test_it_has_the_size_that_is_stored() -> None:
    number, detail = split_look(look(scenery(1)))
    assert -(2**63) <= number < 2**63
    assert len(detail) == 143
    with pytest.raises(ValueError, match="151"):
        split_look(NOTHING)


def test_real_faces_are_told_apart_and_found_again(shared: Path) -> None:
    files = sorted((shared / "lfw-view1" / "images").rglob("*.jpg"))[:600]
    details = []
    for file in files:
        with Image.open(file) as picture:
            details.append(split_look(look(picture))[1])
    stored = details_of(details)
    left, right = np.triu_indices(len(files), 1)
    found = likeness(stored[left], stored[right]) >= SAME_PICTURE
    same = {(files[a].stem, files[b].stem) for a, b in zip(left[found], right[found], strict=True)}
    # LFW has this one picture under two names.
    assert same <= {("Andrew_Caldecott_0001", "Andrew_Gilligan_0001")}
    for file in files[::40]:
        with Image.open(file) as picture:
            picture.load()
            assert alike(picture, compressed(picture, 40)) > 0.98
            assert alike(picture, brighter(picture)) >= SAME_PICTURE
