"""What the statements about one face come to, in the order of the log."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from glimpse_desktop.domain.decisions import DecisionKind, FaceStatement
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library.rejections import FaceLink

SamePerson = Callable[[PersonKey, PersonKey, DecisionId], bool]
"""Whether two keys were one person by the merges before that entry."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is decided about a face, and by which entry. ``person`` is set when it is CONFIRMED."""

    status: FaceStatus
    person: PersonKey | None
    decision: DecisionId


@dataclass(slots=True)
class Said:
    """Everything that holds for one face.

    ``rejected``: who it is not, by which entry. ``covers``: entries by which it stands for somebody. ``drawn``:
    the person drew its box or moved it there, so it is a face whether it was found or not. ``forgotten``: it is to
    be left alone, as if there were no face.
    """

    label: Label | None = None
    rejected: dict[PersonKey, DecisionId] = field(default_factory=dict)
    links: set[FaceLink] = field(default_factory=set)
    covers: set[DecisionId] = field(default_factory=set)
    drawn: bool = False
    forgotten: bool = False

    def is_kept(self) -> bool:
        """Whether the face is there even where it was not found."""
        if self.label is None or self.label.status is FaceStatus.IGNORED:
            return self.drawn
        return self.label.status is FaceStatus.CONFIRMED


def literally_same(one: PersonKey, other: PersonKey, _before: DecisionId) -> bool:
    """``SamePerson`` where nobody was ever merged."""
    return one == other


def come_to(statements: Iterable[FaceStatement], same_person: SamePerson = literally_same) -> Said:
    """What live statements about one face, in the order of the log, come to."""
    said = Said()
    for statement in statements:
        if statement.kind == DecisionKind.FORGOTTEN:
            said = Said(forgotten=True)  # nothing counts that was said before
        _add(said, statement, same_person)
    return said


def _add(said: Said, statement: FaceStatement, same_person: SamePerson) -> None:
    person, decision = statement.person, statement.decision
    match statement.kind:
        case DecisionKind.NAME:
            assert person is not None
            said.label = Label(FaceStatus.CONFIRMED, person, decision)
            if said.rejected:  # whoever names a face so has thought better of it
                said.rejected = {
                    other: when
                    for other, when in said.rejected.items()
                    if not same_person(other, person, decision)
                }
        case DecisionKind.REJECT:
            assert person is not None
            said.rejected[person] = decision
            label = said.label
            if label is not None and label.person is not None and same_person(label.person, person, decision):
                said.label = None
        case DecisionKind.UNNAME:
            said.label = None
        case DecisionKind.IGNORE:
            said.label = Label(FaceStatus.IGNORED, None, decision)
        case DecisionKind.NOT_A_FACE:
            said.label = Label(FaceStatus.NOT_A_FACE, None, decision)
        case DecisionKind.DRAW:
            said.drawn = True
            said.forgotten = False  # somebody wants this face, and says so by hand
            if said.label is not None and said.label.status is FaceStatus.NOT_A_FACE:
                said.label = None
        case DecisionKind.MOVE:
            said.drawn = True
        case DecisionKind.COVER:
            said.covers.add(decision)
        case DecisionKind.SAME:
            said.links.add(FaceLink(decision, 0, True))
        case DecisionKind.DIFFERENT:
            said.links.add(FaceLink(decision, statement.side, False))
