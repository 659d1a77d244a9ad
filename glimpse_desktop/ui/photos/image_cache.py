"""A bounded cache of pictures that fills itself in the background, what was asked for last first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.bridge import Background


@dataclass(frozen=True, slots=True)
class Picture:
    """``turns``: by how many quarter turns clockwise the image was turned."""

    image: QImage
    turns: int = 0


Fetch = Callable[[list[tuple[int, Hashable]]], dict[int, Picture]]
"""Makes pictures for ``(id, how)`` pairs on a worker thread; ids that have none yet are left out."""

_BATCH = 24
_BATCHES_AT_ONCE = 2
_MOST_WAITING = 600
"""Requests older than this many are forgotten: they scrolled out of view long ago."""


@dataclass(slots=True)
class _Entry:
    pixmap: QPixmap
    how: Hashable
    turns: int
    fresh: bool

    def bytes(self) -> int:
        return self.pixmap.width() * self.pixmap.height() * 4


class ImageCache(QObject):
    """Pictures by id, each made in a certain way (``how``: its size, its crop).

    An id whose picture was made another way, or was invalidated, still answers with the old one until the new
    one is there, so that nothing blinks.

    Signal ``ready(int)``: the picture of that id is there or is another one now.
    """

    ready = Signal(int)

    def __init__(self, background: Background, fetch: Fetch, max_bytes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._fetch = fetch
        self._max_bytes = max_bytes
        self._bytes = 0
        self._entries: OrderedDict[int, _Entry] = OrderedDict()
        self._waiting: OrderedDict[int, Hashable] = OrderedDict()
        self._under_way: dict[int, Hashable] = {}
        self._missing: dict[int, Hashable] = {}
        self._again: set[int] = set()
        self._expected: dict[int, int] = {}
        """Of pictures under way: how they have to be turned, where that was decided meanwhile."""
        self._batches = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._send)

    def get(self, item: int, how: Hashable = None) -> QPixmap | None:
        """The picture if there is one; asks for it when there isn't a fresh one made this way."""
        entry = self._entries.get(item)
        if entry is not None:
            self._entries.move_to_end(item)
        if entry is None or not entry.fresh or entry.how != how:
            self._want(item, how)
        return None if entry is None else entry.pixmap

    def invalidate(self, items: Iterable[int]) -> None:
        """Those pictures may be others now: they are fetched again when asked for again."""
        for item in items:
            self._missing.pop(item, None)
            entry = self._entries.get(item)
            if entry is not None:
                entry.fresh = False
            if item in self._under_way:
                self._again.add(item)

    def turns(self, item: int) -> int:
        """By how many quarter turns clockwise the picture that ``get`` answers is turned."""
        entry = self._entries.get(item)
        return 0 if entry is None else entry.turns

    def perhaps_turned(self) -> list[int]:
        """Those whose pictures are turned or not there yet."""
        return [*(item for item, entry in self._entries.items() if entry.turns), *self._under_way]

    def expect(self, turns: Mapping[int, int]) -> None:
        """Pictures of these ids have to be turned so: those that aren't are fetched again when asked for again."""
        for item, wanted in turns.items():
            if item in self._under_way:
                self._expected[item] = wanted
            entry = self._entries.get(item)
            if entry is not None and entry.turns != wanted:
                entry.fresh = False
                self.ready.emit(item)

    def retry_missing(self, items: Collection[int] | None = None) -> list[int]:
        """Forget that those ids (None: all) had no picture; returns the ones that had none."""
        found = [item for item in self._missing if items is None or item in items]
        for item in found:
            del self._missing[item]
        return found

    def _want(self, item: int, how: Hashable) -> None:
        if self._under_way.get(item, _NOTHING) == how or self._missing.get(item, _NOTHING) == how:
            return
        self._waiting[item] = how
        self._waiting.move_to_end(item)
        if not self._timer.isActive():
            self._timer.start()

    def _send(self) -> None:
        while len(self._waiting) > _MOST_WAITING:
            self._waiting.popitem(last=False)
        while self._waiting and self._batches < _BATCHES_AT_ONCE:
            batch: list[tuple[int, Hashable]] = []
            while self._waiting and len(batch) < _BATCH:
                item, how = self._waiting.popitem(last=True)
                self._under_way[item] = how
                batch.append((item, how))
            self._batches += 1
            self._background.run(
                lambda batch=batch: (batch, self._fetch(batch)),  # type: ignore[misc]
                self._take,
                lambda error, batch=batch: self._give_up(batch, error),  # type: ignore[misc]
                owner=self,
            )

    def _take(self, outcome: tuple[list[tuple[int, Hashable]], dict[int, Picture]]) -> None:
        batch, pictures = outcome
        self._batches -= 1
        for item, how in batch:
            if self._under_way.get(item, _NOTHING) == how:
                del self._under_way[item]
            picture = pictures.get(item)
            expected = self._expected.pop(item, None)
            outdated = item in self._again or (
                picture is not None and expected is not None and picture.turns != expected
            )
            self._again.discard(item)
            if picture is None or picture.image.isNull():
                if not outdated:
                    self._missing[item] = how
            else:
                made = QPixmap.fromImage(picture.image)
                self._store(item, _Entry(made, how, picture.turns, not outdated))
            if picture is not None or outdated:
                self.ready.emit(item)
        if self._waiting:
            self._send()

    def _give_up(self, batch: list[tuple[int, Hashable]], error: GlimpseError) -> None:
        self._take((batch, {}))

    def _store(self, item: int, entry: _Entry) -> None:
        old = self._entries.pop(item, None)
        if old is not None:
            self._bytes -= old.bytes()
        self._entries[item] = entry
        self._bytes += entry.bytes()
        while self._bytes > self._max_bytes and len(self._entries) > 1:
            _, dropped = self._entries.popitem(last=False)
            self._bytes -= dropped.bytes()


_NOTHING = object()
