"""Each term of a search, and terms together, against a look at every photo of a small random library."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.photo_query import (
    EVERYTHING,
    And,
    ByPeople,
    Choice,
    Flag,
    Number,
    OnlyPeople,
    Person,
    Query,
    TakenIn,
    Text,
    both,
    either,
    negated,
)
from glimpse_desktop.library import people_rows, photo_search, photos
from glimpse_desktop.library.photo_search import KnownPhotos, search
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, face, pack

NAMES = ("Anna", "Ben", "Carla")
FOLDERS = ("Ferien Süd/Rome", "2019_summer", "x")
CAMERAS = ("Canon EOS 80D", "Pixel 6", None)
FORMATS = ("JPEG", "HEIF", "PNG", "RAW")
SIZES = ((400, 300), (300, 400), (300, 300), (0, 0))


@dataclass
class Fact:
    """What a photo is: of its faces a name, None for no name, or "ignored"."""

    photo: PhotoId
    folder: str
    file: str
    day: date
    camera: str | None
    format: str
    size: tuple[int, int]
    seen: bool = True
    faces: list[str | None] = field(default_factory=list)
    stars: int = 0
    favourite: bool = False
    label: str | None = None
    hidden: bool = False

    @property
    def named(self) -> set[str]:
        return {who for who in self.faces if who in NAMES}

    @property
    def unnamed(self) -> int:
        return self.faces.count(None)


@dataclass
class Album:
    library: Library
    facts: list[Fact]
    people: dict[str, PersonId]

    def ids(self, query: Query, known: KnownPhotos | None = None) -> list[int]:
        with self.library.reading() as connection:
            found = search(connection, query, known)
            everything = photos.timeline(connection)
        days = dict(zip(everything.ids.tolist(), everything.days.tolist(), strict=True))
        for number, day in zip(found.ids.tolist(), found.days.tolist(), strict=True):
            assert days.get(number, day) == day
        visible = set(found.ids.tolist())
        assert [number for number in everything.ids.tolist() if number in visible] == [
            number for number in found.ids.tolist() if number in days
        ]
        return sorted(found.ids.tolist())

    def of(self, *names: str) -> frozenset[PersonId]:
        return frozenset(self.people[name] for name in names)

    def expected(self, fits: Callable[[Fact], bool], hidden: bool = False) -> list[int]:
        return sorted(fact.photo for fact in self.facts if fits(fact) and (hidden or not fact.hidden))


@pytest.fixture
def album(library: Library, maker: LibraryMaker, decisions: Decisions) -> Album:
    """60 photos, some of them copies, not looked at, hidden, or with files that are gone."""
    chance = random.Random(7)
    facts: list[Fact] = []
    wanted: dict[str, list[int]] = {name: [] for name in (*NAMES, "ignored", "automatic", "none", "old")}
    automatic: list[tuple[int, str]] = []
    for number in range(60):
        folder, file = chance.choice(FOLDERS), f"IMG_{number:03} Käse.jpg"
        day = date(2018, 1, 1) + timedelta(chance.randrange(900))
        fact = Fact(
            PhotoId(0), folder, file, day, chance.choice(CAMERAS), chance.choice(FORMATS), chance.choice(SIZES)
        )
        fact.photo = maker.photo(
            f"{folder}/{file}", None, mtime=datetime(day.year, day.month, day.day, 12).timestamp()
        )
        fact.seen = number % 10 != 0
        facts.append(fact)
        if not fact.seen:
            continue
        kinds = [chance.choice([*NAMES, None, "ignored", "none", "automatic"]) for _ in range(chance.randrange(5))]
        boxes = [face(0.05 + 0.2 * at) for at in range(len(kinds))]
        taken = datetime(day.year, day.month, day.day, 23, 30)
        if number % 3 == 0:  # an older pack saw other people there
            older = maker.analyse(fact.photo, file, [face(0.5, 0.7)], by=pack("old"), taken_at=taken)
            wanted["Anna"].extend(older)
        for found, kind in zip(maker.analyse(fact.photo, file, boxes, taken_at=taken), kinds, strict=True):
            if kind == "automatic":
                kind = chance.choice(NAMES)
                automatic.append((found, kind))
            elif kind is not None:
                wanted[kind].append(found)
            if kind != "none":
                fact.faces.append(kind)
        if number % 7 == 0:
            copy = maker.photo(f"x/copy {number}.jpg", None)
            library.write(lambda c, fact=fact, copy=copy: _copy(c, fact.photo, copy))  # type: ignore[misc]
            facts.append(Fact(**{**vars(fact), "photo": copy, "folder": "x", "file": f"copy {number}.jpg"}))
    for name in NAMES:
        decisions.name_faces(wanted[name], name)
    decisions.ignore(wanted["ignored"])
    decisions.not_a_face(wanted["none"])
    with library.reading() as connection:
        people = {name: people_rows.by_name(connection, name).id for name in NAMES}  # type: ignore[union-attr]

    def rest(connection: Connection) -> None:
        for found, name in automatic:
            connection.execute("DELETE FROM suggestions WHERE face_id = ?", (found,))
            connection.execute("INSERT INTO suggestions VALUES (?, ?, 1, 0.9, NULL, NULL)", (found, people[name]))
        for fact in facts:
            connection.execute(
                "UPDATE contents SET camera = ?, lens = ?, format = ?, width = ?, height = ?"
                " WHERE id = (SELECT content_id FROM photos WHERE id = ?)",
                (fact.camera, fact.camera and "Lens of it", fact.format, *fact.size, fact.photo),
            )

    library.write(rest)
    _mark(library, facts, chance)
    gone = facts.pop(5)
    maker.delete_file(gone.photo)
    return Album(library, facts, people)


def _copy(connection: Connection, photo: PhotoId, copy: PhotoId) -> None:
    connection.execute(
        "UPDATE photos SET stale = 0, content_id = (SELECT content_id FROM photos WHERE id = ?) WHERE id = ?",
        (photo, copy),
    )


def _mark(library: Library, facts: list[Fact], chance: random.Random) -> None:
    marks: dict[int, tuple[int, bool, str | None, bool]] = {}

    def work(connection: Connection) -> None:
        for fact in facts:
            if not fact.seen:
                continue
            (content,) = connection.execute("SELECT content_id FROM photos WHERE id = ?", (fact.photo,)).fetchone()
            if content not in marks:
                marks[content] = (
                    chance.randrange(6), chance.random() < 0.3, chance.choice([None, "red", "blue"]),
                    chance.random() < 0.15,
                )  # fmt: skip
                if any(marks[content]):
                    connection.execute(
                        "INSERT INTO photo_marks VALUES (?, ?, ?, ?, ?, 0)", (content, *marks[content])
                    )
            fact.stars, fact.favourite, fact.label, fact.hidden = marks[content]

    library.write(work)


TERMS: dict[str, tuple[Callable[[Album], Query], Callable[[Fact], bool]]] = {
    "everything": (lambda a: EVERYTHING, lambda f: True),
    "person": (lambda a: ByPeople(a.of("Anna")), lambda f: "Anna" in f.named),
    "one of two": (lambda a: ByPeople(a.of("Anna", "Ben")), lambda f: bool(f.named & {"Anna", "Ben"})),
    "only one": (
        lambda a: OnlyPeople((a.of("Anna"),)),
        lambda f: f.named == {"Anna"} and not f.unnamed,
    ),
    "only two": (
        lambda a: OnlyPeople((a.of("Anna"), a.of("Ben"))),
        lambda f: f.named == {"Anna", "Ben"} and not f.unnamed,
    ),
    "only somebody of two": (
        lambda a: OnlyPeople((a.of("Anna", "Ben"),)),
        lambda f: bool(f.named) and f.named <= {"Anna", "Ben"} and not f.unnamed,
    ),
    "people:1": (lambda a: Number("people", 1, 1), lambda f: len(f.named) == 1),
    "people:0": (lambda a: Number("people", 0, 0), lambda f: f.seen and not f.named),
    "people:>=2": (lambda a: Number("people", 2, None), lambda f: len(f.named) >= 2),
    "faces:<=2": (lambda a: Number("faces", None, 2), lambda f: f.seen and len(f.faces) <= 2),
    "faces:1..3": (lambda a: Number("faces", 1, 3), lambda f: 1 <= len(f.faces) <= 3),
    "unnamed": (lambda a: Flag("unnamed"), lambda f: f.unnamed > 0),
    "folder": (lambda a: Text("folder", "sud"), lambda f: "Süd" in f.folder),
    "folder, several parts": (lambda a: Text("folder", "SÜD/rome"), lambda f: "Süd" in f.folder),
    "folder, punctuation": (lambda a: Text("folder", "2019 Summer"), lambda f: f.folder == "2019_summer"),
    "folder in the library": (lambda a: Text("folder", "photos"), lambda f: True),
    "absolute folder": (lambda a: Text("folder", str(Path("/photos/x"))), lambda f: f.folder == "x"),
    "name": (lambda a: Text("name", "img_01"), lambda f: "IMG_01" in f.file),
    "name, accents": (lambda a: Text("name", "kase"), lambda f: "Käse" in f.file),
    "name, beginning": (lambda a: Text("name", "Copy "), lambda f: f.file.startswith("copy")),
    "name is no folder": (lambda a: Text("name", "rome"), lambda f: False),
    "camera": (lambda a: Text("camera", "canon"), lambda f: f.seen and f.camera == CAMERAS[0]),
    "lens": (lambda a: Text("lens", "LENS"), lambda f: f.seen and f.camera is not None),
    "portrait": (lambda a: Choice("orientation", "portrait"), lambda f: f.seen and f.size == (300, 400)),
    "landscape": (lambda a: Choice("orientation", "landscape"), lambda f: f.seen and f.size == (400, 300)),
    "square": (lambda a: Choice("orientation", "square"), lambda f: f.seen and f.size == (300, 300)),
    "format": (lambda a: Choice("format", "heic"), lambda f: f.seen and f.format == "HEIF"),
    "raw": (lambda a: Choice("format", "raw"), lambda f: f.seen and f.format == "RAW"),
    "rating:>=3": (lambda a: Number("rating", 3, None), lambda f: f.stars >= 3),
    "rating:<=1": (lambda a: Number("rating", None, 1), lambda f: f.stars <= 1),
    "rating:0": (lambda a: Number("rating", 0, 0), lambda f: f.stars == 0),
    "favourite": (lambda a: Flag("favourite"), lambda f: f.favourite),
    "label": (lambda a: Choice("label", "red"), lambda f: f.label == "red"),
    "any label": (lambda a: Choice("label", "any"), lambda f: f.label is not None),
    "2019": (lambda a: TakenIn(date(2019, 1, 1), date(2020, 1, 1)), lambda f: f.day.year == 2019),
    "before": (lambda a: TakenIn(None, date(2018, 7, 1)), lambda f: f.day < date(2018, 7, 1)),
    "after": (lambda a: TakenIn(date(2018, 7, 1), None), lambda f: f.day >= date(2018, 7, 1)),
}


def test_every_term(album: Album) -> None:
    known = KnownPhotos()
    for name, (query, fits) in TERMS.items():
        expected = album.expected(fits)
        assert album.ids(query(album)) == expected, name
        assert album.ids(query(album), known) == expected, name
        assert (name == "name is no folder") == (not expected), name


def test_terms_together(album: Album) -> None:
    chance = random.Random(3)
    known = KnownPhotos()
    for _ in range(60):
        (one, fits_one), (two, fits_two), (three, fits_three) = chance.choices(list(TERMS.values()), k=3)
        query = both(either(one(album), negated(two(album))), negated(three(album)))

        def fits(fact: Fact, a=fits_one, b=fits_two, c=fits_three) -> bool:  # type: ignore[no-untyped-def]
            return (a(fact) or not b(fact)) and not c(fact)

        assert album.ids(query, known) == album.expected(fits)


def test_hidden_photos_are_found_only_where_they_are_asked_for(album: Album) -> None:
    assert album.ids(Flag("hidden")) == album.expected(lambda f: f.hidden, hidden=True)
    query = either(Flag("hidden"), Flag("favourite"))
    assert album.ids(query) == album.expected(lambda f: f.hidden or f.favourite, hidden=True)
    assert set(album.ids(Flag("hidden"))).isdisjoint(album.ids(EVERYTHING))


def test_who_is_on_photos(album: Album) -> None:
    with album.library.reading() as connection:
        found = photo_search.people_on(connection, [fact.photo for fact in album.facts])
        cameras = photo_search.equipment(connection, "camera")
    names = {fact.photo: sorted(fact.named) for fact in album.facts if fact.named}
    assert {photo: [name for _, name in people] for photo, people in found.items()} == names
    assert {person for people in found.values() for person in people} == {
        (n, name) for name, n in album.people.items()
    }
    assert cameras == ["Canon EOS 80D", "Pixel 6"]


def test_empty_library(library: Library) -> None:
    terms = [
        Number("people", 0, None),
        Text("name", "x"),
        Text("folder", "x"),
        OnlyPeople((frozenset({PersonId(1)}),)),
    ]
    for query in (EVERYTHING, *terms, And(tuple(terms))):
        with library.reading() as connection:
            found = search(connection, query)
        assert (found.ids.dtype, found.days.dtype, len(found.ids)) == (np.int64, np.int32, 0)


def test_names_must_be_looked_up_before(library: Library) -> None:
    with library.reading() as connection, pytest.raises(TypeError, match="looked up"):
        search(connection, Person("Anna"))


def test_orientation_is_that_of_photos_as_they_are_shown(album: Album, decisions: Decisions) -> None:
    def found(value: str) -> set[int]:
        return set(album.ids(Choice("orientation", value)))

    wide, square = found("landscape"), found("square")
    turned, upside_down = sorted(wide)[:2]
    decisions.rotate([PhotoId(turned), PhotoId(min(square))], 3)
    decisions.rotate([PhotoId(upside_down)], 2)
    assert turned in found("portrait") and turned not in found("landscape")
    assert upside_down in found("landscape")
    assert found("square") == square
