"""Counts that are kept are the counts there are, whatever was changed by whomever."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.marks import PhotoMarks
from glimpse_desktop.library import faces, groups, labels, people_rows, photo_marks, suggestions, tallies
from glimpse_desktop.library.labels import StoredLabel
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from tests.support.library_maker import LibraryMaker, face, pack

PEOPLE = [PersonId(1), PersonId(2), PersonId(3)]
GROUPS = [1, 5]
OPERATIONS = (
    "label", "unlabel", "ignore", "suggest", "withdraw", "group", "ungroup", "gone", "back", "copy", "again",
    "another pack", "old pack", "remove photo", "quality", "remove person", "hide", "hide photo", "show photo",
)  # fmt: skip


def add_people(connection: Connection) -> None:
    for person in PEOPLE:
        people_rows.put(connection, f"{person:032x}", person, f"Person {person}")  # type: ignore[arg-type]


def totals(connection: Connection) -> tuple[int, int, int]:
    """People who aren't hidden, named faces and groups, counted one by one."""
    everybody = people_rows.people(connection)
    shown = people_rows.people(connection, hidden=False)
    named = sum(len(faces.ids_of_person(connection, row.id)) for row in everybody)
    return len(shown), named, len(people_rows.groups(connection))


def groups_now(connection: Connection) -> dict[int, tallies.Tally]:
    """Counts of the groups by number, counted anew."""
    now = tallies.counted(connection, [-group for group in GROUPS])
    return {-owner: tally for owner, tally in now.items()}


def operate(library: Library, maker: LibraryMaker, kind: str, chance: random.Random) -> None:
    """Something that changes counts, at the level of tables."""
    with library.reading() as connection:
        ids = [FaceId(row[0]) for row in connection.execute("SELECT id FROM faces")]
        photos = [row[0] for row in connection.execute("SELECT id FROM photos")]
    some, photo, person = chance.sample(ids, min(3, len(ids))), chance.choice(photos), chance.choice(PEOPLE)
    contents = len(photos)

    def work(connection: Connection) -> None:
        add_people(connection)
        match kind:
            case "label":
                labels.put(connection, ((one, StoredLabel("confirmed", person, 1)) for one in some))  # type: ignore[arg-type]
            case "unlabel":
                labels.remove(connection, some)
            case "ignore":
                labels.put(connection, ((one, StoredLabel("ignored", None, 1)) for one in some))  # type: ignore[arg-type]
            case "suggest":
                wanted = {one: StoredSuggestion(person, chance.random() < 0.5, chance.random()) for one in some}
                suggestions.replace(connection, some, wanted)
            case "withdraw":
                suggestions.replace(connection, some, {})
            case "group":
                groups.assign(connection, dict.fromkeys(some, chance.choice(GROUPS)))
            case "ungroup":
                groups.replace(connection, some, {})
            case "gone" | "back":
                connection.execute("UPDATE photos SET missing = ? WHERE id = ?", (kind == "gone", photo))
            case "old pack":
                first = "SELECT min(id) FROM analyses WHERE content_id = contents.id"
                connection.execute(f"UPDATE contents SET analysis_id = ({first})")
            case "hide photo" | "show photo":
                shown = connection.execute("SELECT content_id FROM photos WHERE id = ?", (photo,)).fetchone()[0]
                photo_marks.put(connection, {shown: PhotoMarks(stars=2, hidden=kind == "hide photo")})
            case "remove photo":
                connection.execute("DELETE FROM photos WHERE id = ?", (photo,))
            case "quality":
                connection.execute("UPDATE faces SET quality = ? WHERE id = ?", (chance.random(), some[0]))
            case "hide":
                connection.execute("UPDATE people SET hidden = 1 WHERE id = ?", (person,))
            case "remove person":
                labels.remove(connection, ids)
                people_rows.remove(connection, f"{person:032x}")  # type: ignore[arg-type]

    library.write(work)
    found = [face(0.1 * n, quality=chance.random()) for n in range(1, 4)]
    if kind in ("again", "another pack"):
        maker.analyse(photo, f"{photo}", found, by=pack("pack-two" if kind == "another pack" else "pack-one"))
    elif kind == "copy" or contents < 3:
        maker.photo(f"copy {contents} {chance.random()}", found, content_of=str(chance.choice(photos)))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(OPERATIONS), min_size=1, max_size=25), st.integers(0, 10**9))
