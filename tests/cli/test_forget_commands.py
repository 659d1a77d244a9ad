"""``glimpse forget``: first what it would mean, then doing it."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import LibraryError
from glimpse_desktop.workspace.forgetting import Forgetting
from tests.cli.conftest import Desk


@pytest.fixture
def named(desk: Desk) -> Desk:
    desk("name", desk.ids("0.png")[0], "Anna")
    desk("name", desk.ids("0.png")[1], "Ben")
    return desk


def test_without_yes_nothing_is_changed(named: Desk) -> None:
    before = named.names()
    text = named("forget", "anna").out
    assert "Forgetting Anna takes" in text and "Nothing was changed" in text
    plan = named.json("forget", "Anna")
    assert (plan["name"], plan["forgotten"], plan["decisions"], plan["files"]) == ("Anna", False, 1, [])
    assert plan["faces"] + plan["automatic"] >= 1
    assert named.names() == before


def test_with_yes_they_are_gone_for_good(named: Desk) -> None:
    named("backup")
    done = named.json("forget", "Anna", "--yes")
    assert (done["name"], done["backups"], done["backups_left"], done["untidied"]) == ("Anna", 1, [], None)
    assert set(named.names()) == {"Ben"}
    assert "Nobody is called Anna" in named.refused("forget", "Anna", "--yes")
    named.index()
    assert set(named.names()) == {"Ben"} and len(named.ids("0.png")) == 1
    assert "Anna" not in named("history").out


def test_names_stay_in_files_when_they_are_to(named: Desk) -> None:
    named("write-names", "--all")
    plan = named.json("forget", "Anna", "--keep-files")
    assert len(plan["files"]) >= 1 and plan["keep_files"]
    done = named("forget", "Anna", "--yes", "--keep-files")
    assert done.code == 1 and f"The name is still in: {plan['files'][0]}" in done.out


def test_a_second_call_ends_what_was_interrupted(named: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise LibraryError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Forgetting, "_finish", killed)
        assert "full" in named.refused("forget", "Anna", "--yes")
    done = named.json("forget", "anna", "--yes")
    assert (done["name"], done["forgotten"]) == ("Anna", True)
    assert "Nobody" in named.refused("forget", "Anna", "--yes")
