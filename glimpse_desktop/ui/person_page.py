"""One person, or one group that waits for a name: what is to be confirmed, every face, every photo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import FaceRow, PersonRow
from glimpse_desktop.ui import face_painting as painting
from glimpse_desktop.ui import person_query
from glimpse_desktop.ui.asking_faces import AskingFaceView
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.buttons import push_button
from glimpse_desktop.ui.empty import EmptyState
from glimpse_desktop.ui.face_menu import short
from glimpse_desktop.ui.face_view import FaceSection
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.name_field import GuessChips
from glimpse_desktop.ui.name_popup import PersonPopup
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people_actions import PeopleActions
from glimpse_desktop.ui.person_header import PersonHeader
from glimpse_desktop.ui.person_query import PersonAside, PersonFaces
from glimpse_desktop.ui.photo_grid import PhotoGrid
from glimpse_desktop.ui.photo_model import PhotoModel
from glimpse_desktop.ui.similar_people import SimilarPeople
from glimpse_desktop.ui.theme import Space
from glimpse_desktop.ui.throttle import Throttle
from glimpse_desktop.ui.wording import number

_RELOAD_MS = 500
_REST_MS = 1500
"""What stands beside the faces is read again when so long nothing was decided."""
_SOON_MS = 250
"""The first time it is read when the faces were painted."""
_FIRST = 60
"""About a window full of faces."""

_ASKED = 24
"""So many faces are asked about at a time: a person's own faces stay in reach below them."""


