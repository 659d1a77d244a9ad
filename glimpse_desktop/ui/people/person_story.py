"""What stands between a person's name and faces: the years, whom they look like, who else is there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glimpse_desktop.ui.faces.name_field import GuessChips
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people.companions import Companions
from glimpse_desktop.ui.people.similar_people import SimilarPeople
from glimpse_desktop.ui.people.years_strip import YearsStrip


class PersonStory(QWidget):
    """Its parts are for the page to fill; those without anything to say take no room."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.years = YearsStrip(context)
        self.similar = SimilarPeople(context)
        self.chips = GuessChips()
        self.chips.hide()
        self.companions = Companions(context)
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.L, 0, Space.L, Space.XS)
        inner.setSpacing(Space.XS)
        for part in (self.similar, self.companions, self.chips):
            inner.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.years)
        column.addLayout(inner)

    def clear(self) -> None:
        """Somebody else is shown from now on, of whom nothing is known yet."""
        self.years.show_periods(())
        self.similar.show_people("", ())
        self.chips.set_guesses(())
        self.companions.show_companions(None, ())
