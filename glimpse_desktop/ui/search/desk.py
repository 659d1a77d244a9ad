"""Searching in the window: what ties the field, the page of results and the searches that are kept together."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.forgetting import mentions
from glimpse_desktop.domain.photo_query import QueryError, canonical
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.menus import Menus
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.search.field import SearchField
from glimpse_desktop.ui.search.saving import SavedSearches
from glimpse_desktop.ui.sidebar import Sidebar
from glimpse_desktop.ui.widgets.throttle import Throttle

_COUNTS_MS = 700
_RECENT = 8


class SearchDesk(QObject):
    """Signal ``opened(str)``: the open search is kept under this name ("": it isn't, or none is open)."""

    opened = Signal(str)

    def __init__(self, context: PageContext, page: Callable[[], Page], parent: QObject) -> None:
        """``page`` tells which page is open."""
        super().__init__(parent)
        self._context = context
        self._page = page
        self._listened: Page | None = None
        self._before: QWidget | None = None
        self.open_name = ""
        """Under which name the open search is kept."""
        self.field = SearchField(context)
        self.field.here = lambda: self._page().search_term()
        self.saved = SavedSearches(context, self)
        self._counts = Throttle(_COUNTS_MS, self._count, self)
        self.field.wanted.connect(self._want)
        self.field.submitted.connect(self._submitted)
        self.field.left.connect(self._leave)
        self.field.save_wanted.connect(self._ask_name)
        self.saved.changed.connect(self._on_saved)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def join(self, sidebar: Sidebar, menus: Menus) -> None:
        """Listen to these, and show there what is kept and marked."""
        self._sidebar = sidebar
        menus.search.triggered.connect(self.focus)
        sidebar.saved_menu_wanted.connect(self.saved.show_menu)
        # Where it went is seen.
        self.saved.kept.connect(lambda: sidebar.saved.set_unfolded(True))

    def read(self) -> None:
        """Find out what is kept and marked."""
        self.saved.read()
        self._counts.ask()

    def refresh(self, changes: Changes) -> None:
        if changes.forgotten:
            kept = [
                text for text in self.field.recent if not any(mentions(text, one) for one in changes.forgotten)
            ]
            self.field.recent[:] = kept
        if changes.searches:
            self.saved.read()
        if changes.photos or changes.photo_list:
            self._counts.ask()

    def warm_up(self) -> None:
        """Read what searches in a large library need, while nobody does anything."""
        prepare = self._context.workspace.searching.prepare
        self._context.background.run(prepare, owner=self, key="prepare", lane=Lane.SLOW)

    def focus(self) -> None:
        """Bring the keyboard to the field, from a page that hides it, too."""
        if self._page().full_window:
            self._context.navigator.show_page("search", None)
        self.field.row.edit.setFocus()
        self.field.row.edit.selectAll()

    def arrived(self, page: Page) -> None:
        """That page is open now."""
        if page.name == "search":
            if self._listened is not page:
                self._listened = page
                page.found.connect(self._show_found)  # type: ignore[attr-defined]
            if page.text != self.field.searched:  # type: ignore[attr-defined]
                self.field.show_text(page.text)  # type: ignore[attr-defined]
            self._show_found()
        elif not page.full_window:
            self.field.show_text("")
            self._tell_name("")

    def _want(self, text: str) -> None:
        from glimpse_desktop.ui.search.pages import SearchPlace

        page, place = self._page(), SearchPlace(text, typing=True)
        if page.name == "search":
            page.show_page(place)
            self._show_found()
        elif text:
            self._context.navigator.show_page("search", place)

    def _submitted(self, text: str) -> None:
        page = self._page()
        if page.name == "search":
            page.settle()  # type: ignore[attr-defined]
            self._remember(text)

    def _remember(self, text: str) -> None:
        with contextlib.suppress(QueryError):
            text = canonical(parse(text))
            self.field.recent = [text, *(one for one in self.field.recent if one != text)][:_RECENT]

    def _show_found(self) -> None:
        page = self._page()
        if page.name != "search" or page.text != self.field.searched:  # type: ignore[attr-defined]
            return
        model = page.model  # type: ignore[attr-defined]
        if model.answered:
            self.field.show_problem(model.problem)
            self.field.tools.show_count(len(model) if model.problem is None else None)
        name = self._kept_as()
        self.field.tools.show_saved(bool(name))
        page.show_name(name)  # type: ignore[attr-defined]
        self._tell_name(name)

    def _tell_name(self, name: str) -> None:
        if name != self.open_name:
            self.open_name = name
            self.opened.emit(name)

    def _kept_as(self) -> str:
        for text in (self.field.searched, self.field.text()):
            with contextlib.suppress(QueryError):
                name = self.saved.name_of(canonical(parse(text))) if text else ""
                if name:
                    return name
        return ""

    def _leave(self) -> None:
        before = self._before
        if before is not None and before.isVisible():
            before.setFocus()
        else:
            self._page().take_focus()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Whoever had the keyboard gets it back."""
        if now is not None and not self.field.isAncestorOf(now):
            self._before = now if self._page().isAncestorOf(now) else None

    # Searches that are kept

    def _ask_name(self) -> None:
        text = self.field.text()
        with contextlib.suppress(QueryError):
            text = canonical(parse(text))
        button = self.field.tools.save_button
        spot = QRect(button.mapTo(self.field, QPoint(0, 0)), button.size())
        self.saved.ask_name(text, self._kept_as(), self.field, spot)

    def _on_saved(self) -> None:
        self._sidebar.show_saved(self.saved.texts)
        self._show_found()

    def _count(self) -> None:
        searching = self._context.workspace.searching
        self._context.background.run(
            searching.count_favourites, self._sidebar.favourites.set_count, owner=self, key="favourites"
        )
