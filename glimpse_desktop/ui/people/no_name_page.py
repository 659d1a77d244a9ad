"""No name yet: groups that wait for a name, largest first, then the faces that resemble no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.views import FaceRow, PersonRow
from glimpse_desktop.ui.faces.tile_view import Section
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import people_tiles as tiles
from glimpse_desktop.ui.people.cards_page import CardsPage
from glimpse_desktop.ui.people.people_tiles import CardKey
from glimpse_desktop.ui.wording import number

_PAGE = 400
"""Single faces fetched at a time; more when the end comes near."""


@dataclass(frozen=True, slots=True)
class _Lists:
    groups: dict[CardKey, PersonRow] = field(default_factory=dict)
    keys: list[CardKey] = field(default_factory=list)
    """Of the groups, in their order."""
    singles: list[FaceRow] = field(default_factory=list)
    more: bool = False
    """There are more single faces than these."""
    anybody: bool = False
    """Somebody has a name, whom a group may be."""


class NoNamePage(CardsPage):
    name = "no-name"
    icon = "question"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._lists = _Lists()
        self._fetching_more = False
        self.view.setAccessibleName(self.tr("No name yet"))
        self.view.scrolled.connect(self._fetch_more)

    def title(self) -> str:
        return self.tr("No name yet")

    def load(self) -> None:
        workspace = self.context.workspace
        wanted = max(_PAGE, len(self._lists.singles))

        def work() -> _Lists:
            singles = workspace.unnamed_faces(0, wanted + 1)
            more, anybody = len(singles) > wanted, bool(workspace.names(limit=1))
            # Put together here: ten thousand keys would hold up the window.
            groups = {CardKey("group", row.id): row for row in workspace.groups()}
            return _Lists(groups, list(groups), singles[:wanted], more, anybody)

        self.context.background.run(work, self._take, owner=self, key="lists")

    def _take(self, lists: _Lists) -> None:
        self._lists = lists
        self._fetching_more = False
        self.view.rows.put(lists.singles)
        self.view.show_people(self._sections(), lists.groups, guessing=lists.anybody)
        self.show_view(bool(lists.groups or lists.singles))

    def _sections(self) -> list[Section]:
        lists = self._lists
        sections: list[Section] = []
        if lists.groups:
            keys = lists.keys
            note = self.tr("{count} · the same person each, as far as Glimpse can tell").format(
                count=number(len(keys))
            )
            cell = tiles.GUESSED_CELL if lists.anybody else tiles.GROUP_CELL
            sections.append(Section(self.tr("Groups"), keys, cell, note, stretch=True))
        if lists.singles:
            keys = [CardKey("face", row.id) for row in lists.singles]
            note = self.tr("Faces that resemble no other closely enough")
            sections.append(Section(self.tr("Single faces"), keys, tiles.FACE_CELL, note))
        return sections

    def _fetch_more(self) -> None:
        """The end is near: read more single faces."""
        bar = self.view.verticalScrollBar()
        if not self._lists.more or self._fetching_more or bar.maximum() - bar.value() > 2 * bar.pageStep():
            return
        self._fetching_more = True
        workspace, start = self.context.workspace, len(self._lists.singles)

        def then(singles: Sequence[FaceRow]) -> None:
            known = {row.id for row in self._lists.singles}
            fresh = [row for row in singles[:_PAGE] if row.id not in known]
            old = self._lists
            self._lists = replace(old, singles=old.singles + fresh, more=len(singles) > _PAGE)
            self._fetching_more = False
            self.view.rows.put(fresh)
            self.view.set_sections(self._sections())

        self.context.background.run(
            lambda: workspace.unnamed_faces(start, _PAGE + 1), then, owner=self, key="more"
        )

    def say_empty(self) -> None:
        self.empty.say(
            "check",
            self.tr("Every face has a name"),
            self.tr("New faces appear here by themselves."),
            ((self.tr("See the people"), lambda: self.context.navigator.show_page("people")),),
        )
