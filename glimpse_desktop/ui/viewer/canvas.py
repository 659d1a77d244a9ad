"""The picture and the faces on it, on near-black in both schemes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces.face_overlay import face_at, paint_faces
from glimpse_desktop.ui.faces.face_words import name_text
from glimpse_desktop.ui.look.theme import DARK, Font, font
from glimpse_desktop.ui.look.viewer_stylesheet import VIEWER_GROUND
from glimpse_desktop.ui.viewer.editing import BoxEditor
from glimpse_desktop.ui.viewer.geometry import PictureGeometry
from glimpse_desktop.ui.viewer.note import paint_note
from glimpse_desktop.ui.viewer.zoom import ViewerZoom
from glimpse_desktop.ui.widgets import spoken
from glimpse_desktop.ui.wording import number

_PANNING = Qt.MouseButton.LeftButton | Qt.MouseButton.MiddleButton


class ViewerCanvas(QWidget):
    """Signals:
    face_clicked(FaceId).
    menu_wanted(FaceId, QPoint): right click on a face; global position.
    photo_menu_wanted(QPoint): right click beside the faces, or the menu key; global position.
    stirred(): the pointer moved.
    said(): words are in place of the picture.
    """

    spoken_as = "Graphic"

    face_clicked = Signal(object)
    menu_wanted = Signal(object, object)
    photo_menu_wanted = Signal(object)
    stirred = Signal()
    said = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.geometry_of = PictureGeometry()
        self._picture: QImage | None = None
        self._whole: QImage | None = None
        self._placeholder: QPixmap | None = None
        self._message = ""
        self._note = ""
        self._faces: list[FaceRow] = []
        self._boxes = False
        self._hovered: FaceId | None = None
        self.selected: FaceId | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self.zoom = ViewerZoom(self.geometry_of, self)
        self.zoom.changed.connect(self._on_moved)
        self.editor = BoxEditor(self.geometry_of, self.faces, self)
        self.editor.changed.connect(self.update)
        self.editor.chosen.connect(self._on_chosen)
        self.editor.toggled.connect(lambda _on: self.dress())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Photo"))

    # What is shown

    def show_picture(
        self, size: QSizeF, picture: QImage | None, placeholder: QPixmap | None, turns: int = 0
    ) -> None:
        """Another photo of ``size`` pixels; until its picture is there, a thumbnail in its place.

        All are as they are to be seen: turned by ``turns`` quarter turns clockwise.
        """
        self._message = self._note = ""
        self.editor.end()
        self._placeholder = placeholder
        self._picture = picture
        self._whole = None
        self._hovered = self.selected = None
        self._faces = []
        self.geometry_of.set_picture(size, turns)
        self.dress()
        self.update()

    @property
    def turns(self) -> int:
        """By how many quarter turns clockwise the photo is seen turned."""
        return self.geometry_of.turns

    def set_pictures(self, screen: QImage | None, whole: QImage | None) -> None:
        """The same photo at the screen's size and in all its pixels, as far as they are there."""
        self._picture = screen
        self._whole = whole
        self.update()

    def wants_whole(self) -> bool:
        """Whether it is zoomed so far that the screen-sized picture is too coarse."""
        return self._too_coarse(self._picture)

    def _too_coarse(self, picture: QImage | None) -> bool:
        shown = self.geometry_of.rect().width() * self.devicePixelRatioF()
        return picture is not None and shown > picture.width() * 1.02

    def set_size(self, size: QSizeF, turns: int = 0) -> None:
        """The photo's own size as it is seen, where it wasn't known before or the photo was turned."""
        self.geometry_of.set_picture(size, turns)
        self.update()

    def set_placeholder(self, placeholder: QPixmap) -> None:
        self._placeholder = placeholder
        self.update()

    def say(self, message: str) -> None:
        """In place of the picture."""
        self._message = message
        self.update()
        self.said.emit()

    def note(self, text: str) -> None:
        """Over the lower end of what is shown, "" for nothing."""
        if text != self._note:
            self._note = text
            self.update()
            if text:
                self.tell(text)

    def noted(self) -> str:
        """What is said over it, "" for nothing."""
        return self._note

    def message(self) -> str:
        """What is said in place of the picture, "" while it is shown."""
        return self._message

    def set_faces(self, faces: Sequence[FaceRow]) -> None:
        self._faces = list(faces)
        self.editor.rows_changed()
        if self.selected not in {row.id for row in faces}:
            self.selected = None
        self.update()

    def faces(self) -> list[FaceRow]:
        return list(self._faces)

    def show_boxes(self, on: bool) -> None:
        if on != self._boxes:
            self._boxes = on
            self.update()

    def target(self) -> FaceRow | None:
        """The face that a key is about: under the pointer, else chosen with Tab, else the only one."""
        for wanted in (self._hovered, self.selected):
            for row in self._faces:
                if row.id == wanted:
                    return row
        return self._faces[0] if len(self._faces) == 1 else None

    def tell(self, words: str) -> None:
        """To who listens to the screen: which photo this is, which face was chosen."""
        spoken.tell(self, words)

    def face_rect(self, row: FaceRow) -> QRect:
        return self.geometry_of.box_rect(row.box).toAlignedRect()

    def _face_place(self, row: FaceRow) -> QRectF:
        return self.geometry_of.box_rect(self.editor.box_of(row))

    def choose(self, face: FaceId) -> None:
        """This face is what keys are about, wherever the pointer is."""
        self.selected = face
        self._hovered = None
        self.update()

    def _on_chosen(self, face: FaceId | None) -> None:
        self.selected = face

    def next_face(self, step: int) -> bool:
        """Tab: the next face, from left to right; False after the last one."""
        order = [row.id for row in sorted(self._faces, key=lambda row: self.geometry_of.seen(row.box).centre)]
        if not order:
            return False
        if self.selected is None:
            self.selected = order[0 if step > 0 else -1]
        else:
            place = order.index(self.selected) + step
            self.selected = order[place] if 0 <= place < len(order) else None
        self._hovered = None
        row = next((row for row in self._faces if row.id == self.selected), None)
        if row is not None:
            words = self.tr("Face {place} of {total}: {name}")
            place = order.index(row.id) + 1
            who = name_text(row) or self.tr("no name yet")
            self.tell(words.format(place=number(place), total=number(len(order)), name=who))
        self.update()
        return self.selected is not None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(VIEWER_GROUND))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._message:
            painter.setFont(font(Font.NORMAL))
            painter.setPen(QColor(DARK.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(48, 48, -48, -48), int(flags), self._message)
            return
        area = self.geometry_of.rect()
        # The whole picture only where it shows more: scaling it down anew for every frame is slow.
        sharpest = self._whole if self._whole is not None and self.wants_whole() else self._picture
        if sharpest is not None:
            self._paint_picture(painter, area, sharpest)
        elif self._placeholder is not None and not self._placeholder.isNull():
            painter.drawPixmap(area, self._placeholder, QRectF(self._placeholder.rect()))
        marking = self.editor.active
        chosen = self._hovered if self._hovered is not None else self.selected
        paint_faces(
            painter,
            # The box in the hand is drawn by the editor.
            [(row, self._face_place(row)) for row in self._faces if not marking or row.id != self.editor.face()],
            everything=self._boxes or marking,
            chosen=None if marking else chosen,
            view=QRectF(self.rect()),
        )
        if marking:
            self.editor.paint(painter)
        if self._note:
            paint_note(painter, QRectF(self.rect()), self._note)

    def _paint_picture(self, painter: QPainter, area: QRectF, picture: QImage) -> None:
        """Only what is seen of it, however far it is zoomed."""
        seen = area.intersected(QRectF(self.rect()))
        across, down = picture.width() / area.width(), picture.height() / area.height()
        source = QRectF(
            (seen.left() - area.left()) * across,
            (seen.top() - area.top()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        if self.geometry_of.scale > 3 * self.geometry_of.full:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(seen, picture, source)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.geometry_of.set_view(QSizeF(self.size()), self.devicePixelRatioF())
        self.update()

    # Input

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton and self.editor.active:
            self.setFocus()
            self.editor.press(event.position())
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            self._dragged = False
            self.setFocus()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.stirred.emit()
        if self.editor.active and self._pressed is None:
            self.editor.move(event.position())
            self.setCursor(self.editor.cursor(event.position()))
            return
        if self._pressed is not None and event.buttons() & _PANNING:
            by = event.position() - self._pressed
            if self._dragged or by.manhattanLength() >= QApplication.startDragDistance():
                self._dragged = True
                self._pressed = event.position()
                self.zoom.pan(by)
            return
        self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.editor.active and self._pressed is None:
            self.editor.release(event.position())
            self.setCursor(self.editor.cursor(event.position()))
            return
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragged or event.button() != Qt.MouseButton.LeftButton:
            self.dress()
            return
        face = self._face_at(event.position())
        if face is not None:
            self.face_clicked.emit(face)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self.editor.active and self._face_at(event.position()) is None:
            self.zoom.toggle(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self.zoom.wheel(event)
        self._hover(event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent | QGestureEvent):
            if self.zoom.pinch(event):
                return True
        elif event.type() == QEvent.Type.Leave:
            self._hovered = None
            self.update()
        elif event.type() == QEvent.Type.ContextMenu:
            assert isinstance(event, QContextMenuEvent)
            pointed = event.reason() == QContextMenuEvent.Reason.Mouse
            face = self._hovered if self._hovered is not None or pointed else self.selected
            row = next((row for row in self._faces if row.id == face), None)
            if row is not None:
                place = self.mapToGlobal(self.face_rect(row).center())
                self.menu_wanted.emit(row.id, place)
            else:
                self.photo_menu_wanted.emit(
                    event.globalPos() if pointed else self.mapToGlobal(self.rect().center())
                )
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes through the faces before it goes on to the buttons."""
        return self.next_face(1 if forward else -1) or super().focusNextPrevChild(forward)

    def _on_moved(self) -> None:
        self.dress()
        self.update()

    def _hover(self, point: QPointF) -> None:
        face = self._face_at(point)
        if face != self._hovered:
            self._hovered = face
            self.dress()
            self.update()

    def _face_at(self, point: QPointF) -> FaceId | None:
        if self._message:
            return None
        return face_at([(row, self.geometry_of.box_rect(row.box)) for row in self._faces], point)

    def dress(self) -> None:
        """The pointer says what a press would do."""
        if self._dragged and self._pressed is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self.editor.active:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self._hovered is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif not self.geometry_of.fits:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()
