"""A packet of XMP as a tree: parsed within bounds, and what RDF allows to be said in several ways read in one.

RDF/XML lets a writer choose for every property: an attribute or an element; for a structure an
``rdf:parseType="Resource"``, a nested ``rdf:Description`` or attributes alone. XMP part 1, section 7.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.language import marked
from glimpse_desktop.metadata.xmp_namespaces import CHOICE, DESCRIPTION, LANGUAGE, LISTS, RDF, VALUE, XML, named

MOST_BYTES = 16 << 20
"""Of a packet: thumbnails and histories of edits make some of a few megabytes."""

_MOST_TAGS = 400_000
"""Opening and closing ones: a tree takes some hundred bytes for each."""

_MOST_ATTRIBUTES = 400_000

Element: TypeAlias = etree._Element

DAMAGED = marked("its XMP metadata is damaged")
TOO_LARGE = marked("its XMP metadata is too large")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_SIGNS = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""^<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"<\?xml\s[^>]{0,200}\?>\s*")
_OTHER_ENCODINGS = {"iso8859-1", "cp1252", "ascii"}
"""That a sidecar may declare, by their names in Python; XMP itself knows the Unicode ones only."""

_RDF = named(RDF, "RDF")

_PADDING = "\0 \t\r\n\ufeff"


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed packet."""

    root: Element
    """Usually ``x:xmpmeta``; its siblings are the ``xpacket`` processing instructions."""
    rdf: Element
    """``rdf:RDF``: the root or below it."""
    declared: bool
    """Whether it began with an XML declaration."""


def parse(packet: bytes) -> Document:
    """A packet as a tree. Raises MetadataError for what isn't XMP, has definitions (DTD), or is out of bounds."""
    if len(packet) > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    text = _text(packet)
    declaration = _DECLARATION.match(text)
    if declaration is not None:
        text = text[declaration.end() :]
    # Definitions can name files, addresses and a billion laughs. XMP has none (part 1, 7.2), so the parser
    # never gets to see one, nor can it in an encoding that hides it: it is fed UTF-8 alone.
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise MetadataError("its XMP metadata contains definitions, which are refused")
    if text.count("<") > _MOST_TAGS or text.count("=") > _MOST_ATTRIBUTES:
        raise MetadataError(TOO_LARGE)
    try:
        root = etree.fromstring(text.encode("utf-8"), _parser())
    except (etree.XMLSyntaxError, UnicodeEncodeError, ValueError) as error:
        raise MetadataError(DAMAGED) from error
    if root is None:
        raise MetadataError(DAMAGED)
    rdf = next((at for at in (root, *root.iterfind("*"), *root.iterfind("*/*")) if at.tag == _RDF), None)
    if rdf is None:
        raise MetadataError("it contains no XMP metadata")
    return Document(root, rdf, declared=declaration is not None)


def _parser() -> etree.XMLParser:
    # A parser of one's own each time: they keep state and threads share modules. Without huge_tree libxml2
    # itself ends at 256 levels and 10 MB for one text.
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        strip_cdata=False,
    )


def _text(packet: bytes) -> str:
    packet = packet.lstrip(b" \t\r\n") if not packet.startswith(b"\0") else packet
    try:
        for mark, encoding in _MARKS:
            if packet.startswith(mark):
                return packet[len(mark) :].decode(encoding).strip(_PADDING)
        for signs, encoding in _FIRST_SIGNS:
            if packet.startswith(signs):
                return packet.decode(encoding).strip(_PADDING)
        declared = _DECLARED.match(packet)
        if declared is not None:
            encoding = codecs.lookup(declared.group(1).decode("ascii")).name
            if encoding in _OTHER_ENCODINGS:
                return packet.decode(encoding).strip(_PADDING)
    except (UnicodeDecodeError, LookupError) as error:
        raise MetadataError(DAMAGED) from error
    return packet.decode("utf-8", _AS_WINDOWS).strip(_PADDING)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that aren't UTF-8 are Windows' Western letters: what Adobe's toolkit makes of them, too."""
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    return "".join(_western(byte) for byte in wrong), error.end


def _western(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "replace")


_AS_WINDOWS = "glimpse-windows-letters"
codecs.register_error(_AS_WINDOWS, _as_windows)

Field: TypeAlias = "str | Element"
"""The value of a property: of an attribute, or the property's element."""


def elements(parent: Element) -> Iterator[Element]:
    """The child elements: no comments, no processing instructions."""
    for child in parent:
        if isinstance(child.tag, str):
            yield child


def holder(node: Element) -> Element:
    """What holds a structure's fields: the ``rdf:Description`` in ``node``, or ``node`` itself."""
    return next((child for child in elements(node) if child.tag == DESCRIPTION), node)


def fields(node: Field) -> Iterator[tuple[str, Field]]:
    """The fields of a structure, in whichever form it is written: name and value."""
    if isinstance(node, str):
        return
    inner = holder(node)
    for place in (node, inner) if inner is not node else (node,):
        for name, value in place.attrib.items():
            if not str(name).startswith((f"{{{RDF}}}", f"{{{XML}}}")):
                yield str(name), str(value)
        for child in elements(place):
            if child.tag != DESCRIPTION:
                yield str(child.tag), child


def field(node: Field, name: str) -> Field | None:
    """The first field of that name."""
    return next((value for at, value in fields(node) if at == name), None)


def properties(rdf: Element, name: str) -> Iterator[Field]:
    """The values of a property of the picture, over all blocks: usually none or one."""
    for block in elements(rdf):
        value = block.get(name)
        if value is not None:
            yield str(value)
        yield from block.iterchildren(name)


def list_of(node: Element) -> Element | None:
    """The ``rdf:Bag``, ``rdf:Seq`` or ``rdf:Alt`` in a property's element."""
    return next((child for child in elements(node) if child.tag in LISTS), None)


def items(value: Field) -> list[Field]:
    """The items of a list; a value that isn't one is its only item."""
    if isinstance(value, str):
        return [value]
    inside = list_of(value)
    return [value] if inside is None else list(elements(inside))


def text(value: Field | None) -> str:
    """The text of a value, trimmed: of an ``rdf:Alt`` the default language's, of a qualified value the value's."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if not len(value):
        return (value.text or "").strip()
    inside = list_of(value)
    if inside is not None:
        choices = list(elements(inside))
        default = [c for c in choices if inside.tag == CHOICE and c.get(LANGUAGE) == "x-default"]
        chosen = [*default, *choices]
        return _own_text(chosen[0]) if chosen else ""
    qualified = field(value, VALUE)
    if qualified is None and holder(value) is not value:
        qualified = holder(value).get(VALUE)
    return text(qualified) if qualified is not None else _own_text(value)


def _own_text(node: Element) -> str:
    return "".join([node.text or "", *(child.tail or "" for child in node)]).strip()
