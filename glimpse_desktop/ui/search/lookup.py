"""Asks the library, in the background, what may come next where somebody types a search."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.search.offers import beginnings, completions
from glimpse_desktop.workspace.search_suggestions import SearchSuggestion

_MOST = 8


class SearchLookup(QObject):
    """Only the newest question is answered.

    Signal ``found(list[Offer])``.
    """

    found = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def begin(self, recent: list[str], here: str) -> None:
        """Nothing is typed: offer the open page (the term ``here``), ``recent`` searches, and examples."""

        def offer(names: list[tuple[PersonId, str]]) -> None:
            self.found.emit(beginnings(recent, [name for _, name in names], here))

        workspace = self._context.workspace
        self._context.background.run(lambda: workspace.names("", 2), offer, owner=self, key="offers")

    def complete(self, text: str, cursor: int) -> None:
        """Ways to go on with ``text`` at ``cursor``, people with their faces."""
        searching = self._context.workspace.searching

        def work() -> tuple[list[SearchSuggestion], dict[str, FaceId]]:
            found = searching.suggest(text, cursor, _MOST)
            return found, searching.faces_of(each.label for each in found if each.kind in ("person", "only"))

        def offer(outcome: tuple[list[SearchSuggestion], dict[str, FaceId]]) -> None:
            self.found.emit(completions(*outcome))

        self._context.background.run(work, offer, lambda _error: None, owner=self, key="offers")

    def forget(self) -> None:
        """Nothing is to be offered any more."""
        self._context.background.forget(self, "offers")
