"""Numbers as they are typed, for argparse: each raises ArgumentTypeError with what is wrong."""

from __future__ import annotations

import argparse
import math


def count(text: str) -> int:
    """A whole number from 1 on."""
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def quality(text: str) -> int:
    """A JPEG's, 1 to 100."""
    return _count_to(text, 100)


def pages_side(text: str) -> int:
    """How many pictures stand beside or below each other on a page."""
    return _count_to(text, 20)


def face_number(text: str) -> int:
    """A face's number."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a face's number (glimpse faces PHOTO lists them)")
    return int(text)


def face_or_group(text: str) -> int:
    """A face's number, or a group's, which is negative."""
    return -face_number(text[1:]) if text.startswith("-") else face_number(text)


def similarity(text: str) -> float:
    """A cosine."""
    return _between(text, -1, 1)


def strictness(text: str) -> float:
    """-1 to 1, strict to loose."""
    return _between(text, -1, 1)


def place(text: str) -> float:
    """Where a box begins, in fractions of the picture; one at the rim may begin outside."""
    return _between(text, -1, 1)


def length(text: str) -> float:
    """How wide or high a box is, in fractions of the picture."""
    number = _between(text, 0, 2)
    if not number:
        raise argparse.ArgumentTypeError("must be more than 0")
    return number


def _count_to(text: str, most: int) -> int:
    number = count(text)
    if number > most:
        raise argparse.ArgumentTypeError(f"must be {most} or less")
    return number


def _between(text: str, low: float, high: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if math.isnan(number):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number")
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"must be between {low:g} and {high:g}")
    return number
