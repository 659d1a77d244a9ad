"""Packets of XMP as other programs write them."""

from __future__ import annotations

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
    "ours": "http://example.org/a-namespace-that-nobody-knows/",
}

BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
END = '<?xpacket end="w"?>'


def rdf(*blocks: str, attributes: str = "") -> str:
    """``rdf:RDF`` with these blocks' contents; all prefixes are declared. Attributes are the first block's."""
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    said = ""
    for at, block in enumerate(blocks):
        own = f" {attributes}" if attributes and at == 0 else ""
        said += f'<rdf:Description rdf:about=""{own}>{block}</rdf:Description>'
    return f"<rdf:RDF{declared}>{said}</rdf:RDF>"


def packet(*blocks: str, attributes: str = "") -> bytes:
    """A whole packet with its wrapper."""
    inside = rdf(*blocks, attributes=attributes)
    return f'{BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/">{inside}</x:xmpmeta>{END}'.encode()


def mwg(*items: str, size: tuple[float, float] | None = (400, 300), kind: str = "Bag") -> str:
    """``mwg-rs:Regions`` with these items."""
    said = (
        f'<mwg-rs:AppliedToDimensions stDim:w="{size[0]}" stDim:h="{size[1]}" stDim:unit="pixel"/>' if size else ""
    )
    return (
        f'<mwg-rs:Regions rdf:parseType="Resource">{said}<mwg-rs:RegionList><rdf:{kind}>{"".join(items)}'
        f"</rdf:{kind}></mwg-rs:RegionList></mwg-rs:Regions>"
    )


def face(
    name: str | None, x: object, y: object, w: object, h: object, *, kind: str | None = "Face", extra: str = ""
) -> str:
    """An item of ``mwg``: centre and size."""
    return (
        '<rdf:li rdf:parseType="Resource">'
        + (f"<mwg-rs:Name>{name}</mwg-rs:Name>" if name is not None else "")
        + (f"<mwg-rs:Type>{kind}</mwg-rs:Type>" if kind is not None else "")
        + f'<mwg-rs:Area stArea:x="{x}" stArea:y="{y}" stArea:w="{w}" stArea:h="{h}" stArea:unit="normalized"/>'
        + f"{extra}</rdf:li>"
    )


def microsoft(*people: tuple[str, str], extra: str = "") -> str:
    """``MP:RegionInfo`` with these names and rectangles."""
    items = "".join(
        f'<rdf:li rdf:parseType="Resource"><MPReg:Rectangle>{where}</MPReg:Rectangle>'
        f"<MPReg:PersonDisplayName>{name}</MPReg:PersonDisplayName>{extra}</rdf:li>"
        for name, where in people
    )
    return (
        f'<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>{items}</rdf:Bag></MPRI:Regions>'
        "</MP:RegionInfo>"
    )


def listed(name: str, *texts: str, kind: str = "Bag") -> str:
    """A property that is a list."""
    return f"<{name}><rdf:{kind}>{''.join(f'<rdf:li>{text}</rdf:li>' for text in texts)}</rdf:{kind}></{name}>"
