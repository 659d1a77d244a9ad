"""Questions about folders: photos that vanished in masses, drives that seem to have come back elsewhere.

Cards at the top of the pages of folders and of problems, nothing while there is nothing to ask.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.drives import FoundPlace, Vanished
from glimpse_desktop.domain.language import say, say_count, say_number
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.folder_places import FolderPlaceActions, name_of
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.tab_order import follow_layout


class _Answer(NamedTuple):
    text: str
    act: Callable[[], object]
    role: str = ""


class NoticeCard(QFrame):
    """One question with its answers."""

    def __init__(self, question: str, details: str, answers: list[_Answer]) -> None:
        super().__init__()
        set_role(self, "card")
        self.question = QLabel(question)
        set_role(self.question, "heading")
        small = QLabel(details)
        set_role(small, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(Space.L, Space.M, Space.L, Space.M))
        column.setSpacing(Space.S)
        for label in (self.question, small):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for answer in answers:
            button = push_button(answer.text, role=answer.role)
            button.clicked.connect(answer.act)
            button.setAccessibleDescription(question)
            row.addWidget(button)
            changing().wanted_by(button)
            self.buttons.append(button)
        row.addStretch()
        column.addLayout(row)


class FolderNotices(QWidget):
    """Follows the library; hidden while there is nothing to ask.

    Signal ``changed()``: there are other questions than before.
    """

    changed = Signal()

    def __init__(self, context: PageContext, actions: FolderPlaceActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._actions = actions
        self._found: tuple[list[Vanished], list[FoundPlace]] = ([], [])
        self.cards: list[NoticeCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self.hide()

    def refresh(self, changes: Changes) -> None:
        if changes.folders or changes.problems:
            self.load()

    def load(self) -> None:
        """Read them anew."""
        places = self._context.workspace.places

        def work() -> tuple[list[Vanished], list[FoundPlace]]:
            return places.vanished(), places.offers()

        self._context.background.run(work, self._show, owner=self, key="folder notices")

    def _show(self, found: tuple[list[Vanished], list[FoundPlace]]) -> None:
        if found == self._found:
            return
        self._found = found
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [*map(self._vanished, found[0]), *map(self._offer, found[1])]
        for card in self.cards:
            self._column.addWidget(card)
        self.setVisible(bool(self.cards))
        follow_layout(self)
        self.changed.emit()

    def _vanished(self, vanished: Vanished) -> NoticeCard:
        actions = self._actions
        return NoticeCard(
            vanished_text(vanished),
            self.tr(
                "Until you say so, they stay in every view and with everybody. Whatever you choose, the names you "
                "gave are kept: if the photos come back, so do their names."
            ),
            [
                _Answer(self.tr("Keep showing them"), lambda: actions.keep(vanished)),
                _Answer(
                    self.tr("Locate the folder…"), lambda: actions.locate(vanished.folder_id, vanished.folder)
                ),
                _Answer(self.tr("They are deleted: take them out"), lambda: actions.take_out(vanished)),
            ],
        )

    def _offer(self, offer: FoundPlace) -> NoticeCard:
        actions = self._actions
        details = say_count(
            "The photo that was looked for is there. No photo is looked at again, and every name stays.",
            "Of {n} photos that were looked for, {found} are there. "
            "None is looked at again, and every name stays.",
            offer.check.asked,
            found=say_number(offer.check.found),
        )
        return NoticeCard(
            offer_text(offer),
            details,
            [
                _Answer(self.tr("Use it"), lambda: actions.use(offer), "primary"),
                _Answer(self.tr("Not now"), lambda: actions.not_now(offer)),
                _Answer(self.tr("Locate…"), lambda: actions.locate(offer.folder_id, offer.old)),
            ],
        )


def vanished_text(vanished: Vanished) -> str:
    """The question about photos that vanished."""
    return say_count(
        "One photo is no longer in “{folder}”. Was it deleted, or is a drive missing?",
        "{n} photos are no longer in “{folder}”. Were they deleted, or is a drive missing?",
        vanished.photos,
        folder=name_of(vanished.folder),
    )


def offer_text(offer: FoundPlace) -> str:
    """Where a folder that is away seems to be."""
    return say("“{folder}” seems to be at {place} now.", folder=name_of(offer.old), place=offer.new)
