"""One side of a comparison: a face, large, and the photo that it is in, with the others who are there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.comparison import ComparedFace, ComparedPicture, FaceSide, PictureSide, Side
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.compare.person_choice import PersonChoice
from glimpse_desktop.ui.compare.photo import FaceCrop, FacesPhoto
from glimpse_desktop.ui.compare.words import face_name
from glimpse_desktop.ui.faces.face_drag import dragged
from glimpse_desktop.ui.find.query import Asked, sharp_crop
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Radius, Space, set_role, tokens
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.picture_image import image_of, turned
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.open_picture import ask_for_picture
from glimpse_desktop.ui.wording import quality_text

_PHOTO = 1200
"""Longest side of the photo in pixels: enough for half a window at 2x."""

_CROP = 480
"""The face's side in device-independent pixels, at most."""
_SHARE = 0.55
"""Of the height, for the face."""


class CompareSide(QFrame):
    """Signals:
    wanted(Side): the person chose something else for this side: dropped it, or opened a picture.
    loaded(): its picture is there, or it was emptied, or there is none.
    chosen(int): the person chose another of its faces.
    """

    wanted = Signal(object)
    loaded = Signal()
    chosen = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.side: Side | None = None
        self.picture: ComparedPicture | None = None
        self.choice: int | None = None
        self.settled = False
        """Whether this face was asked for, and not only proposed."""
        self.setAcceptDrops(True)
        self.crop = FaceCrop()
        self.photo = FacesPhoto()
        self._name = ElidedLabel()
        set_role(self._name, "heading")
        self._quality = QLabel()
        set_role(self._quality, "small")
        self._quality.setWordWrap(True)
        self._file = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        set_role(self._file, "small")
        self._open = QToolButton()
        self._open.setIcon(icon("folder"))
        self._open.setIconSize(QSize(16, 16))
        self._open.setToolTip(self.tr("Another picture on this side…"))
        self._open.setAccessibleName(self._open.toolTip())
        self._open.clicked.connect(self.choose_picture)
        self._person = QToolButton()
        self._person.setIcon(icon("person"))
        self._person.setIconSize(QSize(16, 16))
        self._person.setToolTip(self.tr("Another person on this side…"))
        self._person.setAccessibleName(self._person.toolTip())
        self._people = PersonChoice(context, self)
        self._people.chosen.connect(self.wanted)
        self._person.clicked.connect(lambda: self._people.ask(self._person))
        self._over = False
        self._empty = EmptyState()
        self._empty.set_margin(Space.S)
        self._empty.stack_buttons()
        self._turns = 0
        self._stack = QStackedWidget()
        self._build()
        self.photo.chosen.connect(self.chosen)
        context.thumbnails.face_ready.connect(self._on_thumbnail)
        self.ask(None)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._quality)
        below = QHBoxLayout()
        below.setSpacing(Space.XS)
        below.addWidget(self._file, 1)
        below.addWidget(self._person)
        below.addWidget(self._open)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.crop)
        column.addLayout(words)
        column.addWidget(self.photo, 100)
        column.addLayout(below)
        column.addStretch(1)
        self._shown = shown
        self._stack.addWidget(shown)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    # What is on it

    @property
    def face(self) -> ComparedFace | None:
        """The face that is compared."""
        if self.picture is None or self.choice is None or self.choice >= len(self.picture.faces):
            return None
        return self.picture.faces[self.choice]

    def ask(self, side: Side | None, choice: int | None = None) -> None:
        """Show this, with the face at that place; None empties the side. ``loaded`` tells when it is there."""
        self.side, self.picture, self.choice = side, None, choice
        self.settled = choice is not None
        self._context.background.forget(self, "crop")
        if side is None:
            self._context.background.forget(self, "picture")
            self._say_empty()
            return
        self._empty.say("compare", self.tr("Looking for faces…"))
        self._stack.setCurrentWidget(self._empty)
        self._load(side)

    def read_again(self) -> None:
        """Something was decided about its faces: the same picture and face, with what is known now."""
        if self.side is not None and self.picture is not None and self.picture.photo is not None:
            self._load(self.side)

    def shows_any(self, photos: frozenset[PhotoId]) -> bool:
        """Whether its picture is one of these: it may have been turned."""
        known = self.picture.photo if self.picture is not None else None
        return known is not None and known.id in photos

    def choose(self, choice: int | None) -> None:
        """Compare this one of the picture's faces."""
        self.choice = choice
        self.photo.choose(choice)
        face = self.face
        self._name.setText(face_name(face) if face is not None else "")
        self._quality.setText(quality_text(face.quality) if face is not None else "")
        self.crop.show_picture(self.thumbnail(face) if face is not None else None)
        if face is not None:
            self._sharpen(face)

    def choose_picture(self) -> None:
        """Let the person open a picture file."""
        title = self.tr("Open a picture to compare")
        ask_for_picture(self, title, lambda path: self.wanted.emit(PictureSide(path)))

    def _load(self, side: Side) -> None:
        comparison = self._context.workspace.comparison

        def then(picture: ComparedPicture) -> None:
            again = self.picture is not None
            before = self.face
            self.picture = picture
            if not picture.faces:
                self._say_nobody(picture)
                self.loaded.emit()
                return
            self._show_picture(again)
            self.choose(self._place_in(picture, before))
            self.loaded.emit()

        lane = Lane.SLOW if isinstance(side, PictureSide) else Lane.QUERY
        self._context.background.run(
            lambda: comparison.picture(side), then, self._say_failed, owner=self, key="picture", lane=lane
        )

    def _place_in(self, picture: ComparedPicture, before: ComparedFace | None) -> int | None:
        """The face that was compared before, or is asked for."""
        for place, face in enumerate(picture.faces):
            if before is not None and _same(face, before):
                return place
        if before is None and self.choice is not None and self.choice < len(picture.faces):
            return self.choice
        self.settled = picture.chosen is not None
        return picture.chosen

    def _show_picture(self, again: bool = False) -> None:
        picture = self.picture
        if picture is None:
            return
        known = picture.photo
        turns = known.marks.turns if known is not None else 0
        self._file.setText(picture.path.name)
        self.photo.show_faces(
            [face.box.turned(turns) for face in picture.faces],
            [face_name(face) for face in picture.faces],
            self.choice,
        )
        self._stack.setCurrentWidget(self._shown)
        if again and turns == self._turns:
            return
        self._turns = turns
        size = None if known is None else QSize(known.width, known.height)
        self.photo.show_picture(None, size.transposed() if size is not None and turns % 2 else size)
        workspace = self._context.workspace
        source = known.id if known is not None else picture.path

        def decoded(image: QImage) -> None:
            self.photo.show_picture(image)

        self._context.background.run(
            lambda: turned(image_of(workspace.picture(source, _PHOTO)), turns),
            decoded,
            lambda _error: None,
            owner=self,
            key="photo",
            lane=Lane.SLOW,
        )

    def _sharpen(self, face: ComparedFace) -> None:
        """The thumbnail is there at once; the picture itself has more to show."""
        workspace = self._context.workspace
        asked = Asked(face.row, face.outside, None, face.path, face.box, face.quality)
        side = round(_CROP * self.devicePixelRatioF())

        def cut(image: QImage) -> None:
            if not image.isNull():
                self.crop.show_picture(QPixmap.fromImage(image))

        self._context.background.run(
            lambda: sharp_crop(workspace, asked, side),
            cut,
            lambda _error: None,
            owner=self,
            key="crop",
            lane=Lane.SLOW,
        )

    def thumbnail(self, face: ComparedFace) -> QPixmap | None:
        """The face small, of either side; None while it is on its way."""
        if face.row is not None:
            return self._context.thumbnails.face(face.row.id)
        picture = QPixmap()
        if face.outside is None or not picture.loadFromData(face.outside.thumbnail):
            return None
        return picture

    def _on_thumbnail(self, face_id: int) -> None:
        face = self.face
        if (
            face is not None
            and face.row is not None
            and face.row.id == FaceId(face_id)
            and not self.crop.has_picture()
        ):
            self.crop.show_picture(self.thumbnail(face))

    # Words in place of a picture

    def _say_empty(self) -> None:
        self._empty.say(
            "face-add",
            self.tr("Nobody on this side yet"),
            self.tr("Drop a picture here, or choose a face anywhere and press {key}.").format(key="K"),
            (
                (self.tr("Choose a person…"), lambda: self._people.ask(self._empty.first_button())),
                (self.tr("Open a picture…"), self.choose_picture),
            ),
        )
        self._stack.setCurrentWidget(self._empty)

    def _say_nobody(self, picture: ComparedPicture) -> None:
        self._say_problem(
            self.tr("No face found in this picture"),
            self.tr("“{file}” shows nobody clearly enough.").format(file=picture.path.name),
        )

    def _say_failed(self, error: GlimpseError) -> None:
        self.picture, self.choice = None, None
        side = self.side
        text = str(error)
        if isinstance(side, PictureSide):
            text = self.tr("“{file}”: {reason}").format(file=side.path.name, reason=error)
        gone = isinstance(side, FaceSide)
        self._say_problem(
            self.tr("This face can't be shown") if gone else self.tr("This picture can't be opened"), text
        )
        self.loaded.emit()

    def _say_problem(self, title: str, text: str) -> None:
        self._empty.say("question", title, text, ((self.tr("Open another picture…"), self.choose_picture),))
        self._stack.setCurrentWidget(self._empty)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The face is a square and takes the upper half; the photo has the rest."""
        super().resizeEvent(event)
        self.crop.setFixedHeight(max(min(event.size().width(), round(event.size().height() * _SHARE)), 96))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Where nothing is yet, the line around says that something can be dropped here."""
        super().paintEvent(event)
        if self.side is not None and not self._over:
            return
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(t.accent if self._over else t.border), 2.0 if self._over else 1.0)
        pen.setStyle(Qt.PenStyle.SolidLine if self._over else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.CARD, Radius.CARD)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dragged(event.mimeData()) or _dropped(event) is not None:
            event.acceptProposedAction()
            self._hold(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        super().dragLeaveEvent(event)
        self._hold(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self._hold(False)
        side, people = _dropped(event), dragged(event.mimeData()).people
        if side is not None:
            event.acceptProposedAction()
            self.wanted.emit(side)
        elif people:
            event.acceptProposedAction()
            self._people.take(people[0])

    def _hold(self, over: bool) -> None:
        self._over = over
        self.update()


def _same(face: ComparedFace, before: ComparedFace) -> bool:
    if face.row is not None and before.row is not None:
        return face.row.id == before.row.id
    return face.box == before.box


def _dropped(event: QDropEvent) -> Side | None:
    """What a drag brings: a face, or a picture file."""
    faces = dragged(event.mimeData()).faces
    if faces:
        return FaceSide(faces[0])
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return PictureSide(paths[0]) if paths else None
