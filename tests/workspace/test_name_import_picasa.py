"""Names from Picasa's inis and contacts, into a real library whose faces are coloured squares."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_proposals import NameCounts, NameSource
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.metadata import picasa
from tests.support.export_desk import ExportDesk, export_desk
from tests.support.name_imports import ANNA_ID, BEN_ID, FREE, GREEN, RED, by_name, look, state, take_all, who


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExportDesk]:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    with export_desk(tmp_path, monkeypatch) as desk:
        yield desk


@pytest.fixture(autouse=True)
def nothing_is_written_to_files(desk: ExportDesk) -> Iterator[None]:
    before = state(desk.photos)
    yield
    after = state(desk.photos)
    assert {path: after.get(path) for path in before} == before


def rect64(box: Box) -> str:
    """As stored; zeros at the beginning are left out."""
    edges = (box.x, box.y, box.x + box.w, box.y + box.h)
    return f"{int(''.join(f'{round(edge * 0xFFFF):04x}' for edge in edges), 16):x}"


def ini(folder: Path, text: str) -> None:
    (folder / ".picasa.ini").write_text(text)


def test_picasa_s_folders(desk: ExportDesk, tmp_path: Path) -> None:
    ini(
        desk.photos,
        f"[Contacts2]\n{BEN_ID}=Ben;;\n"
        f"[BOTH.jpg]\nfaces=rect64({rect64(GREEN)}),{BEN_ID};rect64({rect64(FREE)}),ffffffffffffffff\n"
        f"[alone.jpg]\nrotate=rotate(1)\nfaces=rect64({rect64(RED)}),a1\n"
        f"[gone.jpg]\nfaces=rect64({rect64(RED)}),{BEN_ID}\n",
    )
    ini(desk.photos / "2020", f"[both.jpg]\nfaces=rect64({rect64(GREEN)}),{BEN_ID};rect64({rect64(FREE)}),77\n")
    contacts = tmp_path / "contacts.xml"
    contacts.write_text(f'<contacts><contact id="{ANNA_ID}" name="Anna"/></contacts>')
    proposals = look(desk, NameSource.PICASA, contacts)
    found = by_name(proposals)
    assert set(found) == {"Anna", "Ben"}
    assert found["Ben"].counts(None) == NameCounts(named=2) and found["Ben"].elsewhere == 1
    # Stored as it lies on the disk, and turned for the eye: it is the face that is Anna already.
    assert found["Anna"].counts(found["Anna"].same[0].id) == NameCounts(already=1)
    assert (proposals.elsewhere, proposals.unusable) == (1, 1)
    assert take_all(desk, proposals).counts == NameCounts(named=2, already=1)
    assert who(desk, "both.jpg") == ["Anna", "Ben"]


def test_picasa_s_people_known_online_have_their_names_in_contacts_xml(desk: ExportDesk, tmp_path: Path) -> None:
    ini(desk.photos, f"[Contacts]\n{BEN_ID}=joe_lh,cb98\n[both.jpg]\nfaces=rect64({rect64(GREEN)}),{BEN_ID}\n")
    contacts = tmp_path / "contacts.xml"
    contacts.write_text('<contacts><contact id="cb98" name="Ben"/></contacts>')
    assert set(by_name(look(desk, NameSource.PICASA, contacts))) == {"Ben"}


def test_picasa_s_names_of_files_may_be_spelled_in_another_form(desk: ExportDesk) -> None:
    """As where macOS took the accents apart."""
    shutil.copyfile(desk.photos / "2020" / "both.jpg", desk.photos / "2020" / "Mu\u0308he.JPG")
    desk.index()
    ini(desk.photos / "2020", f"[M\u00fche.jpg]\nfaces=rect64({rect64(GREEN)}),{BEN_ID}\n")
    ini(desk.photos, f"[Contacts2]\n{BEN_ID}=Ben;;\n")
    (ben,) = look(desk, NameSource.PICASA).names
    assert (len(ben.faces), ben.elsewhere) == (1, 0)


def test_picasa_s_boxes_are_on_the_stored_picture_also_where_decoders_turn_it(desk: ExportDesk) -> None:
    with Image.open(desk.photos / "alone.jpg") as picture:
        picture.save(desk.photos / "alone.tif", exif=picture.getexif())
    (red,) = desk.workspace.photo_faces(desk.photo("alone.jpg"))
    path = os.fsencode(desk.photos / "alone.tif")

    def as_of_a_tiff(connection: Connection) -> None:  # of which nothing is left to turn
        connection.execute("UPDATE photos SET path = ? WHERE path = ?", (path, path[:-3] + b"jpg"))
        connection.execute("UPDATE contents SET orientation = 1")

    desk.workspace._library.write(as_of_a_tiff)
    ini(desk.photos, f"[Contacts2]\n{BEN_ID}=Ben;;\n[alone.tif]\nfaces=rect64({rect64(RED)}),{BEN_ID}\n")
    (ben,) = look(desk, NameSource.PICASA).names
    assert (list(ben.faces), ben.places) == ([red.id], ())


def test_picasa_s_contacts(desk: ExportDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ini(desk.photos, f"[both.jpg]\nfaces=rect64({rect64(GREEN)}),{BEN_ID}\n")
    assert look(desk, NameSource.PICASA).unusable == 1
    contacts = tmp_path / "Picasa3" / "contacts" / "contacts.xml"
    contacts.parent.mkdir(parents=True)
    contacts.write_text(f'<contacts><contact id="{BEN_ID}" name="Ben"/></contacts>')
    assert set(by_name(look(desk, NameSource.PICASA, tmp_path))) == {"Ben"}
    monkeypatch.setattr(picasa, "usual_contacts", lambda: [tmp_path / "missing.xml", contacts])
    proposals = look(desk, NameSource.PICASA)
    assert set(by_name(proposals)) == {"Ben"}
    assert [one.path for one in proposals.unread_files] == [tmp_path / "missing.xml"]
    away = (desk.photos / "2020").rename(tmp_path / "away")
    assert [one.path for one in look(desk, NameSource.PICASA).unread_files][1:] == [desk.photos / "2020"]
    away.rename(desk.photos / "2020")
    with pytest.raises(GlimpseError, match=r"no contacts\.xml"):
        look(desk, NameSource.PICASA, desk.photos)
    pipe = tmp_path / "pipe.xml"
    os.mkfifo(pipe)  # nobody ever writes into it
    with pytest.raises(GlimpseError, match="not an ordinary file"):
        look(desk, NameSource.PICASA, pipe)
    broken = tmp_path / "broken.xml"
    broken.write_text("<contacts")
    with pytest.raises(GlimpseError, match="damaged"):
        look(desk, NameSource.PICASA, broken)
    with pytest.raises(GlimpseError, match=r"missing\.xml"):
        look(desk, NameSource.PICASA, tmp_path / "missing.xml")
