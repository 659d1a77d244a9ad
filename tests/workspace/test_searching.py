"""What a search text means in a library on a day, how it may go on, and what is kept of it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.photo_query import ByPeople, Person, Query, QueryError, TakenIn, Text, both, either
from glimpse_desktop.domain.photo_query_parser import parse
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.persons import former_names
from glimpse_desktop.workspace.search_names import resolved
from glimpse_desktop.workspace.searching import Searching
from tests.support.library_maker import LibraryMaker, face

TODAY = date(2026, 11, 18)
EVERYBODY = [
    (PersonId(number), name, folded)
    for number, (name, folded) in enumerate(
        [
            ("Anna", "anna"),
            ("Anna Meyer", "anna meyer"),
            ("Ben", "ben"),
            ("Éric Lund", "eric lund"),
            ("June Hill", "june hill"),
            ("Mayra", "mayra"),
        ],
        1,
    )
]


def people(*numbers: int) -> ByPeople:
    return ByPeople(frozenset(map(PersonId, numbers)))


def in_names(word: str) -> Query:
    return either(Text("name", word), Text("folder", word))


YEAR_2019 = TakenIn(date(2019, 1, 1), date(2020, 1, 1))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("person:anna", people(1)),
        ("person:Ann", people(1, 2)),
        ("person:meyer", people(2)),
        ("person:ERIC", people(4)),
        ('person:"eric l"', people(4)),
        ("anna", people(1)),
        ("Anna Meyer", people(2)),
        ("anna mey 2019", both(people(2), YEAR_2019)),
        ("Ben 2019 beach", both(people(3), YEAR_2019, in_names("beach"))),
        ("summer 2019", TakenIn(date(2019, 6, 1), date(2019, 9, 1))),
        ("june", people(5)),
        ("june 2019", TakenIn(date(2019, 6, 1), date(2019, 7, 1))),
        ("may 2019", TakenIn(date(2019, 5, 1), date(2019, 6, 1))),
        ("may", TakenIn(date(2026, 5, 1), date(2026, 6, 1))),
        ("ma", either(people(6), in_names("ma"))),
        ("last december", TakenIn(date(2025, 12, 1), date(2026, 1, 1))),
        ("IMG_1", in_names("IMG_1")),
        ('"last december" x', both(TakenIn(date(2025, 12, 1), date(2026, 1, 1)), in_names("x"))),
        ("date:2019-06..2019-08", TakenIn(date(2019, 6, 1), date(2019, 9, 1))),
        ("before:2019", TakenIn(None, date(2019, 1, 1))),
        ("after:2019", TakenIn(date(2020, 1, 1), None)),
        ("before:2019..", TakenIn(None, date(2019, 1, 1))),
    ],
)
def test_meaning(text: str, meant: Query) -> None:
    assert resolved(parse(text), lambda: EVERYBODY, TODAY) == meant


def test_only_takes_a_name_each() -> None:
    meant = resolved(parse('only:"anna meyer",b'), lambda: EVERYBODY, TODAY)
    assert meant == type(meant)((frozenset({PersonId(2)}), frozenset({PersonId(3)})))  # type: ignore[call-arg]


@pytest.mark.parametrize("text", ["2019 person:Anan", "2019 only:Ben,Anan"])
def test_unknown_names_say_who_may_be_meant(text: str) -> None:
    with pytest.raises(QueryError, match=r"Nobody is called “Anan”. Did you mean Anna") as caught:
        resolved(parse(text), lambda: EVERYBODY, TODAY)
    assert caught.value.position == 5


def test_a_name_like_nobodys_has_no_hint() -> None:
    with pytest.raises(QueryError, match=r"Nobody is called “Xyzzy”\.$"):
        resolved(Person("Xyzzy"), lambda: EVERYBODY, TODAY)


@pytest.fixture
def searching(library: Library, maker: LibraryMaker, decisions: Decisions) -> Searching:
    """Anna and Ben on a photo of 2019, Anna alone on one of 2020 at the beach, nobody on a third."""
    names: dict[str, list[int]] = {"Anna Meyer": [], "Ben": []}
    for name, year, who in (("a.jpg", 2019, ("Anna Meyer", "Ben")), ("Beach/b.jpg", 2020, ("Anna Meyer",))):
        photo = maker.photo(name, None)
        boxes = [face(0.1 + 0.3 * at) for at in range(len(who))]
        for found, person in zip(
            maker.analyse(photo, name, boxes, taken_at=datetime(year, 7, 1)), who, strict=True
        ):
            names[person].append(found)
    maker.photo("c.jpg", [], taken_at=datetime(2021, 7, 1))
    for person, faces in names.items():
        decisions.name_faces(faces, person)  # type: ignore[arg-type]
    return Searching(library, today=lambda: TODAY)


def test_finding(searching: Searching) -> None:
    for text, expected in {
        "": [3, 2, 1],
        "Anna": [2, 1],
        "anna ben": [1],
        "anna -ben": [2],
        "only:anna": [2],
        "only:anna,ben": [1],
        "beach OR 2019": [2, 1],
        "people:0": [3],
        "summer 2021": [3],
    }.items():
        found = searching.find(text)
        assert (found.timeline.ids.tolist(), found.problem) == (expected, None), text
    assert searching.find('person:"Anna"   AND 2019').text == "person:Anna 2019"
    assert searching.people_on([PhotoId(1), PhotoId(3)]).keys() == {1}


def test_what_is_wrong_is_said_and_nothing_is_found(searching: Searching) -> None:
    for text, position in (("2019 (", 6), ("a person:Bne", 2)):
        found = searching.find(text)
        assert found.problem is not None
        assert found.problem.position == position and found.text == text and len(found.timeline.ids) == 0


def test_changes_are_seen(searching: Searching, maker: LibraryMaker, decisions: Decisions) -> None:
    assert searching.find("people:2").timeline.ids.tolist() == [1]
    searching.changed(decisions.unname([searching_face(searching, "Ben")]))
    assert searching.find("people:2").timeline.ids.tolist() == []
    assert searching.find("d.jpg").timeline.ids.tolist() == []
    new = maker.photo("d.jpg", [])
    searching.changed(Changes(photo_list=True))
    assert searching.find("name:d.jpg").timeline.ids.tolist() == [new]


def test_names_stay_with_their_photos_when_an_order_changes(searching: Searching) -> None:
    assert searching.find("name:a.jpg").timeline.ids.tolist() == [1]

    def work(connection: Connection) -> None:
        connection.execute(
            "UPDATE contents SET taken_at = 1.7e9 WHERE id = (SELECT content_id FROM photos WHERE id = 1)"
        )

    searching._library.write(work)
    searching.changed(Changes(photos=frozenset({PhotoId(1)})))
    assert searching.find("").timeline.ids.tolist() == [1, 3, 2]
    assert searching.find("name:a.jpg").timeline.ids.tolist() == [1]


def searching_face(searching: Searching, name: str) -> int:
    with searching._library.reading() as connection:
        sql = "SELECT face_id FROM labels JOIN people p ON p.id = person_id WHERE p.name = ?"
        (found,) = connection.execute(sql, (name,)).fetchone()
    return found


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("", []),
        ("an", [("an", 'person:"Anna Meyer"')]),
        ("2019 mey", [("mey", 'person:"Anna Meyer"')]),
        ("person:b", [("b", "Ben")]),
        ('only:Ben,"an', [('"an', '"Anna Meyer"')]),
        ("person:", [("", '"Anna Meyer"'), ("", "Ben")]),
        ("-person:b", [("b", "Ben")]),
        ("folder:be", [("be", "Beach")]),
        ("camera:", [("", "Camera")]),
        ("format:j", [("j", "jpeg"), ("j", "jxl")]),
        ("is:f", [("f", "favourite")]),
        ("unnamed:", [("", "yes"), ("", "no")]),
        ("date:yes", [("yes", "yesterday")]),
        ("yest", [("yest", "date:yesterday")]),
        ("orient", [("orient", "orientation:")]),
        ("anna ", []),
        ("x anna mey", [("anna mey", 'person:"Anna Meyer"')]),
        ("summer 2019", [("summer 2019", 'date:"summer 2019"'), ("2019", "date:2019")]),
        ("bea", [("bea", "folder:Beach")]),
    ],
)
def test_suggestions(searching: Searching, text: str, suggested: list[tuple[str, str]]) -> None:
    found = searching.suggest(text + " later", len(text))
    assert [(text[each.start : each.end], each.text) for each in found] == suggested


def test_suggestions_complete_to_searches_without_problems(searching: Searching) -> None:
    for start in "abcdefghijklmnopqrstuvwxyz":
        for found in searching.suggest(start, 1, limit=50):
            if found.kind != "key":
                assert searching.find(found.text).problem is None, found
    assert len(searching.suggest("last", 4, limit=3)) == 3


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("anna 2019 beach", 'person:"Anna Meyer" date:2019 beach'),
        ("ben OR -(anna summer 2019)", 'person:Ben OR -(person:"Anna Meyer" date:"summer 2019")'),
        ('"anna meyer" rating:3', 'person:"Anna Meyer" rating:3'),
        ("an last", "an last"),
    ],
)
def test_words_are_spelled_out_and_find_the_same(searching: Searching, text: str, spelled: str) -> None:
    assert searching.spelled_out(text) == spelled
    assert searching.find(text).timeline.ids.tolist() == searching.find(spelled).timeline.ids.tolist()


def test_faces_stand_for_names(searching: Searching) -> None:
    found = searching.faces_of(["anna", "Ben", "Nobody"])
    assert list(found) == ["anna", "Ben"]
    assert found["anna"] != found["Ben"]


def test_what_is_read_ahead_is_what_searches_read(searching: Searching) -> None:
    searching.prepare()
    assert searching.find("people:2 name:a").timeline.ids.tolist() != []


def test_saved_searches_are_told_of_and_come_back_where_they_were(library: Library) -> None:
    told: list[Changes] = []
    searching = Searching(library, tell=told.append)
    for name in ("A", "B", "C"):
        searching.save(name, "2019")
    searching.remove_saved("B")
    searching.save("B", "2020", at=1)
    assert list(searching.saved()) == ["A", "B", "C"]
    assert told == [Changes(searches=True)] * 5


def test_saved_searches(searching: Searching) -> None:
    assert searching.save(" Us ", 'person:"Ben"  last summer') == "Us"
    assert searching.saved() == {"Us": "person:Ben last summer"}
    assert searching.rename_saved("us", "We") == "We"
    assert searching.saved_text("we") == "person:Ben last summer"
    with pytest.raises(QueryError):
        searching.save("Bad", "(")
    searching.remove_saved("We")
    with pytest.raises(NotFoundError):
        searching.remove_saved("We")


def test_nothing_is_kept_in_a_library_that_is_only_looked_at(library: Library) -> None:
    def refuse() -> None:
        raise DecisionError("only to look at it")

    searching = Searching(library, refuse)
    for attempt in (
        lambda: searching.save("a", "b"),
        lambda: searching.rename_saved("a", "b"),
        lambda: searching.remove_saved("a"),
    ):
        with pytest.raises(DecisionError):
            attempt()


def test_a_search_that_gets_too_long_in_full_is_kept_as_typed(searching: Searching) -> None:
    text = "folder:" + ",".join("abcdefgh"[place % 8] for place in range(1000))
    searching.save("Many", text)
    assert searching.saved_text("Many") == text == searching.find(text).text
    assert searching.spelled_out(text) == text


def test_people_who_are_called_like_a_search(library: Library, maker: LibraryMaker, decisions: Decisions) -> None:
    searching = Searching(library, today=lambda: TODAY)
    photos = {}
    for number, name in enumerate(["person:Anna", "OR", "2019", 'A "Z" (B)', "-", "is:hidden", "\\", "😀"]):
        photos[name] = maker.photo(f"{number}.jpg", [face(0.1)])
        with library.reading() as connection:
            (found,) = connection.execute("SELECT max(id) FROM faces").fetchone()
        decisions.name_faces([found], name)
    for name, photo in photos.items():
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        for text in (f'person:"{escaped}"', f'"{escaped}"', f'only:"{escaped}"'):
            answer = searching.find(text)
            assert answer.timeline.ids.tolist() == [photo], text
            assert searching.find(searching.spelled_out(answer.text)).timeline.ids.tolist() == [photo], text


def test_searches_that_were_kept_find_people_who_have_another_name_now(
    library: Library, maker: LibraryMaker, decisions: Decisions
) -> None:
    searching = Searching(library, today=lambda: TODAY)
    photos = [maker.photo(f"{number}.jpg", [face(0.1)]) for number in range(3)]
    with library.reading() as connection:
        one, two, three = (row[0] for row in connection.execute("SELECT id FROM faces ORDER BY id"))
        assert not former_names(connection)
    decisions.name_faces([one], "Anni")
    decisions.name_faces([two], "Berta")
    decisions.name_faces([three], "Carla")

    def found(text: str) -> list[int] | None:
        answer = searching.find(text)
        return None if answer.problem else sorted(answer.timeline.ids.tolist())

    def person(name: str) -> PersonId:
        with library.reading() as connection:
            known = people_rows.by_name(connection, name)
        assert known is not None
        searching.changed(Changes(people_list=True))
        return known.id

    decisions.rename(person("Anni"), "Zoe")
    decisions.rename(person("Berta"), "Carla")  # who is one person with Carla now
    searching.changed(Changes(people_list=True))
    assert found("person:Anni") == [photos[0]] == found("only:anni")
    assert found("person:Berta") == photos[1:] == found("person:Carla")
    assert found("person:Ann") is None, "only whole names are remembered"
    decisions.undo()
    searching.changed(Changes(people_list=True))
    assert found("person:Berta") == [photos[1]]
    decisions.name_faces([three], "Anni")  # who is called so goes before who was
    searching.changed(Changes(people_list=True))
    assert found("person:Anni") == [photos[2]]
