"""Any sequence of decisions, against a model that knows nothing of logs or boxes.

The tables that are kept up to date entry by entry, those replayed from the log, and those of a library rebuilt
from nothing but the log and the photos all have to say what the model says.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId
from glimpse_desktop.library import decision_log, suggestions
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people import decisions
from glimpse_desktop.people.decisions import Decisions
from tests.support.decision_model import Model, Operation, Spot
from tests.support.library_maker import LibraryMaker, content, face, pack

CONTENTS = 3
FOUND = ((0.1, 0.2), (0.4, 0.2), (0.7, 0.2))
"""Where packs find faces."""
SLOTS = (*FOUND, (0.2, 0.6), (0.6, 0.6))
"""Where there are faces: some are only drawn."""
SIDE = 0.1
PACKS = (pack("pack-one"), pack("pack-two"), pack("pack-three"))
DERIVED = ("labels", "people", "undone", "succession", "rejections", "links")


def detected(number: int, which: int) -> list[DetectedFace]:
    """What pack ``which`` finds in content ``number``: the first all faces, the others some, a little aside."""
    aside = (0.0, 0.015, -0.012)[which]
    return [face(FOUND[slot][0] + aside, FOUND[slot][1] + aside / 2) for slot in found(number, which)]


def found(number: int, which: int) -> list[int]:
    everything = list(range(len(FOUND)))
    return (everything, [slot for slot in everything if slot != number % 3], [(number + 1) % 3])[which]


def slot_at(x: float, y: float) -> int:
    return min(range(len(SLOTS)), key=lambda slot: abs(SLOTS[slot][0] - x) + abs(SLOTS[slot][1] - y))


def box_at(slot: int, aside: int) -> Box:
    """A box for the face in that place, not quite as any pack would have it."""
    return Box(SLOTS[slot][0] + 0.004 * aside, SLOTS[slot][1] + 0.004, SIDE, SIDE + 0.002 * aside)


class Bench:
    """The real thing, a library with its decisions and photos, beside the model."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.open(folder / "library.sqlite")
        self.decisions = Decisions(self.library)
        self.maker = LibraryMaker(self.library, self.decisions.relabel)
        self.photos = {number: self.maker.photo(str(number), None) for number in range(CONTENTS)}
        self.shown: dict[int, int] = {}
        self.model = Model()
        self.entries: list[DecisionId] = []
        """The entry of each of the model's operations."""
        self.keys: dict[int, str] = {}
        """The log's name for each of the model's people."""
        self.last = DecisionId(0)

    def analyse(self, number: int, which: int) -> None:
        self.maker.analyse(self.photos[number], str(number), detected(number, which), by=PACKS[which])
        self.shown[number] = which

    def both(self, real: Callable[[], object]) -> None:
        """Do it for real; the model has done it already, and the log must have grown by as much."""
        real()
        with self.library.reading() as connection:
            new = list(decision_log.entries(connection, self.last))
        for entry in new:
            self.last = entry.id
            if entry.kind in ("undo", "redo"):
                continue
            operation = self.model.operations[len(self.entries)]
            self.entries.append(entry.id)
            assert (entry.kind, len(entry.faces)) == (
                operation.kind,
                len(operation.spots) * (2 if entry.kind == "move" else 1),
            )
            if operation.kind == "name" and operation.name is not None:
                self.keys[operation.person or 0] = entry.person or ""
        assert len(self.entries) == len(self.model.operations)

    def faces(self) -> dict[Spot, tuple[FaceId, str | None]]:
        """The shown faces with what they say: a name, "ignored", "not_a_face" or nothing."""
        with self.library.reading() as connection:
            rows = connection.execute("""
                SELECT c.hash, f.x, f.y, f.id, ifnull(p.name, l.status)
                FROM faces f JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
                LEFT JOIN labels l ON l.face_id = f.id LEFT JOIN people p ON p.id = l.person_id
                WHERE ifnull(l.status, '') <> 'replaced'
            """).fetchall()
        numbers = {content(str(number)): number for number in range(CONTENTS)}
        there = {(numbers[hash_], slot_at(x, y)): (face_id, said) for hash_, x, y, face_id, said in rows}
        assert len(there) == len(rows), "one face is there twice"
        return there

    def person(self, number: int) -> PersonId:
        with self.library.reading() as connection:
            (row,) = connection.execute("SELECT id FROM people WHERE key = ?", (self.keys[number],)).fetchall()
        return PersonId(row[0])

    def says(self) -> dict[str, object]:
        """All that the tables say, in the model's words."""
        there = self.faces()
        spots = {face_id: spot for spot, (face_id, _) in there.items()}
        people = {key: number for number, key in self.keys.items()}
        operations = {entry: number for number, entry in enumerate(self.entries)}
        with self.library.reading() as connection:
            rejected = connection.execute("SELECT face_id, person FROM rejections").fetchall()
            links = connection.execute("SELECT face_id, decision_id, side, same FROM links").fetchall()
            rows = connection.execute("SELECT key, name, hidden, cover_face FROM people").fetchall()
        said: dict[str, Any] = {"labels": {spot: label for spot, (_, label) in there.items()}}
        said["rejected"] = {(spots[face_id], people[person]) for face_id, person in rejected}
        said["links"] = {
            (spots[face_id], operations[entry], side, bool(same)) for face_id, entry, side, same in links
        }
        said["people"] = {people[key]: name for key, name, _, _ in rows}
        said["hidden"] = {people[key] for key, _, hidden, _ in rows if hidden}
        said["covers"] = {people[key]: spots[cover] for key, _, _, cover in rows if cover is not None}
        return said

    def expected(self) -> dict[str, object]:
        """The same from the model."""
        state = self.model.state()
        people = state.people()
        there = [
            (number, slot)
            for number, which in self.shown.items()
            for slot in range(len(SLOTS))
            if state.is_there((number, slot), slot in found(number, which))
        ]
        labels = {spot: state.label(spot) for spot in there}
        return {
            "labels": {spot: people[said] if isinstance(said, int) else said for spot, said in labels.items()},
            "rejected": {(spot, person) for spot in there for person in state.rejected.get(spot, ())},
            "links": {(spot, *link) for spot in there for link in state.links.get(spot, ())},
            "people": people,
            "hidden": {person for person, hidden in state.latest(state.hidden).items() if hidden} & people.keys(),  # type: ignore[arg-type]
            "covers": {
                person: spot
                for person, spot in state.latest(state.covers).items()  # type: ignore[arg-type]
                if person in people and spot in there
            },
        }

    def tables(self) -> tuple[object, ...]:
        """Everything derived, by value."""
        queries = (
            """SELECT p.id, p.key, p.name, p.folded, p.hidden, f.x, f.y FROM people p
               LEFT JOIN faces f ON f.id = p.cover_face ORDER BY p.id""",
            """SELECT c.hash, f.x, f.y, f.w, f.h, f.kept, l.status, l.person_id, l.decision_id FROM labels l
               JOIN faces f ON f.id = l.face_id JOIN contents c ON c.id = f.content_id ORDER BY 1, 2""",
            """SELECT c.hash, f.x, f.y, r.person, r.decision_id FROM rejections r
               JOIN faces f ON f.id = r.face_id JOIN contents c ON c.id = f.content_id ORDER BY 1, 2, 3, 4""",
            """SELECT c.hash, f.x, f.y, l.decision_id, l.side, l.same FROM links l
               JOIN faces f ON f.id = l.face_id JOIN contents c ON c.id = f.content_id ORDER BY 1, 2, 3, 4""",
            "SELECT decision_id FROM undone ORDER BY 1",
            "SELECT x, y, w, h FROM faces WHERE kept = 1 ORDER BY 1, 2, 3, 4",
        )
        with self.library.reading() as connection:
            return tuple(connection.execute(sql).fetchall() for sql in queries)

    def wipe(self, tables: list[str]) -> None:
        """Empty tables that the log can bring back."""

        def work(connection: Connection) -> None:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            connection.execute("DELETE FROM suggestions")
            for table in {*tables, *(["labels"] if "people" in tables else [])}:
                connection.execute(f"DELETE FROM {table}")

        self.library.write(work)

    def forget(self) -> None:
        """Delete everything that isn't the log, and the photos' contents with it."""
        self.wipe(list(DERIVED))

        def work(connection: Connection) -> None:
            connection.execute("UPDATE photos SET content_id = NULL")
            connection.execute("DELETE FROM contents")

        self.library.write(work)


