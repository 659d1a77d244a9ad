import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.xmp_packets import END, NAMESPACES, face, listed, microsoft, mwg, packet, rdf

SIZE = (400, 300)
BOX = Box(0.2, 0.1, 0.1, 0.2)
ANNA_THERE = face("Anna", 0.25, 0.2, 0.1, 0.2)


def people(*named: tuple[str, Box], persons: tuple[str, ...] = ()) -> PeopleMetadata:
    return PeopleMetadata(tuple(PersonRegion(name, box, RegionForm.MWG) for name, box in named), persons)


def written(
    before: bytes | None,
    known: PeopleMetadata,
    former: tuple[str, ...] = (),
    *,
    orientation: int = 1,
    size: tuple[int, int] = SIZE,
) -> bytes:
    """What is written; the second time must change nothing."""
    first = with_people(before, known, orientation=orientation, stored_size=size, former=former)
    assert with_people(first, known, orientation=orientation, stored_size=size, former=former) == first
    return first


def names(data: bytes, form: RegionForm | None = None) -> list[str]:
    return [region.name for region in read_people(data, 1).regions if form in (None, region.form)]


def canonical(data: bytes, *without: str) -> bytes:
    """The tree without these properties, and without white space between elements."""
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    for name in without:
        prefix, _, local = name.partition(":")
        for found in root.iter(f"{{{NAMESPACES[prefix]}}}{local}"):
            found.getparent().remove(found)
    for block in root.iter(f"{{{NAMESPACES['rdf']}}}Description"):
        if not len(block) and set(block.attrib) <= {f"{{{NAMESPACES['rdf']}}}about"}:
            block.getparent().remove(block)
    return etree.tostring(root, method="c14n", exclusive=True)


OURS = ("mwg-rs:Regions", "MP:RegionInfo", "Iptc4xmpExt:PersonInImage", "dc:subject", "lr:hierarchicalSubject")


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


def test_nobody_in_a_fresh_packet_is_a_valid_packet() -> None:
    data = written(None, PeopleMetadata())
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


UNKNOWN = (
    "<ours:thing ours:sort='odd'><rdf:Seq><rdf:li>one</rdf:li><rdf:li><!-- kept --><![CDATA[<two>]]></rdf:li>"
    "</rdf:Seq></ours:thing><ours:nested rdf:parseType='Resource'><ours:deep rdf:resource='http://example.org/'/></ours:nested>"
)


def test_what_is_unknown_stays() -> None:
    before = packet(
        UNKNOWN + listed("dc:subject", "sea"),
        "<xmp:Rating>4</xmp:Rating>" + listed("ours:subject", "Anna"),
        attributes='xmp:Label="red" ours:of="me"',
    )
    after = written(before, people(("Anna", BOX)), ("Zoe",))
    assert canonical(after, *OURS) == canonical(before, *OURS)
    assert b"<!-- kept -->" in after
    assert b"<![CDATA[<two>]]>" in after
    assert read_people(after, 1).keywords == ("sea", "Anna")


def test_nothing_to_change_is_nothing_changed() -> None:
    odd = "<?xpacket begin=''?>" + rdf(mwg(ANNA_THERE, face("Rex", 0.5, 0.5, 0.1, 0.1, kind="Pet"))) + "  " + END
    for before in (packet(UNKNOWN), odd.encode("utf-16"), odd.encode()):
        assert with_people(before, PeopleMetadata(), orientation=6, stored_size=SIZE, former=("Zoe",)) is before


def test_utf16_and_a_declaration_become_utf8() -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?>{rdf(listed("dc:subject", "Ä"))}'
    after = written(text.encode("utf-16"), people(("日本", BOX)))
    assert after.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF')
    assert read_people(after, 1).keywords == ("Ä", "日本")
    wrapped = f"<?xpacket begin='\ufeff' id='W5' bytes='20' encoding='UTF-16LE'?>{rdf()}{END}"
    assert written(wrapped.encode("utf-16"), people(("Ä", BOX))).startswith(
        "<?xpacket begin='\ufeff' id='W5'?>\n<rdf".encode()
    )


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
    gone = written(after, PeopleMetadata(), ("Anna",))
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


def test_former_names_go() -> None:
    before = packet(
        mwg(ANNA_THERE, face("Zoe", 0.7, 0.7, 0.1, 0.1), face("Zoe", 0.3, 0.7, 0.1, 0.1, kind="Pet")),
        microsoft(("Zoe", "0.65, 0.65, 0.1, 0.1")),
        listed("dc:subject", "Zoe", "sea", "Anna")
        + listed("lr:hierarchicalSubject", "People|Zoe", "Ships|Zoe")
        + listed("digiKam:TagsList", "People/Zoe", "People/Carl")
        + listed("Iptc4xmpExt:PersonInImage", "Zoe", "Carl"),
    )
    after = written(before, people(("Anna", BOX)), ("Zoe",))
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
    after = written(before, people(("Anna", Box(0.6, 0.6, 0.2, 0.2))), ("Anna",))
    (region,) = read_people(after, 1).regions
    assert region.box.iou(Box(0.6, 0.6, 0.2, 0.2)) > 0.99
    assert read_people(after, 1).keywords == ("Anna", "sea")


