"""A person of the library for one side: asked for by name, or dropped there. Their cover stands for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.comparison import FaceSide
from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.faces.name_popup import PersonPopup
from glimpse_desktop.ui.pages import PageContext


class PersonChoice(QObject):
    """Signal ``chosen(FaceSide)``: the face that stands for the person, or for the group."""

    chosen = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent

    def ask(self, beside: QWidget) -> None:
        """Open the field for a name under ``beside``; only who is known already can be chosen."""
        spot = QRect(QPoint(0, 0), beside.size())
        popup = PersonPopup(self._context, self.tr("Compare with whom?"), beside, spot, only_known=True)
        popup.set_return_focus(self._parent)
        popup.picked.connect(lambda person, _name: self.take(person))

    def take(self, person: PersonId) -> None:
        """Somebody was chosen or dropped; nothing happens when nobody is left there."""

        def then(row: PersonRow | None) -> None:
            if row is not None and row.cover is not None:
                self.chosen.emit(FaceSide(row.cover))

        workspace = self._context.workspace
        self._context.background.run(lambda: workspace.person(person), then, owner=self, key="person")
