"""With whom a person is seen most often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.person_facts import Companion
from glimpse_desktop.domain.photo_query import Person, both, canonical
from glimpse_desktop.ui.faces.face_chips import FaceChips
from glimpse_desktop.ui.faces.face_menu import short
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import number


class Companions(FaceChips):
    """One chip each, most photos first.

    Signals:
    together_wanted(str): the photos that this search finds, with both on them.
    opened(PersonId): the other one's page, from a group that no search can ask for.
    """

    together_wanted = Signal(str)
    opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Most often with"), parent)

    def show_companions(self, name: str | None, companions: Sequence[Companion]) -> None:
        """``name`` is whose page it is, None for a group."""
        self.set_chips([self._companion(name, one) for one in companions])

    def _companion(self, name: str | None, one: Companion) -> tuple[QPushButton, FaceId | None]:
        text = self.tr("{name} · {count}").format(name=short(one.name), count=number(one.photos))
        chip = self.chip(text)
        both_on = say_count("1 photo shows both", "{n} photos show both", one.photos)
        chip.setToolTip(both_on)
        chip.setAccessibleName(self.tr("{name}: {photos}").format(name=one.name, photos=both_on))
        if name is None:
            chip.clicked.connect(lambda: self.opened.emit(one.person))
        else:
            text = canonical(both(Person(name), Person(one.name)))
            chip.clicked.connect(lambda: self.together_wanted.emit(text))
        return chip, one.cover
