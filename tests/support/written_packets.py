"""Packets as Glimpse writes them, and what is compared of them."""

from __future__ import annotations

from lxml import etree

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import level_of, with_people
from tests.support.xmp_packets import NAMESPACES, face

SIZE = (400, 300)
NOBODY = PeopleMetadata()
BOX = Box(0.2, 0.1, 0.1, 0.2)
ANNA_THERE = face("Anna", 0.25, 0.2, 0.1, 0.2)
OURS = ("mwg-rs:Regions", "MP:RegionInfo", "Iptc4xmpExt:PersonInImage", "dc:subject", "lr:hierarchicalSubject")
UNKNOWN = (
    "<ours:thing ours:sort='odd'><rdf:Seq><rdf:li>one</rdf:li><rdf:li><!-- kept --><![CDATA[<two>]]></rdf:li>"
    "</rdf:Seq></ours:thing><ours:nested rdf:parseType='Resource'><ours:deep rdf:resource='http://example.org/'/></ours:nested>"
)


def people(*named: tuple[str, Box], persons: tuple[str, ...] = ()) -> PeopleMetadata:
    return PeopleMetadata(tuple(PersonRegion(name, box, RegionForm.MWG) for name, box in named), persons)


def was(*named: tuple[str, Box]) -> PeopleMetadata:
    """What Glimpse had written before."""
    names = tuple(name for name, _ in named)
    regions = people(*named).regions
    return PeopleMetadata(regions, persons=names, keywords=names, hierarchical=tuple(map(level_of, names)))


def written(
    before: bytes | None,
    known: PeopleMetadata,
    former: PeopleMetadata = NOBODY,
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
