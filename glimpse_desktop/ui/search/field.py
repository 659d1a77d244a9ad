"""The field of the window in which one searches: chips, what may come next, how many photos there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QWidget

from glimpse_desktop.domain.photo_query import quoted
from glimpse_desktop.ui.icons import icon_pixmap
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Space, set_role, theme
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.search.lookup import SearchLookup
from glimpse_desktop.ui.search.offers import ADDED, WHOLE, Offer
from glimpse_desktop.ui.search.row import SearchRow
from glimpse_desktop.ui.search.tools import SearchTools
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.workspace.searching import SearchProblem

if TYPE_CHECKING:
    from glimpse_desktop.ui.faces.face_drag import Dragged
    from glimpse_desktop.ui.search.popup import SearchPopup

_PAUSE_MS = 150
"""After the last key, what is typed is searched for."""
_HALF_TYPED_MS = 900
"""So long a problem with the word that is being typed is not mentioned."""
_ICON = 16
_HEIGHT = 36


class SearchField(QFrame):
    """Signals:
    wanted(str): search for this now.
    submitted(str): it is what the person meant.
    left(): the person is done here: Esc, or down to the photos.
    save_wanted(): keep this search, or change how it is kept.
    """

    wanted = Signal(str)
    submitted = Signal(str)
    left = Signal()
    save_wanted = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last = ""
        self._quiet = False
        self._problem = ""
        self.here: Callable[[], str] = str
        """A term that means the open page ("": there is none), offered while nothing is typed."""
        self.recent: list[str] = []
        """Searches made before, the latest first."""
        self.keys_title = self.tr("Search field")
        set_role(self, "field")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setFixedHeight(_HEIGHT)
        self.row = SearchRow(context)
        self.row.set_placeholder(self.tr("Search people, dates, folders…"))
        self.row.edit.setAccessibleName(self.tr("Search photos"))
        self.setFocusProxy(self.row.edit)
        self._popup: SearchPopup | None = None
        self._lookup = SearchLookup(context, self)
        self._lookup.found.connect(self._offer)
        self._picture = QLabel()
        self.tools = SearchTools(context, self.text)
        line = QHBoxLayout(self)
        line.setContentsMargins(margins(Space.S, 1, Space.XS, 1))
        line.setSpacing(Space.XS)
        line.addWidget(self._picture)
        line.addWidget(self.row, 1)
        line.addWidget(self.tools)
        self._pause = self._timer(_PAUSE_MS, self._want)
        self._half_typed = self._timer(_HALF_TYPED_MS, self._say_problem)
        self._bindings = [
            KeyBinding(("Down",), self.tr("Next suggestion, or to the photos"), lambda: self._move(1)),
            KeyBinding(("Up",), self.tr("Suggestion before"), lambda: self._move(-1)),
            KeyBinding(("Tab",), self.tr("Take the suggestion"), self._complete),
            KeyBinding(("Return", "Enter"), self.tr("Make chips of what is typed"), self._submit),
            KeyBinding(("Esc",), self.tr("Close the suggestions, clear, leave"), self._escape),
        ]
        self.row.edited.connect(self._on_edited)
        self.row.key_pressed.connect(self._on_key)
        self.row.edit.pressed.connect(self._come_back)
        self.tools.clear_wanted.connect(self._clear_all)
        self.tools.save_wanted.connect(self.save_wanted)
        self.tools.edit_wanted.connect(self.row.edit_as_text)
        self.tools.forget_wanted.connect(lambda: self.recent.clear())
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        theme().changed.connect(self._draw)
        self._draw()
        self._show_buttons()

    def key_bindings(self) -> list[KeyBinding]:
        return self._bindings

    # What the window shows here

    def text(self) -> str:
        """The search as it stands."""
        return self.row.text()

    @property
    def searched(self) -> str:
        """The search that was wanted or shown last; what is typed since is on its way."""
        return self._last

    def show_text(self, text: str) -> None:
        """Another search is open now ("": none), which is not to be searched for again."""
        self._pause.stop()
        self._hide()
        if text != self._last or text != self.row.text():
            self._last = text
            self.tools.show_count(None)
            self.row.set_text(text)
        self._show_buttons()

    def show_problem(self, problem: SearchProblem | None) -> None:
        """What is wrong with the search that was wanted last."""
        self._half_typed.stop()
        self._problem = "" if problem is None else problem.message
        self.row.show_problem(None, "")
        if problem is None:
            self._say_problem()
            return
        unfinished = problem.position + problem.length >= len(self._last) and self.row.typed()
        if unfinished and self.row.edit.hasFocus():
            self._unsaid = problem
            self._half_typed.start()
        else:
            self._unsaid = problem
            self._say_problem()

    def add_term(self, text: str) -> None:
        """One more term, searched for at once."""
        self.row.add_term(text)

    # Typing

    _unsaid: SearchProblem | None = None

    def _on_edited(self) -> None:
        self._quiet = False
        self._half_typed.stop()
        self._problem = ""
        self.row.show_problem(None, "")
        self._show_buttons()
        self._pause.start()
        self._look_up()

    def _want(self) -> None:
        self._pause.stop()
        text = self.row.text()
        if text != self._last:
            self._last = text
            self.wanted.emit(text)

    def _say_problem(self) -> None:
        problem = self._unsaid if self._problem else None
        self.row.show_problem(problem, self._last)
        said = self._problem if self._has_focus() and not self._quiet else ""
        if self._popup is not None or said:
            self._list().show_problem(said)

    def _look_up(self) -> None:
        """Offer what may come, unless it is clear that nothing is wanted."""
        if self._quiet or not self._has_focus():
            self._hide()
            return
        if not self.row.text():
            self._lookup.begin(self.recent, self.here())
        elif self.row.typed().strip():
            self._lookup.complete(*self.row.where_typed())
        else:
            self._hide()

    def _offer(self, offers: list[Offer]) -> None:
        if self._has_focus() and not self._quiet:
            self._list().show_offers(offers)

    def _take(self, offer: Offer) -> None:
        if offer.start == WHOLE:
            self.row.set_text(offer.text)
            self._on_edited()
        elif offer.start == ADDED:
            self.row.add_term(offer.text)
        else:
            self.row.replace(offer.start, offer.end, offer.text)
        if not offer.text.endswith(":"):
            self._want()

    # Keys

    def _on_key(self, event: QKeyEvent) -> None:
        event.setAccepted(dispatch(self._bindings, event))

    def _move(self, step: int) -> bool:
        if self._popup is not None and self._popup.isVisible() and self._popup.offers():
            self._popup.move_current(step)
            return True
        if step < 0:
            return False
        if self.row.typed().strip() or not self.row.text():
            self._quiet = False
            self._look_up()
        else:
            self.left.emit()
        return True

    def _complete(self) -> bool:
        if self._popup is None or not self._popup.isVisible() or not self.row.typed().strip():
            return False
        offer = self._popup.current() or next(iter(self._popup.offers()), None)
        if offer is None:
            return False
        self._take(offer)
        return True

    def _submit(self) -> bool:
        offer = self._popup.current() if self._popup is not None else None
        if offer is not None:
            self._take(offer)
            return True
        self._quiet = True
        self._hide()
        self.row.settle()
        self._want()
        if self._last:
            self.submitted.emit(self._last)
        return True

    def _escape(self) -> bool:
        if self._popup is not None and self._popup.isVisible():
            self._rest()
        elif self.row.typed():
            self.row.clear_typed()
            self._rest()
        else:
            self.left.emit()
        return True

    # Buttons

    def _clear_all(self) -> None:
        self.row.set_text("")
        self.row.edit.setFocus()
        self._on_edited()

    def _show_buttons(self) -> None:
        self.tools.setVisible(bool(self.row.text()))

    def _timer(self, milliseconds: int, action: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(action)
        return timer

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap("search", _ICON, self.devicePixelRatioF(), role="muted"))

    # Focus and the list

    def _list(self) -> SearchPopup:
        if self._popup is None:
            from glimpse_desktop.ui.search.popup import SearchPopup  # late: not at the start

            self._popup = SearchPopup(self, self._context.thumbnails)
            self._popup.picked.connect(self._take)
            self._popup.left.connect(self._rest)
        return self._popup

    def _hide(self) -> None:
        self._lookup.forget()
        if self._popup is not None:
            self._popup.show_offers([])
            self._popup.show_problem(self._problem if self._has_focus() and not self._quiet else "")

    def _rest(self) -> None:
        """Nothing is offered any more until somebody types or comes back."""
        self._quiet = True
        self._hide()

    def _come_back(self) -> None:
        self._quiet = False
        self._look_up()

    def _has_focus(self) -> bool:
        return self.row.edit.hasFocus()

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        was, is_ = (widget is not None and self.isAncestorOf(widget) for widget in (old, now))
        if was != is_:
            self.row.show_place()
            self.setProperty("focused", is_)
            self.style().unpolish(self)
            self.style().polish(self)
        if now is self.row.edit:
            self._come_back()
            searching = self._context.workspace.searching
            self._context.background.run(searching.prepare, owner=self, key="prepare")
        elif was:
            self._problem = self._problem if is_ else ""
            self._hide()
            if not is_ and now is not None:
                self.row.settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.row.edit.setFocus()
        self._come_back()

    # Dropped faces and people

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        from glimpse_desktop.ui.faces.face_drag import dragged

        if dragged(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        from glimpse_desktop.ui.faces.face_drag import dragged

        what = dragged(event.mimeData())
        if what:
            event.acceptProposedAction()
            self.add_people(what)

    def add_people(self, what: Dragged) -> None:
        """Search for those people, too, and for those whose faces they are."""
        workspace = self._context.workspace

        def work() -> list[str]:
            rows = [workspace.person(person) for person in what.people]
            names = [row.name for row in rows if row is not None and row.name]
            names += [row.person_name for row in workspace.faces(what.faces) if row.person_name]
            return list(dict.fromkeys(names))

        def then(names: list[str]) -> None:
            for name in names:
                self.add_term(f"person:{quoted(name)}")
            if not names:
                self._context.navigator.message(self.tr("Faces without a name can't be searched for by name"))

        self._context.background.run(work, then, owner=self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._popup is not None and self._popup.isVisible():
            QTimer.singleShot(0, self._popup, self._popup.place)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._hide()