@contextmanager
def bench() -> Iterator[Bench]:
    with tempfile.TemporaryDirectory() as folder:
        made = Bench(Path(folder))
        try:
            yield made
        finally:
            made.library.close()


names = st.sampled_from(["Anna", "ANNA", "Ben", "Cid"])
spots = st.lists(
    st.tuples(st.integers(0, CONTENTS - 1), st.integers(0, len(SLOTS) - 1)), min_size=1, max_size=4, unique=True
)
some = st.integers(0, 3)
steps = st.one_of(
    st.tuples(st.just("name"), spots, names),
    st.tuples(st.just("name"), spots, names),
    st.tuples(st.sampled_from(["unname", "not_a_face", "ignore", "check"]), spots, st.none()),
    st.tuples(st.just("split"), spots, names),
    st.tuples(st.just("reject"), spots, st.one_of(st.none(), some)),
    st.tuples(st.just("confirm"), spots, some),
    st.tuples(st.sampled_from(["same", "different"]), spots, st.none()),
    st.tuples(st.sampled_from(["draw", "move"]), spots, st.integers(-2, 2)),
    st.tuples(st.just("cover"), spots, st.none()),
    st.tuples(st.sampled_from(["hide", "show"]), some, st.none()),
    st.tuples(st.just("rename"), some, names),
    st.tuples(st.sampled_from(["merge", "merge", "different_persons"]), some, some),
    st.tuples(st.sampled_from(["undo", "redo", "undo"]), st.none(), st.none()),
    st.tuples(st.sampled_from(["undo_entry", "redo_entry"]), st.integers(0, 30), st.none()),
    st.tuples(st.just("analyse"), st.integers(0, CONTENTS - 1), st.integers(0, len(PACKS) - 1)),
    st.tuples(st.just("replay"), st.lists(st.sampled_from(DERIVED), max_size=3), st.booleans()),
)