class PersonPage(Page):
    """``show_page`` takes a PersonId; a negative one is a group."""

    name = "person"
    icon = "person"
    section = "people"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._person: PersonId | None = None
        self._row: PersonRow | None = None
        self._asked: list[FaceRow] = []
        self._merges: list[HistoryRow] = []
        self._beside: frozenset[PersonId] = frozenset()
        """Who is shown as similar."""
        self._stale = False
        self.decisions = PeopleActions(context, self)
        self.header = PersonHeader(context)
        self.similar = SimilarPeople(context)
        self.chips = GuessChips()
        self.chips.hide()
        self.view = AskingFaceView(context, size=painting.LARGE)
        self.confirm_all = push_button(self.tr("Confirm all"), "check")
        self.confirm_none = push_button(self.tr("None of these"), role="quiet")
        self._model = PhotoModel(context, self)
        self.grid = PhotoGrid(context, self._model)
        self.empty = EmptyState()
        self._parts = QStackedWidget()
        self._reload = Throttle(_RELOAD_MS, self._load, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._load_aside)
        self._build()
        self.header.named.connect(self._named)
        self.header.picked.connect(self._picked)
        self.header.find_wanted.connect(self._find_more)
        self.header.part_chosen.connect(self._show_part)
        self.header.more_wanted.connect(self._show_menu)
        self.similar.merge_wanted.connect(self._merge_with)
        self.similar.different.connect(self._different)
        self.similar.opened.connect(context.navigator.show_person)
        self.chips.picked.connect(self._picked)
        self.view.answered.connect(self._answered)
        self.confirm_all.clicked.connect(lambda: self.view.gestures.actions.confirm(self._asked))
        self.confirm_none.clicked.connect(lambda: self.view.gestures.actions.reject(self._asked))
        self.grid.open_photo.connect(self._open_photo)
        context.thumbnails.face_ready.connect(self._on_face)
        keys = [
            KeyBinding(("F2",), self.tr("Rename"), self._rename),
            KeyBinding(("M",), self.tr("Merge into another person"), self._merge),
        ]
        self.view.add_bindings(keys)
        self.grid.add_bindings(keys)

    def _build(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.L, 0, Space.L, Space.XS)
        inner.setSpacing(Space.XS)
        inner.addWidget(self.similar)
        inner.addWidget(self.chips)
        self._answers = QWidget()
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(Space.XS)
        answers.addWidget(self.confirm_none)
        answers.addWidget(self.confirm_all)
        for part in (self.view, self.grid, self.empty):
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inner)
        column.addWidget(self._parts, 1)

    # The page

    def title(self) -> str:
        if self._row is not None and self._row.name is not None:
            return self._row.name
        return self.tr("No name yet")

    def show_page(self, arguments: object) -> None:
        if isinstance(arguments, int) and arguments != self._person:
            self._show(PersonId(arguments))
        elif self._stale:
            self._reload.now()
            self._load_aside()
            self._model.load()
        self._focus()

    def place(self) -> object:
        return self._person

    def leave_page(self) -> None:
        self.view.gestures.dismiss()

    def refresh(self, changes: Changes) -> None:
        self.view.refresh(changes)
        touched = changes.people_list or changes.photo_list or self._person in changes.people
        if self._person is None or not (touched or changes.faces):
            return
        self._stale = True
        if self.isVisible():
            self._reload.ask()
            if changes.people.isdisjoint(self._beside):
                self._rest.start(_REST_MS)
            else:
                self._load_aside()
            self._model.refresh(changes)

    def handle_escape(self) -> bool:
        if self._parts.currentWidget() is self.grid:
            return self.grid.clear_selection()
        return self.view.clear_selection()

    # Reading

    def _show(self, person: PersonId) -> None:
        self._person = person
        self.section = "people" if person > 0 else "no-name"
        self._row = None
        self._asked, self._merges, self._beside = [], [], frozenset()
        self.view.rows.forget_all()
        self.view.show_faces([])
        self.view.verticalScrollBar().setValue(0)
        self.chips.set_guesses(())
        self.similar.show_people("", ())
        self.header.show_part(0)
        self._parts.setCurrentWidget(self.view)
        self._reload.now()

    def _load(self) -> None:
        person, workspace = self._person, self.context.workspace
        if person is None:
            return
        self._stale = False
        first = _FIRST if self._row is None else 0
        self.context.background.run(
            lambda: person_query.read_faces(workspace, person, _ASKED, first), self._take, owner=self, key="faces"
        )

    def _load_aside(self) -> None:
        person, workspace = self._person, self.context.workspace
        self._rest.stop()
        if person is not None:
            self.context.background.run(
                lambda: person_query.read_aside(workspace, person),
                self._take_aside,
                owner=self,
                key="aside",
                lane=Lane.SEARCH,
            )

    def _take(self, found: PersonFaces) -> None:
        if found.person != self._person:
            return
        self.header.setVisible(found.row is not None)
        self.chips.set_guesses(found.guesses)
        arrived, self._row = self._row is None, found.row
        if found.row is None:
            self._say_gone()
            return
        self._show_header()
        self._asked = list(found.asked)
        self.view.rows.put(found.first)
        self.view.rows.put(found.asked)
        self.view.show_faces(self._sections(found, found.row))
        if self._parts.currentWidget() is self.empty:
            self._show_part(0)
        elif self._parts.currentWidget() is self.grid:
            self._model.show(person=found.person)
        self.title_changed.emit(self.title())
        if arrived:
            self._rest.start(_SOON_MS)

    def _sections(self, found: PersonFaces, row: PersonRow) -> list[FaceSection]:
        own = found.faces
        if not self._asked:
            return [FaceSection("", own)]
        shown, everything = len(self._asked), found.suggested
        heading = self.tr("Is this {name}?").format(name=row.name)
        note = number(everything)
        if shown < everything:
            note = self.tr("the surest {shown} of {count}").format(shown=shown, count=number(everything))
        self.confirm_all.setText(
            " " + (self.tr("Confirm all") if shown == everything else self.tr("Confirm these {n}").format(n=shown))
        )
        self.view.set_heading_tools(heading, self._answers)
        asked = FaceSection(heading, [face.id for face in self._asked], note, asks=True)
        return [asked, FaceSection(self.tr("Faces"), own, number(len(own)))]

    def _take_aside(self, found: PersonAside) -> None:
        if found.person == self._person and self._row is not None:
            self.similar.show_people(self._row.name or "", found.similar)
            self._merges = list(found.merges)
            self._beside = frozenset(guess.person_id for guess, _ in found.similar)

    def _show_header(self) -> None:
        if self._row is not None:
            cover = self._row.cover
            picture = self.context.thumbnails.face(cover) if cover is not None else None
            self.header.show_person(self._row, picture)

    def _say_gone(self) -> None:
        self.similar.show_people("", ())
        self.title_changed.emit(self.title())
        self.empty.say(
            "person",
            self.tr("No faces left here"),
            self.tr("Every face of this person has another name now, or none."),
            ((self.tr("See all people"), lambda: self.context.navigator.show_page("people")),),
        )
        self._parts.setCurrentWidget(self.empty)

    def _show_part(self, part: int) -> None:
        if part == 1 and self._person is not None:
            self._model.show(person=self._person)
            self._parts.setCurrentWidget(self.grid)
        else:
            self._parts.setCurrentWidget(self.view)
        self.header.show_part(part)
        self._focus()

    def _focus(self) -> None:
        part = self._parts.currentWidget()
        if part is not None:
            part.setFocus()

    def _on_face(self, face_id: int) -> None:
        if self._row is not None and self._row.cover == face_id:
            self._show_header()

    # What the person does

    def _answered(self, face: FaceId, yes: bool) -> None:
        rows = [row for row in self._asked if row.id == face]
        actions = self.view.gestures.actions
        if yes:
            actions.confirm(rows)
        else:
            actions.reject(rows)

    def _rename(self) -> bool:
        self.header.edit()
        return True

    def _find_more(self) -> None:
        if self._person is not None:
            self.decisions.find_more(self._person)

    def _open_photo(self, photo: PhotoId) -> None:
        self.context.navigator.open_photo(photo, self._model.ids)  # type: ignore[arg-type]

    def _named(self, name: str) -> None:
        if self._row is None:
            return
        if self._row.name is None:
            self.decisions.name_groups([self._row], name, self._go_on_with)
        else:
            self.decisions.rename(self._row, name, self._go_on_with)
        self.view.setFocus()

    def _picked(self, person: PersonId, name: str) -> None:
        if self._row is None or person == self._row.id:
            return
        self.decisions.merge([self._row], person, name, self._go_on_with)
        self.view.setFocus()

    def _merge_with(self, other: PersonId, name: str) -> None:
        """The other one is this person: this page's name stays."""
        row = self._row
        if row is not None and row.name is not None:
            source = PersonRow(other, name, 0, 0, None)
            self.decisions.merge([source], row.id, row.name)

    def _different(self, other: PersonId, name: str) -> None:
        if self._row is not None:
            self.decisions.different(self._row, other, name)

    def _merge(self) -> bool:
        """Ask whom this person is to become."""
        row = self._row
        if row is None:
            return False
        what = row.name or self.tr("this group")
        more = self.header.more
        spot = QRect(QPoint(0, 0), more.size())
        popup = PersonPopup(
            self.context, self.tr("Merge {what} into").format(what=what), more, spot, only_known=True
        )
        popup.set_return_focus(self.view)
        popup.picked.connect(self._picked)
        return True

    def _go_on_with(self, person: PersonId) -> None:
        """After naming or merging the faces are somebody else's: show that person from now on."""
        if person != self._person and self.isVisible():
            self._show(person)

    def menu(self, row: PersonRow) -> QMenu:
        """What is too rare for a button, and the merges that can be taken apart."""
        menu = QMenu(self)

        def add(text: str, picture: str, run: Callable[[], object]) -> None:
            menu.addAction(icon(picture), text).triggered.connect(lambda _checked=False: run())

        add(self.tr("Merge into…"), "merge", self._merge)
        if row.name is None:
            add(self.tr("Not faces"), "not-a-face", lambda: self.decisions.not_faces([row]))
            add(self.tr("Ignore"), "ignore", lambda: self.decisions.ignore([row]))
            return menu
        add(self.tr("Choose the cover…"), "star", self._explain_cover)
        if row.hidden:
            add(self.tr("Show again"), "eye", lambda: self.decisions.show(row))
        else:
            add(self.tr("Ignore this person"), "ignore", lambda: self.decisions.hide(row))
        if self._merges:
            menu.addSeparator()
        for merge in self._merges:
            text = self.tr("Take apart: {what}").format(what=short(merge.text, 48))
            add(text, "apart", partial(self.decisions.take_apart, merge.id, merge.text))
        return menu

    def _show_menu(self, place: QPoint) -> None:
        if self._row is not None:
            menu = self.menu(self._row)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _explain_cover(self) -> None:
        self._show_part(0)
        self.context.navigator.message(self.tr("Point at a face and press C, or right-click it: Use as cover"))
