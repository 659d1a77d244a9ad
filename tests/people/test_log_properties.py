"""Any sequence of decisions, against a model that keeps whole snapshots and knows nothing of logs or boxes.

The tables that are kept up to date entry by entry, those replayed from the log, and those of a library rebuilt
from nothing but the log and the photos all have to say what the model says.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.faces import DetectedFace
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.library import people_rows
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.decisions import Decisions
from tests.support.library_maker import LibraryMaker, content, face, pack

CONTENTS = 3
SLOTS = (0.1, 0.4, 0.7)
PACKS = (pack("pack-one"), pack("pack-two"), pack("pack-three"))
Spot = tuple[int, int]
"""A content and one of the places where it has a face."""


def detected(number: int, which: int) -> list[DetectedFace]:
    """What pack ``which`` finds in content ``number``: the first all faces, the others some, a little aside."""
    aside = (0.0, 0.015, -0.012)[which]
    found = (SLOTS, [slot for slot in range(3) if slot != number % 3], [(number + 1) % 3])[which]
    return [face(x + aside, 0.2 + aside / 2) for slot, x in enumerate(SLOTS) if which == 0 or slot in found]


def slot_at(x: float) -> int:
    return min(range(len(SLOTS)), key=lambda slot: abs(SLOTS[slot] - x))


@dataclass
class State:
    """``labels``: "ignored", "not_a_face" or a person's number. ``people``: names of those who aren't merged."""

    labels: dict[Spot, int | str] = field(default_factory=dict)
    people: dict[int, str] = field(default_factory=dict)


class Model:
    def __init__(self) -> None:
        self.state = State()
        self.done: list[State] = []
        self.undone: list[State] = []
        self.last_person = 0

    def decide(self, state: State) -> None:
        if state != self.state:
            self.done.append(self.state)
            self.undone.clear()
            self.state = state

    def find(self, name: str) -> int | None:
        return next((p for p, known in self.state.people.items() if known.lower() == name.lower()), None)

    def name(self, spots: list[Spot], name: str) -> None:
        state = deepcopy(self.state)
        person = self.find(name)
        if person is None:
            self.last_person += 1
            person = self.last_person
            state.people[person] = name
        state.labels.update(dict.fromkeys(spots, person))
        self.decide(state)

    def mark(self, spots: list[Spot], label: str | None) -> None:
        state = deepcopy(self.state)
        for spot in spots:
            if label is None:
                state.labels.pop(spot, None)
            else:
                state.labels[spot] = label
        self.decide(state)

    def rename(self, person: int, name: str) -> None:
        other = self.find(name)
        if other is not None and other != person:
            self.merge(person, other)
            return
        state = deepcopy(self.state)
        state.people[person] = name
        self.decide(state)

    def merge(self, person: int, into: int) -> None:
        if person == into:
            return
        state = deepcopy(self.state)
        del state.people[person]
        state.labels = {spot: into if label == person else label for spot, label in state.labels.items()}
        self.decide(state)

    def undo(self) -> bool:
        if not self.done:
            return False
        self.undone.append(self.state)
        self.state = self.done.pop()
        return True

    def redo(self) -> bool:
        if not self.undone:
            return False
        self.done.append(self.state)
        self.state = self.undone.pop()
        return True

    def expected(self, shown: dict[int, int]) -> dict[Spot, str | None]:
        """What each face on screen says, when content i shows what pack ``shown[i]`` found."""
        result: dict[Spot, str | None] = {}
        for number, which in shown.items():
            found = {slot_at(face.box.x) for face in detected(number, which)}
            for slot in range(len(SLOTS)):
                label = self.state.labels.get((number, slot))
                if isinstance(label, int):
                    result[number, slot] = self.state.people[label]
                elif slot in found:
                    result[number, slot] = label
        return result


class Bench:
    """The real thing: a library, its decisions, and the photos in it."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.open(folder / "library.sqlite")
        self.decisions = Decisions(self.library)
        self.maker = LibraryMaker(self.library, self.decisions.relabel)
        self.photos = {number: self.maker.photo(str(number), None) for number in range(CONTENTS)}
        self.shown: dict[int, int] = {}

    def analyse(self, number: int, which: int) -> None:
        self.maker.analyse(self.photos[number], str(number), detected(number, which), by=PACKS[which])
        self.shown[number] = which

    def faces(self) -> dict[Spot, tuple[FaceId, str | None]]:
        """The shown faces with what they say: a name, "ignored", "not_a_face" or nothing."""
        with self.library.reading() as connection:
            rows = connection.execute("""
                SELECT c.hash, f.x, f.id, ifnull(p.name, l.status)
                FROM faces f JOIN contents c ON c.id = f.content_id AND c.analysis_id = f.analysis_id
                LEFT JOIN labels l ON l.face_id = f.id LEFT JOIN people p ON p.id = l.person_id
            """).fetchall()
        numbers = {content(str(number)): number for number in range(CONTENTS)}
        found = {(numbers[hash_], slot_at(x)): (face_id, said) for hash_, x, face_id, said in rows}
        assert len(found) == len(rows), "one face is there twice"
        return found

    def says(self) -> dict[Spot, str | None]:
        return {spot: said for spot, (_, said) in self.faces().items()}

    def tables(self) -> tuple[object, ...]:
        """Everything derived, by value."""
        queries = (
            "SELECT id, key, name, folded FROM people ORDER BY id",
            """SELECT c.hash, f.x, f.y, f.w, f.h, f.kept, l.status, l.person_id, l.decision_id FROM labels l
               JOIN faces f ON f.id = l.face_id JOIN contents c ON c.id = f.content_id ORDER BY 1, 2""",
            "SELECT decision_id FROM undone ORDER BY 1",
            "SELECT count(*) FROM faces WHERE kept = 1",
        )
        with self.library.reading() as connection:
            return tuple(connection.execute(sql).fetchall() for sql in queries)

    def forget(self) -> None:
        """Delete everything that isn't the log, and the photos' contents with it."""

        def work(connection: object) -> None:
            for table in ("labels", "people", "undone", "succession"):
                connection.execute(f"DELETE FROM {table}")  # type: ignore[attr-defined]
            connection.execute("UPDATE photos SET content_id = NULL")  # type: ignore[attr-defined]
            connection.execute("DELETE FROM contents")  # type: ignore[attr-defined]

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
steps = st.one_of(
    st.tuples(st.just("name"), spots, names),
    st.tuples(st.just("name"), spots, names),
    st.tuples(st.sampled_from(["unname", "not_a_face", "ignore"]), spots, st.none()),
    st.tuples(st.just("rename"), st.integers(0, 3), names),
    st.tuples(st.just("merge"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.sampled_from(["undo", "redo", "undo"]), st.none(), st.none()),
    st.tuples(st.just("analyse"), st.integers(0, CONTENTS - 1), st.integers(0, len(PACKS) - 1)),
)


def take(step: tuple[str, object, object], real: Bench, model: Model) -> None:
    """Do the same to both."""
    kind, what, how = step
    if kind == "analyse":
        real.analyse(what, how)  # type: ignore[arg-type]
    elif kind in ("undo", "redo"):
        possible = getattr(model, kind)()
        try:
            getattr(real.decisions, kind)()
        except DecisionError:
            assert not possible
        else:
            assert possible
    elif kind in ("rename", "merge"):
        everybody = sorted(model.state.people)
        if not everybody:
            return
        with real.library.reading() as connection:
            ids = {p: people_rows.by_name(connection, name) for p, name in model.state.people.items()}
        person = everybody[what % len(everybody)]  # type: ignore[operator]
        if kind == "rename":
            model.rename(person, how)  # type: ignore[arg-type]
            real.decisions.rename(ids[person].id, how)  # type: ignore[union-attr,arg-type]
        else:
            other = everybody[how % len(everybody)]  # type: ignore[operator]
            model.merge(person, other)
            real.decisions.merge(ids[person].id, ids[other].id)  # type: ignore[union-attr]
    else:
        there = real.faces()
        chosen = [spot for spot in what if spot in there]  # type: ignore[attr-defined]
        if not chosen:
            return
        ids_there = [there[spot][0] for spot in chosen]
        if kind == "name":
            model.name(chosen, how)  # type: ignore[arg-type]
            real.decisions.name_faces(ids_there, how)  # type: ignore[arg-type]
        else:
            model.mark(chosen, {"unname": None, "ignore": "ignored"}.get(kind, kind))
            getattr(real.decisions, kind)(ids_there)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=22), st.randoms(use_true_random=False))
def test_every_sequence_means_what_the_model_says(
    sequence: list[tuple[str, object, object]], chance: random.Random
) -> None:
    with bench() as real:
        model = Model()
        for number in range(CONTENTS):
            real.analyse(number, 0)
        for step in sequence:
            take(step, real, model)
            assert real.says() == model.expected(real.shown), step
        before = real.tables()
        assert not real.decisions.replay_all()
        assert real.tables() == before
        # Everything but the log is lost; the photos are found again in any order, some only afterwards.
        shown = list(real.shown.items())
        real.forget()
        chance.shuffle(shown)
        first = chance.randrange(len(shown) + 1)
        for number, which in shown[:first]:
            real.analyse(number, which)
        real.decisions.replay_all()
        for number, which in shown[first:]:
            real.analyse(number, which)
        assert real.says() == model.expected(real.shown)
        assert real.tables() == before
