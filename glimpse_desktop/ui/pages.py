"""What a page of the window is, and how pages ask the window to go somewhere.

A page never knows another page: it calls the ``Navigator``, and the window does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId

if TYPE_CHECKING:
    from glimpse_desktop.ui.bridge import Background
    from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader
    from glimpse_desktop.ui.window_state import WindowState
    from glimpse_desktop.workspace.workspace import Workspace


class Navigator(QObject):
    """Where pages ask to go and what they want said; the window listens.

    Signals (with what they carry):
        photo_wanted(PhotoId, Sequence[PhotoId]): open the viewer on a photo among its neighbours in the list.
        face_wanted(FaceId), picture_wanted(Path): open Find this person.
        person_wanted(PersonId): open a person's page (or a group's, negative).
        page_wanted(str, object): open a page by its name with arguments.
        back_wanted(): go back to where the person came from.
        message_posted(str, bool): say something in the bar at the bottom, with an Undo button when True.
        offer_posted(str, str, Callable): say something there with a button of another kind.
    """

    photo_wanted = Signal(object, object)
    face_wanted = Signal(object)
    picture_wanted = Signal(object)
    person_wanted = Signal(object)
    page_wanted = Signal(str, object)
    back_wanted = Signal()
    message_posted = Signal(str, bool)
    offer_posted = Signal(str, str, object)

    def open_photo(self, photo_id: PhotoId, ids: Sequence[PhotoId] = ()) -> None:
        """``ids``: the list that next and previous go through; may be a numpy array."""
        self.photo_wanted.emit(photo_id, ids)

    def find_face(self, face_id: FaceId) -> None:
        self.face_wanted.emit(face_id)

    def find_picture(self, path: Path) -> None:
        self.picture_wanted.emit(path)

    def show_person(self, person_id: PersonId) -> None:
        self.person_wanted.emit(person_id)

    def show_page(self, name: str, arguments: object = None) -> None:
        self.page_wanted.emit(name, arguments)

    def go_back(self) -> None:
        self.back_wanted.emit()

    def message(self, text: str, undo: bool = False) -> None:
        self.message_posted.emit(text, undo)

    def hand_over(self, other: Navigator) -> None:
        """Whatever is wanted and said here is from now on wanted of and said by another window."""
        for mine, theirs in (
            (self.photo_wanted, other.photo_wanted),
            (self.face_wanted, other.face_wanted),
            (self.picture_wanted, other.picture_wanted),
            (self.person_wanted, other.person_wanted),
            (self.page_wanted, other.page_wanted),
            (self.message_posted, other.message_posted),
            (self.offer_posted, other.offer_posted),
        ):
            mine.disconnect()
            mine.connect(theirs)

    def offer(self, text: str, label: str, action: Callable[[], None]) -> None:
        """Say ``text`` with a button ``label`` that runs ``action``: for what the decision log doesn't undo."""
        self.offer_posted.emit(text, label, action)


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page is given."""

    workspace: Workspace
    background: Background
    thumbnails: ThumbnailLoader
    navigator: Navigator


class Page(QWidget):
    """One page of the window. From when it is first wanted it lives as long as the window; hidden pages keep their
    state.

    Names, and the arguments of ``show_page``: ``photos`` None; ``folder`` a FolderId; ``folders`` and ``problems``
    None; ``search`` a text; ``favourites``, ``hidden``, ``people``, ``no-name``, ``duplicates`` and ``history``
    None; ``review`` None, "questions" or "mistakes";
    ``person`` a PersonId; ``find`` a FaceId or a Path; ``compare`` a ComparePair; ``viewer`` (PhotoId, ids),
    or (PhotoId, ids, True) to begin a slide show there.
    Instead of these, each page also takes what its own ``place`` gave.

    ``name`` is its key for ``Navigator.show_page``; ``icon`` the name of an icon in ``ui/icons``.
    Signals:
        title_changed(str): the toolbar's title follows.
        counted(int): the figure beside its name in the sidebar, of a page that counts itself.
    """

    name = ""
    icon = ""
    section = ""
    """The ``name`` of the page whose sidebar entry is lit while this one is open, if not its own."""
    titled = True
    """False for a page that says itself whom or what it shows and has its tools beside that: there is no row for
    title and tools above it."""
    shows_photos = False
    """True for a page on which ``ViewChoice`` says how photos are looked at."""
    full_window = False
    """True for a page that hides sidebar and toolbar (the viewer)."""

    title_changed = Signal(str)
    counted = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def title(self) -> str:
        """What the toolbar and the sidebar call it now (translated)."""
        raise NotImplementedError

    def tools(self) -> list[QWidget]:
        """Controls shown at the right of the toolbar while the page is open. Asked for once."""
        return []

    def recall(self, state: WindowState) -> None:
        """Be as at the end of the last start: called before anybody sees the page."""

    def follow(self, state: WindowState) -> None:
        """Preferences changed, and ``state`` (which ``remember`` has been asked for) with them: be so at once."""
        self.recall(state)

    def remember(self, state: WindowState) -> WindowState:
        """``state`` with what of this page is to be remembered until the next start."""
        return state

    def show_page(self, arguments: object) -> None:
        """The page comes into view. None: as it was left, or for the first time."""

    def place(self) -> object:
        """What to give to ``show_page`` to come back exactly here. None: the page keeps its own place."""
        return None

    def search_term(self) -> str:
        """A term of a search that finds the photos of this page; "" when there is none or it is of all photos."""
        return ""

    def take_focus(self) -> None:
        """The keyboard comes back to the page."""
        self.setFocus()

    def leave_page(self) -> None:
        """The page goes out of view: stop what only matters while it is seen."""

    def refresh(self, changes: Changes) -> None:
        """The library changed. Called for hidden pages too: remember and catch up when shown."""

    def export_photos(self) -> None:
        """Ask how all photos that the page shows are exported; those without photos say that there are none."""
        self.context.navigator.message(self.tr("There are no photos to export here"))

    def fill_photo_menu(self, menu: QMenu) -> bool:
        """Add what can be done with the photos that are chosen here to a menu of the menu bar; False: none are."""
        return False

    def handle_escape(self) -> bool:
        """Esc was pressed: True if the page used it (closed an editor, cleared a selection)."""
        return False
