"""When photos were taken, written by hand: drawn ones say nothing of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.workspace.workspace import Workspace


def take(workspace: Workspace, days: Mapping[FaceId, str]) -> None:
    """The photo of each face was taken on that day ("2019-05-06"), and views hear of it."""

    def work(connection: Connection) -> None:
        for face, day in days.items():
            at = datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()
            connection.execute(
                "UPDATE contents SET taken_at = ? WHERE id = (SELECT content_id FROM faces WHERE id = ?)",
                (at, face),
            )

    workspace._library.write(work)
    workspace._tell(Changes(photo_list=True, people_list=True))
