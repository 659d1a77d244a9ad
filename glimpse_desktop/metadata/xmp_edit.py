"""Changes to a tree of XMP that leave alone what they aren't about, and how it becomes bytes again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

from lxml import etree

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.metadata.xmp_document import (
    MOST_BYTES,
    TOO_LARGE,
    Document,
    Element,
    elements,
    holder,
    items,
    list_of,
    parse,
    properties,
    text,
)
from glimpse_desktop.metadata.xmp_namespaces import (
    ABOUT,
    BAG,
    DESCRIPTION,
    ITEM,
    META,
    PARSE_TYPE,
    PREFIXES,
    RDF,
    XML,
)

_BEGIN = 'begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"'
_OLD_ATTRIBUTES = re.compile(r"""\s(?:encoding|bytes)=(?:"[^"]*"|'[^']*')""")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All but Char of XML 1.0, 2.2."""


def fresh() -> Document:
    """A packet that says nothing."""
    return parse(
        f'<?xpacket {_BEGIN}?>\n<x:xmpmeta xmlns:x="{META}">\n'
        f' <rdf:RDF xmlns:rdf="{RDF}">\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'.encode()
    )


def as_bytes(packet: Document) -> bytes:
    """The packet in UTF-8, without padding. Raises MetadataError where it has become too large."""
    root = packet.root
    before = [_outside(node) for node in reversed(list(root.itersiblings(preceding=True)))]
    after = [_outside(node) for node in root.itersiblings()]
    declaration = ['<?xml version="1.0" encoding="UTF-8"?>'] if packet.declared else []
    whole = etree.tostring(root, encoding="unicode", with_tail=False)
    data = "\n".join([*declaration, *before, whole, *after]).encode("utf-8")
    if len(data) > MOST_BYTES:
        raise MetadataError(TOO_LARGE)
    return data


def _outside(node: Element) -> str:
    written: str = etree.tostring(node, encoding="unicode", with_tail=False)
    # It is written in UTF-8 now, whatever the packet's wrapper said of encoding and length.
    return _OLD_ATTRIBUTES.sub("", written) if written.startswith("<?xpacket begin") else written


def writable(name: str) -> str:
    """A text without what XML can't hold, on one line, trimmed."""
    return _NOT_XML.sub("", re.sub("[\t\n\r]", " ", name)).strip()


def block(rdf: Element) -> Element:
    """The ``rdf:Description`` for new properties: one that has all ``PREFIXES``, made where there is none."""
    there = [at for at in elements(rdf) if at.tag == DESCRIPTION]
    for found in there:
        if PREFIXES.items() <= found.nsmap.items():
            return found
    # Blocks about the same thing are one description (XMP part 1, 7.4), so they say "about" alike.
    about = next((at.get(ABOUT) for at in there if at.get(ABOUT) is not None), "")
    new = etree.Element(DESCRIPTION, {ABOUT: about}, nsmap=_ALL)
    append(rdf, new)
    return new


def append(parent: Element, child: Element) -> None:
    """Put a new element last, indented as its depth is; what stands before it keeps its place."""
    level = sum(1 for _ in parent.iterancestors()) + 1
    etree.indent(child, space=" ", level=level)
    if len(parent):
        parent[-1].tail = "\n" + " " * level
    elif not (parent.text or "").strip():
        parent.text = "\n" + " " * level
    parent.append(child)
    child.tail = "\n" + " " * (level - 1)


def made(name: str, content: str | None = None, attributes: Mapping[str, str] | None = None) -> Element:
    """A new element that declares the namespaces it uses; where it is put, those that are known there go."""
    used = {at[1:].partition("}")[0] for at in (name, *(attributes or {}))}
    own = {prefix: namespace for prefix, namespace in _ALL.items() if namespace in used}
    element = etree.Element(name, dict(attributes or {}), nsmap=own)
    element.text = content
    return element


_ALL = {"rdf": RDF, **PREFIXES}

RESOURCE = {PARSE_TYPE: "Resource"}
"""The attribute of a structure whose fields are its child elements."""


def remove(element: Element) -> None:
    """Take an element out; its neighbours keep their indentation."""
    parent, before = element.getparent(), element.getprevious()
    if element.getnext() is None:
        # The closing tag stands where it stood.
        if before is not None:
            before.tail = element.tail
        else:
            parent.text = element.tail
    parent.remove(element)


def structure(node: Element) -> Element:
    """Where a structure's fields may be added as elements: attributes alone become those of an inner block."""
    inside = holder(node)
    if inside is not node or node.get(PARSE_TYPE) == "Resource":
        return inside
    own = {name: value for name, value in node.attrib.items() if not _of_syntax(str(name))}
    moved = etree.Element(DESCRIPTION, own, nsmap=node.nsmap)
    for name in own:
        del node.attrib[name]
    for child in list(node):
        moved.append(child)
    append(node, moved)
    return moved


def _of_syntax(name: str) -> bool:
    return name.startswith((f"{{{RDF}}}", f"{{{XML}}}"))


def drop_field(node: Element, name: str) -> None:
    """Remove a structure's field, in whichever form it is written."""
    for place in {node, holder(node)}:
        place.attrib.pop(name, None)
        for child in list(place.iterchildren(name)):
            remove(child)


def change_list(rdf: Element, name: str, add: Iterable[str], take: Collection[str]) -> bool:
    """Add texts to a property that is a list, and take others away but for these; the rest stays, in its order.

    Returns whether anything changed.
    """
    wanted: dict[str, str] = {}
    for new in add:
        wanted.setdefault(composed(new), new)
    there = {composed(text(item)) for value in properties(rdf, name) for item in items(value)}
    gone = {composed(old) for old in take} - wanted.keys()
    missing = [new for same, new in wanted.items() if same not in there]
    if not missing and not there & gone:
        return False
    lists = _as_lists(rdf, name)
    for listed in lists:
        for item in list(elements(listed)):
            if composed(text(item)) in gone:
                remove(item)
    if missing:
        listed = lists[0] if lists else new_list(block(rdf), name)
        for new in missing:
            append(listed, made(ITEM, new))
    for listed in lists:
        if next(elements(listed), None) is None:
            remove(listed.getparent())
    return True


def composed(written: str) -> str:
    """Letters with accents are one sign or two, depending on the system that they were typed on."""
    return unicodedata.normalize("NFC", written)


def new_list(parent: Element, name: str) -> Element:
    """A new, empty ``rdf:Bag`` in a new property of ``parent``."""
    listed = made(BAG)
    holds = made(name)
    append(parent, holds)
    append(holds, listed)
    return listed


def _as_lists(rdf: Element, name: str) -> list[Element]:
    """The lists of a property; what was written as a single text becomes one."""
    lists = []
    for at in list(elements(rdf)):
        single = at.attrib.pop(name, None)
        if single is not None:
            lists.append(new_list(at, name))
            append(lists[-1], made(ITEM, single))
        for value in at.iterchildren(name):
            inside = list_of(value)
            if inside is None:
                content, value.text = text(value), None
                inside = made(BAG)
                append(value, inside)
                if content:
                    append(inside, made(ITEM, content))
            lists.append(inside)
    return lists
