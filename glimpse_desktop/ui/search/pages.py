"""Pages of photos that a search finds: whatever is typed, favourites, hidden photos."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photos_page import PhotosPage
from glimpse_desktop.ui.search.pieces import with_operators
from glimpse_desktop.ui.widgets.mirroring import apart

_LONGEST = 60
"""Characters of a search on a button."""


@dataclass(frozen=True, slots=True)
class SearchPlace:
    """A place in the photos that a search finds: its text, and the photo that the keyboard was on.

    ``typing``: it is just being typed, and the keyboard stays where it is.
    """

    text: str
    current: PhotoId | None = None
    typing: bool = False


class FoundPage(PhotosPage):
    """Photos that one text finds; the ``show_page`` of subclasses says which."""

    _term = ""

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._text: str | None = None
        self._wanted: PhotoId | None = None
        self.model.searched.connect(self._take_found)

    def search_term(self) -> str:
        return self._term

    @property
    def text(self) -> str:
        """What is searched for, as it was asked."""
        return self._text or ""

    def begin(self) -> None:
        self._started = True

    def look_for(self, text: str, *, typing: bool = False) -> None:
        """Show the photos that ``text`` finds; with ``typing`` the earlier ones stay until then."""
        self._started = True
        if text != self._text:
            self._text = text
            if not typing:
                self.model.clear()
            self.model.show(search=text)
        self._catch_up()

    def _take_found(self) -> None:
        self._choose_face()
        if self._wanted is not None:
            self.views.go_to(self._wanted)
            self._wanted = None


class SearchPage(FoundPage):
    """What somebody searches for. ``show_page`` takes the text, or a SearchPlace to come back to.

    Signal ``found()``: see ``model`` for how many photos, or what is wrong with the text.
    """

    name = "search"
    icon = "search"

    found = Signal()

    _name = ""

    def title(self) -> str:
        return self._name or self.tr("Search")

    def show_name(self, name: str) -> None:
        """The search is kept under this name ("": it isn't)."""
        if name != self._name:
            self._name = name
            self.title_changed.emit(self.title())

    def place(self) -> object:
        return None if self._text is None else SearchPlace(self._text, self.views.current_id())

    def show_page(self, arguments: object) -> None:
        place = SearchPlace(arguments) if isinstance(arguments, str) else arguments
        if isinstance(place, SearchPlace):
            self._wanted = place.current if place.text != self._text else None
            self.look_for(place.text, typing=place.typing)
            if place.typing:
                return
        elif self._text is None:
            self.look_for("")
        else:
            self.look_for(self._text)
        self._take_focus()

    def settle(self) -> None:
        """The text is not being typed any more: if it finds nothing, nothing is shown."""
        if self.model.problem is not None and len(self.model):
            self.model.clear()
            self.model.load()

    def _take_found(self) -> None:
        super()._take_found()
        self.found.emit()

    def explain_empty(self) -> None:
        if not self.text.strip():
            super().explain_empty()  # all photos are shown: there are none
        elif self.model.problem is not None:
            self.say_empty("search", self.model.problem.message)
        else:
            meant = with_operators(self.text)
            shown = textwrap.shorten(meant, _LONGEST, placeholder=" …")
            instead = (self.tr("Search for {search}").format(search=apart(shown)), self._search_as_meant)
            self.say_empty(
                "search",
                self.tr("Nothing found"),
                self.tr("No photo is all of this. Take something out of the search, or write it in another way."),
                (instead,) if meant != self.text else (),
            )

    def _search_as_meant(self) -> None:
        self.context.navigator.show_page("search", with_operators(self.text))


class FavouritesPage(FoundPage):
    """Photos marked as favourites."""

    name = "favourites"
    icon = "heart"
    _term = "is:favourite"

    def title(self) -> str:
        return self.tr("Favourites")

    def show_page(self, arguments: object) -> None:
        self.look_for(self._term)
        self._take_focus()

    def explain_empty(self) -> None:
        self.say_empty(
            "heart",
            self.tr("There are no favourites yet"),
            self.tr(
                "Press the full stop key on a photo that you love, here or in the viewer. It is shown here then."
            ),
        )


class HiddenPage(FoundPage):
    """Photos that were hidden from everything else."""

    name = "hidden"
    icon = "eye"
    _term = "is:hidden"
    section = "photos"

    def title(self) -> str:
        return self.tr("Hidden photos")

    def show_page(self, arguments: object) -> None:
        self.look_for(self._term)
        self._take_focus()

    def explain_empty(self) -> None:
        self.say_empty(
            "eye",
            self.tr("No photo is hidden"),
            self.tr("H hides a photo: it is shown only here then, and its file stays where it is."),
        )
