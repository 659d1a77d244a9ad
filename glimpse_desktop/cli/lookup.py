"""Whom and which faces the words of a command mean."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.file_names import typed_path
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.views import PersonRow

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

_NUMBER = re.compile(r"-?\d+", re.ASCII)


def person(workspace: Workspace, words: str) -> PersonRow:
    """The person of this name in any case, hidden or not, or of this number; a negative one is a group.

    A name goes before a number. Raises NotFoundError when nobody is meant, or several are.
    """
    called = _called(workspace, words)
    if called is not None:
        return called
    if not _NUMBER.fullmatch(words):
        raise NotFoundError(f"Nobody is called {words} (glimpse people lists everybody).")
    row = workspace.person(PersonId(int(words)))
    if row is None:
        what = "group" if words.startswith("-") else "person"
        raise NotFoundError(f"There is no {what} {words} (glimpse people lists everybody).")
    return row


def known_person(workspace: Workspace, words: str) -> PersonId | None:
    """Who is meant by a new name for faces: the person of that name or number, None for nobody yet.

    Raises NotFoundError when several have that name.
    """
    called = _called(workspace, words)
    if called is None and words.isascii() and words.isdigit():
        called = workspace.person(PersonId(int(words)))
    return None if called is None else called.id


def named_person(workspace: Workspace, words: str) -> PersonRow:
    """Like ``person``, but a group won't do."""
    row = person(workspace, words)
    if row.name is None:
        raise NotFoundError(f"{words} is a group without a name; this needs a person (glimpse name gives one).")
    return row


def path(word: str) -> Path:
    """The file or folder that a word means, from the root on: as the library has it, so without ".."."""
    return Path(os.path.abspath(typed_path(word)))  # noqa: PTH100 - resolve() would follow links


def photos(workspace: Workspace, words: Sequence[str]) -> list[PhotoId]:
    """The photos in these files, each once. Raises NotFoundError."""
    found: dict[PhotoId, None] = {}
    for word in words:
        row = workspace.photo_by_path(path(word))
        if row is None:
            raise NotFoundError(f"{word} is not in the library (glimpse index FOLDER adds its folder).")
        found[row.id] = None
    return list(found)


def faces(workspace: Workspace, numbers: Sequence[int]) -> list[FaceId]:
    """These faces, each once; a negative number stands for all faces of that group. Raises NotFoundError."""
    found: dict[FaceId, None] = {}
    for number in numbers:
        if number < 0:
            group = workspace.person_face_ids(PersonId(number))
            if not group:
                raise NotFoundError(f"There is no group {number} (glimpse people lists everybody).")
            found.update(dict.fromkeys(group))
        else:
            found[FaceId(number)] = None
    known = {face.id for face in workspace.faces(list(found))}
    lost = [face for face in found if face not in known]
    if lost:
        raise NotFoundError(f"Face {lost[0]} is not in the library (glimpse faces PHOTO lists those of a photo).")
    return list(found)


def _called(workspace: Workspace, name: str) -> PersonRow | None:
    wanted = same_name_key(" ".join(name.split()))
    rows = [row for row in workspace.people(hidden=True) if same_name_key(row.name or "") == wanted]
    if len(rows) > 1:
        raise NotFoundError(f"{len(rows)} people are called {name}: say which by number, {_choice(rows)}.")
    return rows[0] if rows else None


def _choice(rows: Sequence[PersonRow]) -> str:
    words = [f"{row.id} ({row.faces} face{'' if row.faces == 1 else 's'})" for row in rows]
    return f"{', '.join(words[:-1])} or {words[-1]}"
