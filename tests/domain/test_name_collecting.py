"""Names collected photo by photo, and what taking them would mean."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path

import pytest

from glimpse_desktop.domain import name_collecting
from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId
from glimpse_desktop.domain.name_collecting import NameCollector
from glimpse_desktop.domain.name_proposals import (
    NOBODY,
    Existing,
    Join,
    KnownFace,
    NameCounts,
    NameSource,
    NewPerson,
    Place,
    Proposal,
    Proposals,
)
from glimpse_desktop.domain.people_metadata import PersonRegion, RegionForm

LEFT, MIDDLE, RIGHT = Box(0.1, 0.2, 0.1, 0.1), Box(0.4, 0.2, 0.1, 0.1), Box(0.7, 0.2, 0.1, 0.1)
ANNA, BEN = PersonId(11), PersonId(12)


def content(name: str) -> ContentHash:
    return ContentHash(hashlib.sha256(name.encode()).digest())


def region(name: str, box: Box = LEFT) -> PersonRegion:
    return PersonRegion(name, box, RegionForm.MWG)


def collected(collector: NameCollector, *people: Existing) -> Proposals:
    return collector.proposals(NameSource.FILES, people)


def only(collector: NameCollector, *people: Existing) -> Proposal:
    (found,) = collected(collector, *people).names
    return found


def test_what_cannot_be_read_is_listed_as_far_as_it_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_collecting, "_MOST_UNREAD", 3)
    collector = NameCollector()
    collector.add_unread(Path("a"), MetadataError("{file} is too large.", file="a"))
    collector.add_unread(Path("b"), PermissionError(13, "Permission denied"))
    collector.add_unread(Path("c"), OSError("not an ordinary file"))
    collector.add_unread(Path("d"), OSError())
    found = collected(collector)
    assert found.unread == 4
    assert [(str(one.path), one.reason) for one in found.unread_files] == [
        ("a", "a is too large."),
        ("b", "Permission denied"),
        ("c", "not an ordinary file"),
    ]


def test_found_faces_drawn_ones_and_photos_elsewhere_are_counted() -> None:
    collector = NameCollector()
    collector.add(content("a"), [region("Anna"), region("Anna", RIGHT)], [KnownFace(FaceId(1), LEFT)])
    collector.add_elsewhere([region("Anna"), region("", RIGHT)])
    collector.add_elsewhere([region("")])
    collector.add_waiting([region("Anna")])
    found = only(collector)
    assert found.faces == {1: 0} and found.places == (Place(content("a"), RIGHT),)
    assert (found.elsewhere, found.waiting) == (1, 1)
    assert found.counts(None) == NameCounts(named=1, drawn=1)
    proposals = collected(collector)
    assert (proposals.elsewhere, proposals.waiting, proposals.unsure) == (1, 1, 0)


def test_what_was_decided_stays_and_is_counted() -> None:
    faces = [
        KnownFace(FaceId(1), LEFT, ANNA),
        KnownFace(FaceId(2), MIDDLE, BEN),
        KnownFace(FaceId(3), RIGHT, NOBODY),
        KnownFace(FaceId(4), Box(0.1, 0.6, 0.1, 0.1), refused=frozenset({ANNA})),
        KnownFace(FaceId(5), Box(0.4, 0.6, 0.1, 0.1)),
    ]
    collector = NameCollector()
    collector.add(content("a"), [region("Anna", face.box) for face in faces], faces)
    found = only(collector, Existing(ANNA, "anna", 3), Existing(PersonId(9), "ANNA", 5))
    assert found.counts(ANNA) == NameCounts(named=1, already=1, otherwise=3)
    assert found.counts(None) == NameCounts(named=2, otherwise=3)
    assert found.counts(BEN) == NameCounts(named=2, already=1, otherwise=2)
    assert [person.id for person in found.same] == [9, ANNA] and found.proposed() is None
    assert only(collector, Existing(ANNA, "anna", 3)).proposed() == Join(ANNA)


def test_a_name_is_one_in_any_case_and_way_to_write_accents() -> None:
    collector = NameCollector()
    for number, name in enumerate(("René", "Rene\u0301", " rené ", "RENÉ", "Rene")):
        collector.add(content(str(number)), [region(name)], [KnownFace(FaceId(number + 1), LEFT)])
    first, second = collected(collector).names
    assert (first.name, len(first.faces)) == ("René", 4)
    assert (second.name, len(second.faces)) == ("Rene", 1)
    assert first.proposed() == NewPerson("René")


def test_who_has_the_name_in_the_other_order_is_offered_and_never_joined() -> None:
    people = [
        Existing(ANNA, "Anna Maier", 3),
        Existing(BEN, "maier,  ben", 5),
        Existing(PersonId(3), "Ben Maier", 1),
    ]
    collector = NameCollector()
    for number, name in enumerate(("Maier, ANNA", "Ben Maier", "Maier, Anna, Dr.", "Maier,", "Zoe")):
        collector.add(content(str(number)), [region(name)], [])
    found = {one.name: one for one in collected(collector, *people).names}
    assert {name: [who.id for who in one.alike] for name, one in found.items() if one.alike} == {
        "Maier, ANNA": [ANNA],
        "Ben Maier": [BEN],
    }
    assert found["Maier, ANNA"].proposed() == NewPerson("Maier, ANNA")
    assert found["Ben Maier"].proposed() == Join(PersonId(3))


def test_the_same_said_twice_counts_once() -> None:
    collector = NameCollector()
    for _ in range(2):  # a file and its copy
        collector.add(content("a"), [region("Anna"), region("Anna", RIGHT)], [KnownFace(FaceId(1), LEFT)])
    found = only(collector)
    assert (len(found.faces), len(found.places), found.contradicted) == (1, 1, 0)


def test_of_two_names_at_one_place_the_first_counts() -> None:
    faces = [KnownFace(FaceId(1), LEFT)]
    collector = NameCollector()
    both = [region("Anna"), region("Ben", Box(0.11, 0.2, 0.1, 0.1)), region("Anna", RIGHT), region("Ben", RIGHT)]
    collector.add(content("a"), both, faces)
    anna, ben = collected(collector).names
    assert (anna.name, len(anna.faces), len(anna.places), anna.contradicted) == ("Anna", 1, 1, 0)
    assert (ben.name, len(ben.faces), len(ben.places), ben.contradicted) == ("Ben", 0, 0, 2)
    assert ben.counts(None) == NameCounts()


def test_no_face_is_drawn_where_somebody_moved_one_away() -> None:
    moved = KnownFace(FaceId(1), LEFT, NOBODY, replaced=True)
    collector = NameCollector()
    collector.add(content("a"), [region("Anna")], [moved, KnownFace(FaceId(2), RIGHT)])
    assert only(collector).counts(None) == NameCounts(otherwise=1)


def test_the_face_that_is_shown_comes_before_the_place_it_was_moved_from() -> None:
    moved = KnownFace(FaceId(1), LEFT, NOBODY, replaced=True)
    collector = NameCollector()
    collector.add(content("a"), [region("Anna")], [moved, KnownFace(FaceId(2), Box(0.13, 0.2, 0.1, 0.1))])
    assert only(collector).faces == {2: 0}


def test_what_is_no_name_or_no_box_is_left_out() -> None:
    collector = NameCollector()
    for name in ("\u200b", "x" * 500, "\u202e"):
        collector.add(content("a"), [region(name)], [])
    for box in (Box(2, 2, 1, 1), Box(0.1, 0.1, 0, 0.1), Box(math.nan, 0.1, 0.1, 0.1), Box(0, 0, math.inf, 0)):
        collector.add(content("a"), [region("Anna", box)], [])
    assert collected(collector).names == () and collected(collector).unusable == 7
    collector.add(content("a"), [region("Anna", Box(-0.05, 0.2, 0.1, 0.1))], [])
    (place,) = only(collector).places
    assert place.box.as_list() == [0.0, 0.2, 0.05, 0.1]


def test_there_is_an_end_to_names_and_regions() -> None:
    collector = NameCollector()
    crowd = [region(f"N{number}", Box(number / 4000, 0.5, 0.01, 0.01)) for number in range(2_500)]
    collector.add(content("a"), crowd, [])
    proposals = collected(collector)
    assert len(proposals.names) == name_collecting._MOST_REGIONS
    assert proposals.unusable == 500


def test_most_faces_come_first() -> None:
    collector = NameCollector()
    collector.add(content("a"), [region("Ben")], [])
    for number in range(2):
        collector.add(content(str(number)), [region("Anna")], [])
    collector.add_elsewhere([region("Carla"), region("Carla", RIGHT)])
    collector.add_elsewhere([region("Dora")], unsure=True)
    proposals = collected(collector)
    assert [one.name for one in proposals.names] == ["Anna", "Ben", "Carla", "Dora"]
    assert (proposals.elsewhere, proposals.unsure) == (1, 1)


def test_where_somebody_was_forgotten_nobody_is_drawn() -> None:
    collector = NameCollector()
    for _ in range(2):  # a copy of the photo
        collector.add(content("a"), [region("Anna"), region("Anna", RIGHT)], [], [LEFT])
    found = only(collector)
    assert found.places == (Place(content("a"), RIGHT),)
    assert found.counts(None) == NameCounts(drawn=1, otherwise=1)
    collector = NameCollector()
    collector.add(content("a"), [region("Anna")], [KnownFace(FaceId(1), LEFT, BEN)], [LEFT])
    assert only(collector).faces == {1: BEN}  # a face that is shown there is nobody else's