def replay(real: Bench, *, in_pieces: bool) -> Changes:
    if not in_pieces:
        return real.decisions.replay_all()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decisions, "_PIECE", 2)
        return real.decisions.replay_gently()


def take(step: tuple[str, Any, Any], real: Bench) -> None:
    """Do the same to both."""
    kind, what, how = step
    if kind == "analyse":
        real.analyse(what, how)
    elif kind == "replay":
        real.wipe(what)
        replay(real, in_pieces=how)
    elif kind in ("undo", "redo"):
        possible = getattr(real.model, kind)()
        real.both(lambda: expect(possible, getattr(real.decisions, kind)))
    elif kind in ("undo_entry", "redo_entry"):
        take_alone(kind, what, real)
    elif kind in ("rename", "merge", "hide", "show", "different_persons"):
        everybody = sorted(real.model.state().people())
        if everybody:
            take_people(kind, everybody, what, how, real)
    elif kind == "draw":
        take_draw(what[0], how, real)
    else:
        there = real.faces()
        chosen = [spot for spot in what if spot in there]
        if chosen:
            take_faces(kind, chosen, how, real)


def expect(possible: bool, work: Callable[[], object]) -> None:
    try:
        work()
    except (DecisionError, NotFoundError):
        assert not possible
    else:
        assert possible


def take_alone(kind: str, what: int, real: Bench) -> None:
    model = real.model
    if not model.operations:
        return
    number = what % len(model.operations)
    undo = kind == "undo_entry"
    possible = model.operations[number].live == undo and not model.obstructed(number)
    if possible and undo:
        model.set_undone([number])
    elif possible:
        model.operations[number].live = True
    real.both(lambda: expect(possible, lambda: getattr(real.decisions, kind)(real.entries[number])))


def take_people(kind: str, everybody: list[int], what: int, how: Any, real: Bench) -> None:
    model = real.model
    person = everybody[what % len(everybody)]
    who = real.person(person)
    if kind == "rename":
        model.rename(person, how)
        real.both(lambda: real.decisions.rename(who, how))
    elif kind in ("hide", "show"):
        hidden = bool(model.state().latest(model.state().hidden).get(person))  # type: ignore[arg-type]
        if hidden != (kind == "hide"):
            model.decide(Operation(kind, person=person))
        real.both(lambda: getattr(real.decisions, kind)(who))
    else:
        other = everybody[how % len(everybody)]
        whom = real.person(other)
        if kind == "merge":
            if person != other:
                model.decide(Operation("merge", person=person, other=other))
            real.both(lambda: real.decisions.merge(who, whom))
        elif person != other:
            state = model.state()
            pairs = [
                {state.root(one.person or 0), state.root(one.other)}
                for one in model.operations
                if one.live and one.kind in ("different", "name") and one.other is not None
            ]
            if {person, other} not in pairs:
                model.decide(Operation("different", person=person, other=other))
            real.both(lambda: real.decisions.different_persons(who, whom))


def take_draw(spot: Spot, aside: int, real: Bench) -> None:
    there = real.faces()
    if spot not in there or there[spot][1] == "not_a_face":
        real.model.decide(Operation("draw", (spot,), box=box_at(spot[1], aside)))
    real.both(lambda: real.decisions.draw(real.photos[spot[0]], box_at(spot[1], aside)))


