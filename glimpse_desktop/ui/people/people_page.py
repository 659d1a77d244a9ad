"""People: the named ones in the order the person likes, then groups that wait for a name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import PersonRow
from glimpse_desktop.ui.faces.tile_view import Section
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import people_tiles as tiles
from glimpse_desktop.ui.people.cards_page import CardsPage
from glimpse_desktop.ui.people.people_order import PeopleOrder, in_order
from glimpse_desktop.ui.people.people_tiles import CardKey
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.window_state import WindowState


@dataclass(frozen=True, slots=True)
class _Lists:
    people: list[CardKey] = field(default_factory=list)
    groups: list[CardKey] = field(default_factory=list)
    rows: dict[CardKey, PersonRow] = field(default_factory=dict)
    hidden: int = 0
    """How many people are hidden, shown here or not."""


class PeoplePage(CardsPage):
    """Its order, and whether it shows those who are hidden, are remembered by the window."""

    name = "people"
    icon = "people"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._lists = _Lists()
        self.sort = QComboBox()
        self.sort.setAccessibleName(self.tr("Sort people by"))
        for order, text in (
            (PeopleOrder.FACES, self.tr("Most faces first")),
            (PeopleOrder.NAME, self.tr("By name")),
            (PeopleOrder.NEWEST, self.tr("Newest first")),
        ):
            self.sort.addItem(text, order)
        self.hidden = QCheckBox(self.tr("Show hidden"))
        self.hidden.setToolTip(self.tr("People that are ignored"))
        self.hidden.hide()
        self.sort.activated.connect(self._resort)
        self.hidden.toggled.connect(lambda _on: self.read_again())
        self._all_nameless = push_button(self.tr("See all without a name"), role="quiet")
        self._all_nameless.clicked.connect(lambda: context.navigator.show_page("no-name"))

    def title(self) -> str:
        return self.tr("People")

    def tools(self) -> list[QWidget]:
        return [self.hidden, self.sort]

    @property
    def order(self) -> PeopleOrder:
        order = self.sort.currentData()
        return order if isinstance(order, PeopleOrder) else PeopleOrder.FACES

    def recall(self, state: WindowState) -> None:
        self.sort.setCurrentIndex(self.sort.findData(PeopleOrder(state.people_order)))
        self.hidden.setChecked(state.hidden_people)

    def remember(self, state: WindowState) -> WindowState:
        return replace(state, people_order=self.order.value, hidden_people=self.hidden.isChecked())

    def load(self) -> None:
        workspace, order, shows_hidden = self.context.workspace, self.order, self.hidden.isChecked()

        def work() -> _Lists:
            everybody = workspace.people(hidden=True)
            people = [row for row in everybody if shows_hidden or not row.hidden]
            hidden = sum(row.hidden for row in everybody)
            # Keys and rows are put together here: ten thousand of them would hold up the window.
            rows = {CardKey("person", row.id): row for row in in_order(people, order)}
            named = list(rows)
            groups = {CardKey("group", row.id): row for row in workspace.groups()}
            return _Lists(named, list(groups), rows | groups, hidden)

        self.context.background.run(work, self._take, owner=self, key="lists")

    def _take(self, lists: _Lists) -> None:
        self._lists = lists
        self.sort.setVisible(len(lists.people) > 1)
        self.hidden.setVisible(lists.hidden > 0 or self.hidden.isChecked())
        self.view.show_people(self._sections(), lists.rows, guessing=bool(lists.people))
        self.show_view(bool(lists.rows))

    def _sections(self) -> list[Section]:
        lists = self._lists
        sections: list[Section] = []
        if lists.people:
            # The page's title says already that they are people.
            sections.append(Section("", lists.people, tiles.PERSON_CELL, stretch=True))
        if lists.groups:
            heading = self.tr("No name yet") if lists.people else self.tr("Who is this?")
            note = self.tr("The same person, as far as Glimpse can tell. Type a name on the card.")
            self.view.set_heading_tools(heading, self._all_nameless)
            cell = tiles.GUESSED_CELL if lists.people else tiles.GROUP_CELL
            sections.append(Section(heading, lists.groups, cell, note, stretch=True))
        return sections

    def _resort(self) -> None:
        self.read_again()
        self.view.verticalScrollBar().setValue(0)
        self.view.setFocus()

    def say_empty(self) -> None:
        hidden = self._lists.hidden
        if hidden:
            self.empty.say(
                "people",
                self.tr("Everybody here is hidden"),
                say_count("You ignored one person.", "You ignored {n} people.", hidden),
                ((self.tr("Show hidden"), lambda: self.hidden.setChecked(True)),),
            )
            return
        self.empty.say(
            "people",
            self.tr("Nobody here yet"),
            self.tr("Faces appear here by themselves while Glimpse looks through your folders."),
            ((self.tr("See the folders"), lambda: self.context.navigator.show_page("folders")),),
        )
