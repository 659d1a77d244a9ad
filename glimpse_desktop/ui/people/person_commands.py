"""What can be decided about a whole person on their page: the name, who they are, the cover."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.faces.name_popup import PersonPopup
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import person_menu
from glimpse_desktop.ui.people.people_actions import PeopleActions
from glimpse_desktop.ui.people.person_header import PersonHeader
from glimpse_desktop.ui.review.asking_faces import AskingFaceView


class PersonCommands(QObject):
    """``row`` is whom they are about, None while nobody is shown; ``merges`` are those that can be taken apart,
    ``best`` is the face that shows the person best.

    Signals:
    moved_on(PersonId): after naming or merging the faces are that person's.
    slides_wanted(): all photos, one after the other.
    best_wanted(): the photo with the best face.
    faces_wanted(): show the faces, to choose one of them.
    """

    moved_on = Signal(object)
    slides_wanted = Signal()
    best_wanted = Signal()
    faces_wanted = Signal()

    def __init__(self, context: PageContext, page: QWidget, header: PersonHeader, view: AskingFaceView) -> None:
        super().__init__(page)
        self.row: PersonRow | None = None
        self.merges: Sequence[HistoryRow] = ()
        self.best: FaceId | None = None
        self._context = context
        self._page = page
        self._header = header
        self._view = view
        self._decisions = PeopleActions(context, self)
        header.named.connect(self._named)
        header.picked.connect(self.become)
        header.find_wanted.connect(self._find_more)
        header.more_wanted.connect(self._show_menu)

    def key_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("F2",), self.tr("Rename"), self._rename, changes=True),
            KeyBinding(("M",), self.tr("Merge into another person"), self._merge, changes=True),
        ]

    def become(self, person: PersonId, name: str) -> None:
        """Whoever is shown is that person."""
        if self.row is None or person == self.row.id:
            return
        self._decisions.merge([self.row], person, name, self.moved_on.emit)
        self._view.setFocus()

    def take_in(self, other: PersonId, name: str) -> None:
        """The other one is this person: this page's name stays."""
        row = self.row
        if row is not None and row.name is not None:
            source = PersonRow(other, name, 0, 0, None)
            self._decisions.merge([source], row.id, row.name)

    def different(self, other: PersonId, name: str) -> None:
        if self.row is not None:
            self._decisions.different(self.row, other, name)

    def menu(self, row: PersonRow) -> QMenu:
        """What is too rare for a button."""
        return person_menu.build(
            self._page,
            row,
            self._decisions,
            self.merges,
            merge=self._merge,
            choose_cover=self._explain_cover,
            use_best=self._use_best(row),
            slide_show=self.slides_wanted.emit,
            best_photo=self.best_wanted.emit if self.best is not None else None,
            forget=lambda: self._ask_to_forget(row),
        )

    def _use_best(self, row: PersonRow) -> Callable[[], None] | None:
        best, name = self.best, row.name
        if best is None or name is None or best == row.cover:
            return None
        return lambda: self._view.gestures.actions.use_as_cover(best, name)

    def _show_menu(self, place: QPoint) -> None:
        if self.row is not None:
            menu = self.menu(self.row)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _rename(self) -> bool:
        self._header.edit()
        return True

    def _find_more(self) -> None:
        if self.row is not None:
            self._decisions.find_more(self.row.id)

    def _named(self, name: str) -> None:
        if self.row is None:
            return
        if self.row.name is None:
            self._decisions.name_groups([self.row], name, self.moved_on.emit)
        else:
            self._decisions.rename(self.row, name, self.moved_on.emit)
        self._view.setFocus()

    def _merge(self) -> bool:
        """Ask whom this person is to become."""
        row = self.row
        if row is None:
            return False
        title = self.tr("Merge {what} into").format(what=row.name or self.tr("this group"))
        more = self._header.more
        popup = PersonPopup(self._context, title, more, QRect(QPoint(0, 0), more.size()), only_known=True)
        popup.set_return_focus(self._view)
        popup.picked.connect(self.become)
        return True

    def _ask_to_forget(self, row: PersonRow) -> None:
        from glimpse_desktop.ui.people.forget_dialog import ForgetDialog

        ForgetDialog(self._context, row, self._page.window()).open()

    def _explain_cover(self) -> None:
        self.faces_wanted.emit()
        self._context.navigator.message(self.tr("Point at a face and press C, or right-click it: Use as cover"))
