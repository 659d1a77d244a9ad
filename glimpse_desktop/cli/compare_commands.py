"""``glimpse compare``: two faces, or the faces of two pictures, beside each other."""

from __future__ import annotations

import argparse
from pathlib import Path

from glimpse_desktop.cli import compare_answers, opening
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.comparison import FaceSide, PictureSide, Side
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId


def compare(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=False) as opened:
        comparison = opened.comparison
        sides = [comparison.picture(_side(words)) for words in (arguments.first, arguments.second)]
        for side in sides:
            if not side.faces:
                raise GlimpseError("No face was found in {photo}.", photo=side.path)
        left, right = (compare_answers.narrowed(side) for side in sides)
        found = comparison.pictures(left, right)
        # Who is known to be two people is in no pair, and a single face of each is compared in any case.
        single = len(left.faces) == len(right.faces) == 1
        one = comparison.faces(left.faces[0], right.faces[0]) if single else None
        console.answer(
            compare_answers.comparison(left, right, found, one),
            lambda: compare_answers.comparison_text(left, right, found, one),
        )
    return 0


def _side(words: str) -> Side:
    # A face's number, unless there is a file of that name.
    if words.isascii() and words.isdigit() and not Path(words).exists():
        return FaceSide(FaceId(int(words)))
    return PictureSide(Path(words).expanduser().absolute())
