"""Lists, prefixes and encodings of packets that others wrote, once Glimpse has changed something in them."""

from __future__ import annotations

import pytest

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.metadata.xmp_read import read_people
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.written_packets import (
    BOX,
    NOBODY,
    OURS,
    SIZE,
    canonical,
    people,
    was,
    written,
)
from tests.support.xmp_packets import END, NAMESPACES, listed, packet, rdf


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
