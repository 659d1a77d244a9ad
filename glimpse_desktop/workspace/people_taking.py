"""Importing a people file whole: what is new in it, and then who of the same name is one person."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.people_file import SameName, TakenPeople
from glimpse_desktop.domain.progress import CancelToken

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def take_people(
    workspace: Workspace, path: Path, same: Sequence[SameName] = (), cancel: CancelToken | None = None
) -> TakenPeople:
    """Take over what the file knows and the library doesn't; ``same``, of its plan, are one person each.

    They keep the name that they have here. That they are one is a decision like any other, which can be undone;
    the way back from all of it is the backup made before. Raises PeopleFileError and Cancelled with nothing
    changed.
    """
    came, before = workspace.backups.import_people(path, cancel)
    people = workspace.backups.people([key for one in same for key in (one.key, one.here)])
    wanted: dict[PersonId, list[PersonId]] = {}
    together: list[str] = []
    for one in same:
        there, here = people.get(one.key), people.get(one.here)
        # Who was merged with somebody since the plan was made isn't there as the one who was asked about.
        if there is not None and here is not None and there != here:
            wanted.setdefault(here, []).append(there)
            together.append(one.name)
    for here, those in wanted.items():
        workspace.merge_people(those, here)
    return TakenPeople(came.entries, tuple(together), before, came.forgotten)
