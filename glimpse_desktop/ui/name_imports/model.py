"""The table of names: what is known there, what of it would change, and what each becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QIcon

from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.language import say, say_number
from glimpse_desktop.domain.name_proposals import (
    UNDECIDED,
    Choice,
    Existing,
    Join,
    NameCounts,
    NewPerson,
    Proposal,
    Proposals,
    proposed_choices,
    who_becomes,
)
from glimpse_desktop.domain.names import clean_name, same_name_key
from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.name_imports.pictures import FacePictures, sign
from glimpse_desktop.ui.name_imports.words import becomes_text
from glimpse_desktop.ui.photos.thumbnails import ThumbnailLoader

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    NAME = 0
    NAMED = 1
    DRAWN = 2
    ALREADY = 3
    OTHERWISE = 4
    BECOMES = 5


_COLUMNS = len(Column)
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_OWN = {Column.NAME: Qt.ItemFlag.ItemIsUserCheckable, Column.BECOMES: Qt.ItemFlag.ItemIsEditable}
_FLAGS = [_PLAIN | _OWN[column] if column in _OWN else _PLAIN for column in Column]
"""By column: Qt asks for those of every selected cell whenever others are selected."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked for, ready to be shown: made off the window's thread, for it goes through all faces."""

    proposals: Proposals
    people: Mapping[PersonId, Existing]
    choices: Mapping[str, Choice]
    counts: Sequence[NameCounts]

    @classmethod
    def of(cls, proposals: Proposals, people: Iterable[Existing]) -> Found:
        choices = proposed_choices(proposals)
        counts = [one.counts(who_becomes(choices.get(one.key))) for one in proposals.names]
        return cls(proposals, {person.id: person for person in people}, choices, counts)