def test_kept_counts_are_those_there_are(
    tmp_path_factory: pytest.TempPathFactory, operations: list[str], seed: int
) -> None:
    chance = random.Random(seed)
    library = Library.open(tmp_path_factory.mktemp("tallies") / "library.sqlite")
    try:
        maker = LibraryMaker(library)
        for number in (1, 2, 3):
            maker.photo(f"{number}", [face(0.1), face(0.4, quality=0.3), face(0.7, quality=0.5)])
        for kind in ("label", "suggest", "group", "group", *operations):
            operate(library, maker, kind, chance)
            with library.reading() as connection:
                assert tallies.totals(connection) == totals(connection)
                assert tallies.of_people(connection) == tallies.counted(connection, PEOPLE)
                assert tallies.of_people(connection, PEOPLE) == tallies.counted(connection, PEOPLE)
                assert tallies.of_groups(connection) == groups_now(connection)
            if chance.random() < 0.8:
                library.write(tallies.refresh)
        library.write(tallies.refresh)
        with library.reading() as connection:
            assert not tallies.is_behind(connection)
            assert tallies.of_people(connection) == tallies.counted(connection, PEOPLE)
            assert tallies.of_groups(connection) == groups_now(connection)
    finally:
        library.close()


def test_many_are_counted_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(tmp_path / "library.sqlite")
    maker = LibraryMaker(library)
    chance = random.Random(1)
    for number in (1, 2, 3):
        maker.photo(f"{number}", [face(0.1), face(0.4, quality=0.3), face(0.7, quality=0.5)])
    for kind in OPERATIONS[:4] * 2 + ("group", "gone", "copy"):
        operate(library, maker, kind, chance)
    with library.reading() as connection:
        few = tallies.counted(connection, PEOPLE), groups_now(connection)
        monkeypatch.setattr(tallies, "_MANY", 0)
        assert (tallies.counted(connection, PEOPLE), groups_now(connection)) == few
    library.close()


def test_a_poor_face_is_nobodys_best_where_there_is_another(library: Library) -> None:
    maker = LibraryMaker(library)
    maker.photo("1", [face(0.1, quality=0.1), face(0.4, quality=0.6), face(0.7, quality=0.9)])

    def best(connection: Connection) -> list[FaceId]:
        return [tally.best for tally in tallies.counted(connection, PEOPLE[:1]).values()]

    with library.reading() as connection:
        poor, good, better = (
            FaceId(row[0]) for row in connection.execute("SELECT id FROM faces ORDER BY quality")
        )

    def work(connection: Connection) -> None:
        add_people(connection)
        labels.put(connection, [(poor, StoredLabel("confirmed", PEOPLE[0], 1))])  # type: ignore[arg-type]
        assert best(connection) == [poor]  # better than none
        suggested = {better: StoredSuggestion(PEOPLE[0], False, 0.9)}
        suggestions.replace(connection, [better], suggested)
        assert best(connection) == [poor]  # perhaps it is somebody else
        suggestions.replace(connection, [good], {good: StoredSuggestion(PEOPLE[0], True, 0.9)})
        assert best(connection) == [good]
        labels.put(connection, [(good, StoredLabel("confirmed", PEOPLE[0], 1))])  # type: ignore[arg-type]
        suggestions.replace(connection, [better], {better: StoredSuggestion(PEOPLE[0], True, 0.9)})
        assert best(connection) == [good]  # what a person said goes before what the program thinks

    library.write(work)
