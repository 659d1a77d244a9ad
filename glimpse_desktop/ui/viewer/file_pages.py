"""The other pictures of a file that has several: pages of a scan, shots of a burst.

A quiet line below the photo says which one is seen and goes to the next; only files that have several show it. The
photo is the first one: its faces, its place in the list and everything that is done to it are that one's.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.picture_image import image_of, turned
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas
from glimpse_desktop.ui.viewer.controls import Glass, InfoLine, ViewerButton
from glimpse_desktop.ui.viewer.facts import place_text
from glimpse_desktop.ui.viewer.pictures import ViewerPictures

_SIDE = 4096
"""Pixels of the longer side that another page is decoded to: to read small print, not to keep."""
_CALM_MS = 300
"""Who goes through the list quickly asks nothing of the files on the way."""
_EDGE = 12


class FilePages(QObject):
    """Signals:
    left(): the first picture is to be shown again, with its faces.
    stepped(): another one is seen, and the line says which.
    """

    left = Signal()
    stepped = Signal()

    def __init__(
        self, context: PageContext, canvas: ViewerCanvas, pictures: ViewerPictures, over: QWidget
    ) -> None:
        super().__init__(over)
        self._context = context
        self._canvas = canvas
        self._pictures = pictures
        self._photo: PhotoId | None = None
        self._turns = 0
        self.page = 0
        """Which one is seen, from 0 on."""
        self.count = 1
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._ask)
        self.bar = Glass(over)
        self.line = InfoLine()
        self._behind = ViewerButton("previous", self.tr("Previous picture in the file"), "Ctrl+PgUp")
        self._ahead = ViewerButton("next", self.tr("Next picture in the file"), "Ctrl+PgDown")
        self._behind.clicked.connect(lambda: self.step(-1))
        self._ahead.clicked.connect(lambda: self.step(1))
        for part in (self._behind, self.line, self._ahead):
            self.bar.row.addWidget(part)
        self.bar.hide()

    def bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("Ctrl+PgDown",), self.tr("Next picture in the file"), lambda: self.step(1)),
            KeyBinding(("Ctrl+PgUp",), self.tr("Previous picture in the file"), lambda: self.step(-1)),
        ]

    def take(self, row: PhotoRow) -> None:
        """The photo that is shown, or the same one read again."""
        if row.id != self._photo:
            self.leave()
            self._photo = row.id
            self._calm.start()
        if self._turns != row.marks.turns:
            self._turns = row.marks.turns
            if self.page:
                self._load()

    def leave(self) -> None:
        """Another photo comes."""
        self._calm.stop()
        self._photo, self._turns = None, 0
        self.page, self.count = 0, 1
        self._pictures.hold(None)
        self.bar.hide()

    def step(self, by: int) -> bool:
        """To another picture of the file; False where there is none."""
        page = self.page + by
        if self._photo is None or not 0 <= page < self.count:
            return False
        self.page = page
        self._say()
        self.bar.appear(True)  # by the keyboard, too: nothing else tells how many there are
        self.stepped.emit()
        if page:
            self._load()
        else:
            self._pictures.hold(None)
            self.left.emit()
        return True

    def appear(self, on: bool) -> None:
        """Fade in or out with the other controls."""
        self.bar.appear(on and self.count > 1)

    def place(self, area: QRect) -> None:
        """At the lower edge of the picture's part of the viewer."""
        size = self.bar.sizeHint()
        width = min(size.width(), area.width() - 2 * _EDGE)
        left = area.left() + (area.width() - width) // 2
        self.bar.setGeometry(left, area.bottom() - size.height() - _EDGE, width, size.height())

    def _ask(self) -> None:
        workspace, photo = self._context.workspace, self._photo
        if photo is None:
            return

        def then(count: int) -> None:
            if photo == self._photo and count > 1:
                self.count = count
                self._say()
                self.bar.appear(True)

        # Why a file can't be read is said where its picture would be.
        self._context.background.run(
            lambda: workspace.picture_count(photo), then, lambda _: None, owner=self, key="count", lane=Lane.SLOW
        )

    def _load(self) -> None:
        workspace, photo, page, turns = self._context.workspace, self._photo, self.page, self._turns
        if photo is None:
            return
        self._canvas.set_faces([])

        def is_still_wanted() -> bool:
            return (photo, page, turns) == (self._photo, self.page, self._turns)

        def then(image: object) -> None:
            if is_still_wanted():
                self._pictures.hold(image)  # type: ignore[arg-type]

        def failed(error: GlimpseError) -> None:
            if is_still_wanted():
                reason = str(error).rstrip(".")
                self._canvas.say(self.tr("This picture can't be shown: {reason}.").format(reason=reason))

        self._context.background.run(
            lambda: turned(image_of(workspace.picture(photo, _SIDE, page)), turns),
            then,
            failed,
            owner=self,
            key="page",
            lane=Lane.SLOW,
        )

    def _say(self) -> None:
        about = self.tr("Faces are looked for in the first picture only.") if self.page else ""
        self.line.say(place_text(self.page, self.count), about)
        self._behind.setEnabled(self.page > 0)
        self._ahead.setEnabled(self.page < self.count - 1)
        self._canvas.tell(self.line.accessibleName())
        mirrored = self.bar.isRightToLeft()
        self._behind.show_as("next" if mirrored else "previous", self._behind.accessibleName(), "Ctrl+PgUp")
        self._ahead.show_as("previous" if mirrored else "next", self._ahead.accessibleName(), "Ctrl+PgDown")
        parent = self.bar.parentWidget()
        if parent is not None:
            self.place(self._canvas.geometry())
