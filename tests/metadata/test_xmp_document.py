import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.metadata import xmp_document
from glimpse_desktop.metadata.xmp_read import read_people
from tests.support.xmp_packets import BEGIN, END, listed, packet, rdf

KEYWORDS = listed("dc:subject", "Ä", "日本")
BARE = rdf(KEYWORDS)
WRAPPED = f'{BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/">{BARE}</x:xmpmeta>{END}'


@pytest.mark.parametrize(
    "data",
    [
        WRAPPED.encode(),
        BARE.encode(),
        codecs.BOM_UTF8 + WRAPPED.encode(),
        b"  \r\n" + BARE.encode() + b" " * 2000 + b"\n",
        WRAPPED.encode() + b"\0" * 100,
        WRAPPED.replace(END, " " * 2048 + "\n" + END).encode(),
        f'<?xml version="1.0" encoding="UTF-8"?>\n{BARE}'.encode(),
        f"<!-- a comment -->{BARE}<!-- another -->".encode(),
        f'<x:xapmeta xmlns:x="adobe:ns:meta/"><!-- of 2001 -->{BARE}</x:xapmeta>'.encode(),
        WRAPPED.encode("utf-16-le"),
        WRAPPED.encode("utf-16-be"),
        codecs.BOM_UTF16_LE + WRAPPED.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WRAPPED.encode("utf-16-be") + b"\0 " * 50,
        codecs.BOM_UTF32_LE + WRAPPED.encode("utf-32-le"),
        WRAPPED.encode("utf-32-be"),
        codecs.BOM_UTF16_LE + f'<?xml version="1.0" encoding="UTF-16"?>{BARE}'.encode("utf-16-le"),
    ],
)
def test_every_way_to_wrap_and_encode(data: bytes) -> None:
    assert read_people(data, 1).keywords == ("Ä", "日本")


def test_letters_that_are_not_utf8_are_windows_ones() -> None:
    one = rdf(listed("dc:subject", "Jörg – Zoë"))
    assert read_people(one.encode("cp1252"), 1).keywords == ("Jörg – Zoë",)
    declared = f'<?xml version="1.0" encoding="ISO-8859-1"?>{rdf(listed("dc:subject", "Jörg Ã¤"))}'
    assert read_people(declared.encode("latin-1"), 1).keywords == ("Jörg Ã¤",)


LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        LAUGHS + rdf(listed("dc:subject", "&d;")),
        f'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd">{BARE}',
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>{rdf(listed("dc:subject", "&e;"))}',
        f'<!DOCTYPE x PUBLIC "-//W3C//DTD" "http://127.0.0.1:9/x.dtd">{BARE}',
        f'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>{BARE}',
    ],
)
def test_definitions_are_refused(text: str, encoding: str) -> None:
    with pytest.raises(MetadataError, match="definitions"):
        xmp_document.parse(text.encode(encoding))


def test_utf7_does_not_hide_definitions() -> None:
    hidden = f'<?xml version="1.0" encoding="UTF-7"?>{LAUGHS}{BARE}'.encode("utf-7")
    with pytest.raises(MetadataError):
        xmp_document.parse(hidden)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b" " * (50 << 20), id="50 MB"),
        pytest.param(b"<a>" * 200_001 + b"</a>" * 200_001, id="many"),
        pytest.param(b"<a" + b" b=''" * 500_000 + b"/>", id="attributes"),
    ],
)
def test_too_large(data: bytes) -> None:
    with pytest.raises(MetadataError, match="too large"):
        xmp_document.parse(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"\xff\xfe",
        b"\0\0\0<",
        b"no xml at all",
        b"<x/>",
        b"<html><body>rdf</body></html>",
        WRAPPED.encode()[:-60],
        WRAPPED.encode()[: len(WRAPPED) // 2],
        b"<?xpacket begin='' id=''?>",
        BARE.replace("Ä", "&undefined;").encode(),
        BARE.replace("Ä", "&#0;").encode(),
        BARE.replace("Ä", "a\x01b").encode(),
        BARE.replace("xmlns:dc=", "xmlns:cd=").replace("rdf:about", "rdf:about").encode()[:-3],
        BARE.encode("utf-16-le")[:-1],
        b'<?xml version="1.0" encoding="no-such-thing"?>' + b"<a",
        pytest.param(("<a>" * 5000 + "</a>" * 5000).encode(), id="deep"),
        pytest.param(rdf("<ours:a>" * 1000 + "</ours:a>" * 1000).encode(), id="deep rdf"),
        (BARE + BARE).encode(),
    ],
)
def test_what_is_no_xmp_is_refused(data: bytes) -> None:
    with pytest.raises(MetadataError):
        xmp_document.parse(data)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    with contextlib.suppress(MetadataError):
        read_people(data, 1)


@given(st.data())
def test_damaged_packets(data: st.DataObject) -> None:
    whole = bytearray(packet(KEYWORDS))
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=4)):
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    for damaged in (bytes(whole), bytes(whole[:cut])):
        with contextlib.suppress(MetadataError):
            read_people(damaged, 6)


def test_values_in_every_form() -> None:
    root = xmp_document.parse(
        packet(
            "<ours:plain> text </ours:plain>"
            "<ours:commented>te<!-- no -->xt</ours:commented>"
            '<ours:alternatives><rdf:Alt><rdf:li xml:lang="de">Text</rdf:li>'
            '<rdf:li xml:lang="x-default">text</rdf:li></rdf:Alt></ours:alternatives>'
            '<ours:qualified rdf:parseType="Resource"><rdf:value>text</rdf:value><ours:by>me</ours:by>'
            "</ours:qualified>"
            "<ours:described><rdf:Description><rdf:value>text</rdf:value></rdf:Description></ours:described>"
            '<ours:attributed><rdf:Description rdf:value="text"/></ours:attributed>',
            attributes='ours:attribute=" text "',
        )
    ).rdf
    names = ("plain", "commented", "alternatives", "qualified", "described", "attributed", "attribute")
    for name in names:
        (value,) = xmp_document.properties(root, f"{{http://example.org/a-namespace-that-nobody-knows/}}{name}")
        assert xmp_document.text(value) == "text", name
