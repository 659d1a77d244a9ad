"""Faces that another pack found, as the pack in use sees them: only what one pack measured can be compared."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from glimpse_desktop.domain.comparison import ComparedFace
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.views import QueryFace
from glimpse_desktop.workspace.models import Models
from glimpse_desktop.workspace.pictures import look_at

_SAME = 0.4
"""Two packs draw the box of a face this alike, as intersection over union, and those of neighbours never."""

_KEPT = 8
"""Pictures whose faces are kept: enough for whoever goes back and forth between two of them."""

Faces = Sequence[ComparedFace]


class LookingAgain:
    """Looks at picture files once more, where that is needed. Safe from any thread."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._lock = Lock()
        self._seen: OrderedDict[tuple[Path, PackId], tuple[QueryFace, ...]] = OrderedDict()

    def by_one_pack(self, one: Faces, other: Faces) -> tuple[Faces, Faces]:
        """The same faces, in the same order, so that they can be compared. Those of one pack stay as they are.

        Takes seconds for a picture at first. A face whose file can't be read, or where the pack in use finds
        nobody, stays as it is, too, and is then not comparable.
        """
        if len({face.pack_id for face in (*one, *other)}) < 2:
            return one, other
        return [self._now(face) for face in one], [self._now(face) for face in other]

    def _now(self, face: ComparedFace) -> ComparedFace:
        try:
            engine = self._models.engine()
            if face.pack_id == engine.info.id:
                return face
            found = self._faces(face.path, engine.info.id)
        except GlimpseError:
            return face
        best = max(found, key=lambda seen: seen.box.iou(face.box), default=None)
        if best is None or best.box.iou(face.box) < _SAME:
            return face
        return replace(face, quality=best.quality, embedding=best.embedding, pack_id=best.pack_id)

    def _faces(self, path: Path, pack: PackId) -> tuple[QueryFace, ...]:
        key = path, pack
        with self._lock:
            if key not in self._seen:
                self._seen[key] = look_at(path, self._models.engine()).faces
                while len(self._seen) > _KEPT:
                    self._seen.popitem(last=False)
            self._seen.move_to_end(key)
            return self._seen[key]
