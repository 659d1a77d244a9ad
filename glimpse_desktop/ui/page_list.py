"""The one place where the window learns which pages there are. Each is imported and built when it is first wanted:
together they take as long as all the rest of a start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from glimpse_desktop.ui.photos_page import PhotosPage

if TYPE_CHECKING:
    from glimpse_desktop.ui.library_actions import LibraryActions
    from glimpse_desktop.ui.pages import Page, PageContext


class Pages(Mapping[str, "Page"]):
    """Every page by its name. To look one up builds it; to go through the names doesn't."""

    def __init__(self, context: PageContext, actions: LibraryActions, on_built: Callable[[Page], None]) -> None:
        """``on_built`` gets each page before anybody else does."""
        self._context = context
        self._actions = actions
        self._on_built = on_built
        self._built: dict[str, Page] = {}

    def __getitem__(self, name: str) -> Page:
        page = self._built.get(name)
        if page is None:
            page = self._built[name] = _MAKERS[name](self._context, self._actions)
            self._on_built(page)
        return page

    def __iter__(self) -> Iterator[str]:
        return iter(_MAKERS)

    def __len__(self) -> int:
        return len(_MAKERS)

    def built(self) -> list[Page]:
        """Those that are there already."""
        return list(self._built.values())

    def build_next(self) -> bool:
        """Build one that nobody has wanted yet. False when that was the last one."""
        missing = [name for name in _MAKERS if name not in self._built]
        if missing:
            self[missing[0]]
        return len(missing) > 1


def _photos(context: PageContext, actions: LibraryActions) -> Page:
    return PhotosPage(context, actions)


def _people(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.people_page import PeoplePage

    return PeoplePage(context)


def _person(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.person_page import PersonPage

    return PersonPage(context)


def _review(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.review_page import ReviewPage

    return ReviewPage(context)


def _no_name(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.no_name_page import NoNamePage

    return NoNamePage(context)


def _folders(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.folders_page import FoldersPage

    return FoldersPage(context, actions)


def _folder(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.photos_page import FolderPage

    return FolderPage(context, actions)


def _duplicates(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.duplicates_page import DuplicatesPage

    return DuplicatesPage(context)


def _problems(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.problems_page import ProblemsPage

    return ProblemsPage(context, actions)


def _history(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.history_page import HistoryPage

    return HistoryPage(context)


def _find(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.find_page import FindPage

    return FindPage(context)


def _viewer(context: PageContext, actions: LibraryActions) -> Page:
    from glimpse_desktop.ui.viewer import Viewer

    return Viewer(context)


_MAKERS: dict[str, Callable[[PageContext, LibraryActions], Page]] = {
    "photos": _photos,
    "people": _people,
    "person": _person,
    "review": _review,
    "no-name": _no_name,
    "folders": _folders,
    "folder": _folder,
    "duplicates": _duplicates,
    "problems": _problems,
    "history": _history,
    "find": _find,
    "viewer": _viewer,
}
"""The one that the window opens on first."""
