"""Lines of text in pictures, in a font of the system that has their letters."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

_FAMILIES = (
    "DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "segoeui.ttf", "arial.ttf",
    "Arial Unicode.ttf", "Helvetica.ttc", "NotoSansCJK-Regular.ttc", "PingFang.ttc", "msyh.ttc", "meiryo.ttc",
    "malgun.ttf", "wqy-microhei.ttc", "NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf", "Nirmala.ttf",
)  # fmt: skip
"""Files that Pillow looks for where each system keeps its fonts."""

_MISSING = "\U0010fffe"
"""No font has it: what is drawn for it is drawn for all that a font lacks."""

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def draw_line(picture: Image.Image, text: str, box: tuple[int, int, int, int], size: int) -> None:
    """Draw ``text`` in dark grey on one line in the middle of ``box`` (left, top, right, bottom), ``size`` pixels
    high; shortened with "…" in its middle where it is too long. What can't be seen is left out."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not text:
        return
    font = font_for(text, size)
    left, top, right, bottom = box
    text = shortened(text, font, right - left)
    pen = ImageDraw.Draw(picture)
    pen.text(((left + right) / 2, (top + bottom) / 2), text, fill=(60, 60, 60), font=font, anchor="mm")


def shortened(text: str, font: Font, width: int) -> str:
    """``text`` with as much of its middle replaced by "…" as makes it fit in ``width`` pixels."""
    if font.getlength(text) <= width:
        return text
    low, high = 0, len(text)  # letters that fit
    while low < high:
        middle = (low + high + 1) // 2
        if font.getlength(_ends(text, middle)) <= width:
            low = middle
        else:
            high = middle - 1
    return _ends(text, low)


def _ends(text: str, letters: int) -> str:
    last = letters // 2
    return text[: letters - last].rstrip() + "…" + (text[-last:].lstrip() if last else "")


def font_for(text: str, size: int) -> Font:
    """The first font there is that has all letters of ``text``, else the one that has most of them."""
    letters = set(text) - {" "}
    best, most = _fonts(size)[0], -1
    for font in _fonts(size):
        has = sum(_has(font, letter) for letter in letters)
        if has > most:
            best, most = font, has
        if has == len(letters):
            break
    return best


@lru_cache(maxsize=4)
def _fonts(size: int) -> tuple[Font, ...]:
    found: list[Font] = []
    for family in _FAMILIES:
        try:
            found.append(ImageFont.truetype(family, size))
        except OSError:
            continue
    return (*found, ImageFont.load_default(size))


@lru_cache(maxsize=20_000)
def _has(font: Font, letter: str) -> bool:
    missing, drawn = font.getmask(_MISSING), font.getmask(letter)
    return drawn.size != missing.size or bytes(drawn) != bytes(missing)
