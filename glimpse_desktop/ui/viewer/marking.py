"""Marking faces that were missed and shaping boxes: what the canvas' hand did becomes decisions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Font, Radius, Space, font, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.editing import BoxEditor


class Marking(QObject):
    """Writes what was drawn and shaped on the photo that ``photo`` tells.

    Signals:
        marked(FaceId): a face is there now (perhaps it was there before): it can be named.
        missed(): nothing was written; the boxes are as the library has them.
    """

    marked = Signal(object)
    missed = Signal()

    def __init__(
        self, context: PageContext, editor: BoxEditor, photo: Callable[[], PhotoId], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._photo = photo
        editor.drawn.connect(self._draw)
        editor.shaped.connect(self._move)
        self._editor = editor

    def _draw(self, box: Box) -> None:
        workspace, photo = self._context.workspace, self._photo()
        self._editor.end()
        self._write(lambda: workspace.draw_face(photo, box), self.tr("Face marked"), self.marked.emit)

    def _move(self, face: FaceId, box: Box) -> None:
        workspace = self._context.workspace

        def keep_chosen(there: FaceId) -> None:
            # Another row stands for the face now: the hand stays on it.
            if self._editor.active and self._editor.face() == face:
                self._editor.follow(there)

        self._write(lambda: workspace.move_face(face, box), self.tr("Box changed"), keep_chosen)

    def _write(
        self, work: Callable[[], tuple[FaceId, Changes]], text: str, then: Callable[[FaceId], None]
    ) -> None:
        navigator = self._context.navigator

        def done(result: tuple[FaceId, Changes]) -> None:
            if result[1]:
                navigator.message(text, undo=True)
            then(result[0])

        def failed(error: GlimpseError) -> None:
            navigator.message(str(error))
            self.missed.emit()

        self._context.background.run(work, done, failed, owner=self, lane=Lane.DECISION)


class MarkingHint(QLabel):
    """What to do while marking, on a dark strip over the picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(self.tr("Drag around a face. Click a box to move or resize it. Esc ends."))
        self.setFont(font(Font.NORMAL))
        self.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, "on-picture")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 21, 24, 205))
        painter.drawRoundedRect(self.rect(), Radius.CARD, Radius.CARD)
        painter.end()
        super().paintEvent(event)