def test_the_last_name_takes_the_lists_with_it() -> None:
    before = written(None, people(("Anna", BOX)))
    after = written(before, PeopleMetadata(), ("Anna",))
    assert not list(etree.fromstring(after)[0][0])


def test_persons_without_a_place_and_keywords_of_ones_own() -> None:
    known = PeopleMetadata((), ("Anna",), ("holiday", "sea"), ("Places|Sea",))
    found = read_people(written(packet(listed("dc:subject", "sea")), known), 1)
    assert found.persons == ("Anna",)
    assert found.keywords == ("sea", "Anna", "holiday")
    assert found.hierarchical == ("People|Anna", "Places|Sea")


def test_accents_are_the_same_in_one_sign_or_two() -> None:
    before = packet(listed("dc:subject", "Zoe\u0308", "sea"))
    after = written(before, people(("Zo\u00eb", BOX)))
    assert read_people(after, 1).keywords == ("Zoe\u0308", "sea")
    assert read_people(written(after, PeopleMetadata(), ("Zo\u00eb",)), 1).keywords == ("sea",)


def test_lists_that_were_written_as_one_text() -> None:
    before = packet("<dc:subject>sea</dc:subject>", attributes='Iptc4xmpExt:PersonInImage="Carl"')
    found = read_people(written(before, people(("Anna", BOX))), 1)
    assert found.keywords == ("sea", "Anna")
    assert found.persons == ("Carl", "Anna")


def test_nobody_without_a_name_and_nothing_without_a_place() -> None:
    nan = float("nan")
    for box in (BOX, Box(nan, 0, 0.1, 0.1), Box(0.2, 0.2, 0, 0.1), Box(2, 2, 0.1, 0.1), Box(0.1, 0.1, 1e-9, 0.1)):
        known = people(("" if box is BOX else "Anna", box), ("\x01", BOX))
        assert not read_people(written(None, known), 1)
    (edge,) = read_people(written(None, people(("Anna", Box(-0.05, 0.9, 0.1, 0.2)))), 1).regions
    assert edge.box.iou(Box(0, 0.9, 0.05, 0.1)) > 0.99


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


@pytest.mark.parametrize("data", [b"<x/>", b"no", packet("")[:-80], b"<!DOCTYPE x>" + rdf("").encode()])
def test_what_cannot_be_read_is_left_alone(data: bytes) -> None:
    with pytest.raises(MetadataError):
        with_people(data, people(("Anna", BOX)), orientation=1, stored_size=SIZE)


def test_a_packet_that_becomes_too_large_is_refused() -> None:
    half = 8 << 20
    room = 2 * half - len(packet("<ours:a></ours:a>", "<ours:a></ours:a>"))
    big = packet(f"<ours:a>{'x' * half}</ours:a>", f"<ours:a>{'x' * (room - half)}</ours:a>")
    with pytest.raises(MetadataError, match="too large"):
        with_people(big, people(("Anna", BOX)), orientation=1, stored_size=SIZE)


def test_prefixes_that_mean_something_else() -> None:
    before = (
        f'<rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}" xmlns:MP="http://example.org/map" xmlns:dc="http://example.org/dc">'
        '<rdf:Description rdf:about="uuid:1" MP:of="Rome"><dc:subject>dog</dc:subject></rdf:Description></rdf:RDF>'
    ).encode()
    after = written(before, people(("Anna", BOX)))
    assert read_people(after, 1).keywords == ("Anna",)
    assert canonical(after, *OURS) == canonical(before, *OURS)
    assert after.count(b'rdf:about="uuid:1"') == 2


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
    gone = written(data, PeopleMetadata(), tuple(name for name, _ in named), orientation=orientation)
    assert not read_people(gone, 1).regions
    assert not read_people(gone, 1).keywords


ITEMS = st.builds(
    face,
    st.sampled_from(["Anna", "Ben", None]),
    *[st.sampled_from([0.1, 0.2, 0.25, 0.9, "x"])] * 2,
    *[st.sampled_from([0.1, 0.12, 0.2, 0, 5])] * 2,
    kind=st.sampled_from(["Face", None, "Pet", "Focus"]),
)


