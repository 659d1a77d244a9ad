"""What the log means for the faces of one content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from glimpse_desktop.domain.decisions import FaceStatement
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, FaceId, PersonKey
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.people import resolve as resolving
from glimpse_desktop.people.resolve import FoundFace
from glimpse_desktop.people.said import Label

HERE = ContentHash(hashlib.sha256(b"here").digest())
OLD = ContentHash(hashlib.sha256(b"what it was before").digest())
ANNA, BEN = PersonKey("a" * 32), PersonKey("b" * 32)


@dataclass
class Resolution:
    """The labels of a resolution: of found faces, and of kept ones."""

    labels: dict[FaceId, Label]
    kept: dict[Box, Label | None]


def resolve(content: ContentHash, said: Sequence[FaceStatement], faces: Sequence[FoundFace]) -> Resolution:
    result = resolving.resolve({content}, said, faces)
    return Resolution(
        {face: one.label for face, one in result.faces.items() if one.label is not None},
        {at: one.label for at, one in result.kept.items()},
    )


def names(labels: dict[Box, Label | None]) -> dict[Box, str | None]:
    return {at: None if label is None else label.person for at, label in labels.items()}


def box(x: float, y: float = 0.1, w: float = 0.1, h: float = 0.1) -> Box:
    return Box(x, y, w, h)


def say(
    decision: int, kind: str, at: Box, person: PersonKey | None = None, content: ContentHash = HERE
) -> FaceStatement:
    return FaceStatement(DecisionId(decision), kind, person, content, at)


def found(*boxes: Box) -> list[FoundFace]:
    return [FoundFace(FaceId(i + 1), at) for i, at in enumerate(boxes)]


def people(resolution: Resolution) -> dict[int, str | None]:
    return {face: label.person for face, label in resolution.labels.items()}


def test_a_name_holds_for_the_face_with_its_box() -> None:
    result = resolve(HERE, [say(7, "name", box(0.1), ANNA)], found(box(0.1), box(0.5)))
    assert people(result) == {1: ANNA}
    assert result.labels[FaceId(1)].decision == 7
    assert result.labels[FaceId(1)].status is FaceStatus.CONFIRMED
    assert not result.kept


def test_a_name_holds_for_the_face_that_another_pack_found_there() -> None:
    result = resolve(HERE, [say(1, "name", box(0.1), ANNA)], found(box(0.13, 0.12)))
    assert people(result) == {1: ANNA}


def test_a_name_whose_face_was_not_found_is_kept() -> None:
    result = resolve(HERE, [say(1, "name", box(0.1), ANNA)], found(box(0.5)))
    assert not result.labels
    assert names(result.kept) == {box(0.1): ANNA}


def test_only_names_are_kept() -> None:
    for kind in ("not_a_face", "ignore", "unname"):
        result = resolve(HERE, [say(1, kind, box(0.1))], found(box(0.5)))
        assert not result.labels and not result.kept


def test_the_last_word_on_a_face_holds() -> None:
    first = say(1, "name", box(0.1), ANNA)
    for kind, expected in (
        ("name", FaceStatus.CONFIRMED),
        ("ignore", FaceStatus.IGNORED),
        ("not_a_face", FaceStatus.NOT_A_FACE),
    ):
        result = resolve(HERE, [first, say(2, kind, box(0.1), BEN if kind == "name" else None)], found(box(0.1)))
        assert result.labels[FaceId(1)].status is expected
        assert result.labels[FaceId(1)].person == (BEN if kind == "name" else None)
    assert not resolve(HERE, [first, say(2, "unname", box(0.1))], found(box(0.1))).labels


def test_boxes_of_two_packs_are_one_face() -> None:
    said = [say(1, "name", box(0.10), ANNA), say(2, "name", box(0.12), BEN)]
    assert people(resolve(HERE, said, found(box(0.10)))) == {1: BEN}
    assert people(resolve(HERE, said, found(box(0.12)))) == {1: BEN}
    assert people(resolve(HERE, said, found(box(0.11)))) == {1: BEN}
    result = resolve(HERE, said, [])
    assert names(result.kept) == {box(0.12): BEN}


def test_boxes_that_barely_meet_are_one_face_when_both_fit_it() -> None:
    tall, wide = Box(0.1, 0.1, 0.10, 0.20), Box(0.1, 0.1, 0.20, 0.10)
    assert tall.iou(wide) < 0.4
    between = Box(0.1, 0.1, 0.14, 0.14)
    result = resolve(HERE, [say(1, "name", tall, ANNA), say(2, "unname", wide)], found(between))
    assert not result.labels and not result.kept


def test_neighbours_keep_apart_when_one_of_them_is_not_found() -> None:
    left, right = box(0.10), box(0.16)
    said = [say(1, "name", left, ANNA), say(2, "name", right, BEN)]
    result = resolve(HERE, said, found(box(0.11)))
    assert people(result) == {1: ANNA}
    assert names(result.kept) == {right: BEN}


def test_overlapping_faces_that_are_both_there_keep_their_own_names() -> None:
    left, right = box(0.10), box(0.13)
    assert left.iou(right) > 0.5
    said = [say(1, "name", left, ANNA), say(2, "name", right, BEN)]
    assert people(resolve(HERE, said, found(left, right))) == {1: ANNA, 2: BEN}
    moved = found(box(0.101), box(0.131))
    assert people(resolve(HERE, said, moved)) == {1: ANNA, 2: BEN}


def test_faces_named_in_one_decision_are_never_one_face() -> None:
    left, right = box(0.10), box(0.13)
    said = [say(1, "name", left, ANNA), say(1, "name", right, ANNA)]
    result = resolve(HERE, said, [])
    assert set(result.kept) == {left, right}


def test_each_face_gets_the_box_that_fits_best() -> None:
    said = [say(1, "name", box(0.10), ANNA), say(2, "name", box(0.18), BEN)]
    assert people(resolve(HERE, said, found(box(0.17), box(0.11)))) == {2: ANNA, 1: BEN}


def test_what_was_said_of_the_former_file_holds_where_a_face_still_is() -> None:
    said = [say(1, "name", box(0.1), ANNA, OLD), say(1, "name", box(0.8), BEN, OLD)]
    result = resolve(HERE, said, found(box(0.11)))
    assert people(result) == {1: ANNA}
    assert not result.kept  # the part of the picture may have been cut off


def test_a_name_repeated_on_the_new_file_is_kept_there() -> None:
    said = [say(1, "name", box(0.1), ANNA, OLD), say(2, "name", box(0.11), ANNA)]
    assert set(resolve(HERE, said, []).kept) == {box(0.11)}


def test_the_order_of_faces_does_not_matter() -> None:
    said = [say(1, "name", box(0.12), ANNA), say(2, "ignore", box(0.55))]
    boxes = [box(0.10), box(0.14), box(0.50), box(0.60)]
    one = resolve(HERE, said, found(*boxes))
    other = resolve(HERE, said, [FoundFace(FaceId(10 - i), at) for i, at in enumerate(boxes)])
    assert {boxes[face - 1] for face in one.labels} == {boxes[10 - face] for face in other.labels}
