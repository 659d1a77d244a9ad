"""Looking for names in sources: where the faces of ``export_desk`` are, and what is proposed for them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_proposals import (
    NameOrder,
    NameSource,
    Proposal,
    Proposals,
    TakenNames,
    proposed_choices,
)
from tests.support.export_desk import ExportDesk

# Anna (red) is named in both.jpg, alone.jpg and 2020/both.jpg; green is nobody yet. All are 320 × 240 as stored.
RED, GREEN = Box(20 / 320, 60 / 240, 90 / 320, 90 / 240), Box(200 / 320, 60 / 240, 90 / 320, 90 / 240)
FREE = Box(0.05, 0.7, 0.1, 0.15)
"""Where no face is."""
BEN_ID, ANNA_ID = "8e62398ebda8c1a5", "00000000000000a1"


def state(folder: Path) -> dict[Path, bytes]:
    return {path: hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*.jpg")}


def look(desk: ExportDesk, source: NameSource = NameSource.FILES, path: Path | None = None) -> Proposals:
    return desk.workspace.name_imports.look(NameOrder(source, path))


def by_name(proposals: Proposals) -> dict[str, Proposal]:
    return {one.name: one for one in proposals.names}


def take_all(desk: ExportDesk, proposals: Proposals) -> TakenNames:
    return desk.workspace.name_imports.take(proposals, proposed_choices(proposals))


def who(desk: ExportDesk, name: str) -> list[str | None]:
    return [row.person_name for row in desk.workspace.photo_faces(desk.photo(name))]
