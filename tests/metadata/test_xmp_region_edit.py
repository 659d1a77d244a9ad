"""Glimpse's regions among those of others: in their place, beside them, and never instead of a pet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.metadata.xmp_read import read_people
from tests.support.written_packets import (
    ANNA_THERE,
    BOX,
    NOBODY,
    SIZE,
    canonical,
    names,
    people,
    was,
    written,
)
from tests.support.xmp_packets import face, listed, microsoft, mwg, packet


def test_other_regions_stay() -> None:
    pet = face("Rex", 0.25, 0.2, 0.1, 0.2, kind="Pet", extra="<ours:breed>mutt</ours:breed>")
    focus = '<rdf:li><rdf:Description mwg-rs:Type="Focus"><mwg-rs:Area stArea:x="0.2" stArea:y="0.2"/>'
    focus += "</rdf:Description></rdf:li>"
    code = face("", 0.5, 0.5, 0.1, 0.1, kind="BarCode", extra="<mwg-rs:BarCodeValue>4711</mwg-rs:BarCodeValue>")
    stranger = face("Carl", 0.8, 0.8, 0.1, 0.1, extra="<mwg-rs:Rotation>0.1</mwg-rs:Rotation>")
    before = packet(mwg(pet, focus, code, stranger), microsoft(("Carl", "0.75, 0.75, 0.1, 0.1")))
    after = written(before, people(("Anna", BOX)))
    text = etree.tostring(etree.fromstring(after), method="c14n")
    for kept in (b">mutt<", b">Focus<", b'"Focus"', b">4711<", b">0.1<"):
        assert (kept in text) == (kept in etree.tostring(etree.fromstring(before), method="c14n")), kept
    assert names(after) == ["Carl", "Anna"]
    gone = written(after, NOBODY, was(("Anna", BOX)))
    assert canonical(gone, "mwg-rs:AppliedToDimensions") == canonical(before, "mwg-rs:AppliedToDimensions")


@pytest.mark.parametrize(
    "item",
    [
        face("Ann", 0.25, 0.2, 0.11, 0.2, extra="<ours:kept>yes</ours:kept>"),
        face(None, 0.25, 0.2, 0.1, 0.2, kind=None, extra="<ours:kept>yes</ours:kept>"),
        '<rdf:li mwg-rs:Name="Ann" ours:kept="yes"><mwg-rs:Area stArea:x="0.25" stArea:y="0.2" stArea:w="0.1"'
        ' stArea:h="0.2"/></rdf:li>',
        '<rdf:li><rdf:Description mwg-rs:Name="Ann" ours:kept="yes"><mwg-rs:Area stArea:x="0.25" stArea:y="0.2"'
        ' stArea:w="0.1" stArea:h="0.2"/></rdf:Description></rdf:li>',
    ],
)
def test_a_region_at_the_same_place_gets_the_name(item: str) -> None:
    after = written(packet(mwg(item)), people(("Anna", BOX)))
    assert names(after) == ["Anna"]
    assert b"kept" in after
    assert after.count(b"<mwg-rs:Type>Face<") == 1


def test_a_region_at_the_same_place_with_another_identity() -> None:
    extra = "<MPReg:PersonEmailDigest>C0FFEE</MPReg:PersonEmailDigest><ours:kept>yes</ours:kept>"
    before = packet(microsoft(("Ann", "0.2, 0.1, 0.1, 0.2"), extra=extra))
    after = written(before, people(("Anna", BOX)))
    assert names(canonical(after, "mwg-rs:Regions")) == ["Anna"]
    assert b"C0FFEE" not in after
    assert b">yes<" in after
    assert b"C0FFEE" in written(before, people(("Ann", BOX)))


def test_of_several_at_one_place_one_is_left() -> None:
    near = face("An", 0.255, 0.2, 0.1, 0.2)
    after = written(packet(mwg(near, ANNA_THERE, face("Ben", 0.6, 0.2, 0.1, 0.2))), people(("Anna", BOX)))
    assert names(after) == ["Anna", "Ben"]


def test_regions_of_a_picture_that_was_resized_or_turned_are_said_again() -> None:
    pixels = '<rdf:li rdf:parseType="Resource"><mwg-rs:Name>Carl</mwg-rs:Name><mwg-rs:Area stArea:x="100"'
    pixels += ' stArea:y="150" stArea:w="20" stArea:h="15" stArea:unit="pixel"/></rdf:li>'
    before = packet(mwg(pixels, size=(200, 150 * 2)), attributes='tiff:Orientation="1"')
    place = read_people(before, 1).regions[0].box
    after = written(before, people(("Anna", BOX)), size=(400, 600))
    assert read_people(after, 1).regions[0].box.iou(place) > 0.99

    upright = packet(
        mwg(face("Carl", 0.7, 0.8, 0.2, 0.1), face("Rex", 0.2, 0.8, 0.2, 0.1, kind="Pet"), size=(300, 400)),
        microsoft(("Carl", "0.6, 0.75, 0.2, 0.1")),
    )
    after = written(upright, people(("Anna", BOX)), orientation=6)
    found = read_people(after, 6, stored_size=SIZE).regions
    assert [region.name for region in found] == ["Carl", "Anna"]
    assert found[0].box.iou(Box(0.6, 0.75, 0.2, 0.1)) > 0.99
    assert b'stArea:x="0.800000" stArea:y="0.800000"' in after  # the pet

    unknown = packet(mwg(face("Carl", 0.7, 0.8, 0.2, 0.1), size=(300, 400)))
    found_after = read_people(written(unknown, people(("Anna", BOX))), 1, stored_size=SIZE)
    assert [region.name for region in found_after.regions] == ["Anna"]
    assert found_after.persons == ("Anna", "Carl")


ITEMS = st.builds(
    face,
    st.sampled_from(["Anna", "Ben", None]),
    *[st.sampled_from([0.1, 0.2, 0.25, 0.9, "x"])] * 2,
    *[st.sampled_from([0.1, 0.12, 0.2, 0, 5])] * 2,
    kind=st.sampled_from(["Face", None, "Pet", "Focus"]),
)

PLACED = st.tuples(st.sampled_from(["Anna", "Ben", "Cleo"]), st.sampled_from([BOX, Box(0.15, 0.1, 0.2, 0.2)]))


@given(
    st.lists(ITEMS, max_size=5),
    st.sampled_from([None, (400, 300), (300, 400), (40, 30), (1, 1)]),
    st.integers(1, 8),
    st.lists(PLACED),
    st.lists(PLACED),
)
def test_twice_is_once_whatever_is_there(
    items: list[str],
    size: tuple[int, int] | None,
    orientation: int,
    named: list[tuple[str, Box]],
    former: list[tuple[str, Box]],
) -> None:
    before = packet(mwg(*items, size=size), microsoft(("Anna", "0.2,0.1,0.1,0.2"), ("Ben", "x")))
    after = written(before, people(*named), was(*former), orientation=orientation)
    found = read_people(after, orientation, stored_size=SIZE)
    for name, box in named:
        assert any(region.name == name and region.box.iou(box) > 0.99 for region in found.regions)
    others = sum(kind in item for item in items for kind in (">Pet<", ">Focus<"))
    assert sum(after.count(kind) for kind in (b">Pet<", b">Focus<")) == others


def test_only_the_region_that_was_written_goes() -> None:
    """Another program's Anna is somewhere else in the picture, and stays with all that names her."""
    theirs = packet(
        mwg(ANNA_THERE), listed("dc:subject", "Anna", "sea"), listed("digiKam:TagsList", "People/Anna")
    )
    place = Box(0.6, 0.6, 0.2, 0.2)
    both = written(theirs, people(("Anna", place)))
    assert names(both) == ["Anna", "Anna"]
    after = written(both, people(("Ben", place)), was(("Anna", place)))
    assert names(after) == ["Anna", "Ben"]
    found = read_people(after, 1)
    assert found.keywords == ("Anna", "sea", "Ben")
    assert found.hierarchical == ("People|Anna", "People|Ben")


def test_a_region_at_the_edge_goes_as_it_was_written() -> None:
    edge = Box(-0.05, 0.9, 0.1, 0.2)  # a quarter of it is in the picture
    assert names(written(written(None, people(("Anna", edge))), NOBODY, was(("Anna", edge)))) == []


def test_points_and_circles_of_others_stay_such_when_they_are_said_again() -> None:
    item = '<rdf:li rdf:parseType="Resource"><mwg-rs:Type>{}</mwg-rs:Type>'
    item += '<mwg-rs:Area stArea:x="0.25" stArea:y="0.2"{}/></rdf:li>'
    upright = packet(mwg(item.format("Focus", ""), item.format("Pet", ' stArea:d="0.1"'), size=(300, 400)))
    after = written(upright, people(("Anna", BOX)), orientation=6).decode()
    point = 'stArea:x="0.200000" stArea:y="0.750000"'
    assert f"<mwg-rs:Area {point} stArea:unit=" in after
    assert f'<mwg-rs:Area {point} stArea:d="0.100000" stArea:unit=' in after
