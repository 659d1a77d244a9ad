"""Suggestions in a library: nothing automatic contradicts a decision, and bit by bit gives what at once gives."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.faces import Calibration, PackInfo
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import evidence, faces, links, people_rows, rejections, suggestions, tallies
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people import exemplars
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.workspace import suggesting
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.suggesting import Suggesting
from tests.support.library_maker import LibraryMaker, face, pack, unit

POINTS = ((0.2, 1e-2), (0.4, 1e-4))


class _Models:
    """Only knows the pack."""

    def __init__(self, name: str = "pack-one") -> None:
        self.pack = replace(pack(name), calibration=Calibration(POINTS, default=0.3))

    def info(self) -> PackInfo:
        return self.pack

    def calibration(self, _pack: object = None) -> Calibration:
        return self.pack.calibration


class Desk:
    """A library, the decisions about it, and what follows from them."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.open(folder / "library.sqlite")
        self.decisions = Decisions(self.library)
        self.changes: list[Changes] = []
        self.maker = LibraryMaker(self.library, self._relabelled)
        self.models = _Models()
        (folder / "index").mkdir()
        self.finder = FaceFinder(self.library, folder / "index", saves=False)
        self.strictness = 0.0
        self.suggesting = self.start()
        self._pending = Changes()

    def start(self) -> Suggesting:
        """As a new process does."""
        return Suggesting(
            self.library,
            self.finder,
            self.models,  # type: ignore[arg-type]
            lambda: self.strictness,
            self.changes.append,
        )

    def close(self) -> None:
        self.suggesting.close()
        self.finder.close()
        self.library.close()

    def decide(self, decide: Callable[[], Changes]) -> Changes:
        changes = decide()
        self.suggesting.changed(changes)
        return changes

    def _relabelled(self, connection: object, contents: object) -> None:
        self._pending = self.decisions.relabel(connection, contents)  # type: ignore[arg-type]

    def photo(self, name: str, *vectors: object, quality: float = 0.8) -> list[FaceId]:
        """A photo with these faces, indexed as the indexer does."""
        photo = self.maker.photo(name, None)
        found = [
            face(0.1 + 0.2 * number, quality=quality, embedding=vector)  # type: ignore[arg-type]
            for number, vector in enumerate(vectors)
        ]
        ids = self.maker.analyse(photo, name, found)
        self.suggesting.changed(self._pending | Changes(faces=frozenset(ids)))
        return ids

    def rows(self) -> dict[FaceId, StoredSuggestion]:
        """Everything in the table, whether views show it or not."""
        with self.library.reading() as connection:
            every = suggestions.every_face(connection)
            found = suggestions.of_faces(connection, every)
        assert found.keys() == every, "a suggestion on a face with a label"
        return found

    def said(self) -> dict[FaceId, tuple[str, bool]]:
        """Name and whether it is automatic, by face, once all has followed."""
        self.suggesting.settle()
        with self.library.reading() as connection:
            shown = faces.by_ids(connection, self.rows())
        return {
            row.id: (row.suggestion.name, row.suggestion.automatic) for row in shown if row.suggestion is not None
        }

    def person(self, name: str) -> PersonId:
        with self.library.reading() as connection:
            found = people_rows.by_name(connection, name)
        assert found is not None
        return found.id


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.close()


ANNA, BEN = unit(1), unit(0, 1)
PERHAPS = unit(1, 0, 2)
"""Like Anna, not surely."""


