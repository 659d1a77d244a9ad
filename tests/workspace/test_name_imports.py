"""Names from every source, into a real library whose faces are coloured squares."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from glimpse_desktop.domain.errors import Cancelled, DecisionError, GlimpseError, LookOnlyError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.name_proposals import (
    Choice,
    Join,
    NameCounts,
    NameOrder,
    NameSource,
    NewPerson,
    TakenNames,
    proposed_choices,
    what_it_means,
)
from glimpse_desktop.domain.people_metadata import PeopleMetadata, PersonRegion, RegionForm
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.metadata.xmp_write import with_people
from glimpse_desktop.workspace import name_import_photos
from tests.support.digikam_maker import DigikamMaker
from tests.support.export_desk import ExportDesk, export_desk
from tests.support.immich_maker import dump, face
from tests.support.name_imports import FREE, GREEN, RED, by_name, look, state, take_all, who


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


def sidecar(desk: ExportDesk, name: str, *regions: tuple[str, Box], persons: tuple[str, ...] = ()) -> None:
    people = PeopleMetadata(
        regions=tuple(PersonRegion(who, box, RegionForm.MWG) for who, box in regions), persons=persons
    )
    orientation = 6 if name == "alone.jpg" else 1
    packet = with_people(None, people, orientation=orientation, stored_size=(320, 240))
    (desk.photos / f"{name}.xmp").write_bytes(packet)


# -- files and sidecars -------------------------------------------------------------------------------------


def test_sidecars_are_proposed_and_taken_only_when_said(desk: ExportDesk) -> None:
    sidecar(desk, "both.jpg", ("anna", RED), ("Ben", GREEN.expanded(0.4)))
    sidecar(desk, "2020/both.jpg", ("Ben", GREEN), ("Ben", FREE))
    sidecar(desk, "empty.jpg", ("Carla", FREE))
    before = desk.workspace.history()
    proposals = look(desk)
    assert desk.workspace.history() == before
    found = by_name(proposals)
    assert proposals.photos == 4 and set(found) == {"anna", "Ben", "Carla"}
    (anna,) = found["anna"].same
    assert (anna.name, anna.faces) == ("Anna", 3)
    assert found["anna"].counts(anna.id) == NameCounts(already=1)
    assert found["Ben"].counts(None) == NameCounts(named=2, drawn=1)
    assert found["Ben"].proposed() == NewPerson("Ben") and found["anna"].proposed() == Join(anna.id)
    chosen, counts = what_it_means(proposals, proposed_choices(proposals))
    assert (chosen, counts) == (2, NameCounts(named=2, drawn=2, already=1))

    taken = take_all(desk, proposals)
    assert taken == TakenNames(2, NameCounts(named=2, drawn=2, already=1))
    assert who(desk, "both.jpg") == ["Anna", "Ben"]
    assert sorted(map(str, who(desk, "2020/both.jpg"))) == ["Anna", "Ben", "Ben"]
    assert who(desk, "empty.jpg") == ["Carla"]
    assert desk.workspace.undo_text() == "Take over 4 named faces of 2 people"

    again = look(desk)
    assert what_it_means(again, proposed_choices(again)) == (0, NameCounts(already=5))
    assert take_all(desk, again) == TakenNames(0, NameCounts(already=5))
    desk.workspace.undo()
    assert who(desk, "both.jpg") == ["Anna", None] and who(desk, "empty.jpg") == []


def test_names_that_are_still_in_files_bring_nobody_back_who_was_forgotten(desk: ExportDesk) -> None:
    sidecar(desk, "both.jpg", ("Anna", RED))
    (anna,) = by_name(look(desk))["Anna"].same
    desk.workspace.forgetting.forget(anna.id)
    proposals = look(desk)
    assert by_name(proposals)["Anna"].counts(None) == NameCounts(otherwise=1)
    assert take_all(desk, proposals).people == 0


def test_turned_photos_match_upright(desk: ExportDesk) -> None:
    (red,) = desk.workspace.photo_faces(desk.photo("alone.jpg"))
    assert red.box != RED  # turned by its orientation
    sidecar(desk, "alone.jpg", ("Zoe", red.box))
    found = by_name(look(desk))["Zoe"]
    assert found.counts(None) == NameCounts(otherwise=1)  # Anna: the face was found at that place
    assert list(found.faces) == [red.id]


def test_choices_join_rename_and_leave_out(desk: ExportDesk) -> None:
    sidecar(desk, "both.jpg", ("Annie", GREEN), ("Ben", FREE))
    sidecar(desk, "2020/both.jpg", ("Benny", GREEN), ("Carla", FREE))
    proposals = look(desk)
    anna = desk.workspace.people()[0].id
    keys = {one.name: one.key for one in proposals.names}
    choices: dict[str, Choice] = {
        keys["Annie"]: Join(anna),
        keys["Ben"]: NewPerson("Benjamin"),
        keys["Benny"]: NewPerson("benjamin"),
    }
    taken = desk.workspace.name_imports.take(proposals, choices)
    assert taken.people == 2 and taken.counts == NameCounts(named=2, drawn=1)
    assert {row.name: row.faces for row in desk.workspace.people()} == {"Anna": 4, "Benjamin": 2}
    with pytest.raises(DecisionError):
        desk.workspace.name_imports.take(proposals, {keys["Carla"]: NewPerson(" ")})
    assert desk.workspace.name_imports.take(proposals, {}) == TakenNames()


def test_names_that_were_taken_over_as_somebody_else_are_so_again(desk: ExportDesk) -> None:
    sidecar(desk, "both.jpg", ("Maier, Ben", GREEN))
    sidecar(desk, "2020/both.jpg", ("Maier, Ben", GREEN))
    (ben,) = look(desk).names
    desk.workspace.name_imports.take(look(desk), {ben.key: NewPerson("Ben Maier")})
    sidecar(desk, "empty.jpg", ("Maier, Ben", FREE))
    again = look(desk)
    assert what_it_means(again, proposed_choices(again)) == (1, NameCounts(drawn=1, already=2))
    take_all(desk, again)
    assert {row.name: row.faces for row in desk.workspace.people()} == {"Anna": 3, "Ben Maier": 3}


def test_names_without_a_place_and_what_cannot_be_read_are_counted(desk: ExportDesk) -> None:
    sidecar(desk, "both.jpg", ("Ben", GREEN), persons=("Ben", "Carla"))
    broken = desk.photos / "empty.jpg.xmp"
    broken.write_bytes(b"<broken")
    proposals = look(desk)
    assert (proposals.unplaced, proposals.unread) == (1, 1)
    (unread,) = proposals.unread_files
    assert unread.path == broken and unread.reason
    assert [one.name for one in proposals.names] == ["Ben"]


def test_who_a_face_is_not_holds_for_whoever_that_is_now(desk: ExportDesk) -> None:
    (green,) = [one for one in desk.workspace.photo_faces(desk.photo("both.jpg")) if one.person_id is None]
    other = desk.workspace.photo_faces(desk.photo("2020/both.jpg"))[1]
    desk.workspace.name_faces([other.id], "Benny")
    names = {row.name: row.id for row in desk.workspace.people()}
    desk.workspace.reject_faces([green.id], names["Benny"])
    desk.workspace.merge_people(names["Benny"], names["Anna"])
    sidecar(desk, "both.jpg", ("Anna", GREEN))
    proposals = look(desk)
    assert proposals.names[0].counts(names["Anna"]) == NameCounts(otherwise=1)
    assert take_all(desk, proposals) == TakenNames(0, NameCounts(otherwise=1))


def test_photos_that_were_not_looked_at_yet_wait(desk: ExportDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.workspace._library.write(lambda connection: connection.execute("UPDATE contents SET analysis_id = NULL"))
    sidecar(desk, "both.jpg", ("Ben", GREEN))
    proposals = look(desk)
    assert proposals.waiting == 1 and proposals.names[0].waiting == 1
    assert what_it_means(proposals, proposed_choices(proposals)) == (0, NameCounts())


def test_looking_can_be_cancelled_and_says_how_far_it_is(
    desk: ExportDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_import_photos, "AT_ONCE", 1)
    told: list[tuple[int, int, str]] = []
    cancel = CancelToken()

    def tell(done: int, total: int, detail: str) -> None:
        told.append((done, total, detail))
        if done == 2:
            cancel.cancel()

    with pytest.raises(Cancelled):
        desk.workspace.name_imports.look(NameOrder(NameSource.FILES), tell, cancel)
    assert [row[:2] for row in told] == [(0, 4), (1, 4), (2, 4)] and told[1][2].endswith(".jpg")


# -- digiKam ------------------------------------------------------------------------------------------------


def pixels(box: Box, sides: tuple[int, int] = (320, 240)) -> tuple[int, int, int, int]:
    return round(box.x * sides[0]), round(box.y * sides[1]), round(box.w * sides[0]), round(box.h * sides[1])


def test_digikam_s_database(desk: ExportDesk, tmp_path: Path) -> None:
    maker = DigikamMaker(tmp_path / "digikam", "volumeid:?path=%2Fmnt%2Fold")
    (red,) = desk.workspace.photo_faces(desk.photo("alone.jpg"))
    for name in ("photos/both.jpg", "photos/2020/both.jpg", "photos/empty.jpg", "photos/alone.jpg", "gone/no.jpg"):
        orientation = 6 if "alone" in name else 1
        file = tmp_path / name
        size = file.stat().st_size if file.exists() else 5
        maker.photo(name, size=size, sides=(320, 240), orientation=orientation)
    maker.face("photos/both.jpg", "Ben", pixels(GREEN))
    maker.face("photos/2020/both.jpg", "Ben", pixels(GREEN))
    maker.face("photos/empty.jpg", "Carla", pixels(FREE))
    maker.face("photos/alone.jpg", "Anna", pixels(red.box, (240, 320)))
    maker.face("gone/no.jpg", "Anna", pixels(GREEN))
    path = maker.done()
    proposals = look(desk, NameSource.DIGIKAM, path)
    found = by_name(proposals)
    assert (proposals.photos, proposals.elsewhere, proposals.unsure) == (5, 1, 0)
    assert found["Ben"].counts(None) == NameCounts(named=2)
    assert found["Carla"].counts(None) == NameCounts(drawn=1)
    assert found["Anna"].counts(found["Anna"].same[0].id) == NameCounts(already=1)
    assert take_all(desk, proposals).people == 2
    assert who(desk, "2020/both.jpg") == ["Anna", "Ben"]
    with pytest.raises(GlimpseError, match="Choose"):
        look(desk, NameSource.DIGIKAM)


def test_a_size_with_its_sides_exchanged_is_measured_anew(desk: ExportDesk, tmp_path: Path) -> None:
    """As of formats that decoders turn themselves, where the database has the upright size and an orientation."""
    (red,) = desk.workspace.photo_faces(desk.photo("alone.jpg"))
    maker = DigikamMaker(tmp_path / "digikam")
    maker.photo(
        "photos/alone.jpg", size=(desk.photos / "alone.jpg").stat().st_size, sides=(240, 320), orientation=6
    )
    maker.face("photos/alone.jpg", "Zoe", pixels(red.box, (240, 320)))
    free = Box(0.05, 0.4, 0.1, 0.1)  # which would fit into the other size, too
    maker.face("photos/alone.jpg", "Zoe", pixels(free, (240, 320)))
    found = by_name(look(desk, NameSource.DIGIKAM, maker.done()))["Zoe"]
    assert list(found.faces) == [red.id]
    (drawn,) = found.places
    assert drawn.box.iou(free) > 0.99


# -- Immich -------------------------------------------------------------------------------------------------


def test_immich_s_backup(desk: ExportDesk, tmp_path: Path) -> None:
    def bounds(box: Box) -> tuple[int, int, int, int]:
        x, y, w, h = pixels(box, (1440, 1080))
        return x, y, x + w, y + h

    both = desk.photos / "2020" / "both.jpg"
    assets = [
        {"id": "a1", "ownerId": "o", "originalPath": "upload/upload/ab/cd/1.jpg", "originalFileName": "both.jpg"},
        {"id": "a2", "ownerId": "o", "originalPath": "/data/photos/empty.jpg", "originalFileName": "empty.jpg"},
        {"id": "a3", "ownerId": "o", "originalPath": "/data/x/both.jpg", "originalFileName": "both.jpg"},
    ]
    path = dump(
        tmp_path / "immich-db-backup-1.sql.gz",
        [{"id": "p", "ownerId": "o", "name": "Ben"}],
        [face("a1", "p", bounds(GREEN)), face("a2", "p", bounds(FREE)), face("a3", "p", bounds(GREEN))],
        assets,
        [{"assetId": "a1", "fileSizeInByte": both.stat().st_size}],
    )
    proposals = look(desk, NameSource.IMMICH, path)
    (ben,) = proposals.names
    assert ben.counts(None) == NameCounts(named=1, drawn=1) and ben.elsewhere == 1
    assert (proposals.elsewhere, proposals.unsure) == (0, 1)
    take_all(desk, proposals)
    assert who(desk, "2020/both.jpg") == ["Anna", "Ben"] and who(desk, "both.jpg") == ["Anna", None]


def test_immich_s_answers_and_what_is_none(desk: ExportDesk, tmp_path: Path) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    asset = {
        "id": "a",
        "originalPath": "/x/2020/both.jpg",
        "people": [{"id": "p", "name": "Ben", "faces": [face("", None, (900, 270, 1305, 675))]}],
    }
    (answers / "1.json").write_text(json.dumps([asset]))
    assert by_name(look(desk, NameSource.IMMICH, answers))["Ben"].counts(None) == NameCounts(named=1)
    for wrong in (tmp_path / "missing", desk.photos):
        with pytest.raises(GlimpseError):
            look(desk, NameSource.IMMICH, wrong)
    with pytest.raises(GlimpseError, match="Choose"):
        look(desk, NameSource.IMMICH)


def test_a_library_that_is_only_looked_at_shows_proposals_and_takes_none(desk: ExportDesk) -> None:
    sidecar(desk, "both.jpg", ("Ben", GREEN))
    desk.workspace._library.look_only = LookOnly.ASKED
    proposals = look(desk)
    assert set(by_name(proposals)) == {"Ben"}
    with pytest.raises(LookOnlyError):
        take_all(desk, proposals)


@pytest.mark.parametrize("source", [NameSource.PICASA, NameSource.DIGIKAM, NameSource.IMMICH])
def test_a_place_that_may_not_be_looked_at(
    desk: ExportDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: NameSource
) -> None:
    locked, asked = tmp_path / "locked" / "names", Path.stat

    def stat(path: Path, **options: Any) -> os.stat_result:
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return asked(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(GlimpseError, match="names can't be read: Permission denied"):
        look(desk, source, locked)
