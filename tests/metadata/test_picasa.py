"""Picasa's inis and contacts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import MetadataError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.metadata import picasa
from glimpse_desktop.metadata.picasa import (
    PicasaFace,
    find_ini,
    parse_contacts,
    parse_ini,
    read_contacts,
    read_ini,
)

ANNA, BEN = "8e62398ebda8c1a5", "0098589580bc43a9"

INI = f"""[encoding]
utf8=1
[Picasa]
name=Summer
[Contacts]
d10a8325c557b085=joedoe_lh,cb989580bc43a91
[Contacts2]
{ANNA}=Anna Müller;anna@example.org;
[IMG_1.jpg]
star=yes
rotate=rotate(1)
faces=rect64(3f845bcb59418507),{ANNA};rect64(40008000c000c000),ffffffffffffffff;rect64(0),{ANNA}
[IMG_2.jpg]
faces=rect64(1000100020002000),98589580bc43a9
[nothing.jpg]
backuphash=1
"""


def test_faces_and_names_of_a_folder() -> None:
    folder = parse_ini(INI.encode())
    assert folder.names == {ANNA: "Anna Müller"}
    assert folder.online == {"d10a8325c557b085": "0cb989580bc43a91"}
    (face,) = folder.photos["IMG_1.jpg"]
    assert face.contact == ANNA
    assert face.box.as_list() == pytest.approx([0.2481, 0.35858, 0.10054, 0.16107], abs=1e-4)
    assert set(folder.photos) == {"IMG_1.jpg", "IMG_2.jpg"}


def test_leading_zeros_are_left_out_of_numbers_and_ids() -> None:
    (face,) = parse_ini(INI.encode()).photos["IMG_2.jpg"]
    assert face.contact == BEN
    (face,) = parse_ini(f"[a]\nfaces=rect64(8000ffffffff),{ANNA}".encode()).photos["a"]
    assert face == PicasaFace(Box(0.0, 0x8000 / 0xFFFF, 1.0, 1 - 0x8000 / 0xFFFF), ANNA)


def test_what_is_there_twice_is_both() -> None:
    twice = f"[a]\nfaces=rect64(1000100020002000),{ANNA}\n[b]\n[a]\nFaces=rect64(3000100040002000),{BEN}\n"
    assert [face.contact for face in parse_ini(twice.encode()).photos["a"]] == [ANNA, BEN]


@pytest.mark.parametrize(
    "data",
    [
        f"[Contacts2]\r\n{ANNA}=René;;\r\n".encode(),
        b"\xef\xbb\xbf" + f"[Contacts2]\n{ANNA}=René;;\n".encode(),
        f"[Contacts2]\n{ANNA}=René;;\n".encode("cp1252"),
        f"[Contacts2]\n{ANNA}=René;;\n".encode("utf-16"),
    ],
    ids=["utf-8", "with a mark", "windows", "utf-16"],
)
def test_encodings(data: bytes) -> None:
    assert parse_ini(data).names == {ANNA: "René"}


def test_a_broken_letter_in_utf_8_costs_that_letter() -> None:
    data = b"[encoding]\nutf8=1\n[Contacts2]\n" + ANNA.encode() + b"=Ren\xc3 B;;\n"
    assert parse_ini(data).names == {ANNA: "Ren\ufffd B"}


def test_senseless_boxes_are_left_out() -> None:
    written = ";".join(f"rect64({rect}),{ANNA}" for rect in ("2000100010002000", "0", "zz", "1" * 40))
    assert parse_ini(f"[a]\nfaces={written}".encode()).photos == {}


def test_the_ini_of_a_folder(tmp_path: Path) -> None:
    assert find_ini(tmp_path) is None
    (tmp_path / "Picasa.ini").write_text("[Contacts2]\n1=Anna;;")
    path = find_ini(tmp_path)
    assert path is not None and read_ini(path).names == {"0000000000000001": "Anna"}
    (tmp_path / ".picasa.ini").write_text("")
    assert find_ini(tmp_path) == tmp_path / ".picasa.ini"


def test_there_is_an_end_to_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = ";".join(f"rect64(1000100020002000),{ANNA}" for _ in range(picasa._MOST_FACES + 50))
    assert len(parse_ini(f"[a]\nfaces={many}".encode()).photos["a"]) == picasa._MOST_FACES
    monkeypatch.setattr(picasa, "_MOST_BYTES", 100)
    path = tmp_path / ".picasa.ini"
    path.write_bytes(b"x" * 101)
    with pytest.raises(MetadataError, match="too large"):
        read_ini(path)


@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda text: text.encode())))
def test_no_bytes_are_too_bad(data: bytes) -> None:
    folder = parse_ini(b"[a.jpg]\nfaces=" + data + b"\n" + data)
    for faces in folder.photos.values():
        for face in faces:
            assert 0 <= face.box.x < 1 and 0 < face.box.w <= 1 and 0 <= face.box.y < 1 and 0 < face.box.h <= 1


@given(
    st.lists(
        st.sampled_from(["[", "]", "=", "faces", "rect64(", ")", ",", ";", ANNA, "\n", "f" * 16, "Contacts2"])
    )
)
def test_no_order_of_signs_is_too_bad(pieces: list[str]) -> None:
    parse_ini("".join(pieces).encode())


CONTACTS = f"""<?xml version="1.0" encoding="UTF-8"?>
<contacts>
 <contact id="{ANNA}" name="Anna M&#252;ller" display="Anna" modified_time="2012-01-01" local_contact="1"/>
 <contact id="98589580bc43a9" name="" display="Ben"/>
 <contact id="5" name="Carla"><subject user="joedoe_lh" id="cb989580bc43a91"/></contact>
 <contact id="6" name=""/>
</contacts>"""


def test_contacts(tmp_path: Path) -> None:
    path = tmp_path / "contacts.xml"
    path.write_text(CONTACTS)
    assert read_contacts(path) == {
        ANNA: "Anna Müller",
        BEN: "Ben",
        "0000000000000005": "Carla",
        "0cb989580bc43a91": "Carla",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no xml",
        "<contacts><contact id='1' name='Anna'>",
        '<!DOCTYPE contacts [<!ENTITY a "aaaa">]><contacts><contact id="1" name="&a;"/></contacts>',
        '<!DOCTYPE contacts SYSTEM "file:///etc/passwd"><contacts/>',
    ],
)
def test_what_is_no_contacts_xml(text: str) -> None:
    with pytest.raises(MetadataError):
        parse_contacts(text.encode())


@given(st.binary(max_size=300))
def test_contacts_of_any_bytes(data: bytes) -> None:
    try:
        parse_contacts(b"<contacts>" + data)
    except MetadataError:
        return


def test_where_picasa_keeps_its_contacts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picasa.sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert picasa.usual_contacts() == []
    at = tmp_path / ".wine/drive_c/users/joe/AppData/Local/Google/Picasa3/contacts/contacts.xml"
    at.parent.mkdir(parents=True)
    at.write_text(CONTACTS)
    assert picasa.usual_contacts() == [at]
