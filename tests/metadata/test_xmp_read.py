import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PersonRegion, RegionForm
from glimpse_desktop.imaging.orientation import turn_upright
from glimpse_desktop.metadata.xmp_read import read_people
from tests.support.xmp_packets import face, listed, microsoft, mwg, packet, rdf

ANNA = PersonRegion("Anna", Box(0.2, 0.1, 0.1, 0.2), RegionForm.MWG)
AREA = 'stArea:x="0.25" stArea:y="0.2" stArea:w="0.1" stArea:h="0.2" stArea:unit="normalized"'


def close(box: Box) -> object:
    return pytest.approx((box.x, box.y, box.w, box.h), abs=1e-6)


def same(found: tuple[PersonRegion, ...], *expected: PersonRegion) -> bool:
    assert [(r.name, r.form) for r in found] == [(r.name, r.form) for r in expected]
    for region, other in zip(found, expected, strict=True):
        assert (region.box.x, region.box.y, region.box.w, region.box.h) == close(other.box)
    return True


def regions(
    *items: str, orientation: int = 1, size: tuple[float, float] | None = (400, 300)
) -> list[PersonRegion]:
    return list(read_people(packet(mwg(*items, size=size)), orientation, stored_size=(400, 300)).regions)


@pytest.mark.parametrize("kind", ["Bag", "Seq", "Alt"])
@pytest.mark.parametrize(
    "item",
    [
        face("Anna", 0.25, 0.2, 0.1, 0.2),
        face("Anna", 0.25, 0.2, 0.1, 0.2, kind=None),
        face(" Anna\n", "0,25", "0.20", " .1", "2e-1"),
        f'<rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face"><mwg-rs:Area {AREA}/>'
        "</rdf:Description></rdf:li>",
        "<rdf:li><rdf:Description><mwg-rs:Name>Anna</mwg-rs:Name><mwg-rs:Area>"
        f"<rdf:Description {AREA}/></mwg-rs:Area></rdf:Description></rdf:li>",
        f'<rdf:li mwg-rs:Name="Anna" mwg-rs:Type="face"><mwg-rs:Area {AREA}/></rdf:li>',
        '<rdf:li rdf:parseType="Resource"><mwg-rs:Name><rdf:Alt><rdf:li xml:lang="x-default">Anna</rdf:li>'
        '</rdf:Alt></mwg-rs:Name><mwg-rs:Area rdf:parseType="Resource">'
        "<stArea:x>0.25</stArea:x><stArea:y>0.2</stArea:y>"
        "<stArea:w>0.1</stArea:w><stArea:h>0.2</stArea:h></mwg-rs:Area></rdf:li>",
        '<rdf:li rdf:parseType="Resource"><mwg-rs:Name>Anna</mwg-rs:Name>'
        '<mwg-rs:Area stArea:x="100" stArea:y="60" stArea:w="40" stArea:h="60" stArea:unit="pixel"/></rdf:li>',
    ],
)
def test_every_form_of_a_region(item: str, kind: str) -> None:
    assert same(read_people(packet(mwg(item, kind=kind)), 1).regions, ANNA)


def test_regions_in_a_nested_description_with_other_prefixes() -> None:
    text = (
        '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<r:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="3"/>'
        '<r:Description xmlns:m="http://www.metadataworkinggroup.com/schemas/regions/" r:about="">'
        "<m:Regions><r:Description><m:RegionList><r:Bag><r:li><r:Description>"
        '<m:Area xmlns:mwg-rs="http://ns.adobe.com/xmp/sType/Area#" mwg-rs:x="0.25" mwg-rs:y="0.2" mwg-rs:w="0.1"'
        ' mwg-rs:h="0.2"/><m:Name>Anna</m:Name></r:Description></r:li></r:Bag></m:RegionList>'
        "</r:Description></m:Regions></r:Description></r:RDF>"
    )
    assert same(read_people(text.encode(), 1).regions, ANNA)


def test_lists_in_several_blocks_and_forms() -> None:
    found = read_people(
        packet(
            listed("dc:subject", "sea", "Anna", " sea ", ""),
            listed("dc:subject", "beach", kind="Seq"),
            listed("lr:hierarchicalSubject", "People|Anna", "Places|Sea")
            + listed("digiKam:TagsList", "People/Anna", "People/Ben", kind="Seq")
            + listed("MicrosoftPhoto:LastKeywordXMP", "People/Cleo"),
            attributes='Iptc4xmpExt:PersonInImage="Anna"',
        ),
        1,
    )
    assert found.keywords == ("sea", "Anna", "beach")
    assert found.persons == ("Anna",)
    assert found.hierarchical == ("People|Anna", "Places|Sea", "People|Ben", "People|Cleo")


