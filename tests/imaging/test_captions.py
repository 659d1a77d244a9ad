"""Text in pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFont

from glimpse_desktop.imaging import captions, system_fonts
from glimpse_desktop.imaging.captions import draw_line, font_for, runs, shortened
from glimpse_desktop.imaging.system_fonts import font_with, has


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
    assert ink("\n\x00\u202e\u200d") is None


def test_the_end_of_a_long_name_stays() -> None:
    font = font_for("abc", 14)
    short = shortened("IMG_" + "0123456789" * 9 + ".jpeg", font.getlength, 120)
    assert short.startswith("IMG_") and short.endswith(".jpeg") and "…" in short
    assert font.getlength(short) <= 120
    assert shortened("ab", font.getlength, 120) == "ab"


def test_letters_that_no_font_has_are_no_error_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    paper, box = Image.new("RGB", (50, 50)), (0, 0, 50, 50)
    draw_line(paper, "\U000e0fff안나\U0003fff0\udcff", box, 12)
    assert draw_line(paper, "Anna \u0301", box, 12) == ""
    monkeypatch.setattr(
        captions, "font_with", lambda letter, size: None if letter == "안" else ImageFont.load_default(size)
    )
    assert draw_line(paper, "안나안", box, 12) == "안"


def test_letters_that_the_usual_fonts_lack_are_drawn_in_one_that_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here the only usual font is a small one of Latin letters, and others are looked for."""
    small = ImageFont.load_default(14)
    monkeypatch.setattr(captions, "fonts", lambda size: (small,))
    monkeypatch.setattr(system_fonts, "fonts", lambda size: (small,))
    letter = next((c for c in "日Жصア한" if not has(small, c) and font_with(c, 14)), None)
    if letter is None:
        pytest.skip("this system has no fonts")
    pieces = runs(f"Anna {letter}{letter}!", 14)
    assert [piece for piece, _ in pieces] == ["Anna ", letter * 2, "!"] or letter == "ص"
    other = next(font for piece, font in pieces if letter in piece)
    assert has(other, letter) and other is not small
    assert draw_line(Image.new("RGB", (50, 50)), letter, (0, 0, 50, 50), 14) == ""


def test_pieces_of_what_is_written_from_right_to_left_are_turned_round(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = ImageFont.load_default(14), ImageFont.load_default(15)
    monkeypatch.setattr(captions, "font_for", lambda text, size: one)
    monkeypatch.setattr(captions, "has", lambda font, letter: letter != "x")
    monkeypatch.setattr(captions, "font_with", lambda letter, size: other)
    assert runs("صx", 14) == [("x", other), ("ص", one)]
    assert runs("صxab", 14) == [("x", other), ("ab", one), ("ص", one)]
    assert runs("ax\u0301 a", 14) == [("a", one), ("x\u0301 ", other), ("a", one)]
