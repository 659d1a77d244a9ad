"""Only what Glimpse added is taken out again: what other programs said outlives every change."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.name_files import NamesWish, NameTarget
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.metadata import embedding_jpeg, replacing
from glimpse_desktop.metadata.xmp_write import with_people
from tests.support.export_desk import GREEN, RED, photo
from tests.support.names_desk import NamesDesk, digest, names_desk
from tests.support.xmp_packets import face, listed, mwg, packet

BESIDE, INSIDE = NamesWish(), NamesWish(into_files=True)
SIZE = (320, 240)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NamesDesk]:
    with names_desk(tmp_path, monkeypatch) as made:
        yield made


def unname(desk: NamesDesk, photo: str) -> None:
    desk.workspace.unname([one.id for one in desk.faces(photo)])


def theirs(desk: NamesDesk) -> bytes:
    """As another program has it: Anna's face, and a keyword that Ben is in the picture."""
    box = desk.faces("both.jpg")[0].box
    x, y = box.centre
    return packet(
        mwg(face("Anna", x, y, box.w, box.h), size=SIZE),
        listed("dc:subject", "Anna", "Ben", "sea") + listed("Iptc4xmpExt:PersonInImage", "Anna"),
    )


@pytest.mark.parametrize("again", [False, True])
def test_what_others_wrote_stays_when_glimpse_knows_better(desk: NamesDesk, again: bool) -> None:
    (desk.photos / "both.jpg.xmp").write_bytes(theirs(desk))
    names = desk.workspace.name_files
    names.write(BESIDE)
    if again:  # another pass, with nothing to do and with something
        names.write(BESIDE)
        desk.workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
        names.write(BESIDE)
        desk.workspace.undo()
        names.write(BESIDE)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Ben"]
    assert desk.sidecar("both.jpg.xmp").hierarchical == ("People|Anna", "People|Ben")
    unname(desk, "both.jpg")
    (change,) = (one for one in names.look_ahead(BESIDE) if one.path.name == "both.jpg")
    assert (change.removed, change.kept) == (("Ben",), ("Anna",))
    names.write(BESIDE)
    people = desk.sidecar("both.jpg.xmp")
    assert [region.name for region in people.regions] == list(people.persons) == ["Anna"]
    assert sorted(people.keywords) == ["Anna", "Ben", "sea"]
    assert "People|Ben" not in people.hierarchical


def test_who_was_there_before_is_not_glimpse_s(desk: NamesDesk) -> None:
    """Nothing had to be written, so nothing is Glimpse's."""
    boxes = [one.box for one in desk.faces("both.jpg")]
    regions = tuple(
        PersonRegion(name, box, RegionForm.MWG) for name, box in zip(("Anna", "Ben"), boxes, strict=True)
    )
    before = with_people(None, PeopleMetadata(regions), orientation=1, stored_size=SIZE)
    sidecar = desk.photos / "both.jpg.xmp"
    sidecar.write_bytes(before)
    names = desk.workspace.name_files
    assert names.write(BESIDE).unchanged == 1
    unname(desk, "both.jpg")
    assert [one.path.name for one in names.look_ahead(BESIDE)] == []
    names.write(BESIDE)
    assert sidecar.read_bytes() == before
    desk.workspace.undo()
    sidecar.unlink()  # then they are nobody's but Glimpse's
    assert [one.path.name for one in names.look_ahead(BESIDE)] == ["both.jpg"]
    names.write(BESIDE)
    unname(desk, "both.jpg")
    names.write(BESIDE)
    assert not desk.sidecar("both.jpg.xmp")


def test_names_move_from_beside_into_the_file_and_stay_glimpse_s(desk: NamesDesk) -> None:
    names = desk.workspace.name_files
    names.write(BESIDE)
    names.write(INSIDE)
    unname(desk, "both.jpg")
    names.write(INSIDE)
    assert not desk.inside("both.jpg") and not desk.sidecar("both.jpg.xmp")


def test_merged_and_removed_people(desk: NamesDesk) -> None:
    names, workspace = desk.workspace.name_files, desk.workspace
    (desk.photos / "both.jpg.xmp").write_bytes(theirs(desk))
    names.write(BESIDE)
    people = {person.name: person.id for person in workspace.people()}
    workspace.merge_people(people["Ben"], people["Anna"])
    names.write(BESIDE)
    assert len(set(desk.names_in("both.jpg.xmp"))) == 1
    workspace.undo()
    names.write(BESIDE)
    assert desk.names_in("both.jpg.xmp") == ["Anna", "Ben"]
    assert desk.names_in("alone.jpg.xmp") == ["Anna"]


