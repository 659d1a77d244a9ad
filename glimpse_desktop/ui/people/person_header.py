"""The top of a person's page: cover, name to edit in place, counts, and the way to more of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.person_facts import Sighting
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_button import FaceButton
from glimpse_desktop.ui.faces.name_field import NameField
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people.person_tools import PersonTools
from glimpse_desktop.ui.people.sighting_link import SightingLink, month_of
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.wording import faces_in_photos, number

_NARROW = 760


class PersonHeader(QWidget):
    """Signals:
    named(str), picked(PersonId, str): the name was edited.
    find_wanted(): more of this person, please.
    part_chosen(int): 0 faces, 1 photos.
    more_wanted(QPoint): the menu of the rest, at that global place.
    photo_wanted(PhotoId): open the first or the last photo of this person.
    """

    named = Signal(str)
    picked = Signal(object, str)
    find_wanted = Signal()
    part_chosen = Signal(int)
    more_wanted = Signal(QPoint)
    photo_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: PersonRow | None = None
        self.cover = FaceButton(painting.MEDIUM)
        self.cover.setAccessibleName(self.tr("Find more of this person"))
        self.name = ElidedLabel()
        set_role(self.name, "title")
        self.edit_button = QToolButton()
        self.edit_button.setIcon(icon("edit"))
        self.edit_button.setIconSize(QSize(18, 18))
        self.edit_button.setToolTip(self.tr("Rename (F2)"))
        self.edit_button.setAccessibleName(self.tr("Rename"))
        self.field = NameField(context)
        self.field.setMaximumWidth(360)
        self.field.setPlaceholderText(self.tr("Who is this?"))
        self.counts = ElidedLabel()
        set_role(self.counts, "muted")
        # Figures and letters of other scripts come from taller fonts.
        self.counts.setMinimumHeight(self.counts.sizeHint().height() + Space.XS)
        self.find_more = push_button(self.tr("Find more"), "find-face")
        self.find_more.setToolTip(self.tr("Find more of this person"))
        self.more = QToolButton()
        self.more.setIcon(icon("more"))
        self.more.setIconSize(QSize(20, 20))
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More about this person"))
        self.first_seen, self.last_seen = SightingLink(), SightingLink()
        for link in (self.first_seen, self.last_seen):
            link.opened.connect(self.photo_wanted)
        self.tools = PersonTools()
        self._parts = QButtonGroup(self)
        self._parts.setExclusive(True)
        self._shown = QWidget()
        self._name_stack = QStackedWidget()
        changing().wanted_by(self.edit_button, self.field)
        self._build()
        self.cover.clicked.connect(self.find_wanted)
        self.find_more.clicked.connect(self.find_wanted)
        self.edit_button.clicked.connect(self.edit)
        self.field.named.connect(self._on_named)
        self.field.picked.connect(self._on_picked)
        self.field.cancelled.connect(self._settle)
        self.field.editingFinished.connect(self._on_editing_finished)
        self._parts.idClicked.connect(self.part_chosen)
        self.more.clicked.connect(
            lambda: self.more_wanted.emit(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
        )

    def _build(self) -> None:
        shown = QHBoxLayout(self._shown)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(Space.XS)
        shown.addWidget(self.name)
        shown.addWidget(self.edit_button)
        shown.addStretch(1)
        self._name_stack.addWidget(self._shown)
        self._name_stack.addWidget(self.field)
        self._name_stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addStretch()
        words.addWidget(self._name_stack)
        words.addWidget(self.counts)
        seen = QHBoxLayout()
        seen.setSpacing(Space.L)
        seen.addWidget(self.first_seen)
        seen.addWidget(self.last_seen)
        seen.addStretch(1)
        words.addLayout(seen)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        for place, text in enumerate((self.tr("Faces"), self.tr("Photos"))):
            button = QToolButton()
            button.setText(text)
            button.setCheckable(True)
            button.setChecked(place == 0)
            self._parts.addButton(button, place)
            spoken.speak_as(button, "PageTab")
            row.addWidget(button)
        row.addSpacing(Space.XS)
        row.addWidget(self.find_more)
        row.addWidget(self.more)
        beside = QVBoxLayout()
        beside.setSpacing(Space.S)
        beside.addStretch()
        beside.addLayout(row)
        beside.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignRight)
        beside.addStretch()
        all_of_it = QHBoxLayout(self)
        all_of_it.setContentsMargins(Space.L, Space.XS, Space.L, Space.S)
        all_of_it.setSpacing(Space.M)
        all_of_it.addWidget(self.cover)
        all_of_it.addLayout(words, 1)
        all_of_it.addLayout(beside)

    def show_person(self, row: PersonRow, cover: QPixmap | None) -> None:
        """Name, counts and cover; what is being typed stays."""
        state = painting.FaceState.UNKNOWN if row.name is None else painting.FaceState.CONFIRMED
        self.cover.show_face(cover, state)
        counts = [faces_in_photos(row.faces, row.photos)]
        if row.name is not None and row.unsure:
            counts.append(self.tr("{count} to confirm").format(count=number(row.unsure)))
        if row.hidden:
            counts.append(self.tr("ignored"))
        self.counts.setText(" · ".join(counts))
        another = self._row is None or self._row.id != row.id
        self._row = row
        self.name.setText(row.name or "")
        if another or not self.field.hasFocus():
            self.field.setText(row.name or "")
            self._settle()

    def show_seen(self, first: Sighting | None, last: Sighting | None) -> None:
        """The earliest and the latest photo; one of them is enough where both are of one month."""
        once = first is not None and last is not None and month_of(first) == month_of(last)
        if once:
            self.first_seen.show_sighting(first, self.tr("Seen {month}"), "{month}")
        else:
            self.first_seen.show_sighting(first, self.tr("First seen {month}"), self.tr("from {month}"))
        self.last_seen.show_sighting(None if once else last, self.tr("Last seen {month}"), self.tr("to {month}"))

    def edit(self) -> None:
        """Put the name field in the name's place."""
        if self._row is None:
            return
        self.field.setText(self._row.name or "")
        self._name_stack.setCurrentWidget(self.field)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the name needs the room more than the words on a button."""
        super().resizeEvent(event)
        self.find_more.setText("" if event.size().width() < _NARROW else f" {self.find_more.accessibleName()}")

    def show_part(self, part: int) -> None:
        """Tick faces (0) or photos (1)."""
        button = self._parts.button(part)
        if button is not None:
            button.setChecked(True)

    def _settle(self) -> None:
        """A person shows the name; a group always shows its field."""
        named = self._row is not None and self._row.name is not None
        self._name_stack.setCurrentWidget(self._shown if named else self.field)

    def _on_named(self, name: str) -> None:
        self._settle()
        self.named.emit(name)

    def _on_picked(self, person: object, name: str) -> None:
        self._settle()
        self.picked.emit(person, name)

    def _on_editing_finished(self) -> None:
        if not self.field.hasFocus():
            self._settle()
