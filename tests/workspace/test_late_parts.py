from __future__ import annotations

from pathlib import Path

from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace


def test_what_was_mended_is_told_to_who_listens_now(tmp_path: Path) -> None:
    workspace = Workspace.open(Locations(tmp_path / "library", tmp_path / "cache"))
    try:
        before: list[str] = []
        workspace.on_mended = before.append
        workspace.backups.on_mended("one")
        after: list[str] = []
        workspace.on_mended = after.append
        workspace.backups.on_mended("two")
        assert (before, after) == (["one"], ["two"])
    finally:
        workspace.close()
