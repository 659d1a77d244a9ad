"""The table's model: choices, sums, order, faces."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId
from glimpse_desktop.domain.name_proposals import (
    Existing,
    Join,
    NameCounts,
    NameSource,
    NewPerson,
    Place,
    Proposal,
    Proposals,
)
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.name_imports.model import Column, Found, ProposalModel

ANNA, BEN, OTHER_BEN = PersonId(1), PersonId(2), PersonId(3)
PEOPLE = [
    Existing(ANNA, "Anna", 10, FaceId(100)),
    Existing(BEN, "Ben", 2, FaceId(101)),
    Existing(OTHER_BEN, "ben", 5),
]
DISPLAY, EDIT, CHECK = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.CheckStateRole


class Faces(QObject):
    """Thumbnails that come when they are told to."""

    face_ready = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []
        self.there = False

    def face(self, face: FaceId) -> QPixmap | None:
        self.asked.append(face)
        return QPixmap(160, 160) if self.there else None


def place(number: int) -> Place:
    return Place(ContentHash(hashlib.sha256(bytes([number])).digest()), Box(0.1, 0.1, 0.1, 0.1))


def found() -> Found:
    names = (
        Proposal("anna", "Anna", {FaceId(1): PersonId(0), FaceId(2): ANNA}, same=(PEOPLE[0],)),
        Proposal("ben", "Ben", {FaceId(3): PersonId(0)}, same=(PEOPLE[2], PEOPLE[1])),
        Proposal("carla", "Carla", {FaceId(4): BEN}, (place(1), place(2))),
        Proposal("dora", "Dora", {FaceId(5): BEN}),
    )
    return Found.of(Proposals(NameSource.FILES, names), PEOPLE)


@pytest.fixture
def faces(qtbot: QtBot) -> Faces:
    theme()
    return Faces()


@pytest.fixture
def model(faces: Faces) -> ProposalModel:
    made = ProposalModel(faces, faces)  # type: ignore[arg-type]
    made.replace(found())
    return made


def row(model: ProposalModel, number: int) -> list[object]:
    return [model.data(model.index(number, column), DISPLAY) for column in Column]


def test_rows_say_what_would_change(model: ProposalModel) -> None:
    assert row(model, 0) == ["Anna", "1", "", "1", "", "Joins Anna, 10 faces"]
    assert row(model, 1) == ["Ben", "1", "", "", "", "Left out: 2 people are called so"]
    assert row(model, 2) == ["Carla", "", "2", "", "1", "New: Carla"]
    assert model.sums() == (2, NameCounts(named=1, drawn=2, already=1, otherwise=2))


def test_who_is_perhaps_meant_is_asked(faces: Faces) -> None:
    model = ProposalModel(faces, faces)  # type: ignore[arg-type]
    one = Proposal("n, a", "N, A", {FaceId(1): BEN, FaceId(2): BEN, FaceId(3): ANNA}, alike=(PEOPLE[0], PEOPLE[1]))
    model.replace(Found.of(Proposals(NameSource.FILES, (one,)), PEOPLE))
    assert row(model, 0)[-1] == "Joins Ben, 2 faces"
    assert [person.id for person in model.offered(0)] == [BEN, ANNA]
    model.choose(0, NewPerson("N, A"))
    assert row(model, 0)[-1] == "New: N, A – or Anna?"


def test_names_are_left_out_and_taken_again_as_they_were(model: ProposalModel) -> None:
    model.choose(2, NewPerson("Carola"))
    model.take([0, 2], False)
    assert model.choices().keys() == {"dora"} and model.sums()[0] == 0
    assert model.data(model.index(0, Column.NAME), CHECK) == 0
    model.take([0, 1, 2], True)
    assert model.choice(2) == NewPerson("Carola")
    assert model.choice(1) == Join(OTHER_BEN)  # most faces
    assert model.setData(model.index(0, Column.NAME), Qt.CheckState.Unchecked.value, CHECK)
    assert model.choice(0) is None


def test_what_is_typed_is_somebody_there_or_somebody_new_or_nobody(model: ProposalModel) -> None:
    becomes = model.index(2, Column.BECOMES)
    assert model.data(becomes, EDIT) == "Carla"
    assert model.setData(becomes, "anna") and model.choice(2) == Join(ANNA)
    assert row(model, 2)[-1] == "Joins Anna, 10 faces" and model.data(becomes, EDIT) == "Anna"
    assert model.setData(becomes, " Zoe ") and model.choice(2) == NewPerson("Zoe")
    assert not model.setData(becomes, "x" * 500) and model.choice(2) == NewPerson("Zoe")
    assert model.setData(becomes, "") and model.choice(2) is None
    with pytest.raises(DecisionError):
        model.named("\u200b")


def test_counts_follow_who_a_name_becomes(model: ProposalModel) -> None:
    model.choose(3, Join(BEN))
    assert row(model, 3)[1:5] == ["", "", "1", ""]
    model.choose(3, NewPerson("Dora"))
    assert row(model, 3)[1:5] == ["", "", "", "1"]


def test_what_stays_unchanged_is_pale(model: ProposalModel) -> None:
    role = Qt.ItemDataRole.ForegroundRole
    pale = [model.data(model.index(number, 0), role) is not None for number in range(4)]
    assert pale == [False, True, False, True]


def test_order(model: ProposalModel) -> None:
    followed = QPersistentModelIndex(model.index(2, Column.NAME))
    model.sort(Column.DRAWN, Qt.SortOrder.DescendingOrder)
    assert row(model, 0)[0] == "Carla" and followed.row() == 0
    model.sort(Column.NAME, Qt.SortOrder.AscendingOrder)
    assert [row(model, number)[0] for number in range(4)] == ["Anna", "Ben", "Carla", "Dora"]
    assert row(model, 2) == ["Carla", "", "2", "", "1", "New: Carla"] and followed.row() == 2


def test_faces_come_when_they_are_there(model: ProposalModel, faces: Faces, qtbot: QtBot) -> None:
    role = Qt.ItemDataRole.DecorationRole
    name, becomes = model.index(0, Column.NAME), model.index(0, Column.BECOMES)
    assert isinstance(model.data(name, role), QIcon) and isinstance(model.data(becomes, role), QIcon)
    assert faces.asked == [1, 100]
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, _last: changed.append((first.row(), first.column())))
    faces.there = True
    faces.face_ready.emit(100)
    assert changed == [(0, Column.BECOMES)]
    model.data(becomes, role)
    model.data(becomes, role)
    assert faces.asked == [1, 100, 100]  # kept
    assert model.data(model.index(0, Column.NAMED), role) is None


def test_every_cell_is_said_with_its_column(model: ProposalModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0, Column.NAMED), role) == "To name: 1"
    assert model.data(model.index(0, Column.BECOMES), role) == "Becomes: Joins Anna, 10 faces"


def test_five_thousand_names(faces: Faces) -> None:
    names = tuple(
        Proposal(f"n{number}", f"N{number}", {FaceId(number * 50 + one): PersonId(0) for one in range(1, 51)})
        for number in range(5_000)
    )
    model = ProposalModel(faces, faces)  # type: ignore[arg-type]
    told: list[None] = []
    model.chosen.connect(lambda: told.append(None))
    model.replace(Found.of(Proposals(NameSource.FILES, names), []))
    model.take(range(5_000), False)
    model.take(range(5_000), True)
    assert len(told) == 3 and model.sums() == (5_000, NameCounts(named=250_000))
    assert faces.asked == []
