"""Likely mistakes, worst first: each beside what speaks against it, with what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import Doubt
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.review.audit_actions import AuditActions
from glimpse_desktop.ui.review.audit_card import AuditCard
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.throttle import Throttle

_LIMIT = 200
_AT_ONCE = 8
"""Cards made at a time; more when the end comes into view. A card is a dozen widgets."""

_REFRESH_MS = 2500
"""Looking through all named faces takes a moment in a large library: not after every single answer."""

_PATIENCE_MS = 400


class AuditView(QWidget):
    """Signal ``counted(int)``: how many doubts there are."""

    spoken_as = "Form"

    counted = Signal(int)
    keys_title = ""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys_title = self.tr("Likely mistakes")
        self.setAccessibleName(self.keys_title)
        self._context = context
        self._doubts: list[Doubt] = []
        self._gone: set[tuple[object, ...]] = set()
        """Answered, and not written yet."""
        self._outdated = True
        self._popup: NamePopup | None = None
        self.rows = FaceRows(context, self)
        self.decisions = FaceActions(context, self)
        self.doing = AuditActions(context, self)
        self.doing.done.connect(self._on_done)
        self.cards: list[AuditCard] = []
        self._again = Throttle(_REFRESH_MS, self._load, self)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        self._column.setSpacing(Space.M)
        self._column.addStretch()
        self.area = QScrollArea()
        set_role(self.area, "plain")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._fill())
        bar.rangeChanged.connect(lambda _least, _most: self._fill())
        self.empty = EmptyState()
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(_PATIENCE_MS)
        self._busy.timeout.connect(self._say_busy)
        self._bindings = self._own_bindings()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedLayout(self)
        for widget in (QWidget(), self.area, self.empty):
            self._stack.addWidget(widget)

    # The page's life

    def enter(self) -> None:
        """It comes into view."""
        if self._outdated:
            self._load()
        self.setFocus()

    def leave(self) -> None:
        for card in self.cards:
            card.dismiss()
        self._dismiss_popup()

    def refresh(self, changes: Changes) -> None:
        self.rows.refresh(changes)
        if changes.faces or changes.people or changes.people_list:
            self._outdated = True
            if self.isVisible():
                self._again.ask()

    def _load(self) -> None:
        self._outdated = False
        review = self._context.workspace.review
        if not self.cards:
            self._busy.start()
        self._context.background.run(
            lambda: review.doubts(_LIMIT), self._take, owner=self, key="doubts", lane=Lane.SLOW
        )

    def _say_busy(self) -> None:
        self.empty.say("clock", self.tr("Looking for likely mistakes…"))
        self._stack.setCurrentIndex(2)

    def _take(self, doubts: list[Doubt]) -> None:
        self._doubts = [doubt for doubt in doubts if _key(doubt) not in self._gone]
        wanted = [_key(doubt) for doubt in self._doubts]
        shown = [_key(card.doubt) for card in self.cards]
        if wanted[: len(shown)] != shown:
            # Cards that stay keep their place and the focus; only what is settled goes.
            keep = set(wanted)
            for card in [card for card in self.cards if _key(card.doubt) not in keep]:
                self._remove(card)
            shown_now = {_key(card.doubt) for card in self.cards}
            rest = [doubt for doubt in self._doubts if _key(doubt) not in shown_now]
            self._doubts = [card.doubt for card in self.cards] + rest
        self._busy.stop()
        self._show_state()
        self._fill()

    def _fill(self) -> None:
        """Make the cards that are about to be seen."""
        bar = self.area.verticalScrollBar()
        near = bar.value() + 2 * self.area.viewport().height() >= bar.maximum()
        if len(self.cards) >= len(self._doubts) or not (near or not self.cards):
            return
        for doubt in self._doubts[len(self.cards) : len(self.cards) + _AT_ONCE]:
            card = AuditCard(self._context, self.rows, doubt)
            card.decided.connect(self._decide)
            card.face_clicked.connect(self._context.navigator.find_face)
            card.photo_wanted.connect(self._open_photo)
            card.menu_wanted.connect(self._show_menu)
            card.naming_wanted.connect(self._name)
            card.step_wanted.connect(self._step)
            self.cards.append(card)
            self._column.insertWidget(self._column.count() - 1, card)

    # What is decided

    def _decide(self, card: AuditCard, action: str) -> None:
        doubt = card.doubt
        self._gone.add(_key(doubt))
        self._remove(card)
        self._doubts = [one for one in self._doubts if one is not doubt]
        self._show_state()
        self._fill()
        self.doing.decide(doubt, action)

    def _show_state(self) -> None:
        if not self._doubts:
            self.empty.say(
                "check",
                self.tr("No likely mistakes"),
                self.tr("Faces that look unlike the others of their name would be listed here."),
            )
        self._stack.setCurrentIndex(1 if self._doubts else 2)
        self.counted.emit(len(self._doubts))

    def _on_done(self, doubt: Doubt) -> None:
        """From now on the library knows better whether it is one; a list read before is not shown any more."""
        self._gone.discard(_key(doubt))
        self._context.background.forget(self, "doubts")
        self._again.ask()

    def _remove(self, card: AuditCard) -> None:
        place = self.cards.index(card)
        had_focus = card.isAncestorOf(self.focusWidget() or self) or card.hasFocus()
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        if had_focus and self.cards:
            self.cards[min(place, len(self.cards) - 1)].setFocus()

    def _name(self, card: AuditCard) -> None:
        """Someone else…: the name field beside the doubtful face."""
        self._dismiss_popup()
        self._popup = NamePopup(self._context, self.decisions, card.doubt.faces, card, card.faces_rect())
        self._popup.set_return_focus(card)

    def _dismiss_popup(self) -> None:
        if self._popup is not None and self._popup.is_open():
            self._popup.dismiss()
        self._popup = None

    # Faces

    def _open_photo(self, face: FaceId) -> None:
        rows = self.rows.known([face])
        if rows:
            self.decisions.open_photo(rows[0], [])

    def _show_menu(self, card: AuditCard, face: FaceId, place: QPoint) -> None:
        rows = self.rows.known([face])
        if rows:
            menu = self.decisions.menu(self, rows, lambda: self._name_one(card, face), [])
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

    def _name_one(self, card: AuditCard, face: FaceId) -> None:
        self._dismiss_popup()
        self._popup = NamePopup(self._context, self.decisions, [face], card, card.faces_rect())
        self._popup.set_return_focus(card)

    # Keys

    def key_bindings(self) -> list[KeyBinding]:
        return list(self._bindings)

    def _own_bindings(self) -> list[KeyBinding]:
        texts = {
            "N": self.tr("Not this person"),
            "S": self.tr("Someone else: type a name"),
            "R": self.tr("It is right"),
            "M": self.tr("Merge the two people"),
            "D": self.tr("They are different people"),
        }
        return [KeyBinding((key,), text, partial(self._answer, key), changes=True) for key, text in texts.items()]

    def _answer(self, key: str) -> bool:
        """Answer the card that has the focus, the first one when none has it."""
        focus = self.focusWidget()
        here = [card for card in self.cards if focus is not None and (card is focus or card.isAncestorOf(focus))]
        card = next(iter(here or self.cards), None)
        return card is not None and card.choose_by_key(key)

    def _step(self, card: AuditCard, by: int) -> None:
        place = self.cards.index(card) + by
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus()
            self.area.ensureWidgetVisible(self.cards[place], 0, Space.L)
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not dispatch(self._bindings, event):
            event.ignore()


def _key(doubt: Doubt) -> tuple[object, ...]:
    """The same likely mistake, however alike the faces were measured this time."""
    return doubt.kind, doubt.faces, doubt.person, doubt.other