class ProposalModel(QAbstractTableModel):
    """One row for each name. A row is checked while its name is taken over.

    Signal ``chosen()``: something else would be taken over.
    """

    chosen = Signal()

    def __init__(self, faces: ThumbnailLoader, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = FacePictures(faces)
        self._rows: list[Proposal] = []
        self._counts: list[NameCounts] = []
        self._choices: dict[str, Choice] = {}
        self._before: dict[str, Choice] = {}
        self._people: Mapping[PersonId, Existing] = {}
        self._by_name: dict[str, list[Existing]] = {}
        self._places: dict[FaceId, set[tuple[int, Column]]] = {}
        faces.face_ready.connect(self._face_ready)

    def replace(self, found: Found) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._counts = list(found.proposals.names), list(found.counts)
        self._choices, self._people = dict(found.choices), found.people
        self._before = {}
        self._by_name = {}
        for person in found.people.values():
            self._by_name.setdefault(same_name_key(person.name), []).append(person)
        self._find_places()
        self.endResetModel()
        self.chosen.emit()

    def choices(self) -> dict[str, Choice]:
        """What each name becomes that is taken over."""
        return dict(self._choices)

    def sums(self) -> tuple[int, NameCounts]:
        """How many names would be taken over, and what becomes of their faces."""
        mine = [counts for one, counts in zip(self._rows, self._counts, strict=True) if one.key in self._choices]
        return sum(one.taken > 0 for one in mine), sum(mine, NameCounts())

    def proposal(self, row: int) -> Proposal:
        return self._rows[row]

    def choice(self, row: int) -> Choice | None:
        return self._choices.get(self._rows[row].key)

    def names(self) -> list[str]:
        """Everybody in the library, for completing what is typed."""
        return sorted({person.name for person in self._people.values()}, key=str.casefold)

    def offered(self, row: int) -> list[Existing]:
        """Who it most likely is: whoever has the name, has the faces, or has the name in the other order."""
        one = self._rows[row]
        holder = self._people.get(one.holder() or UNDECIDED)
        people = (*one.same, *([] if holder is None else [holder]), *one.alike)
        return list({person.id: person for person in people}.values())

    def choose(self, row: int, choice: Choice | None) -> None:
        """What the name in that row becomes; None: it is left out."""
        self._set(row, choice)
        self._tell([row])

    def take(self, rows: Iterable[int], on: bool) -> None:
        """Take these names over, as they were to be before they were left out, or (not ``on``) leave them out."""
        rows = list(rows)
        for row in rows:
            one = self._rows[row]
            if on and one.key not in self._choices:
                best = one.proposed() or Join(one.same[0].id)
                self._set(row, self._before.get(one.key, best))
            elif not on and one.key in self._choices:
                self._set(row, None)
        self._tell(rows)

    def named(self, typed: str) -> Choice | None:
        """What a name that was typed means: whoever has it (of several the one with most faces), somebody new, or
        (nothing) that the name is left out. Raises DecisionError for what can't be a name."""
        if not typed.strip():
            return None
        name = clean_name(typed)
        known = self._by_name.get(same_name_key(name))
        return Join(max(known, key=lambda person: person.faces).id) if known else NewPerson(name)

    # Qt's interface

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else _COLUMNS

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _FLAGS[index.column()]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), Column(index.column())
        one = self._rows[row]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, column)
            case Qt.ItemDataRole.EditRole:
                return self._edited(row) if column is Column.BECOMES else self._text(row, column)
            case Qt.ItemDataRole.DecorationRole:
                return self._picture(row, column)
            case Qt.ItemDataRole.CheckStateRole if column is Column.NAME:
                # An int: PySide gives a style no other kind of state.
                return int(Qt.CheckState.Checked.value if one.key in self._choices else 0)
            case Qt.ItemDataRole.ForegroundRole if one.key not in self._choices or not self._counts[row].taken:
                return QBrush(QColor(tokens().muted))
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeading
                if column not in (Column.NAME, Column.BECOMES):
                    side = Qt.AlignmentFlag.AlignTrailing
                return int(side | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._text(row, column)}"
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role == Qt.ItemDataRole.CheckStateRole:
            self.take([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == Column.BECOMES:
            try:
                choice = self.named(str(value))
            except DecisionError:
                return False
            if str(value) != self._edited(index.row()):
                self.choose(index.row(), choice)
            return True
        return False

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                say("Name there"),
                say("To name"),
                say("To draw"),
                say("Already"),
                say("Left as is"),
                say("Becomes"),
            )[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                say("What the other program calls somebody"),
                say("Faces that Glimpse found and nobody has named: they get the name"),
                say("Places where Glimpse found no face: one is drawn there and gets the name"),
                say("Faces that have this name already"),
                say("Faces that you named otherwise, or set aside: they stay as they are"),
                say("Who the name becomes in Glimpse"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section not in (Column.NAME, Column.BECOMES):
            return int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By what a column shows; names that are as good stay in their order."""
        self.layoutAboutToBeChanged.emit()
        keys = [self._sort_key(row, Column(column)) for row in range(len(self._rows))]
        places = sorted(range(len(keys)), key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        new_places = {old: new for new, old in enumerate(places)}
        before = self.persistentIndexList()
        self._rows = [self._rows[place] for place in places]
        self._counts = [self._counts[place] for place in places]
        after = [self.index(new_places[index.row()], index.column()) for index in before]
        self.changePersistentIndexList(before, after)
        self._find_places()
        self.layoutChanged.emit()

    # Inside

    def _set(self, row: int, choice: Choice | None) -> None:
        one = self._rows[row]
        if choice is None:
            if one.key in self._choices:
                self._before[one.key] = self._choices.pop(one.key)
        else:
            self._choices[one.key] = choice
            self._counts[row] = one.counts(who_becomes(choice))
        self._note_face(row, Column.BECOMES)

    def _tell(self, rows: Sequence[int]) -> None:
        """These rows are others now: told at once, for views look at what they show each time."""
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(Column) - 1))
            self.chosen.emit()

    def _text(self, row: int, column: Column) -> str:
        one, counts = self._rows[row], self._counts[row]
        if column is Column.NAME:
            return one.name
        if column is Column.BECOMES:
            choice = self._choices.get(one.key)
            return becomes_text(one, choice, self._joined(choice))
        value = _number(counts, column)
        return say_number(value) if value else ""

    def _edited(self, row: int) -> str:
        choice = self.choice(row)
        if isinstance(choice, NewPerson):
            return choice.name
        joined = self._joined(choice)
        return joined.name if joined is not None else ""

    def _joined(self, choice: Choice | None) -> Existing | None:
        return self._people.get(choice.person) if isinstance(choice, Join) else None

    def _sort_key(self, row: int, column: Column) -> tuple[int, str]:
        if column in (Column.NAME, Column.BECOMES):
            return 0, self._text(row, column).casefold()
        return _number(self._counts[row], column), ""

    # Faces

    def _face(self, row: int, column: Column) -> FaceId | None:
        """Who is meant there, and who it becomes."""
        if column is Column.NAME:
            return next(iter(self._rows[row].faces), None)
        joined = self._joined(self.choice(row)) if column is Column.BECOMES else None
        return joined.cover if joined is not None else None

    def _picture(self, row: int, column: Column) -> QIcon | None:
        """Who is meant, who it becomes, or a sign that there is no face of them yet."""
        if column not in (Column.NAME, Column.BECOMES):
            return None
        face = self._face(row, column)
        if face is None:
            if column is Column.NAME:
                return sign("face-add" if self._rows[row].places else "")
            return sign("person-add" if isinstance(self.choice(row), NewPerson) else "")
        return self._pictures.of(face)

    def _find_places(self) -> None:
        self._places = {}
        for row in range(len(self._rows)):
            self._note_face(row, Column.NAME)
            self._note_face(row, Column.BECOMES)

    def _note_face(self, row: int, column: Column) -> None:
        face = self._face(row, column)
        if face is not None:
            self._places.setdefault(face, set()).add((row, column))

    def _face_ready(self, face: int) -> None:
        self._pictures.forget(FaceId(face))
        for row, column in self._places.get(FaceId(face), ()):
            index = self.index(row, column)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])


def _number(counts: NameCounts, column: Column) -> int:
    """What a column of numbers shows."""
    return (counts.named, counts.drawn, counts.already, counts.otherwise)[column - Column.NAMED]
