"""Why a face is shown as somebody, in words; and who looks like whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.explaining import Explaining
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.search import Search
from glimpse_desktop.workspace.suggesting import Suggesting
from tests.support.library_maker import LibraryMaker, face, pack, unit

PACK = replace(pack(), calibration=Calibration(((0.2, 1e-2), (0.4, 1e-4)), default=0.4))


class _Models:
    def info(self):  # type: ignore[no-untyped-def]
        return PACK

    def calibration(self, _pack: object = None) -> Calibration:
        return PACK.calibration


class Desk:
    def __init__(self, library: Library, maker: LibraryMaker, decisions: Decisions, folder: Path) -> None:
        folder.mkdir()
        self.library, self.maker, self.decisions = library, maker, decisions
        self.finder = FaceFinder(library, folder, saves=False)
        models = _Models()
        search = Search(library, self.finder, models)  # type: ignore[arg-type]
        self.explaining = Explaining(library, self.finder, models, search)  # type: ignore[arg-type]
        self.search = search
        self.suggesting = Suggesting(library, self.finder, models, lambda: 0.0, lambda _: None)  # type: ignore[arg-type]

    def faces(self, name: str, *vectors: object) -> list[FaceId]:
        photo = self.maker.photo(name, None)
        found = [face(0.1 + 0.2 * i, embedding=vector) for i, vector in enumerate(vectors)]  # type: ignore[arg-type]
        return self.maker.analyse(photo, name, found)

    def person(self, name: str) -> PersonId:
        with self.library.reading() as connection:
            found = people_rows.by_name(connection, name)
        assert found is not None
        return found.id


@pytest.fixture
def desk(library: Library, maker: LibraryMaker, decisions: Decisions, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(library, maker, decisions, tmp_path / "index")
    yield made
    made.suggesting.close()
    made.finder.close()


def test_a_suggestion_names_what_it_rests_on_and_who_is_next(desk: Desk) -> None:
    (a1,), (a2,), (a3,) = (desk.faces(f"a{n}", unit(1, 0.1 * n)) for n in range(3))
    (b,) = desk.faces("b", unit(1, 0, 1.2))
    (asked,) = desk.faces("asked", unit(1, 0.05))
    desk.decisions.name_faces([a1, a2, a3], "Anna")
    desk.decisions.name_faces([b], "Ben")
    desk.suggesting.settle()
    found = desk.explaining.explain(asked)
    assert (found.name, found.person_id, found.word) == ("Anna", desk.person("Anna"), "very likely")
    assert {match.face.id for match in found.nearest} == {a1, a2, a3}
    assert [match.similarity for match in found.nearest] == sorted(
        (match.similarity for match in found.nearest), reverse=True
    )
    assert found.runner_up == "Ben" and [match.face.id for match in found.runner_up_nearest] == [b]
    assert found.margin == pytest.approx(found.nearest[0].similarity - found.runner_up_nearest[0].similarity)
    assert found.reason == "Like 3 confirmed faces of Anna; next is Ben, clearly less alike."
    assert desk.explaining.explain(a1).reason.startswith("You said so. Like 2 confirmed faces of Anna")
    assert a1 not in {match.face.id for match in desk.explaining.explain(a1).nearest}
    assert (
        desk.explaining.explain(b).reason
        == "You said so. There is no other confirmed face of Ben to compare it with."
    )


def test_a_face_that_is_nobodys_an_ignored_one_and_one_that_is_gone(desk: Desk) -> None:
    (one,) = desk.faces("one", unit(1))
    (two,) = desk.faces("two", unit(1, 0.1))
    alone = desk.explaining.explain(two)
    assert alone.person_id is None and alone.nearest == () and alone.reason.startswith("Nobody with a name")
    desk.decisions.ignore([one])
    desk.suggesting.settle()
    found = desk.explaining.explain(two)
    assert found.reason == "Like a face that is ignored." and [match.face.id for match in found.nearest] == [one]
    with pytest.raises(NotFoundError):
        desk.explaining.explain(FaceId(999))


def test_people_who_look_alike_unless_they_were_said_to_be_two_or_are_hidden(desk: Desk) -> None:
    (a,), (b,), (c,), (d,) = (desk.faces(str(n), unit(1, 0, 0.4 * n)) for n in range(4))
    (far,) = desk.faces("far", unit(0, 1))
    for number, name in ((a, "Anna"), (b, "Ben"), (c, "Cid"), (d, "Dora"), (far, "Eve")):
        desk.decisions.name_faces([number], name)
    anna = desk.person("Anna")

    def names() -> list[str]:
        return [guess.name for guess in desk.explaining.similar_people(anna, 8)]

    assert names() == ["Ben", "Cid", "Dora"]
    assert [guess.name for guess in desk.explaining.similar_people(anna, 1)] == ["Ben"]
    desk.decisions.different_persons(desk.person("Ben"), anna)
    assert names() == ["Cid", "Dora"]
    desk.decisions.hide(desk.person("Cid"))
    assert names() == ["Dora"]
    assert desk.explaining.similar_people(PersonId(999), 8) == []


def test_guesses_leave_out_who_it_is_not_and_who_is_there_already(desk: Desk) -> None:
    (a,), (b,) = desk.faces("a", unit(1)), desk.faces("b", unit(1, 0.2))
    one, other = desk.faces("asked", unit(1, 0.1), unit(1, 0.3))
    desk.decisions.name_faces([a], "Anna")
    desk.decisions.name_faces([b], "Ben")
    assert {guess.name for guess in desk.search.guesses(one, 5)} == {"Anna", "Ben"}
    desk.decisions.reject([one], desk.person("Ben"))
    assert [guess.name for guess in desk.search.guesses(one, 5)] == ["Anna"]
    desk.decisions.name_faces([other], "Anna")
    assert desk.search.guesses(one, 5) == []
    assert {guess.name for guess in desk.search.guesses(other, 5)} == {"Anna", "Ben"}
