"""One photo, large: the picture first, everything else out of its way.

What is seen at once is the thumbnail; the screen-sized picture takes its place when a worker has decoded it, and
the whole one when it is zoomed into (``viewer_pictures``). The rows of the photo and its faces come on a lane of
their own, so boxes never wait for pixels.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.views import FaceRow, PhotoRow
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.photos.photo_actions import PhotoActions
from glimpse_desktop.ui.viewer.canvas import ViewerCanvas
from glimpse_desktop.ui.viewer.chrome import ViewerChrome, mirrored
from glimpse_desktop.ui.viewer.controls import Restlessness
from glimpse_desktop.ui.viewer.faces import ViewerFaces
from glimpse_desktop.ui.viewer.facts import photo_line
from glimpse_desktop.ui.viewer.file_pages import FilePages
from glimpse_desktop.ui.viewer.marking import Marking, MarkingHint
from glimpse_desktop.ui.viewer.panel import InfoPanel
from glimpse_desktop.ui.viewer.pictures import ViewerPictures
from glimpse_desktop.ui.viewer.sequence import PhotoSequence
from glimpse_desktop.ui.viewer.slides import SlideShow
from glimpse_desktop.ui.viewer.strip import FilmStrip
from glimpse_desktop.ui.viewer.zoom import KEY
from glimpse_desktop.ui.window_state import WindowState


class Viewer(Page):
    """``show_page`` takes (PhotoId, ids): the photo, and the list that next and previous go through."""

    name = "viewer"
    icon = "photos"
    full_window = True
    keys_title = ""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.keys_title = self.tr("Viewer")
        self._list = PhotoSequence(context, self)
        self._row: PhotoRow | None = None
        self._always = False
        self.canvas = ViewerCanvas(self)
        self._pictures = ViewerPictures(context, self.canvas, self)
        self.pages = FilePages(context, self.canvas, self._pictures, self)
        self.commands = ViewerFaces(context, self.canvas)
        self.setFocusProxy(self.canvas)
        self.panel = InfoPanel(context, self)
        self.panel.hide()
        self.strip = FilmStrip(context, self)
        self.strip.hide()
        self.chrome = ViewerChrome(self)
        self.info, self.top = self.chrome.info, self.chrome.top
        self.photo_actions = PhotoActions(context, self, lambda: [self.photo] if self._list else [])
        self._marked: FaceId | None = None
        self.hint = MarkingHint(self)
        self.marking = Marking(context, self.canvas.editor, lambda: self.photo, self)
        self.slides = SlideShow(self, self.canvas, self._next_ready)
        self._connect_controls()
        self._rest = Restlessness(self, [*self.chrome.floating(), self.slides.bar, self.pages.bar])
        self._rest.shown.connect(self._show_controls)
        self.canvas.stirred.connect(self._rest.stir)
        self.canvas.said.connect(lambda: None if self.slides.active else self._rest.stir())
        self.canvas.zoom.zoomed.connect(self._on_zoom)
        self.canvas.zoom.swiped.connect(lambda by: self.step(-by if mirrored(self) else by))
        self.canvas.face_clicked.connect(context.navigator.find_face)
        self.canvas.menu_wanted.connect(self.commands.show_menu)
        self.canvas.photo_menu_wanted.connect(self._show_menu)
        self.canvas.editor.toggled.connect(self._show_marking)
        self.marking.marked.connect(self._name_marked)
        self.marking.missed.connect(self._read_rows)
        self._pictures.arrived.connect(self.slides.arrived)
        self.pages.left.connect(self._read_rows)
        self.pages.stepped.connect(self._rest.start)  # and fades with the rest

    def _connect_controls(self) -> None:
        chrome, canvas = self.chrome, self.canvas
        chrome.back.clicked.connect(self.context.navigator.go_back)
        chrome.boxes.clicked.connect(self._set_always)
        chrome.mark.clicked.connect(lambda: self._mark())
        chrome.turn.clicked.connect(lambda: self.photo_actions.turn([self.photo], 1))
        chrome.smaller.clicked.connect(lambda: canvas.zoom.by(1 / KEY))
        chrome.fit.clicked.connect(lambda: canvas.zoom.toggle())
        chrome.larger.clicked.connect(lambda: canvas.zoom.by(KEY))
        chrome.panel.clicked.connect(self._show_panel)
        more = chrome.more
        more.clicked.connect(lambda: self._show_menu(more.mapToGlobal(QPoint(0, more.height()))))
        chrome.slides.clicked.connect(lambda: self.slides.start())
        self.slides.toggled.connect(self._show_slides)
        self.slides.step_wanted.connect(lambda: self._go(self._list.after))
        chrome.strip.clicked.connect(self._show_strip)
        self.strip.chosen.connect(self._go)
        chrome.previous.clicked.connect(lambda: self.step(-1))
        chrome.next.clicked.connect(lambda: self.step(1))
        actions, marks = self.photo_actions, self.panel.marks
        actions.hid.connect(self._list.hid)
        self._list.moved.connect(self._go)
        self._list.changed.connect(self._show_place)
        self._list.emptied.connect(lambda: self.context.navigator.go_back() if self.isVisible() else None)
        marks.rated.connect(lambda stars: actions.rate([self.photo], stars))
        marks.favoured.connect(lambda: actions.toggle_favourite([self.photo]))
        marks.labelled.connect(lambda label: actions.toggle_label([self.photo], label))
        self.panel.people.clicked.connect(self.context.navigator.find_face)
        self.panel.people.pointed.connect(canvas.choose)
        self.panel.people.menu_wanted.connect(self.commands.show_menu)

    def _own_bindings(self) -> list[KeyBinding]:
        canvas = self.canvas
        ahead, behind = ("Left", "Right") if mirrored(self) else ("Right", "Left")
        return [
            KeyBinding((ahead, "PgDown", "Space"), self.tr("Next photo"), lambda: self.step(1)),
            KeyBinding((behind, "PgUp"), self.tr("Previous photo"), lambda: self.step(-1)),
            KeyBinding(("Home",), self.tr("First photo"), lambda: self._go(0)),
            KeyBinding(("End",), self.tr("Last photo"), lambda: self._go(len(self._list) - 1)),
            *self.photo_actions.bindings(),
            *canvas.zoom.bindings(),
            *self.pages.bindings(),
            KeyBinding(("B",), self.tr("Always show faces"), lambda: self._set_always(not self._always)),
            KeyBinding(("I",), self.tr("Photo info"), lambda: self._show_panel(self.panel.isHidden())),
            KeyBinding(("T",), self.tr("Film strip"), lambda: self._show_strip(self.strip.isHidden())),
            KeyBinding(("D",), self.tr("Mark a face, move or resize a box"), self._mark, changes=True),
            KeyBinding(("Tab",), self.tr("Next face"), lambda: canvas.next_face(1)),
            KeyBinding(("Shift+Tab",), self.tr("Previous face"), lambda: canvas.next_face(-1)),
            *self.commands.key_bindings(),
        ]

    # The page

    def title(self) -> str:
        return self._row.path.name if self._row is not None else self.tr("Photo")

    def recall(self, state: WindowState) -> None:
        self._show_panel(state.viewer_info)
        self._show_strip(state.viewer_strip)
        self.slides.set_seconds(state.slide_seconds)

    def remember(self, state: WindowState) -> WindowState:
        # The buttons: during a slide show neither of the two is seen.
        chrome = self.chrome
        return replace(
            state,
            viewer_info=chrome.panel.isChecked(),
            viewer_strip=chrome.strip.isChecked(),
            slide_seconds=self.slides.seconds,
        )

    def show_page(self, arguments: object) -> None:
        if isinstance(arguments, tuple) and len(arguments) in (2, 3):
            photo, ids, *slides = arguments
            self._go(self._list.begin(photo, ids))
            if slides:
                self.slides.start()
        self.canvas.setFocus()
        self._rest.stir()

    def place(self) -> object:
        return (self.photo, self._list.ids) if self._list else None

    def export_photos(self) -> None:
        if self._list:
            self.photo_actions.export([self.photo])

    def handle_escape(self) -> bool:
        return self.canvas.editor.escape() or self.slides.stop()

    def leave_page(self) -> None:
        self.slides.stop()
        self.canvas.editor.end()
        self._rest.stop()
        self.commands.dismiss()
        self.canvas.unsetCursor()
        self._pictures.clear()

    def refresh(self, changes: Changes) -> None:
        self.strip.refresh(changes)
        if not self._list or not self.isVisible():
            return
        self._pictures.refresh(changes)
        self._list.refresh(changes)
        faces = {row.id for row in self.canvas.faces()}
        if self.photo in changes.photos or changes.photo_list or faces & changes.faces or changes.people:
            self._read_rows()

    @property
    def photo(self) -> PhotoId:
        """The photo that is shown; only while there is one."""
        return self._list.photo

    def ready(self, photo: PhotoId) -> bool:
        """Whether a photo's picture is there, decoded."""
        return self._pictures.ready(photo)

    def shown(self) -> bool:
        """Whether the photo's own picture is seen, not only its thumbnail."""
        return bool(self._list) and self.ready(self.photo)

    # Going through the list

    def step(self, by: int) -> bool:
        """To the next or previous photo; False at the end of the list."""
        place = self._list.place + by
        if not 0 <= place < len(self._list):
            return False
        self._go(place)
        return True

    def _next_ready(self) -> bool:
        photo = self._list.at(self._list.after)
        if self._list.after == 0:
            self._pictures.want(photo)
        return self._pictures.settled(photo)

    def _go(self, place: int) -> None:
        if not self._list:
            return
        self.commands.dismiss()
        self.pages.leave()
        self._list.place = place
        self._row = None
        self._marked = None
        if not self._rest.isActive() and not self.top.isHidden():
            self._rest.start()
        self._pictures.set_side(round(max(self.width(), self.height()) * self.devicePixelRatioF()))
        self._pictures.show(self.photo, self._list.neighbours())
        self.slides.restart()
        self._show_place()
        self._read_rows()

    def _show_place(self) -> None:
        """Where in the list it is, and where one can go from here."""
        self.strip.show_place(self._list.ids, self._list.place)
        self.slides.possible = len(self._list) > 1
        if not self.slides.possible:
            self.slides.stop()
        self.chrome.slides.setEnabled(self.slides.possible)
        self.chrome.previous.setEnabled(self._list.place > 0)
        self.chrome.next.setEnabled(self._list.place < len(self._list) - 1)

    def _read_rows(self) -> None:
        workspace, photo = self.context.workspace, self.photo

        def work() -> tuple[list[PhotoRow], list[FaceRow]]:
            workspace.indexer.prioritise([photo])
            return workspace.photos([photo]), workspace.photo_faces(photo)

        self.context.background.run(work, self._on_rows, owner=self, key="rows")

    def _on_rows(self, found: tuple[list[PhotoRow], list[FaceRow]]) -> None:
        rows, faces = found
        if not rows:
            self.canvas.set_faces([])
            self.canvas.say(self.tr("This photo is no longer in the library."))
            self.info.say("", "")
            self.panel.show_photo(None, [])
            return
        row = rows[0]
        if row.id != self.photo:
            return
        self._row = row
        self._pictures.take_row(row)
        self.pages.take(row)
        self.canvas.set_faces([] if self.pages.page else faces)
        self._name_awaited()
        self.info.say(row.path.name, photo_line(row, faces, self._list.place, len(self._list)))
        self.canvas.tell(self.info.accessibleName())
        self._place_controls()
        self.panel.show_photo(row, faces)
        self.title_changed.emit(self.title())

    def _on_zoom(self) -> None:
        if not self.canvas.geometry_of.fits:
            self.slides.pause()
        self._pictures.look_closer()

    # Faces

    def _set_always(self, on: bool) -> None:
        self._always = on
        self.chrome.boxes.setChecked(on)
        self.canvas.show_boxes(on or not self.top.isHidden())

    def _mark(self) -> bool:
        """Begin to draw and shape boxes, or end it."""
        editor = self.canvas.editor
        self.slides.stop()
        if editor.active:
            editor.end()
        elif self._row is not None and not self.pages.page and not self.canvas.message():
            self.commands.dismiss()
            editor.begin(self.canvas.selected)
        self.chrome.mark.setChecked(editor.active)
        return True

    def _show_marking(self, on: bool) -> None:
        self.chrome.mark.setChecked(on)
        self.hint.setVisible(on)
        self._rest.stir()
        self._place_controls()

    def _name_marked(self, face: FaceId) -> None:
        """The name field opens at the face as soon as its row is there."""
        self._marked = face
        self._read_rows()

    def _name_awaited(self) -> None:
        if self._marked is not None and any(row.id == self._marked for row in self.canvas.faces()):
            self.canvas.choose(self._marked)
            self._marked = None
            self.commands.name()

    # Controls

    def _show_menu(self, place: QPoint) -> None:
        """What can be done with the photo."""
        if self._list:
            self.slides.stop()
            menu = QMenu(self)
            self.photo_actions.fill(menu, [self.photo])
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _show_controls(self, on: bool) -> None:
        calm = self.slides.active
        if not on and not calm and self.canvas.message():
            return  # there is no picture to be out of the way of, and which photo it is matters
        self.slides.hold(on)
        self.chrome.appear(on and not calm, several=len(self._list) > 1)
        self.pages.appear(on and not calm)
        self.canvas.show_boxes((self._always or on) and not calm)
        if on:
            self.canvas.dress()
        elif self.canvas.hasFocus():
            self.canvas.setCursor(Qt.CursorShape.BlankCursor)

    def _show_slides(self, on: bool) -> None:
        """Nothing but the photo, or everything as it was."""
        chrome = self.chrome
        if on:
            self.commands.dismiss()
            self.canvas.editor.end()
            self.canvas.zoom.fit()
            self.canvas.setFocus()
        self.panel.setVisible(not on and chrome.panel.isChecked())
        self.strip.setVisible(not on and chrome.strip.isChecked())
        self._place_controls()
        if on:
            self._rest.stop()
            self._show_controls(False)
        else:
            self._rest.stir()

    def _show_panel(self, on: bool) -> None:
        self.slides.stop()
        if not on and self.panel.isAncestorOf(self.focusWidget() or self):
            self.canvas.setFocus()
        self.panel.setVisible(on)
        self.chrome.panel.setChecked(on)
        self._place_controls()

    def _show_strip(self, on: bool) -> None:
        self.slides.stop()
        self.strip.setVisible(on)
        self.chrome.strip.setChecked(on)
        self._place_controls()

    def _place_controls(self) -> None:
        """The picture has what panel and strip leave; the controls float over the picture."""
        area = self.chrome.arrange(self.rect(), self.canvas, self.panel, self.strip)
        self.chrome.place(area, self.hint)
        self.pages.place(area)
        self.slides.place(area)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_controls()
        self._pictures.set_side(round(max(self.width(), self.height()) * self.devicePixelRatioF()))

    # Keys

    def key_bindings(self) -> list[KeyBinding]:
        return [*self._own_bindings(), *self.slides.key_bindings()]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if dispatch(self.slides.key_bindings(), event):
            return
        before = self._list.place
        if not dispatch(self._own_bindings(), event):
            event.ignore()
        elif self._list.place == before:
            self.slides.pause()  # something was done to this photo