def test_a_sidecar_that_stayed_behind(desk: NamesDesk) -> None:
    """The photo was moved without it, so at its new place there is none."""
    names = desk.workspace.name_files
    names.write(BESIDE)
    elsewhere = desk.photos / "elsewhere"
    elsewhere.mkdir()
    shutil.move(desk.photos / "both.jpg", elsewhere / "both.jpg")
    desk.index()
    assert [one.file for one in names.look_ahead(BESIDE)] == [elsewhere / "both.jpg.xmp"]
    names.write(BESIDE)
    assert desk.names_in("elsewhere/both.jpg.xmp") == ["Anna", "Ben"]
    assert list(names.look_ahead(BESIDE)) == []


def test_a_face_half_outside_the_picture_is_glimpse_s_too(desk: NamesDesk) -> None:
    edge = Box(-0.1, 0.4, 0.12, 0.2)
    drawn, _ = desk.workspace.draw_face(desk.id("both.jpg"), edge)
    desk.workspace.name_faces([drawn], "Cleo")
    names = desk.workspace.name_files
    names.write(BESIDE)
    assert "Cleo" in desk.names_in("both.jpg.xmp")
    unname(desk, "both.jpg")
    names.write(BESIDE)
    assert not desk.sidecar("both.jpg.xmp")


def test_names_in_a_photo_stay_in_step_when_others_go_beside(desk: NamesDesk) -> None:
    """Else the photo would say for ever what doesn't hold."""
    names = desk.workspace.name_files
    names.write(INSIDE)
    assert list(names.look_ahead(BESIDE)) == []
    desk.workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    (change,) = names.look_ahead(BESIDE)
    assert (change.target, change.removed) == (NameTarget.FILE, ("Ben",))
    names.write(BESIDE)
    assert desk.names_in("both.jpg") == ["Anna", "Benjamin"] and not list(desk.photos.glob("*.xmp"))


def test_forgetting_somebody_reaches_into_photos_whatever_is_wanted_now(desk: NamesDesk) -> None:
    desk.workspace.name_files.write(INSIDE)
    desk.workspace.name_files.write(BESIDE)
    (ben,) = (person.id for person in desk.workspace.people() if person.name == "Ben")
    done = desk.workspace.forgetting.forget(ben)
    assert (done.cleaned, done.files_left) == (1, ())
    assert b"Ben" not in (desk.photos / "both.jpg").read_bytes()


def test_what_can_not_be_taken_out_of_a_photo_any_more_is_known(
    desk: NamesDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = desk.workspace.name_files
    names.write(INSIDE)
    photo = desk.photos / "both.jpg"
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != photo and allowed(path, mode))
    desk.workspace.unname([desk.faces("alone.jpg")[0].id])
    (ben,) = (person.id for person in desk.workspace.people() if person.name == "Ben")
    done = desk.workspace.forgetting.forget(ben)
    assert b"Ben" in photo.read_bytes() and (done.cleaned, done.files_left) == (0, (photo,))
    assert desk.names_in("both.jpg.xmp") == ["Anna"]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("before", [None, BESIDE])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), Killed()])
def test_a_photo_that_was_not_written_into_is_not_taken_for_one_that_was(
    desk: NamesDesk, monkeypatch: pytest.MonkeyPatch, before: NamesWish | None, error: BaseException
) -> None:
    names = desk.workspace.name_files
    if before is not None:
        names.write(before)
    originals = {path: digest(path) for path in desk.photos.glob("*.jpg")}

    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(replacing.os, "replace", fail)
        if isinstance(error, Killed):
            with pytest.raises(Killed):
                names.write(INSIDE)
        else:
            assert len(names.write(INSIDE).failures) == 2
    desk.reopen()
    names = desk.workspace.name_files
    names.write(BESIDE)
    unname(desk, "both.jpg")
    names.write(BESIDE)
    assert {path: digest(path) for path in originals} == originals
    assert not desk.sidecar("both.jpg.xmp") and desk.names_in("alone.jpg.xmp") == ["Anna"]


def test_a_photo_that_said_all_by_itself_was_not_written_into(desk: NamesDesk) -> None:
    """Another program had put the names there; what is wanted beside later goes beside."""
    boxes = [one.box for one in desk.faces("both.jpg")]
    regions = tuple(
        PersonRegion(name, box, RegionForm.MWG) for name, box in zip(("Anna", "Ben"), boxes, strict=True)
    )
    packet = with_people(None, PeopleMetadata(regions), orientation=1, stored_size=SIZE)
    photo = desk.photos / "both.jpg"
    photo.write_bytes(embedding_jpeg.with_packet(photo.read_bytes(), packet))
    desk.index()
    before, names = digest(photo), desk.workspace.name_files
    names.write(INSIDE, [desk.id("both.jpg")])
    desk.workspace.rename_person(desk.faces("both.jpg")[1].person_id, "Benjamin")
    names.write(BESIDE)
    assert digest(photo) == before and desk.names_in("both.jpg.xmp") == ["Anna", "Benjamin"]


