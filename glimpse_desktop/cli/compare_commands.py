"""``glimpse compare``: two faces, or the faces of two pictures, beside each other."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from glimpse_desktop.cli import compare_answers, lookup, opening
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.comparison import (
    ComparedPicture,
    FacePair,
    FaceSide,
    PictureComparison,
    PictureSide,
    Side,
)
from glimpse_desktop.domain.errors import GlimpseError, PhotoError
from glimpse_desktop.domain.ids import FaceId

if TYPE_CHECKING:
    from glimpse_desktop.workspace.comparison import Comparison
    from glimpse_desktop.workspace.workspace import Workspace


def compare(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=False) as opened:
        comparison = opened.comparison
        sides = [_picture(comparison, words) for words in (arguments.first, arguments.second)]
        for side in sides:
            if not side.faces:
                raise GlimpseError("No face was found in {photo}.", photo=side.path)
        left, right = (compare_answers.narrowed(side) for side in sides)
        found = comparison.pictures(left, right)
        one = _only_pair(opened, left, right, found) if 1 in (len(left.faces), len(right.faces)) else None
        console.answer(
            compare_answers.comparison(left, right, found, one),
            lambda: compare_answers.comparison_text(left, right, found, one),
        )
    return 0


def _only_pair(
    opened: Workspace, left: ComparedPicture, right: ComparedPicture, found: PictureComparison
) -> FacePair:
    """The single face and who fits best; who was said to be two people is in no pair, but compared in any case."""
    if found.pairs:
        return found.pairs[0]
    likes = np.nan_to_num(found.similarities, nan=-2.0)
    row, column = divmod(int(likes.argmax()), len(right.faces))
    return FacePair(row, column, opened.comparison.faces(left.faces[row], right.faces[column]))


def _picture(comparison: Comparison, words: str) -> ComparedPicture:
    """One of the two. Raises GlimpseError that says which can't be looked at."""
    try:
        return comparison.picture(_side(words))
    except PhotoError as error:
        raise GlimpseError(f"{words}: {error}.") from error


def _side(words: str) -> Side:
    # A face's number, unless there is a file of that name.
    if words.isascii() and words.isdigit() and not Path(words).exists():
        return FaceSide(FaceId(int(words)))
    return PictureSide(lookup.path(words))