def test_a_named_face_names_its_like_and_new_faces_too(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", unit(1, 0.1))
    (three,) = desk.photo("three", PERHAPS)
    (other,) = desk.photo("four", BEN)
    assert desk.said() == {}
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {two: ("Anna", True), three: ("Anna", False)}
    told = desk.changes[-1]
    assert told.faces == {two, three} and told.people == {desk.person("Anna")} and told.people_list and told.photos
    (five,) = desk.photo("five", unit(1, 0.2))
    assert desk.said()[five] == ("Anna", True) and other not in desk.said()


def test_undo_and_redo_are_followed(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", ANNA)
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {two: ("Anna", True)}
    desk.decide(desk.decisions.undo)
    assert desk.said() == {}
    desk.decide(desk.decisions.redo)
    assert desk.said() == {two: ("Anna", True)}
    desk.decide(lambda: desk.decisions.name_faces([two], "Anna"))
    assert desk.said() == {}


def test_what_was_decided_before_a_crash_leaves_no_suggestion_behind(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", ANNA)
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {two: ("Anna", True)}
    desk.decisions.not_a_face([two])  # and the process ends before anything follows from it
    desk.suggesting.close()
    desk.suggesting = desk.start()
    desk.suggesting.catch_up()
    assert desk.said() == {}


def test_merging_and_taking_apart_moves_what_is_suggested(desk: Desk) -> None:
    a1, b1 = desk.photo("one", ANNA, BEN)
    (a2,) = desk.photo("two", ANNA)
    (b2,) = desk.photo("three", BEN)
    desk.decide(lambda: desk.decisions.name_faces([a1], "Anna"))
    desk.decide(lambda: desk.decisions.name_faces([b1], "Ben"))
    assert desk.said() == {a2: ("Anna", True), b2: ("Ben", True)}
    desk.decide(lambda: desk.decisions.merge(desk.person("Ben"), desk.person("Anna")))
    assert {name for name, _ in desk.said().values()} == {"Anna"}
    desk.decide(desk.decisions.undo)
    assert desk.said() == {a2: ("Anna", True), b2: ("Ben", True)}


def test_a_rejected_face_is_not_offered_again_nor_its_twins(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    twin = unit(1, 0, 1)
    (two,) = desk.photo("two", twin)
    (three,) = desk.photo("three", twin)
    (four,) = desk.photo("four", unit(1, 0.1))
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said().keys() == {two, three, four}
    anna = desk.person("Anna")
    desk.decide(lambda: desk.decisions.reject([two], anna))
    assert two not in desk.rows()  # at once
    assert desk.said() == {four: ("Anna", True)}
    desk.decide(desk.decisions.undo)
    assert desk.said().keys() == {two, three, four}


def test_nobody_is_twice_in_a_photo(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    two, three = desk.photo("two", ANNA, unit(1, 0, 1))
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {two: ("Anna", True)}
    desk.decide(lambda: desk.decisions.name_faces([three], "Anna"))
    assert desk.said() == {}


def test_what_was_said_about_faces_without_a_name_holds(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", ANNA)
    (three,) = desk.photo("three", ANNA)
    (far,) = desk.photo("four", BEN)
    desk.decide(lambda: desk.decisions.different([one], [two]))
    desk.decide(lambda: desk.decisions.same([three], [far]))
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {three: ("Anna", True)}
    desk.decide(lambda: desk.decisions.name_faces([far], "Ben"))
    assert desk.said() == {}


def test_ignored_faces_are_known_again(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", ANNA)
    desk.decide(lambda: desk.decisions.ignore([one]))
    assert desk.said() == {two: ("", False)}
    desk.decide(desk.decisions.undo)
    assert desk.said() == {}


def test_poor_faces_neither_vouch_nor_are_named(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (blurred,) = desk.photo("two", ANNA, quality=0.1)
    (other,) = desk.photo("three", BEN, quality=0.1)
    desk.photo("four", BEN)
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    desk.decide(lambda: desk.decisions.name_faces([other], "Ben"))
    assert desk.said() == {blurred: ("Anna", False)}


def test_stricter_rules_and_another_pack_are_followed(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", PERHAPS)
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {two: ("Anna", False)}
    desk.strictness = -1.0
    desk.models.pack = replace(desk.models.pack, calibration=Calibration(((0.5, 1e-2), (0.8, 1e-4)), 0.6))
    desk.suggesting.recompute()
    assert desk.said() == {}
    desk.strictness = 0.0
    desk.models.pack = replace(desk.models.pack, calibration=Calibration(POINTS, 0.3))
    desk.suggesting.recompute()
    assert desk.said() == {two: ("Anna", False)}
    desk.models = _Models("another")
    desk.suggesting.close()
    desk.suggesting = desk.start()
    desk.suggesting.catch_up()
    desk.suggesting.recompute()
    assert desk.said() == {}


def test_a_later_start_looks_at_what_is_left_only(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", ANNA)
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    assert desk.said() == {two: ("Anna", True)}
    desk.suggesting.close()

    looked: list[int] = []
    original = Suggesting._look_at

    def look_at(self: Suggesting, known: object, limits: object, contents: list[int]) -> Changes:
        looked.append(len(contents))
        return original(self, known, limits, contents)  # type: ignore[arg-type]

    monkeypatch.setattr(Suggesting, "_look_at", look_at)
    desk.suggesting = desk.start()
    desk.suggesting.catch_up()
    desk.suggesting.settle()
    assert sum(looked) == 0
    (three,) = desk.photo("three", ANNA)
    assert desk.said() == {two: ("Anna", True), three: ("Anna", True)}
    assert sum(looked) == 1
    # A process that ended before it could follow a decision.
    desk.suggesting.close()
    desk.decisions.unname([one])
    desk.suggesting = desk.start()
    desk.suggesting.catch_up()
    assert desk.said() == {}


class _Slices:
    """Contents in the order in which they are looked at, one at a time, with something that happens meanwhile."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, after: int, happens: Callable[[], object]) -> None:
        self.looked: list[int] = []
        original = Suggesting._look_at

        def look_at(of: Suggesting, known: object, limits: object, contents: list[int]) -> Changes:
            self.looked += contents
            if len(self.looked) == after:
                happens()
            return original(of, known, limits, contents)  # type: ignore[arg-type]

        monkeypatch.setattr(suggesting, "_SLICE", 1)
        monkeypatch.setattr(Suggesting, "_look_at", look_at)


def test_a_new_photo_goes_before_what_is_left_of_a_pass(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = desk.photo("one", ANNA)
    others = [desk.photo(f"other {number}", unit(1, 0.02 * number))[0] for number in range(6)]
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    desk.said()
    new: list[FaceId] = []
    slices = _Slices(monkeypatch, 2, lambda: new.extend(desk.photo("new", unit(1, 0.05))))
    told = len(desk.changes)
    desk.suggesting.recompute()
    said = desk.said()
    assert said == dict.fromkeys([*others, *new], ("Anna", True))
    with desk.library.reading() as connection:
        (content,) = evidence.contents_of(connection, new)
        everything = evidence.contents_of(connection, [*others, *new])
    assert slices.looked[2] == content and set(slices.looked) == everything
    assert desk.changes[told].faces == set(new), "views hear of it before the pass is over"


@pytest.mark.parametrize("after", [1, 4])
def test_a_decision_in_the_middle_of_a_pass_is_followed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", BEN)
    near_anna = [desk.photo(f"anna {number}", unit(1, 0.02 * number))[0] for number in range(3)]
    near_ben = [desk.photo(f"ben {number}", unit(0.02 * number, 1))[0] for number in range(3)]
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    desk.decide(lambda: desk.decisions.name_faces([two], "Ben"))
    desk.said()
    _Slices(monkeypatch, after, lambda: desk.decide(lambda: desk.decisions.unname([one])))
    desk.suggesting.recompute()
    assert desk.said() == dict.fromkeys(near_ben, ("Ben", True))
    assert near_anna


def test_counting_everybody_waits_for_what_comes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", BEN)
    (three,) = desk.photo("three", unit(1, 0.1))
    order: list[str] = []
    refresh, original = tallies.refresh, Suggesting._look_at

    def counted(connection: object, most: int) -> int:
        order.append("count")
        if order.count("count") == 1:
            desk.suggesting.changed(Changes(faces=frozenset([three])))
        return refresh(connection, most)  # type: ignore[arg-type]

    def look_at(of: Suggesting, known: object, limits: object, contents: list[int]) -> Changes:
        order.append("look")
        return original(of, known, limits, contents)  # type: ignore[arg-type]

    desk.decisions.name_faces([one], "Anna")
    desk.decisions.name_faces([two], "Ben")
    monkeypatch.setattr(suggesting, "_COUNTED", 1)
    monkeypatch.setattr(suggesting.tallies, "refresh", counted)
    monkeypatch.setattr(Suggesting, "_look_at", look_at)
    desk.suggesting.recompute()
    desk.suggesting.settle()
    assert order[order.index("count") + 1] == "look" and order[-1] == "count"
    with desk.library.reading() as connection:
        assert not tallies.is_behind(connection)


def test_a_first_decision_after_a_start_is_followed(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", ANNA)
    (three,) = desk.photo("three", ANNA)
    for step in (
        lambda: desk.decisions.name_faces([one], "Anna"),
        lambda: desk.decisions.reject([two], desk.person("Anna")),
        lambda: desk.decisions.unname([one]),
        desk.decisions.undo,
    ):
        desk.suggesting.close()
        desk.suggesting = desk.start()
        desk.suggesting.catch_up()
        desk.decide(step)
        followed = desk.said()
        desk.suggesting.recompute()
        assert desk.said() == followed
    assert three not in followed  # it looks as much like the rejected face as like Anna


def test_it_ends_when_it_is_closed(desk: Desk) -> None:
    (one,) = desk.photo("one", ANNA)
    desk.photo("two", ANNA)
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    desk.suggesting.close()
    desk.suggesting.changed(Changes(faces=frozenset({one})))
    assert desk.suggesting._thread is None


# -- any sequence of decisions ------------------------------------------------------------------------------------

PHOTOS = 5
FACES = 3
VECTORS = [
    unit(*v)
    for v in ((1,), (1, 0.6), (1, 1.2), (0.3, 1), (0, 1, 0.4), (0, 0, 1), (0.2, 0.2, 1, 0.5), (0, 0, 0, 1))
]

spots = st.lists(st.integers(0, PHOTOS * FACES - 1), min_size=1, max_size=4, unique=True)
names = st.sampled_from(["Anna", "Ben", "Cid"])
steps = st.one_of(
    st.tuples(st.just("name_faces"), spots, names),
    st.tuples(st.just("name_faces"), spots, names),
    st.tuples(st.sampled_from(["unname", "ignore", "not_a_face", "confirm"]), spots, st.none()),
    st.tuples(st.just("reject"), spots, names),
    st.tuples(st.sampled_from(["same", "different"]), spots, spots),
    st.tuples(st.just("merge"), names, names),
    st.tuples(st.sampled_from(["undo", "redo"]), st.none(), st.none()),
    st.tuples(st.sampled_from(["settle", "restart", "photo"]), st.none(), st.none()),
)


@contextmanager
def bench() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        made = Desk(Path(folder))
        try:
            yield made
        finally:
            made.close()


def take(desk: Desk, known: list[FaceId], step: tuple[str, object, object], draw: Iterator[object]) -> None:
    """One step; those that make no sense do nothing."""
    kind, what, how = step
    decisions = desk.decisions
    try:
        if kind == "settle":
            desk.suggesting.settle()
        elif kind == "restart":
            desk.suggesting.close()
            desk.suggesting = desk.start()
            desk.suggesting.catch_up()
        elif kind == "photo":
            known += desk.photo(f"more {len(known)}", next(draw), next(draw))
        elif kind in ("undo", "redo"):
            desk.decide(getattr(decisions, kind))
        elif kind == "merge":
            desk.decide(lambda: decisions.merge(_person(desk, what), _person(desk, how)))
        else:
            ids = [known[number] for number in what]  # type: ignore[attr-defined]
            if kind == "name_faces":
                desk.decide(lambda: decisions.name_faces(ids, how))  # type: ignore[arg-type]
            elif kind == "reject":
                desk.decide(lambda: decisions.reject(ids, _person(desk, how)))
            elif kind in ("same", "different"):
                others = [known[number] for number in how]  # type: ignore[attr-defined]
                desk.decide(lambda: getattr(decisions, kind)(ids, others))
            else:
                desk.decide(lambda: getattr(decisions, kind)(ids))
    except (DecisionError, NotFoundError):
        pass


def _person(desk: Desk, name: object) -> PersonId:
    with desk.library.reading() as connection:
        found = people_rows.by_name(connection, str(name))
    if found is None:
        raise NotFoundError("nobody")
    return found.id


def contradictions(desk: Desk, rows: dict[FaceId, StoredSuggestion]) -> list[str]:
    """Everything that is suggested and can't be, by what the tables of the log say."""
    found = []
    with desk.library.reading() as connection:
        shown = {row.id: row for row in faces.by_ids(connection, rows)}
        merges = Merges.of_log(connection)
        said = rejections.of_faces(connection, rows)
        said_of_pairs = links.every(connection)  # a later one may take an earlier one back
        for number, row in shown.items():
            made = rows[number]
            if row.status is not FaceStatus.UNKNOWN:
                found.append(f"{number} has a label")
            if made.automatic and (row.quality is None or row.quality.overall < 0.25 or made.person is None):
                found.append(f"{number} is automatic")
            if made.person is None:
                continue
            person = people_rows.get(connection, made.person)
            assert person is not None
            if person.key in {merges.root(key) for key in said.get(number, ())}:
                found.append(f"{number} was rejected")
            others = [other for other in faces.of_photo(connection, row.photo_id) if other.id != number]
            for other in others:
                also = rows.get(other.id)
                if other.person_id == made.person or (also is not None and also.person == made.person):
                    found.append(f"{number} is twice in a photo")
            for link in said_of_pairs if len(said_of_pairs) == 1 and not said_of_pairs[0].same else ():
                for side, opposite in pairwise((*link.sides, link.sides[0])):
                    named = [
                        other for other in faces.by_ids(connection, opposite) if other.person_id == made.person
                    ]
                    if number in side and number not in opposite and named:
                        found.append(f"{number} is somebody else")
    return found


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(range(len(VECTORS))), min_size=PHOTOS * FACES + 12, max_size=PHOTOS * FACES + 12),
    st.lists(st.sampled_from([0.1, 0.8]), min_size=PHOTOS, max_size=PHOTOS),
    st.lists(steps, min_size=1, max_size=12),
    st.randoms(use_true_random=False),
)
def test_nothing_contradicts_a_decision_and_bit_by_bit_is_as_at_once(
    looks: list[int], qualities: list[float], sequence: list[tuple[str, object, object]], chance: object
) -> None:
    noise = np.random.default_rng(chance.randrange(2**32))  # type: ignore[attr-defined]
    drawn = iter([unit(*(VECTORS[look] + noise.normal(0, 0.15, 4))) for look in looks] * 9)
    with bench() as desk:
        known: list[FaceId] = []
        for number, quality in enumerate(qualities):
            known += desk.photo(str(number), *(next(drawn) for _ in range(FACES)), quality=quality)
        for step in sequence:
            take(desk, known, step, drawn)
        desk.suggesting.settle()
        rows = desk.rows()
        assert contradictions(desk, rows) == []
        with desk.library.reading() as connection:
            assert not tallies.is_behind(connection)
            counted = tallies.of_people(connection)
            assert counted == tallies.of_people(connection, evidence.people(connection))
        desk.suggesting.recompute()
        desk.suggesting.settle()
        assert desk.rows() == rows


def test_who_stands_for_whom_is_chosen_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = desk.photo("one", ANNA)
    (two,) = desk.photo("two", BEN)
    desk.photo("three", unit(1, 0.1))
    desk.decide(lambda: desk.decisions.name_faces([one], "Anna"))
    desk.decide(lambda: desk.decisions.name_faces([two], "Ben"))
    before = desk.said()
    chosen: list[int] = []
    choose = exemplars.choose

    def counted(vectors: np.ndarray) -> np.ndarray:
        chosen.append(len(vectors))
        return choose(vectors)

    monkeypatch.setattr(exemplars, "choose", counted)
    desk.suggesting.close()
    desk.suggesting = desk.start()
    desk.suggesting.recompute()
    assert desk.said() == before and not chosen
    (four,) = desk.photo("four", unit(0, 1, 0.1))
    desk.said()  # or the thread comes upon the decision while it looks at the new photo, and is told of it later
    desk.decide(lambda: desk.decisions.name_faces([four], "Ben"))
    desk.said()
    assert chosen == [2]
    desk.suggesting.close()
    desk.suggesting = desk.start()
    desk.suggesting.recompute()
    desk.said()
    assert chosen == [2]
