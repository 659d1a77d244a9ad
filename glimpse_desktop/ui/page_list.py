"""The one place where the window learns which pages there are. Each is imported and built when it is first wanted:
together they take as long as all the rest of a start.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from glimpse_desktop.ui.photos.photos_page import PhotosPage

if TYPE_CHECKING:
    from glimpse_desktop.ui.library_actions import LibraryActions
    from glimpse_desktop.ui.pages import Page, PageContext

    _Maker = Callable[[PageContext, LibraryActions], Page]


class Pages(Mapping[str, "Page"]):
    """Every page by its name. To look one up builds it; to go through the names doesn't."""

    def __init__(self, context: PageContext, actions: LibraryActions, on_built: Callable[[Page], None]) -> None:
        """``on_built`` gets each page before anybody else does."""
        self._context = context
        self._actions = actions
        self._on_built = on_built
        self._makers: dict[str, _Maker] = {}
        self._built: dict[str, Page] = {}

    def __getitem__(self, name: str) -> Page:
        page = self._built.get(name)
        if page is None:
            page = self._built[name] = self._maker(name)(self._context, self._actions)
            self._on_built(page)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(_IMPORTS)

    def __len__(self) -> int:
        return len(_IMPORTS)

    def built(self) -> list[Page]:
        """Those that are there already."""
        return list(self._built.values())

    def build_next(self) -> bool:
        """Do a little more towards pages that nobody has wanted yet: import something, or build one. False when
        all are there.
        """
        part = next((part for part in _SHARED if part not in sys.modules), None)
        if part is not None:
            import_module(part)
            return True
        name = next((name for name in _IMPORTS if name not in self._built), None)
        if name is None:
            return False
        if name in self._makers:
            self[name]
        else:
            self._maker(name)
        return True

    def _maker(self, name: str) -> _Maker:
        maker = self._makers.get(name)
        if maker is None:
            maker = self._makers[name] = _IMPORTS[name]()
        return maker


def _photos() -> _Maker:
    return PhotosPage


def _people() -> _Maker:
    from glimpse_desktop.ui.people.people_page import PeoplePage

    return lambda context, _actions: PeoplePage(context)


def _person() -> _Maker:
    from glimpse_desktop.ui.people.person_page import PersonPage

    return lambda context, _actions: PersonPage(context)


def _review() -> _Maker:
    from glimpse_desktop.ui.review.page import ReviewPage

    return lambda context, _actions: ReviewPage(context)


def _no_name() -> _Maker:
    from glimpse_desktop.ui.people.no_name_page import NoNamePage

    return lambda context, _actions: NoNamePage(context)


def _folders() -> _Maker:
    from glimpse_desktop.ui.photos.folders_page import FoldersPage

    return FoldersPage


def _folder() -> _Maker:
    from glimpse_desktop.ui.photos.folder_page import FolderPage

    return FolderPage


def _search() -> _Maker:
    from glimpse_desktop.ui.search.pages import SearchPage

    return SearchPage


def _favourites() -> _Maker:
    from glimpse_desktop.ui.search.pages import FavouritesPage

    return FavouritesPage


def _hidden() -> _Maker:
    from glimpse_desktop.ui.search.pages import HiddenPage

    return HiddenPage


def _duplicates() -> _Maker:
    from glimpse_desktop.ui.duplicates.page import DuplicatesPage

    return lambda context, _actions: DuplicatesPage(context)


def _problems() -> _Maker:
    from glimpse_desktop.ui.problems.page import ProblemsPage

    return lambda context, _actions: ProblemsPage(context)


def _history() -> _Maker:
    from glimpse_desktop.ui.history.page import HistoryPage

    return lambda context, _actions: HistoryPage(context)


def _find() -> _Maker:
    from glimpse_desktop.ui.find.page import FindPage

    return lambda context, _actions: FindPage(context)


def _compare() -> _Maker:
    from glimpse_desktop.ui.compare.page import ComparePage

    return lambda context, _actions: ComparePage(context)


def _viewer() -> _Maker:
    from glimpse_desktop.ui.viewer.viewer import Viewer

    return lambda context, _actions: Viewer(context)


_SHARED = tuple(
    f"glimpse_desktop.ui.{part}"
    for part in (
        "faces.tile_view",
        "faces.face_selection",
        "faces.name_popup",
        "faces.face_gestures",
        "people.people_view",
    )
)
"""What several pages need: imported one at a time, or the first of those pages would pay for all of it at once."""

_IMPORTS: dict[str, Callable[[], _Maker]] = {
    "photos": _photos,
    "people": _people,
    "person": _person,
    "review": _review,
    "no-name": _no_name,
    "folders": _folders,
    "folder": _folder,
    "search": _search,
    "favourites": _favourites,
    "hidden": _hidden,
    "duplicates": _duplicates,
    "problems": _problems,
    "history": _history,
    "find": _find,
    "compare": _compare,
    "viewer": _viewer,
}
"""The one that the window opens on first."""
