"""Lists, prefixes and encodings of packets that others wrote, once Glimpse has changed something in them."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.written_packets import (
    ANNA_THERE,
    BOX,
    NOBODY,
    OURS,
    SIZE,
    canonical,
    people,
    was,
    written,
)
from tests.support.xmp_packets import END, NAMESPACES, listed, mwg, packet, rdf


def test_utf16_and_a_declaration_become_utf8() -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?>{rdf(listed("dc:subject", "Ä"))}'
    after = written(text.encode("utf-16"), people(("日本", BOX)))
    assert after.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF')
    assert read_people(after, 1).keywords == ("Ä", "日本")
    wrapped = f"<?xpacket begin='\ufeff' id='W5' bytes='20' encoding='UTF-16LE'?>{rdf()}{END}"
    assert written(wrapped.encode("utf-16"), people(("Ä", BOX))).startswith(
        "<?xpacket begin='\ufeff' id='W5'?>\n<rdf".encode()
    )


def test_accents_are_the_same_in_one_sign_or_two() -> None:
    before = packet(listed("dc:subject", "Zoe\u0308", "sea"))
    after = written(before, people(("Zo\u00eb", BOX)))
    assert read_people(after, 1).keywords == ("Zoe\u0308", "sea")
    assert read_people(written(after, NOBODY, was(("Zo\u00eb", BOX))), 1).keywords == ("sea",)


def test_lists_that_were_written_as_one_text() -> None:
    before = packet("<dc:subject>sea</dc:subject>", attributes='Iptc4xmpExt:PersonInImage="Carl"')
    found = read_people(written(before, people(("Anna", BOX))), 1)
    assert found.keywords == ("sea", "Anna")
    assert found.persons == ("Carl", "Anna")


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


def test_a_name_that_is_spelt_in_other_signs_now_is_not_lost() -> None:
    before = written(None, people(("Zoe\u0308", BOX)))
    after = written(before, people(("Zo\u00eb", BOX)), was(("Zoe\u0308", BOX)))
    found = read_people(after, 1)
    assert [len(one) for one in (found.regions, found.persons, found.keywords, found.hierarchical)] == [1] * 4


WHOLE = packet(mwg(ANNA_THERE), listed("dc:subject", "s\u00e9", "sea"), attributes='xmp:Rating="4"').decode()
BARE = WHOLE[WHOLE.index("<x:xmpmeta") : -len(END)]


@pytest.mark.parametrize(
    "before",
    [
        f"\ufeff{BARE}".encode("utf-16-le"),
        f"\ufeff{BARE}".encode("utf-16-be"),
        f"\ufeff<?xml version='1.0'?>{BARE}".encode(),
        BARE.encode("utf-16-le"),
        BARE.encode("utf-32-be"),
        f'<?xml version="1.0" encoding="UTF-16"?>{BARE}'.encode(),  # it isn't
        f'<?xml version="1.0" encoding="ISO-8859-1"?>{BARE}'.encode("latin-1"),
        WHOLE.replace("><", ">\r\n<").encode(),
        WHOLE.encode() + b"\n" + b" " * 4096 + b"\0" * 7,
        WHOLE.replace("<?xpacket end", " " * 4096 + "<?xpacket end").encode(),
        f'<?adobe-xap-filters esc="CRLF"?><!-- kept -->{BARE}<?tail y?>'.encode(),
    ],
)
def test_sidecars_in_any_encoding_and_wrapping(before: bytes) -> None:
    after = written(before, people(("Ben", Box(0.6, 0.6, 0.2, 0.2))))
    after.decode("utf-8")
    found = read_people(after, 1)
    assert [region.name for region in found.regions] == ["Anna", "Ben"]
    assert found.keywords == ("s\u00e9", "sea", "Ben") and b'Rating="4"' in after
    for kept in (b"<?adobe-xap-filters", b"<!-- kept -->", b"<?tail y?>"):
        assert (kept in after) == (kept in before)
