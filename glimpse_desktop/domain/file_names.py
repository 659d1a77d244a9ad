"""Names of files and folders: such as every system takes (Windows' rules, which are the strictest), such as are
typed, and when two are the same."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

LONGEST = 180
"""Bytes of UTF-8: room for a number and a suffix within the 255 that file systems take."""

_REFUSED = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in (*"0123456789", "¹", "²", "³")}
)


def safe_name(text: str) -> str:
    """``text`` as one name without a suffix; empty when nothing is left of it.

    What a system refuses becomes "_"; what can't be seen (controls, marks of direction) goes; no dot or space at
    either end, at most LONGEST bytes.
    """
    kept = []
    for c in unicodedata.normalize("NFC", text):
        category = unicodedata.category(c)
        if c in _REFUSED or category in ("Cs", "Co", "Cn"):
            kept.append("_")
        elif category in ("Cc", "Zl", "Zp") or c.isspace():
            kept.append(" ")
        elif category != "Cf" or c in "\u200c\u200d":  # joiners are part of how some scripts are written
            kept.append(c)
    name = _shortened(" ".join("".join(kept).split()).strip(". ")).rstrip(". ")
    # Windows takes "con.anything" for the device, too.
    return f"_{name}" if name.split(".")[0].rstrip().casefold() in _DEVICES else name


def safe_suffix(suffix: str) -> str:
    """A file's suffix with its dot, where it is one of a photo's (letters and digits); else none."""
    return suffix if suffix[1:].isascii() and suffix[1:].isalnum() and len(suffix) <= 6 else ""


def typed_path(text: str | os.PathLike[str]) -> Path:
    """The path that somebody typed: ``~`` is their home. Where nobody is called so, ``~name`` is a file's name."""
    return Path(os.path.expanduser(text))  # noqa: PTH111 - Path.expanduser raises there


def same_file_key(name: str) -> str:
    """Equal for names that are one file on a system that doesn't tell case or composition apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _shortened(name: str) -> str:
    data = name.encode("utf-8")
    if len(data) <= LONGEST:
        return name
    short = data[:LONGEST].decode("utf-8", "ignore")
    cut = len(short)
    while cut > 1 and unicodedata.combining(name[cut]):  # no letter loses its accent
        cut -= 1
    return short[:cut]
