"""Pictures for the viewer: decoded on worker threads, first at the screen's size, whole when zoomed into.

The neighbours are decoded while one looks, so the next photo is there when the key is pressed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from glimpse_desktop.domain.errors import GlimpseError, PhotoAwayError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.picture_image import image_of, turned

_KEPT = 5
"""Screen-sized pictures kept: the current one, its neighbours, and where one just came from."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """``turns``: by how many quarter turns clockwise it was turned."""

    image: QImage
    turns: int


class PictureLoader(QObject):
    """Pictures come turned as their photos are. Signals:
    arrived(PhotoId): its screen-sized or whole picture is there now.
    failed(PhotoId, str): it can't be shown, and why.
    """

    arrived = Signal(object)
    failed = Signal(object, str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._side = 1600
        self._screen: OrderedDict[PhotoId, _Picture] = OrderedDict()
        self._whole: tuple[PhotoId, _Picture] | None = None
        self._failures: dict[PhotoId, str] = {}
        self._away: set[PhotoId] = set()
        self._wanted: frozenset[PhotoId] = frozenset()
        self._on_the_way: set[PhotoId] = set()

    def set_side(self, side: int) -> None:
        """The longer side of the view in device pixels. What was decoded for a smaller one is dropped."""
        rounded = -(-side // 256) * 256
        if rounded > self._side:
            self._screen.clear()
        self._side = max(self._side, rounded)

    def want(self, photo: PhotoId, neighbours: Sequence[PhotoId]) -> None:
        """This one now, those next. What was wanted before and has not begun is not done any more."""
        self._wanted = frozenset((photo, *neighbours))
        if self._whole is not None and self._whole[0] != photo:
            self._whole = None
        for one in (photo, *neighbours):
            self._load(one)

    def want_whole(self, photo: PhotoId) -> None:
        """The picture in all its pixels, for zooming in."""
        if self._whole is not None and self._whole[0] == photo:
            return

        def work() -> _Picture | None:
            return self._decode(photo, None) if photo in self._wanted else None

        def then(picture: _Picture | None) -> None:
            if picture is not None and photo in self._wanted:
                self._whole = (photo, picture)
                self.arrived.emit(photo)

        # A failure was told with the screen-sized picture.
        self._context.background.run(work, then, lambda _error: None, owner=self, key="whole", lane=Lane.SLOW)

    def screen(self, photo: PhotoId) -> QImage | None:
        """The screen-sized picture, if it is there."""
        picture = self._screen.get(photo)
        return None if picture is None else picture.image

    def turns(self, photo: PhotoId) -> int:
        """By how many quarter turns clockwise the screen-sized picture is turned."""
        picture = self._screen.get(photo)
        return 0 if picture is None else picture.turns

    def kept(self) -> list[PhotoId]:
        """The photos whose screen-sized pictures are there."""
        return list(self._screen)

    def turn(self, photo: PhotoId, turns: int) -> None:
        """The photo is turned so: its screen-sized picture follows in some milliseconds, all its pixels go."""
        picture = self._screen.get(photo)
        if picture is not None and picture.turns != turns:
            self._screen[photo] = _Picture(turned(picture.image, turns - picture.turns), turns)
        if self._whole is not None and self._whole[0] == photo and self._whole[1].turns != turns:
            self._whole = None

    def whole(self, photo: PhotoId) -> QImage | None:
        """The picture in all its pixels, if it is there."""
        return self._whole[1].image if self._whole is not None and self._whole[0] == photo else None

    def failure(self, photo: PhotoId) -> str | None:
        return self._failures.get(photo)

    def is_away(self, photo: PhotoId) -> bool:
        """Whether it failed because the photo's file isn't there now: what it looks like is known."""
        return photo in self._away

    def try_again(self) -> bool:
        """Folders came or went: those that were away may be there. True when there are some."""
        for photo in self._away:
            self._failures.pop(photo, None)
        some = bool(self._away)
        self._away.clear()
        return some

    def forget(self, photo: PhotoId) -> None:
        """The file may be another one now."""
        self._screen.pop(photo, None)
        self._failures.pop(photo, None)
        self._away.discard(photo)
        if self._whole is not None and self._whole[0] == photo:
            self._whole = None

    def clear(self) -> None:
        """Free the memory: nobody looks."""
        self._wanted = frozenset()
        self._screen.clear()
        self._whole = None

    def _load(self, photo: PhotoId) -> None:
        if photo in self._on_the_way or photo in self._failures:
            return
        if photo in self._screen:
            self._screen.move_to_end(photo)
            return
        self._on_the_way.add(photo)
        side = self._side

        def work() -> _Picture | None:
            # Read on a worker's thread: the set is replaced as a whole, never changed.
            return self._decode(photo, side) if photo in self._wanted else None

        def then(picture: _Picture | None) -> None:
            self._on_the_way.discard(photo)
            if picture is None:
                if photo in self._wanted:
                    self._load(photo)
                return
            self._screen[photo] = picture
            while len(self._screen) > _KEPT:
                self._screen.popitem(last=False)
            self.arrived.emit(photo)

        def failed(error: GlimpseError) -> None:
            self._on_the_way.discard(photo)
            self._failures[photo] = str(error)
            if isinstance(error, PhotoAwayError):
                self._away.add(photo)
            self.failed.emit(photo, str(error))

        self._context.background.run(work, then, failed, owner=self, lane=Lane.SLOW)

    def _decode(self, photo: PhotoId, side: int | None) -> _Picture:
        """On a worker's thread."""
        workspace = self._context.workspace
        image = image_of(workspace.picture(photo, side))
        turns = workspace.photo_turns([photo]).get(photo, 0)
        return _Picture(turned(image, turns), turns)