def take_faces(kind: str, chosen: list[Spot], how: Any, real: Bench) -> None:
    model, decisions, there = real.model, real.decisions, real.faces()
    ids = [there[spot][0] for spot in chosen]
    if kind in ("name", "split"):
        model.name(chosen, how, new=kind == "split")
        real.both(
            lambda: decisions.name_faces(ids, how) if kind == "name" else decisions.split(ids, how, new=True)
        )
    elif kind in ("unname", "not_a_face", "ignore"):
        model.mark(kind, chosen)
        real.both(lambda: getattr(decisions, kind)(ids))
    elif kind == "check":
        possible = bool(model.by_label(chosen))
        model.check(chosen)
        real.both(lambda: expect(possible, lambda: decisions.check(ids)))
    elif kind == "reject":
        everybody = sorted(model.state().people())
        person = everybody[how % len(everybody)] if how is not None and everybody else None
        who = None if person is None else real.person(person)
        possible = model.reject(chosen, person)
        real.both(lambda: expect(possible, lambda: decisions.reject(ids, who)))
    elif kind == "confirm":
        take_confirm(chosen, ids, how, real)
    elif kind in ("same", "different"):
        take_link(kind, chosen, ids, real)
    elif kind == "cover":
        label = model.state().label(chosen[0])
        known = model.state().latest(model.state().covers).get(label)  # type: ignore[arg-type,call-overload]
        if isinstance(label, int) and known != chosen[0]:
            model.decide(Operation("cover", (chosen[0],), label))
        real.both(lambda: expect(isinstance(label, int), lambda: decisions.set_cover(ids[0])))
    elif kind == "move":
        spot, possible = chosen[0], there[chosen[0]][1] != "not_a_face"
        before, target = real_box(real, ids[0]), box_at(spot[1], how)
        if possible and before != target:
            model.decide(Operation("move", (spot,), box=target, base=model.placed(spot, before)))
        real.both(lambda: expect(possible, lambda: decisions.move(ids[0], box_at(spot[1], how))))


def take_confirm(chosen: list[Spot], ids: list[FaceId], how: int, real: Bench) -> None:
    """The program suggests people for some of these faces, and the person agrees."""
    model = real.model
    everybody = sorted(model.state().people())
    if not everybody:
        return
    wanted = {face_id: everybody[(how + i) % len(everybody)] for i, face_id in enumerate(ids[:3])}
    stored = {face_id: StoredSuggestion(real.person(person), False, 0.5) for face_id, person in wanted.items()}
    real.library.write(lambda connection: suggestions.replace(connection, ids, stored))
    by_person: dict[int, list[Spot]] = {}
    for spot, face_id in zip(chosen, ids, strict=True):
        if face_id in wanted and model.state().label(spot) is None:
            by_person.setdefault(wanted[face_id], []).append(spot)
    model.decide(*(Operation("name", tuple(owned), person) for person, owned in by_person.items()))
    real.both(lambda: expect(bool(by_person), lambda: real.decisions.confirm(ids)))
    real.wipe([])


def take_link(kind: str, chosen: list[Spot], ids: list[FaceId], real: Bench) -> None:
    if len(chosen) < 2:
        return
    half = len(chosen) // 2
    sides = {*chosen[:half]}, {*chosen[half:]}
    known = False
    for operation in real.model.operations:
        if operation.live and operation.kind == kind and operation.other is None:
            one, two = {*operation.spots[: operation.first]}, {*operation.spots[operation.first :]}
            pairs = [(one, two), (two, one)]
            known |= any(sides[0] <= a and sides[1] <= b for a, b in pairs if kind == "different")
            known |= kind == "same" and {*chosen} <= {*operation.spots}
    if not known:
        real.model.decide(Operation(kind, tuple(chosen), first=half if kind == "different" else 0))
    real.both(lambda: getattr(real.decisions, kind)(ids[:half], ids[half:]))


def real_box(real: Bench, face_id: FaceId) -> Box:
    with real.library.reading() as connection:
        row = connection.execute("SELECT x, y, w, h FROM faces WHERE id = ?", (face_id,)).fetchone()
    return Box(*row)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=24), st.randoms(use_true_random=False))
def test_every_sequence_means_what_the_model_says(
    sequence: list[tuple[str, Any, Any]], chance: random.Random
) -> None:
    with bench() as real:
        for number in range(CONTENTS):
            real.analyse(number, 0)
        for step in sequence:
            take(step, real)
            assert real.says() == real.expected(), step
        before = real.tables()
        assert not replay(real, in_pieces=False) and not replay(real, in_pieces=True)
        assert real.tables() == before
        # Everything but the log is lost; the photos are found again in any order, some only afterwards.
        shown = list(real.shown.items())
        real.forget()
        chance.shuffle(shown)
        first = chance.randrange(len(shown) + 1)
        for number, which in shown[:first]:
            real.analyse(number, which)
        replay(real, in_pieces=chance.random() < 0.5)
        for number, which in shown[first:]:
            real.analyse(number, which)
        assert real.says() == real.expected()
        assert real.tables() == before
