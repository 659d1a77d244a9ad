"""Whom the groups that are seen may be: asked for at paint time, there a moment later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.find.person_query import LIKELY_WORDS
from glimpse_desktop.ui.pages import PageContext

_AT_ONCE = 12
"""Groups asked about in one go, so that the first chips appear before the last are known."""

_MOST = 2

_REST_MS = 120
"""Nothing is asked while the list scrolls: each guess is a search, and most groups only pass by."""


class GroupGuesses(QObject):
    """Signal ``ready()``: guesses that were asked for are there."""

    ready = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[PersonId, tuple[NameGuess, ...]] = {}
        self._fresh: set[PersonId] = set()
        self._wanted: dict[PersonId, FaceId] = {}
        self._busy = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._fetch)

    def get(self, group: PersonId, cover: FaceId | None) -> Sequence[NameGuess]:
        """The best guesses for a group by its cover; empty when there are none, or none yet."""
        if group not in self._fresh and group not in self._wanted and cover is not None:
            self._wanted[group] = cover
            self._soon.start()  # anew with each: not before the scrolling rests
        return self._known.get(group, ())

    def forget(self) -> None:
        """People changed: ask again. What was known stays until then, so that no chip blinks."""
        self._fresh.clear()

    def move_on(self) -> None:
        """Other groups are seen now: those that were not asked about yet will ask again when they are."""
        self._wanted.clear()

    def _fetch(self) -> None:
        if self._busy:
            return
        asked = dict(list(self._wanted.items())[-_AT_ONCE:])
        if not asked:
            return
        self._busy = True
        self._fresh.update(asked)
        workspace = self._context.workspace

        def work() -> dict[PersonId, tuple[NameGuess, ...]]:
            found: dict[PersonId, tuple[NameGuess, ...]] = {}
            for group, cover in asked.items():
                try:
                    guesses = workspace.name_guesses(cover, limit=_MOST)
                    found[group] = tuple(guess for guess in guesses if guess.word in LIKELY_WORDS)
                except GlimpseError:  # the face went meanwhile, or can't be compared
                    found[group] = ()
            return found

        self._context.background.run(work, self._take, self._failed, owner=self, lane=Lane.SEARCH)

    def _take(self, found: dict[PersonId, tuple[NameGuess, ...]]) -> None:
        changed = any(self._known.get(group, ()) != guesses for group, guesses in found.items())
        self._known.update(found)
        for group in found:
            self._wanted.pop(group, None)
        self._go_on()
        if changed:
            self.ready.emit()

    def _failed(self, _error: GlimpseError) -> None:
        self._wanted.clear()
        self._busy = False

    def _go_on(self) -> None:
        self._busy = False
        if self._wanted:
            self._fetch()
