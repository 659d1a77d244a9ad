"""The fonts of this system, and which of them has a letter."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_FAMILIES = (
    "DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "segoeui.ttf", "arial.ttf",
    "Arial Unicode.ttf", "Helvetica.ttc", "NotoSansCJK-Regular.ttc", "PingFang.ttc", "msyh.ttc", "meiryo.ttc",
    "malgun.ttf", "wqy-microhei.ttc", "NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf", "Nirmala.ttf",
)  # fmt: skip
"""Files that Pillow looks for where each system keeps its fonts. What none has is looked for in all fonts."""
_MOST_FILES = 1000
"""Fonts that are looked into for a letter, at most: each takes about a millisecond."""
_SPECIAL = ("bold", "italic", "oblique", "mono", "light", "thin", "black", "serif", "condensed")
_PRETENDERS = ("lastresort", "adobeblank")
"""Fonts that have a box, or nothing, for every letter."""

_MISSING = "\U0010fffe"
"""No font has it: what is drawn for it is drawn for all that a font lacks."""
_JOINERS = "\u200c\u200d"
_BLOCK = 8
"""Bits: letters that differ in these alone are, as a rule, in the same fonts."""

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


@lru_cache(maxsize=4)
def fonts(size: int) -> tuple[Font, ...]:
    """Those to try first, at least one, for letters ``size`` pixels high."""
    found: list[Font] = []
    for family in _FAMILIES:
        try:
            found.append(ImageFont.truetype(family, size))
        except OSError:
            continue
    return (*found, ImageFont.load_default(size))


def font_with(letter: str, size: int) -> Font | None:
    """A font that has the letter; None when no font of this system has it.

    The first letter of a script that is in none of the usual fonts takes up to a second, others none.
    """
    known = next((font for font in fonts(size) if has(font, letter)), None)
    return known or _OTHERS.with_letter(letter, size)


@lru_cache(maxsize=20_000)
def has(font: Font, letter: str) -> bool:
    """Whether ``font`` has the letter."""
    missing, drawn = font.getmask(_MISSING), font.getmask(letter)
    return drawn.size != missing.size or bytes(drawn) != bytes(missing)


def is_seen_alone(letter: str) -> bool:
    """False for what only changes the letters around it, and for spaces."""
    return letter not in _JOINERS and not letter.isspace() and unicodedata.category(letter) not in ("Mn", "Me")


class _OtherFonts:
    """All font files, and which of them turned out to have letters of which block."""

    def __init__(self) -> None:
        self._files: list[Path] | None = None
        self._of_block: dict[int, Path | None] = {}

    def with_letter(self, letter: str, size: int) -> Font | None:
        block = ord(letter) >> _BLOCK
        if block not in self._of_block:
            self._of_block[block] = self._file_with(letter)
        file = self._of_block[block]
        font = None if file is None else _opened(file, size)
        return font if font is not None and has(font, letter) else None

    def _file_with(self, letter: str) -> Path | None:
        if self._files is None:
            self._files = sorted(
                _font_files(), key=lambda file: any(word in file.stem.lower() for word in _SPECIAL)
            )
        for file in self._files[:_MOST_FILES]:
            font = _opened(file, 12)
            if font is not None and has(font, letter) and any(bytes(font.getmask(letter))):
                return file
        return None


_OTHERS = _OtherFonts()


@lru_cache(maxsize=64)
def _opened(file: Path, size: int) -> Font | None:
    try:
        return ImageFont.truetype(str(file), size)
    except (OSError, ValueError):  # damaged, or of pictures in one size
        return None


def _font_files() -> Iterator[Path]:
    for folder in _folders():
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                plain = name.lower()
                if plain.endswith((".ttf", ".ttc", ".otf")) and not plain.startswith(_PRETENDERS):
                    yield Path(place, name)


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"
    return [Path(place) / "fonts" for place in (*shared.split(":"), own)]
