"""Who is in a picture, in every packet that may be there: what comes, what goes, and what stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, RegionForm
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.written_packets import (
    ANNA_THERE,
    BOX,
    NOBODY,
    OURS,
    SIZE,
    UNKNOWN,
    canonical,
    people,
    was,
    written,
)
from tests.support.xmp_packets import END, face, listed, microsoft, mwg, packet, rdf


@pytest.mark.parametrize("empty", [None, b"", b" \n\0"])
def test_a_fresh_packet(empty: bytes | None) -> None:
    data = written(empty, people(("Anna", BOX)))
    text = data.decode()
    assert text.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta ')
    assert text.endswith(END)
    found = read_people(data, 1)
    assert found.persons == found.keywords == ("Anna",)
    assert found.hierarchical == ("People|Anna",)
    (region,) = found.regions
    assert region.form is RegionForm.MWG
    assert region.box.iou(BOX) == pytest.approx(1, abs=1e-4)
    # Both forms are there: without the first, the second is read.
    (other,) = read_people(canonical(data, "mwg-rs:Regions"), 1).regions
    assert (other.name, other.form) == ("Anna", RegionForm.MICROSOFT)
    assert other.box.iou(BOX) == pytest.approx(1, abs=1e-4)


def test_a_face_that_fills_the_picture_has_its_place() -> None:
    large = Box(-0.116, -0.1, 1.1, 1.1)
    data = written(None, people(("Anna", large)))
    (region,) = read_people(data, 1).regions
    assert region.box.iou(Box(0, 0, 0.984, 1)) > 0.999
    assert written(data, people(("Anna", large))) == data
    for nowhere in (Box(-1.2, 0.1, 1.1, 1.1), Box(-2, -2, 5, 5), Box(0.1, 0.1, float("nan"), 0.1)):
        assert read_people(written(None, people(("Anna", nowhere))), 1).regions == ()


def test_nobody_in_a_fresh_packet_is_a_valid_packet() -> None:
    data = written(None, NOBODY)
    assert not read_people(data, 1)
    assert data.decode().endswith(END)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_comes_back(orientation: int) -> None:
    data = written(None, people(("Anna", BOX), ("Ben", Box(0.6, 0.5, 0.3, 0.1))), orientation=orientation)
    back = read_people(data, orientation, stored_size=SIZE)
    assert [region.name for region in back.regions] == ["Anna", "Ben"]
    assert back.regions[0].box.iou(BOX) > 0.999
    stored = read_people(data, 1).regions[0].box
    assert stored.iou(BOX.stored(orientation)) > 0.999


def test_what_is_unknown_stays() -> None:
    before = packet(
        UNKNOWN + listed("dc:subject", "sea"),
        "<xmp:Rating>4</xmp:Rating>" + listed("ours:subject", "Anna"),
        attributes='xmp:Label="red" ours:of="me"',
    )
    after = written(before, people(("Anna", BOX)), was(("Zoe", BOX)))
    assert canonical(after, *OURS) == canonical(before, *OURS)
    assert b"<!-- kept -->" in after
    assert b"<![CDATA[<two>]]>" in after
    assert read_people(after, 1).keywords == ("sea", "Anna")


def test_nothing_to_change_is_nothing_changed() -> None:
    odd = "<?xpacket begin=''?>" + rdf(mwg(ANNA_THERE, face("Rex", 0.5, 0.5, 0.1, 0.1, kind="Pet"))) + "  " + END
    for before in (packet(UNKNOWN), odd.encode("utf-16"), odd.encode()):
        assert with_people(before, NOBODY, orientation=6, stored_size=SIZE, former=was(("Zoe", BOX))) is before


def test_former_names_go() -> None:
    before = packet(
        mwg(ANNA_THERE, face("Zoe", 0.7, 0.7, 0.1, 0.1), face("Zoe", 0.3, 0.7, 0.1, 0.1, kind="Pet")),
        microsoft(("Zoe", "0.65, 0.65, 0.1, 0.1")),
        listed("dc:subject", "Zoe", "sea", "Anna")
        + listed("lr:hierarchicalSubject", "People|Zoe", "Ships|Zoe")
        + listed("digiKam:TagsList", "People/Zoe", "People/Carl")
        + listed("Iptc4xmpExt:PersonInImage", "Zoe", "Carl"),
    )
    after = written(before, people(("Anna", BOX)), was(("Zoe", Box(0.65, 0.65, 0.1, 0.1))))
    found = read_people(after, 1)
    assert [region.name for region in found.regions] == ["Anna"]
    assert found.persons == ("Carl", "Anna")
    assert found.keywords == ("sea", "Anna")
    assert found.hierarchical == ("Ships|Zoe", "People|Anna", "People|Carl")
    assert after.count(b"Zoe") == 2  # the pet, and the ship


def test_who_was_marked_by_mistake_is_no_keyword_either() -> None:
    lists = (
        listed("dc:subject", "Zoe", "sea", "Carl")
        + listed("lr:hierarchicalSubject", "People|Zoe", "Ships|Zoe")
        + listed("Iptc4xmpExt:PersonInImage", "Zoe", "Carl")
    )
    here, there = face("Zoe", 0.25, 0.2, 0.1, 0.2), face("Zoe", 0.7, 0.7, 0.1, 0.1)
    both_forms = mwg(here), microsoft(("Zoe", "0.2, 0.1, 0.1, 0.2"))
    found = read_people(written(packet(*both_forms, lists), people(("Anna", BOX))), 1)
    assert (found.persons, found.keywords) == (("Carl", "Anna"), ("sea", "Carl", "Anna"))
    assert found.hierarchical == ("Ships|Zoe", "People|Anna")
    elsewhere = read_people(written(packet(mwg(here, there), lists), people(("Anna", BOX))), 1)
    assert elsewhere.persons == ("Zoe", "Carl", "Anna") and "Zoe" in elsewhere.keywords, "she is at another place"


def test_a_former_name_that_is_still_there_moves() -> None:
    """Who was at another place: the old region goes, the keyword stays where it was."""
    before = written(packet(listed("dc:subject", "Anna", "sea")), people(("Anna", BOX)))
    after = written(before, people(("Anna", Box(0.6, 0.6, 0.2, 0.2))), was(("Anna", BOX)))
    (region,) = read_people(after, 1).regions
    assert region.box.iou(Box(0.6, 0.6, 0.2, 0.2)) > 0.99
    assert read_people(after, 1).keywords == ("Anna", "sea")


def test_the_last_name_takes_the_lists_with_it() -> None:
    before = written(None, people(("Anna", BOX)))
    after = written(before, NOBODY, was(("Anna", BOX)))
    assert not list(etree.fromstring(after)[0][0])


def test_persons_without_a_place_and_keywords_of_ones_own() -> None:
    known = PeopleMetadata((), ("Anna",), ("holiday", "sea"), ("Places|Sea",))
    found = read_people(written(packet(listed("dc:subject", "sea")), known), 1)
    assert found.persons == ("Anna",)
    assert found.keywords == ("sea", "Anna", "holiday")
    assert found.hierarchical == ("People|Anna", "Places|Sea")


def test_nobody_without_a_name_and_nothing_without_a_place() -> None:
    nan = float("nan")
    for box in (BOX, Box(nan, 0, 0.1, 0.1), Box(0.2, 0.2, 0, 0.1), Box(2, 2, 0.1, 0.1), Box(0.1, 0.1, 1e-9, 0.1)):
        known = people(("" if box is BOX else "Anna", box), ("\x01", BOX))
        assert not read_people(written(None, known), 1)
    (edge,) = read_people(written(None, people(("Anna", Box(-0.05, 0.9, 0.1, 0.2)))), 1).regions
    assert edge.box.iou(Box(0, 0.9, 0.05, 0.1)) > 0.99


@pytest.mark.parametrize("data", [b"<x/>", b"no", packet("")[:-80], b"<!DOCTYPE x>" + rdf("").encode()])
def test_what_cannot_be_read_is_left_alone(data: bytes) -> None:
    with pytest.raises(MetadataError):
        with_people(data, people(("Anna", BOX)), orientation=1, stored_size=SIZE)


SAFE = st.characters(exclude_categories=["Cs"])
NAMES = st.text(SAFE, max_size=12)
SIDES = st.floats(0.01, 0.5)
BOXES = st.builds(lambda x, y, w, h: Box(x * (1 - w), y * (1 - h), w, h), *[st.floats(0, 1)] * 2, SIDES, SIDES)


def cleaned(name: str) -> str:
    """What of a name XML can hold, on one line."""
    kept = (" " if c in "\t\n\r" else c for c in name if c >= " " or c in "\t\n\r")
    return "".join(c for c in kept if c not in "\ufffe\uffff").strip()


@given(st.lists(st.tuples(NAMES, BOXES), max_size=5), st.integers(1, 8), st.sampled_from([None, packet(UNKNOWN)]))
def test_what_is_written_is_read_back(
    named: list[tuple[str, Box]], orientation: int, before: bytes | None
) -> None:
    known = people(*named)
    data = written(before, known, orientation=orientation)
    found = read_people(data, orientation, stored_size=SIZE)
    expected = list(dict.fromkeys(name for name in (cleaned(name) for name, _ in named) if name))
    assert list(found.persons) == expected
    assert list(found.keywords) == expected
    for name, box in named:
        if cleaned(name):
            assert any(region.name == cleaned(name) and region.box.iou(box) > 0.99 for region in found.regions)
    if before is not None:
        assert canonical(data, *OURS) == canonical(before, *OURS)
    gone = written(data, NOBODY, was(*named), orientation=orientation)
    assert not read_people(gone, 1).regions
    assert not read_people(gone, 1).keywords
