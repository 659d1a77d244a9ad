"""The namespaces of XMP that say something about people, and the names in them.

XMP specification, part 1 (ISO 16684-1); Guidelines for Handling Image Metadata 2.0 (Metadata Working Group);
Microsoft's People Tagging; IPTC Photo Metadata Standard.
"""

from __future__ import annotations

XML = "http://www.w3.org/XML/1998/namespace"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
META = "adobe:ns:meta/"
TIFF = "http://ns.adobe.com/tiff/1.0/"
REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/"
AREA = "http://ns.adobe.com/xmp/sType/Area#"
DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#"
MICROSOFT = "http://ns.microsoft.com/photo/1.2/"
MICROSOFT_INFO = "http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
MICROSOFT_REGION = "http://ns.microsoft.com/photo/1.2/t/Region#"
MICROSOFT_PHOTO = ("http://ns.microsoft.com/photo/1.0", "http://ns.microsoft.com/photo/1.0/")
"""As Windows writes it, and as others do."""
IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/"
DIGIKAM = "http://www.digikam.org/ns/1.0/"
NOTE = "http://ns.adobe.com/xmp/note/"

PREFIXES = {
    "dc": DUBLIN_CORE,
    "lr": LIGHTROOM,
    "Iptc4xmpExt": IPTC_EXTENSION,
    "mwg-rs": REGIONS,
    "stArea": AREA,
    "stDim": DIMENSIONS,
    "MP": MICROSOFT,
    "MPRI": MICROSOFT_INFO,
    "MPReg": MICROSOFT_REGION,
}
"""Of what Glimpse writes: the prefixes that everybody uses for them."""


def named(namespace: str, name: str) -> str:
    """A name as lxml spells it: ``{namespace}name``."""
    return f"{{{namespace}}}{name}"


DESCRIPTION = named(RDF, "Description")
ABOUT = named(RDF, "about")
PARSE_TYPE = named(RDF, "parseType")
ITEM = named(RDF, "li")
BAG, SEQUENCE, CHOICE = named(RDF, "Bag"), named(RDF, "Seq"), named(RDF, "Alt")
LISTS = (BAG, SEQUENCE, CHOICE)
VALUE = named(RDF, "value")
LANGUAGE = named(XML, "lang")

REGION_INFO = named(REGIONS, "Regions")
REGION_LIST = named(REGIONS, "RegionList")
APPLIED_TO = named(REGIONS, "AppliedToDimensions")
REGION_AREA = named(REGIONS, "Area")
REGION_NAME = named(REGIONS, "Name")
REGION_TYPE = named(REGIONS, "Type")

MP_INFO = named(MICROSOFT, "RegionInfo")
MP_LIST = named(MICROSOFT_INFO, "Regions")
MP_RECTANGLE = named(MICROSOFT_REGION, "Rectangle")
MP_NAME = named(MICROSOFT_REGION, "PersonDisplayName")

PERSONS = named(IPTC_EXTENSION, "PersonInImage")
SUBJECT = named(DUBLIN_CORE, "subject")
HIERARCHY = named(LIGHTROOM, "hierarchicalSubject")
DIGIKAM_TAGS = named(DIGIKAM, "TagsList")
MICROSOFT_TAGS = tuple(named(namespace, "LastKeywordXMP") for namespace in MICROSOFT_PHOTO)

OTHER_TAGS = (DIGIKAM_TAGS, *MICROSOFT_TAGS)
"""Hierarchical keywords of other programs: levels joined by ``/``."""

PEOPLE_ROOT = "People"
"""The first level of a person's hierarchical keyword, as digiKam and Lightroom's users have it."""