@given(
    st.lists(ITEMS, max_size=5),
    st.sampled_from([None, (400, 300), (300, 400), (40, 30), (1, 1)]),
    st.integers(1, 8),
    st.lists(
        st.tuples(st.sampled_from(["Anna", "Ben", "Cleo"]), st.sampled_from([BOX, Box(0.15, 0.1, 0.2, 0.2)]))
    ),
    st.lists(st.sampled_from(["Anna", "Ben", "Cleo"])),
)
def test_twice_is_once_whatever_is_there(
    items: list[str],
    size: tuple[int, int] | None,
    orientation: int,
    named: list[tuple[str, Box]],
    former: list[str],
) -> None:
    before = packet(mwg(*items, size=size), microsoft(("Anna", "0.2,0.1,0.1,0.2"), ("Ben", "x")))
    after = written(before, people(*named), tuple(former), orientation=orientation)
    found = read_people(after, orientation, stored_size=SIZE)
    for name, box in named:
        assert any(region.name == name and region.box.iou(box) > 0.99 for region in found.regions)
    others = sum(kind in item for item in items for kind in (">Pet<", ">Focus<"))
    assert sum(after.count(kind) for kind in (b">Pet<", b">Focus<")) == others


@pytest.fixture(scope="module")
def exiftool() -> str:
    found = shutil.which("exiftool")
    if found is None:
        pytest.skip("ExifTool is not installed")
    return found


def told(exiftool: str, file: Path) -> dict[str, Any]:
    """What ExifTool reads, lists as lists and numbers as texts."""
    call = [exiftool, "-j", "-struct", "-G1", "-a", "-api", "StructFormat=JSON", "-XMP:all", str(file)]
    done = subprocess.run(call, capture_output=True, check=True)
    (answer,) = json.loads(done.stdout)
    return dict(answer)


def test_exiftool_reads_what_is_written(exiftool: str, tmp_path: Path) -> None:
    name = "Jörg & <Zoë> \"日本\" 'x'"
    before = packet(listed("dc:subject", "sea") + mwg(face("Rex", 0.5, 0.5, 0.1, 0.1, kind="Pet")))
    file = tmp_path / "photo.xmp"
    file.write_bytes(written(before, people((name, BOX), ("Ben", Box(0.6, 0.5, 0.3, 0.1)))))
    answer = told(exiftool, file)
    info = answer["XMP-mwg-rs:RegionInfo"]
    assert info["AppliedToDimensions"] == {"H": 300, "Unit": "pixel", "W": 400}
    assert [(region["Name"], region["Type"]) for region in info["RegionList"]] == [
        ("Rex", "Pet"),
        (name, "Face"),
        ("Ben", "Face"),
    ]
    area = info["RegionList"][1]["Area"]
    assert [area[key] for key in "XYWH"] == pytest.approx([0.25, 0.2, 0.1, 0.2])
    assert area["Unit"] == "normalized"
    regions = answer["XMP-MP:RegionInfoMP"]["Regions"]
    assert [region["PersonDisplayName"] for region in regions] == [name, "Ben"]
    assert regions[0]["Rectangle"] == "0.200000, 0.100000, 0.100000, 0.200000"
    assert answer["XMP-iptcExt:PersonInImage"] == [name, "Ben"]
    assert answer["XMP-dc:Subject"] == ["sea", name, "Ben"]
    assert answer["XMP-lr:HierarchicalSubject"] == [f"People|{name}", "People|Ben"]
    done = subprocess.run([exiftool, "-validate", "-warning", "-a", str(file)], capture_output=True, text=True)
    assert "Warning" not in done.stdout.replace("Validate", "")


def test_what_exiftool_writes_is_read_and_kept(exiftool: str, tmp_path: Path) -> None:
    file = tmp_path / "photo.xmp"
    regions = (
        "{AppliedToDimensions={W=400,H=300,Unit=pixel},RegionList=["
        "{Area={X=0.25,Y=0.2,W=0.1,H=0.2,Unit=normalized},Name=Carl,Type=Face},"
        "{Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized},Name=Rex,Type=Pet}]}"
    )
    call = [exiftool, f"-XMP-mwg-rs:RegionInfo={regions}", "-XMP-dc:Subject=sea", "-XMP-xmp:Rating=4"]
    call += ["-XMP-MP:RegionInfoMP={Regions=[{Rectangle=0.6|, 0.5|, 0.1|, 0.1,PersonDisplayName=Dan}]}"]
    subprocess.run([*call, str(file)], capture_output=True, check=True)
    found = read_people(file.read_bytes(), 1)
    assert [region.name for region in found.regions] == ["Carl", "Dan"]
    assert found.regions[0].box.iou(BOX) > 0.99
    file.write_bytes(written(file.read_bytes(), people(("Anna", BOX))))
    answer = told(exiftool, file)
    assert [region["Name"] for region in answer["XMP-mwg-rs:RegionInfo"]["RegionList"]] == ["Anna", "Rex"]
    assert [one["PersonDisplayName"] for one in answer["XMP-MP:RegionInfoMP"]["Regions"]] == ["Dan", "Anna"]
    assert answer["XMP-xmp:Rating"] == 4
    assert answer["XMP-dc:Subject"] == ["sea", "Anna"]