@pytest.mark.parametrize("seen", [False, True])
def test_copies_of_a_photo_with_names_inside_stay_in_step_too(desk: NamesDesk, seen: bool) -> None:
    """Whoever copied it copied Glimpse's names along. The last copy is named so that it comes in a later write."""
    names = desk.workspace.name_files
    names.write(INSIDE)
    for copy in ("a copy.jpg", "copy.jpg"):
        shutil.copy2(desk.photos / "both.jpg", desk.photos / copy)
    desk.index()
    if seen:
        assert list(names.look_ahead(INSIDE)) == []
        names.write(INSIDE)
    unname(desk, "both.jpg")
    names.write(INSIDE, [desk.id("a copy.jpg")])
    names.write(INSIDE, [desk.id("both.jpg")])
    assert [one.path.name for one in names.look_ahead(BESIDE)] == ["copy.jpg"]
    names.write(BESIDE)
    assert not desk.inside("both.jpg") and not desk.inside("a copy.jpg") and not desk.inside("copy.jpg")
    assert not list(desk.photos.glob("*.xmp"))


def test_forgetting_somebody_reaches_into_copies(desk: NamesDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.workspace.name_files.write(INSIDE)
    copies = [desk.photos / "copy.jpg", desk.photos / "kept.jpg"]
    for copy in copies:
        shutil.copy2(desk.photos / "both.jpg", copy)
    desk.index()
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != copies[1] and allowed(path, mode))
    (ben,) = (person.id for person in desk.workspace.people() if person.name == "Ben")
    assert desk.workspace.forgetting.plan(ben).files == (desk.photos / "both.jpg", *copies)
    done = desk.workspace.forgetting.forget(ben)
    assert (done.cleaned, done.files_left) == (2, (copies[1],))
    assert [b"Ben" in copy.read_bytes() for copy in copies] == [False, True]


def test_another_photo_in_the_place_of_one_with_names_inside(desk: NamesDesk) -> None:
    """The camera counts from one again; names are wanted beside by now."""
    names = desk.workspace.name_files
    names.write(INSIDE)
    (desk.photos / "sorted").mkdir()
    shutil.move(desk.photos / "both.jpg", desk.photos / "sorted" / "both.jpg")
    desk.index()
    before = digest(photo(desk.photos / "both.jpg", GREEN, RED, grey=77))
    desk.index()
    desk.name("both.jpg", "Ben", "Anna")
    (change,) = names.look_ahead(BESIDE)
    assert (change.target, change.removed) == (NameTarget.SIDECAR, ())
    names.write(BESIDE)
    assert digest(desk.photos / "both.jpg") == before and desk.names_in("both.jpg.xmp") == ["Ben", "Anna"]
    assert list(names.look_ahead(BESIDE)) == []
    assert desk.names_in("sorted/both.jpg") == ["Anna", "Ben"]


def test_a_photo_with_names_inside_that_another_program_changed(desk: NamesDesk) -> None:
    """They are still there, and kept in step."""
    names, both = desk.workspace.name_files, desk.photos / "both.jpg"
    names.write(INSIDE)
    data = both.read_bytes()
    both.write_bytes(data[:2] + b"\xff\xfe\x00\x07hello" + data[2:])
    desk.index()
    unname(desk, "both.jpg")
    names.write(BESIDE)
    assert not desk.inside("both.jpg") and not list(desk.photos.glob("*.xmp"))


def test_a_copy_that_could_not_be_written_is_known_by_its_own_path(
    desk: NamesDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = desk.workspace.name_files
    names.write(INSIDE)
    copies = [desk.photos / "both.jpg", desk.photos / "copy.jpg"]
    shutil.copy2(*copies)
    desk.index()
    desk.workspace.unname([desk.faces("both.jpg")[0].id])

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(replacing.os, "replace", fail)
        assert len(names.write(INSIDE, [desk.id("copy.jpg")]).failures) == 1
    (ben,) = (person.id for person in desk.workspace.people() if person.name == "Ben")
    assert desk.workspace.forgetting.plan(ben).files == tuple(copies)
    assert desk.workspace.forgetting.forget(ben).files_left == ()
    assert [b"Ben" in copy.read_bytes() for copy in copies] == [False, False]


def test_nothing_is_left_where_a_photo_with_names_was_before(desk: NamesDesk) -> None:
    desk.workspace.name_files.write(INSIDE)
    (desk.photos / "sorted").mkdir()
    shutil.move(desk.photos / "both.jpg", desk.photos / "sorted" / "both.jpg")
    desk.index()
    (ben,) = (person.id for person in desk.workspace.people() if person.name == "Ben")
    done = desk.workspace.forgetting.forget(ben)
    assert b"Ben" not in (desk.photos / "sorted" / "both.jpg").read_bytes()
    assert done.files_left == ()
