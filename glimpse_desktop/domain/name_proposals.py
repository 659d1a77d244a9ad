"""Names that other programs know, as proposals: what taking one over would mean, counted before anything is taken.

A proposal is about one name. Its faces are those that Glimpse knows at the places where the other program has that
name; its places are those where Glimpse found no face. Which of them would change depends on who the name becomes,
so that is counted for a person (``Proposal.counts``), and nothing here changes a library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId
from glimpse_desktop.domain.people_metadata import PersonRegion


class NameSource(StrEnum):
    """Where names come from."""

    FILES = "files"
    """The photos themselves, and sidecars beside them."""
    PICASA = "picasa"
    DIGIKAM = "digikam"
    IMMICH = "immich"


@dataclass(frozen=True, slots=True)
class NameOrder:
    """What to look through. ``path``: digiKam's database, Immich's export; Picasa's contacts.xml (None: where
    Picasa keeps it); nothing for files."""

    source: NameSource
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class DescribedPhoto:
    """A photo as another program's database knows it."""

    path: str
    """With / between folders; absolute as that program saw it, or only the end of it."""
    regions: tuple[PersonRegion, ...]
    size: int | None = None
    """Of the file, in bytes."""
    taken_at: float | None = None
    """The camera's local clock as if it were UTC, in seconds since 1970."""
    sides: tuple[float, float] | None = None
    """Width and height of the upright picture that the boxes were measured on."""
    first_name: str = ""
    """What the file was called before that program gave it another name."""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file that could not be read, and why in a few English words."""

    path: Path
    reason: str


UNDECIDED = PersonId(0)
"""In place of a person: nothing was decided about the face."""
NOBODY = PersonId(-1)
"""In place of a person: it was decided that the face is of no interest, is none, or is somewhere else."""


_ENOUGH_HELD = 2
"""Faces that say who somebody is: a single one may be a mistake."""


@dataclass(frozen=True, slots=True)
class KnownFace:
    """A face that the library has.

    ``person``: who it was named, UNDECIDED or NOBODY. ``refused``: who it is not, as was decided. ``replaced``:
    somebody moved its box away, so that it is only a place where none is wanted.
    """

    id: FaceId
    box: Box
    person: PersonId = UNDECIDED
    refused: frozenset[PersonId] = frozenset()
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a face would be drawn."""

    content: ContentHash
    box: Box


@dataclass(frozen=True, slots=True)
class Existing:
    """A person of the library with the same name. ``faces``: how many were named so."""

    id: PersonId
    name: str
    faces: int
    cover: FaceId | None = None


@dataclass(frozen=True, slots=True)
class NameCounts:
    """What becomes of the faces of one name: ``named`` (found by Glimpse, nobody's yet), ``drawn`` (not found),
    ``already`` (has that name), ``otherwise`` (decided otherwise: left as it is)."""

    named: int = 0
    drawn: int = 0
    already: int = 0
    otherwise: int = 0

    @property
    def taken(self) -> int:
        """Faces that would get the name."""
        return self.named + self.drawn

    def __add__(self, other: NameCounts) -> NameCounts:
        return NameCounts(
            self.named + other.named,
            self.drawn + other.drawn,
            self.already + other.already,
            self.otherwise + other.otherwise,
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """One name. ``name`` as it is mostly spelled; ``key`` is ``same_name_key`` of it."""

    key: str
    name: str
    faces: Mapping[FaceId, PersonId]
    """Every face at a place of that name, with who it was named (UNDECIDED, NOBODY)."""
    places: tuple[Place, ...] = ()
    same: tuple[Existing, ...] = ()
    """Who has that name in the library, most faces first."""
    alike: tuple[Existing, ...] = ()
    """Who has it there in the other order ("Maier, Anna"): nobody is joined for that, but it is asked."""
    refused: Mapping[FaceId, frozenset[PersonId]] = field(default_factory=dict)
    left_alone: int = 0
    """Places where somebody was forgotten for good."""
    contradicted: int = 0
    """Places that had another name before, in the same source."""
    elsewhere: int = 0
    """Places on photos that the library hasn't got."""
    waiting: int = 0
    """Places on photos that Glimpse has not looked at yet."""

    def counts(self, person: PersonId | None) -> NameCounts:
        """What it would mean if the name becomes ``person``; None: somebody new."""
        named = already = otherwise = 0
        for face, holder in self.faces.items():
            if person is not None and holder == person:
                already += 1
            elif holder != UNDECIDED or (person is not None and person in self.refused.get(face, ())):
                otherwise += 1
            else:
                named += 1
        return NameCounts(named, len(self.places), already, otherwise + self.left_alone)

    def holder(self) -> PersonId | None:
        """Who most of these faces were named, under whatever name: it may be spelled otherwise there, or be
        a former one. None where nobody stands out.
        """
        held = Counter(person for person in self.faces.values() if person > UNDECIDED)
        person, count = next(iter(held.most_common(1)), (None, 0))
        return person if count >= _ENOUGH_HELD and 2 * count > held.total() else None

    def proposed(self) -> Choice | None:
        """Whoever has the name already, or else has the faces, or else somebody new; None where several have the
        name and not the faces: nobody can say which."""
        if len(self.same) == 1:
            return Join(self.same[0].id)
        holder = self.holder()
        if holder is not None and (not self.same or any(one.id == holder for one in self.same)):
            return Join(holder)
        return None if self.same else NewPerson(self.name)


@dataclass(frozen=True, slots=True)
class Join:
    """The name becomes this person."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class NewPerson:
    """The name becomes somebody new with this name, whoever else has it; two names with one choice become one."""

    name: str


Choice = Join | NewPerson
"""What a name becomes; a name without a choice is left out."""


def who_becomes(choice: Choice | None) -> PersonId | None:
    """Who of the library the name becomes; None where that is nobody yet."""
    return choice.person if isinstance(choice, Join) else None


@dataclass(frozen=True, slots=True)
class Proposals:
    """Everything that a source proposes. ``names``: most faces first."""

    source: NameSource
    names: tuple[Proposal, ...] = ()
    photos: int = 0
    """Photos (of the library, or of the other program) that were looked at."""
    elsewhere: int = 0
    """Photos with names that the library hasn't got."""
    unsure: int = 0
    """Photos with names of which it isn't sure which one of the library they are."""
    waiting: int = 0
    """Photos with names that Glimpse has not looked at yet."""
    unplaced: int = 0
    """Names that only say that somebody is in a photo, not where."""
    unusable: int = 0
    """Places with something that can't be a name or only stands for one, or a box that can't be one."""
    unread: int = 0
    """Files that could not be read."""
    unread_files: tuple[UnreadFile, ...] = ()
    """The first of them."""


def proposed_choices(proposals: Proposals) -> dict[str, Choice]:
    """What is chosen, by ``Proposal.key``, before anybody says otherwise."""
    return {one.key: choice for one in proposals.names if (choice := one.proposed()) is not None}


def what_it_means(proposals: Proposals, choices: Mapping[str, Choice]) -> tuple[int, NameCounts]:
    """How many names would be taken over, and what becomes of their faces."""
    chosen, counts = 0, NameCounts()
    for one in proposals.names:
        choice = choices.get(one.key)
        if choice is None:
            continue
        counted = one.counts(who_becomes(choice))
        counts += counted
        chosen += counted.taken > 0
    return chosen, counts


@dataclass(frozen=True, slots=True)
class TakenNames:
    """What was taken over: how many people, and what became of their faces. ``gone``: not there any more."""

    people: int = 0
    counts: NameCounts = NameCounts()
    gone: int = 0
