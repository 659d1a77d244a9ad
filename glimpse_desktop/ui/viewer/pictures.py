"""What the viewer's canvas shows of a photo: its thumbnail, its picture at the screen's size, all its pixels.

All of them are turned as the person turned the photo. How is in the photo's row, which comes on a lane of its own;
until it is there, and for the neighbours, the pictures bring it along.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas
from glimpse_desktop.ui.viewer.loader import PictureLoader


class ViewerPictures(QObject):
    """Signals:
    arrived(): a picture is there, of whatever photo, or it is known that it can't be shown.
    """

    arrived = Signal()

    def __init__(self, context: PageContext, canvas: ViewerCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._canvas = canvas
        self._photo: PhotoId | None = None
        self._row: PhotoRow | None = None
        self._held = False
        self._loader = PictureLoader(context, self)
        self._loader.arrived.connect(self._on_picture)
        self._loader.failed.connect(self._on_failed)
        context.thumbnails.photo_ready.connect(self._on_thumbnail)

    # What is shown

    def show(self, photo: PhotoId, neighbours: Sequence[PhotoId]) -> None:
        """Show a photo, and decode those that may come next."""
        self._photo, self._row, self._held = photo, None, False
        self._loader.want(photo, neighbours)
        self._show_own(photo)
        for neighbour in neighbours:
            self._context.thumbnails.photo(neighbour)

    def hold(self, page: QImage | None) -> None:
        """Show another picture of the photo's file until None is given, or another photo is shown."""
        if page is not None:
            self._held = True
            self._canvas.show_picture(QSizeF(page.size()), page, None)
        elif self._held and self._photo is not None:
            self._held = False
            self._show_own(self._photo)

    def _show_own(self, photo: PhotoId) -> None:
        thumbnails = self._context.thumbnails
        picture, thumbnail = self._loader.screen(photo), thumbnails.photo(photo)
        size, turns = QSizeF(1, 1), 0
        if picture is not None:
            size, turns = QSizeF(picture.size()), self._loader.turns(photo)
        elif thumbnail is not None:
            size, turns = QSizeF(thumbnail.size()), thumbnails.photo_turns(photo)
        self._canvas.show_picture(size, picture, thumbnail, turns)
        failure = self._loader.failure(photo)
        if failure is not None:
            self._on_failed(photo, failure)

    def take_row(self, row: PhotoRow) -> None:
        """The row of the photo that is shown: how large it is, and how turned."""
        before, self._row = self._row, row
        turns = row.marks.turns
        same = before is not None and (before.width, before.height) == (row.width, row.height)
        if row.width and not self._held and (not same or self._canvas.turns != turns):
            size = QSizeF(row.width, row.height)
            self._canvas.set_size(size.transposed() if turns % 2 else size, turns)
        self._loader.turn(row.id, turns)
        if self._held:
            return
        self._canvas.set_pictures(self._loader.screen(row.id), self._loader.whole(row.id))
        self._show_thumbnail()

    def refresh(self, changes: Changes) -> None:
        """Those beside the shown photo may have been turned elsewhere, drives may have come back."""
        if changes.folders and self._loader.try_again() and self._photo is not None:
            self._canvas.note("")
            self._loader.want(self._photo, [])
        kept = [photo for photo in self._loader.kept() if photo in changes.photos and photo != self._photo]
        if not kept:
            return
        workspace = self._context.workspace

        def then(turns: dict[PhotoId, int]) -> None:
            for photo in kept:
                if photo != self._photo:
                    self._loader.turn(photo, turns.get(photo, 0))

        self._context.background.run(lambda: workspace.photo_turns(kept), then, lambda _error: None, owner=self)

    def look_closer(self) -> None:
        """It was zoomed: perhaps all its pixels are wanted."""
        if self._photo is not None and not self._held and self._canvas.wants_whole():
            self._loader.want_whole(self._photo)

    # Decoding

    def set_side(self, side: int) -> None:
        """The longer side of the view in device pixels."""
        self._loader.set_side(side)

    def ready(self, photo: PhotoId) -> bool:
        """Whether a photo's picture is there, decoded."""
        return self._loader.screen(photo) is not None

    def settled(self, photo: PhotoId) -> bool:
        """Whether nothing more is to be waited for: it is there, or can't be shown."""
        return self.ready(photo) or self._loader.failure(photo) is not None

    def want(self, photo: PhotoId) -> None:
        """This one comes next, wherever it is in the list."""
        if self._photo is not None:
            self._loader.want(self._photo, [photo])

    def clear(self) -> None:
        """Free the memory: nobody looks."""
        self._loader.clear()

    # What arrives

    def _on_picture(self, photo: PhotoId) -> None:
        self.arrived.emit()
        if photo != self._photo or self._held:
            return
        if self._row is not None:
            self._loader.turn(photo, self._row.marks.turns)
        screen = self._loader.screen(photo)
        if screen is not None and not self._size_known():
            self._canvas.set_size(QSizeF(screen.size()), self._loader.turns(photo))
        self._canvas.set_pictures(screen, self._loader.whole(photo))
        self.look_closer()

    def _on_thumbnail(self, photo: int) -> None:
        if photo == self._photo and self._loader.screen(self._photo) is None:
            self._show_thumbnail()

    def _show_thumbnail(self) -> None:
        photo, thumbnails = self._photo, self._context.thumbnails
        thumbnail = None if photo is None else thumbnails.photo(photo)
        if photo is None or thumbnail is None or self._held:
            return
        turns = thumbnails.photo_turns(photo)
        if self._row is not None and self._row.marks.turns != turns:
            return  # the right one is on its way
        if not self._size_known() and self._loader.screen(photo) is None:
            self._canvas.set_size(QSizeF(thumbnail.size()), turns)
        self._canvas.set_placeholder(thumbnail)

    def _on_failed(self, photo: PhotoId, reason: str) -> None:
        self.arrived.emit()
        if photo != self._photo or self._held:
            return
        if self._loader.is_away(photo):
            self._canvas.note(reason)
        else:
            self._canvas.say(self.tr("This photo can't be shown: {reason}.").format(reason=reason.rstrip(".")))

    def _size_known(self) -> bool:
        return self._row is not None and bool(self._row.width)