@pytest.mark.parametrize("kind", ["Pet", "Focus", "BarCode", "Barcode", "Object"])
def test_what_is_no_person_is_none(kind: str) -> None:
    assert regions(face("Rex", 0.5, 0.5, 0.1, 0.1, kind=kind)) == []


@pytest.mark.parametrize(
    "numbers",
    [
        ("nan", 0.5, 0.1, 0.1),
        (0.5, 0.5, "inf", 0.1),
        (0.5, 0.5, -0.1, 0.1),
        (0.5, 0.5, 0, 0.1),
        (0.5, 0.5, 1.2, 0.1),
        (1.5, 0.5, 0.1, 0.1),
        (-0.5, 0.5, 0.1, 0.1),
        ("half", 0.5, 0.1, 0.1),
        ("", 0.5, 0.1, 0.1),
        (0.5, 0.5, "9" * 5000, 0.1),
        ("1e999", 0.5, 0.1, 0.1),
    ],
)
def test_nonsense_is_left_out(numbers: tuple[object, ...]) -> None:
    assert same(
        tuple(regions(face("Nobody", *numbers), face("Anna", 0.25, 0.2, 0.1, 0.2))),  # type: ignore[arg-type]
        ANNA,
    )


def test_points_are_no_faces_and_circles_are() -> None:
    point = '<mwg-rs:Area stArea:x="0.5" stArea:y="0.5" stArea:unit="normalized"/>'
    circle = '<mwg-rs:Area stArea:x="0.5" stArea:y="0.5" stArea:d="0.2" stArea:unit="normalized"/>'
    items = [f'<rdf:li rdf:parseType="Resource">{area}</rdf:li>' for area in (point, circle)]
    (found,) = regions(*items)
    assert (found.box.x, found.box.y, found.box.w, found.box.h) == close(Box(0.425, 0.4, 0.15, 0.2))


def test_a_face_at_the_edge_is_cut_and_one_over_everything_is_only_a_name() -> None:
    (found,) = regions(face("Anna", 0.02, 0.5, 0.1, 0.2))
    assert (found.box.x, found.box.y, found.box.w, found.box.h) == close(Box(0, 0.4, 0.07, 0.2))
    everywhere = read_people(packet(mwg(face("Anna", 0.5, 0.5, 1, 1), face("", 0.5, 0.5, 1, 1))), 1)
    assert everywhere.regions == ()
    assert everywhere.persons == ("Anna",)


def test_microsofts_regions() -> None:
    found = read_people(packet(microsoft(("Anna", "0.2, 0.1, 0.1, 0.2"), ("Ben", "1,2,3"), ("Cleo", "0.5,,,"))), 1)
    assert same(found.regions, PersonRegion("Anna", ANNA.box, RegionForm.MICROSOFT))


def test_both_forms_of_a_region_are_one() -> None:
    found = read_people(
        packet(
            mwg(
                face("Anna", 0.25, 0.2, 0.1, 0.2),
                face(None, 0.65, 0.5, 0.1, 0.2),
                face("Dan", 0.85, 0.2, 0.1, 0.2),
            ),
            microsoft(
                ("anna", "0.205, 0.1, 0.1, 0.2"),  # the same
                ("Ben", "0.6, 0.4, 0.1, 0.2"),  # has a name for the second
                ("Eve", "0.8, 0.1, 0.1, 0.2"),  # says something else
                ("Dan", "0.1, 0.7, 0.1, 0.2"),  # somewhere else
            ),
        ),
        1,
    )
    assert [(region.name, region.form) for region in found.regions] == [
        ("Anna", RegionForm.MWG),
        ("Ben", RegionForm.MWG),
        ("Dan", RegionForm.MWG),
        ("Eve", RegionForm.MICROSOFT),
        ("Dan", RegionForm.MICROSOFT),
    ]


WIDTH, HEIGHT = 80, 60


def drawn(x: int, y: int, w: int, h: int) -> np.ndarray:  # type: ignore[type-arg]
    picture = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    picture[y : y + h, x : x + w] = 255
    return picture


