"""The left side of Find this person: the face that is asked about, and its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_button import FaceButton
from glimpse_desktop.ui.faces.face_photo import FacePhoto
from glimpse_desktop.ui.faces.face_words import known_person, name_text
from glimpse_desktop.ui.faces.name_field import GuessChips, NameField
from glimpse_desktop.ui.find.query import Asked, sharp_crop
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos import photo_words
from glimpse_desktop.ui.photos.picture_image import image_of
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.widgets.mirroring import line_up
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.ui.wording import faces_text, quality_text

_WIDTH = 296
_FACE = 160
_PHOTO = 252
"""Width of the photo: what is left beside the margins and a scroll bar."""
_CHOICES_IN_ROW = 4
_MOST_CHOICES = 40


class QueryPanel(QScrollArea):
    """Signals:
    named(str), picked(PersonId, str): name the selected faces (and the one asked about) so.
    choice_made(Asked): another face of the same picture.
    photo_wanted(): open the photo.
    """

    named = Signal(str)
    picked = Signal(object, str)
    choice_made = Signal(object)
    photo_wanted = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The face asked about"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside takes the keyboard, and is shown then
        self._context = context
        self._asked: Asked | None = None
        self._count = 0
        self._shown_choices: list[Asked] = []
        self.setFixedWidth(_WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self, "plain")
        self._content = QWidget()
        self._face = FaceButton(_FACE)
        self._face.setAccessibleName(self.tr("The face that is asked about: open its photo"))
        self._face.clicked.connect(self.photo_wanted)
        self._heading = QLabel()
        set_role(self._heading, "title")
        self._heading.setWordWrap(True)
        self._quality = QLabel()
        set_role(self._quality, "muted")
        self._quality.setWordWrap(True)
        self.field = NameField(context)
        self.button = QPushButton(self.tr("Name"))
        set_role(self.button, "primary")
        self.chips = GuessChips()
        changing().wanted_by(self.field, self.button, self.chips)
        self._photo = FacePhoto(_PHOTO)
        self._photo.setAccessibleName(self.tr("Open the photo that this face is in"))
        self._photo.clicked.connect(self.photo_wanted)
        self._file = QLabel()
        set_role(self._file, "small")
        self._file.setWordWrap(True)
        line_up(self._file)
        self._choices_label = QLabel()
        set_role(self._choices_label, "heading")
        self._choices = QWidget()
        self._choices.setLayout(QGridLayout())
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._build()
        self.field.named.connect(self.named)
        self.field.picked.connect(self.picked)
        self.field.cancelled.connect(context.navigator.go_back)
        self.button.clicked.connect(self.name_now)
        self.chips.picked.connect(self.picked)
        context.thumbnails.face_ready.connect(self._on_face)
        context.thumbnails.photo_ready.connect(self._on_photo)
        self.clear()

    def _build(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.S)
        grid = self._choices.layout()
        if grid is not None:
            grid.setContentsMargins(0, 0, 0, Space.S)
            grid.setSpacing(2)
        column.addWidget(self._choices_label)
        column.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._face, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._heading)
        column.addWidget(self._quality)
        column.addSpacing(Space.XS)
        column.addWidget(self.field)
        column.addWidget(self.chips)
        column.addWidget(self.button)
        line = QFrame()
        set_role(line, "line")
        column.addSpacing(Space.S)
        column.addWidget(line)
        column.addSpacing(Space.S)
        column.addWidget(self._photo)
        column.addWidget(self._file)
        column.addStretch()
        self.setWidget(self._content)

    # What is shown

    def clear(self) -> None:
        """Nothing is asked yet."""
        self._asked = None
        self.set_choices([])
        self.setVisible(False)

    def set_choices(self, choices: Sequence[Asked]) -> None:
        """The faces of a picture to pick from; fewer than two show no choice."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._shown_choices = list(choices)
        many = len(choices) > 1
        self._choices_label.setVisible(many)
        self._choices.setVisible(many)
        if not many:
            return
        self._choices_label.setText(self.tr("Who are you looking for?"))
        grid = self._choices.layout()
        for number, asked in enumerate(choices[:_MOST_CHOICES]):
            button = FaceButton(painting.SMALL)
            button.setCheckable(True)
            spoken.speak_as(button, "RadioButton")
            button.setAccessibleName(self.tr("Face {number} of this picture").format(number=number + 1))
            button.show_face(self._thumbnail(asked), _state(asked))
            button.clicked.connect(lambda _checked=False, asked=asked: self.choice_made.emit(asked))
            self._group.addButton(button, number)
            if isinstance(grid, QGridLayout):
                grid.addWidget(button, number // _CHOICES_IN_ROW, number % _CHOICES_IN_ROW)
        follow_layout(self._content)

    def choices(self) -> list[QAbstractButton]:
        """The buttons of the faces to pick from."""
        return self._group.buttons()

    def check_choice(self, number: int) -> None:
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)

    def show_asked(self, asked: Asked) -> None:
        self._asked = asked
        self.setVisible(True)
        name = name_text(asked.row) if asked.row is not None else ""
        self._heading.setText(name or self.tr("Who is this?"))
        self._quality.setText(quality_text(asked.quality))
        self.chips.set_guesses(())
        self.field.setText(_known_name(asked))
        self.field.setPlaceholderText(self.tr("Type a name"))
        self._face.show_face(self._thumbnail(asked), _state(asked))
        self._show_photo()
        when = photo_words.taken(asked.photo) if asked.photo is not None else ""
        self._file.setText("\n".join(part for part in (asked.path.name, when) if part))
        self._file.setToolTip(str(asked.path))
        self._sharpen(asked)
        self.set_count(self._count)
        bar = self.verticalScrollBar()
        bar.setValue(0)

    def update_asked(self, asked: Asked) -> None:
        """The same face, decided about since: what is typed stays."""
        before = _known_name(self._asked) if self._asked is not None else ""
        self._asked = asked
        name = name_text(asked.row) if asked.row is not None else ""
        self._heading.setText(name or self.tr("Who is this?"))
        self._face.set_state(_state(asked))
        known = _known_name(asked)
        if known != before:
            self.field.setText(known)

    def set_guesses(self, guesses: Sequence[NameGuess]) -> None:
        self.chips.set_guesses(guesses)

    def set_count(self, count: int) -> None:
        """How many faces would be named now."""
        self._count = count
        if count:
            text = self.tr("Name {faces}").format(faces=faces_text(count))
        else:
            text = self.tr("Select faces to name")
        self.button.setText(text)
        self.button.setEnabled(count > 0)

    def name_now(self) -> None:
        """Name by what is typed; with nothing typed, ask for a name."""
        name = self.field.text().strip()
        if name:
            self.named.emit(name)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Pictures that arrive

    def _thumbnail(self, asked: Asked) -> QPixmap | None:
        if asked.row is not None:
            return self._context.thumbnails.face(asked.row.id)
        if asked.outside is None or not asked.outside.thumbnail:
            return None
        picture = QPixmap()
        return picture if picture.loadFromData(asked.outside.thumbnail) else None

    def _sharpen(self, asked: Asked) -> None:
        """The thumbnail is there at once; the picture itself has more to show."""
        workspace = self._context.workspace
        side = round(_FACE * self.devicePixelRatioF())

        def cut(image: QImage) -> None:
            if asked is self._asked and not image.isNull():
                self._face.show_face(QPixmap.fromImage(image), _state(asked))

        self._context.background.run(
            lambda: sharp_crop(workspace, asked, side),
            cut,
            lambda _error: None,
            owner=self,
            key="sharp",
            lane=Lane.SLOW,
        )

    def _show_photo(self) -> None:
        asked = self._asked
        if asked is None:
            return
        if asked.row is not None:
            thumbnails, photo = self._context.thumbnails, asked.row.photo_id
            self._photo.show_photo(thumbnails.photo(photo), asked.box.turned(thumbnails.photo_turns(photo)))
            return
        self._photo.show_photo(None, None)
        workspace, path = self._context.workspace, asked.path

        def decoded(image: QImage) -> None:
            if self._asked is not None and self._asked.path == path:
                self._photo.show_photo(QPixmap.fromImage(image), self._asked.box)

        self._context.background.run(
            lambda: image_of(workspace.picture(Path(path), 640)),
            decoded,
            lambda _error: None,
            owner=self,
            key="photo",
            lane=Lane.SLOW,
        )

    def _on_face(self, face_id: int) -> None:
        for number, choice in enumerate(self._shown_choices):
            button = self._group.button(number)
            if choice.row is not None and choice.row.id == face_id and isinstance(button, FaceButton):
                button.show_face(self._thumbnail(choice), _state(choice))
        asked = self._asked
        if asked is None or asked.row is None or asked.row.id != face_id or self._face.has_picture():
            return
        self._face.show_face(self._thumbnail(asked), _state(asked))

    def _on_photo(self, photo_id: int) -> None:
        asked = self._asked
        if asked is not None and asked.row is not None and asked.row.photo_id == PhotoId(photo_id):
            self._show_photo()


def _state(asked: Asked) -> painting.FaceState:
    return painting.face_state(asked.row) if asked.row is not None else painting.FaceState.UNKNOWN


def _known_name(asked: Asked) -> str:
    """The name it has; a suggestion is offered below the field, not written into it."""
    person = known_person(asked.row) if asked.row is not None else None
    return person[1] if person is not None else ""
