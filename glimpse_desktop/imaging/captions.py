"""Lines of text in pictures, every letter in a font of the system that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import groupby

from PIL import Image, ImageDraw

from glimpse_desktop.imaging.system_fonts import Font, font_with, fonts, has, is_seen_alone

_JOINERS = "\u200c\u200d"
"""Part of how some scripts and some emoji are written."""


def draw_line(picture: Image.Image, text: str, box: tuple[int, int, int, int], size: int) -> str:
    """Draw ``text`` in dark grey on one line in the middle of ``box`` (left, top, right, bottom), ``size`` pixels
    high; shortened with "…" in its middle where it is too long. What can't be seen is left out.

    Returns the letters that no font of this system has, for which boxes were drawn.
    """
    text = " ".join("".join(c if c.isprintable() or c in _JOINERS else " " for c in text).split())
    if not any(map(is_seen_alone, text)):
        return ""
    left, top, right, bottom = box

    def length(piece: str) -> float:
        return sum(font.getlength(run) for run, font in runs(piece, size))

    short = shortened(text, length, right - left)
    pen = ImageDraw.Draw(picture)
    at, middle = (left + right - length(short)) / 2, (top + bottom) / 2
    for run, font in runs(short, size):
        pen.text((at, middle), run, fill=(60, 60, 60), font=font, anchor="lm")
        at += font.getlength(run)
    return "".join(dict.fromkeys(c for c in text if is_seen_alone(c) and font_with(c, size) is None))


def runs(text: str, size: int) -> list[tuple[str, Font]]:
    """``text`` in pieces from left to right as they are seen, each with a font that has its letters.

    One piece where a font has all of them, else the font that has most goes before the others.
    """
    best = font_for(text, size)
    used = best
    letters: list[tuple[str, Font]] = []
    for letter in text:
        if is_seen_alone(letter):
            used = best if has(best, letter) else font_with(letter, size) or best
        letters.append((letter, used))
    pieces = [
        ("".join(letter for letter, _ in together), font)
        for font, together in groupby(letters, key=lambda one: one[1])
    ]
    return pieces if _leads_right(text) else _turned_round(pieces)


def _leads_right(text: str) -> bool:
    """Whether the first letter that has a direction is written from left to right; also where none has."""
    ways = (unicodedata.bidirectional(c) for c in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") == "L"


def _turned_round(pieces: list[tuple[str, Font]]) -> list[tuple[str, Font]]:
    """Pieces of a line from right to left as they are seen: words of the other direction keep their order.

    Within a piece Pillow sees to the direction.
    """
    found: list[tuple[str, Font]] = []
    others = 0  # so many of the first of ``found`` are of the other direction
    for piece in pieces:
        others = others + 1 if _leads_right(piece[0]) else 0
        found.insert(others - 1 if others else 0, piece)
    return found


def shortened(text: str, length: Callable[[str], float], width: float) -> str:
    """``text`` with as much of its middle replaced by "…" as makes its ``length`` at most ``width``."""
    if length(text) <= width:
        return text
    low, high = 0, len(text)  # letters that fit
    while low < high:
        middle = (low + high + 1) // 2
        if length(_ends(text, middle)) <= width:
            low = middle
        else:
            high = middle - 1
    return _ends(text, low)


def _ends(text: str, letters: int) -> str:
    last = letters // 2
    return text[: letters - last].rstrip() + "…" + (text[-last:].lstrip() if last else "")


def font_for(text: str, size: int) -> Font:
    """The first of the usual fonts that has all letters of ``text``, else the one that has most of them."""
    letters = set(filter(is_seen_alone, text))
    best, most = fonts(size)[0], -1
    for font in fonts(size):
        found = sum(has(font, letter) for letter in letters)
        if found > most:
            best, most = font, found
        if found == len(letters):
            break
    return best
