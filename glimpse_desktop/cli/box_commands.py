"""The commands that say where a face is."""

from __future__ import annotations

import argparse

from glimpse_desktop.cli import lookup
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.deciding import answer, decide, say_who
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId


def draw(arguments: argparse.Namespace, console: Console) -> int:
    path = lookup.path(arguments.photo)
    box = Box(arguments.x, arguments.y, arguments.w, arguments.h)
    with workspace(arguments, console, writes=True) as opened:
        photo = opened.photo_by_path(path)
        if photo is None:
            raise GlimpseError(f"{path} is not a photo of this library.")
        drawn: list[FaceId] = []

        def decision() -> Changes:
            face, changes = opened.draw_face(photo.id, box)
            drawn.append(face)
            return changes

        row = decide(opened, decision)
        if arguments.name is not None:
            row = say_who(opened, drawn, arguments.name)
        answer(opened, console, row, drawn)
    return 0


def move(arguments: argparse.Namespace, console: Console) -> int:
    box = Box(arguments.x, arguments.y, arguments.w, arguments.h)
    with workspace(arguments, console, writes=True) as opened:
        (face,) = lookup.faces(opened, [arguments.face])
        moved: list[FaceId] = []

        def decision() -> Changes:
            now, changes = opened.move_face(face, box)
            moved.append(now)
            return changes

        row = decide(opened, decision)
        answer(opened, console, row, moved)
    return 0