def seen(picture: np.ndarray) -> Box:  # type: ignore[type-arg]
    """Where the white is, in fractions of the picture."""
    rows, columns = np.nonzero(picture[..., 0])
    height, width = picture.shape[:2]
    x, y = columns.min() / width, rows.min() / height
    return Box(x, y, (columns.max() + 1) / width - x, (rows.max() + 1) / height - y)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_orientations_against_a_picture(orientation: int) -> None:
    x, y, w, h = 10, 6, 12, 20
    stored = face("Anna", (x + w / 2) / WIDTH, (y + h / 2) / HEIGHT, w / WIDTH, h / HEIGHT)
    rectangle = f"{x / WIDTH}, {y / HEIGHT}, {w / WIDTH}, {h / HEIGHT}"
    expected = seen(turn_upright(drawn(x, y, w, h), orientation))
    for block in (mwg(stored, size=(WIDTH, HEIGHT)), microsoft(("Anna", rectangle))):
        (found,) = read_people(packet(block), orientation, stored_size=(WIDTH, HEIGHT)).regions
        assert (found.box.x, found.box.y, found.box.w, found.box.h) == close(expected)


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
@pytest.mark.parametrize("known", ["by the file", "by the packet"])
def test_regions_that_a_program_wrote_upright(orientation: int, known: str) -> None:
    """Their dimensions are the stored ones, exchanged."""
    upright = seen(turn_upright(drawn(10, 6, 12, 20), orientation))
    x, y = upright.centre
    data = packet(
        mwg(face("Anna", x, y, upright.w, upright.h), size=(HEIGHT * 2, WIDTH * 2)),
        microsoft(("Anna", f"{upright.x}, {upright.y}, {upright.w}, {upright.h}")),
        attributes=f'tiff:ImageWidth="{WIDTH}" tiff:ImageLength="{HEIGHT}"' if known == "by the packet" else "",
    )
    size = (WIDTH, HEIGHT) if known == "by the file" else None
    (found,) = read_people(data, orientation, stored_size=size).regions
    assert (found.box.x, found.box.y, found.box.w, found.box.h) == close(upright)


def test_a_picture_whose_pixels_were_turned_since() -> None:
    """It was stored lying, with orientation 6; now it stands, with 1, and its packet is the old one."""
    item = face("Anna", 0.25, 0.2, 0.1, 0.2)
    old = packet(mwg(item, size=(WIDTH, HEIGHT)), attributes='tiff:Orientation="6"')
    (found,) = read_people(old, 1, stored_size=(HEIGHT, WIDTH)).regions
    assert (found.box.x, found.box.y, found.box.w, found.box.h) == close(ANNA.box.upright(6))
    unknown = read_people(packet(mwg(item, size=(WIDTH, HEIGHT))), 1, stored_size=(HEIGHT, WIDTH))
    assert unknown.regions == ()
    assert unknown.persons == ("Anna",)


def test_a_square_or_resized_or_cut_picture_says_nothing_of_turning() -> None:
    for size, stored in (((100, 100), (400, 400)), ((100, 75), (400, 300)), ((300, 200), (400, 300))):
        found = read_people(packet(mwg(face("Anna", 0.25, 0.2, 0.1, 0.2), size=size)), 6, stored_size=stored)
        assert same(found.regions, PersonRegion("Anna", ANNA.box.upright(6), RegionForm.MWG))


def test_too_many_regions() -> None:
    with pytest.raises(MetadataError, match="too large"):
        regions(*[face("Anna", 0.25, 0.2, 0.1, 0.2)] * 2001)
    with pytest.raises(MetadataError, match="too large"):
        read_people(
            packet(*[mwg(*[face("Anna", 0.25, 0.2, 0.1, 0.2)] * 900)] * 2, microsoft(*[("A", "")] * 201)), 1
        )


def test_a_packet_that_says_nothing() -> None:
    assert not read_people(rdf("").encode(), 1)
    assert not read_people(packet("<mwg-rs:Regions/><dc:subject/><MP:RegionInfo>x</MP:RegionInfo>"), 1)
    assert not read_people(packet("", attributes='mwg-rs:Regions="x" MP:RegionInfo="y"'), 1)


@given(st.lists(st.sampled_from([face("A", 0.5, 0.5, 0.1, 0.1), "<rdf:li/>", "text", "<ours:x/>", "<!-- -->"])))
def test_odd_items_are_left_out(items: list[str]) -> None:
    assert len(regions(*items)) == items.count(face("A", 0.5, 0.5, 0.1, 0.1))
