"""What another process changes is followed where a library is only looked at."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.locked_library import NAME, fill, use_squares


def test_what_another_process_changes_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use_squares(monkeypatch)
    locations = fill(tmp_path)
    told: list[Changes] = []
    with (
        closing(Workspace.open(locations)) as other,
        closing(Workspace.open(locations, writes=False, why=LookOnly.BUSY)) as workspace,
    ):
        workspace.subscribe(told.append)
        person = workspace.people()[0]
        assert person.name == NAME and not workspace.looking_on.look() and told == []
        other.rename_person(person.id, "Zoe")
        assert workspace.looking_on.look() and told[0].people_list and told[0].photo_list
        assert workspace.people()[0].name == "Zoe"
        assert not workspace.looking_on.look() and len(told) == 1
