"""Text in pictures."""

from __future__ import annotations

import numpy as np
from PIL import Image

from glimpse_desktop.imaging.captions import draw_line, font_for, shortened


def ink(text: str) -> tuple[int, int, int, int] | None:
    picture = Image.new("RGB", (200, 60), "white")
    draw_line(picture, text, (50, 20, 150, 40), 14)
    dark = np.asarray(picture.convert("L")) < 200
    rows, columns = np.nonzero(dark)
    return None if not len(rows) else (columns.min(), rows.min(), columns.max(), rows.max())


def test_a_line_stays_in_its_box_however_long_it_is() -> None:
    for text in ("Anna", "IMG_2041.jpg", "a very long name of a file that does not fit anywhere.jpg"):
        box = ink(text)
        assert box is not None
        assert 49 <= box[0] < box[2] <= 151 and 18 <= box[1] < box[3] <= 42


def test_nothing_is_drawn_for_what_cannot_be_seen() -> None:
    assert ink("") is None
    assert ink("\n\x00\u202e") is None


def test_the_end_of_a_long_name_stays() -> None:
    font = font_for("abc", 14)
    short = shortened("IMG_" + "0123456789" * 9 + ".jpeg", font, 120)
    assert short.startswith("IMG_") and short.endswith(".jpeg") and "…" in short
    assert font.getlength(short) <= 120
    assert shortened("ab", font, 120) == "ab"


def test_letters_that_no_font_has_are_no_error() -> None:
    draw_line(Image.new("RGB", (50, 50)), "\U000e0fff안나\udcff", (0, 0, 50, 50), 12)
