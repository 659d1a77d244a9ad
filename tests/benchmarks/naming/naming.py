"""How long decisions take in a library of 100,000 faces whose log has 20,000 entries and 5,000 merges.

Run by hand: ``python tests/benchmarks/naming/naming.py [FACES [ENTRIES [MERGES]]]``. Baseline: the least that
has to be written for 1,000 faces: as many rows with bare ``executemany`` in one transaction of such a database.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.decisions import DecisionFace, NewDecision
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import DecisionId, FaceId, PersonId, PersonKey, PhotoId
from glimpse_desktop.library import counts, decision_log, faces, people_rows, photos, suggestions
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.decisions import Decisions

PHOTOS_TO_NAME, FACES_TO_NAME = 800, 1000
PEOPLE = 200
SMALL = (1, 43)
"""Faces of the decisions that the rest of the list is about."""
DIMENSIONS = 512
ROUNDS = 5


def fill(library: Library, total: int) -> None:
    """``total`` faces in contents of one or two, and a tenth as many labelled as 200 people by the log."""
    random = np.random.default_rng(1)
    vectors = random.standard_normal((1000, DIMENSIONS)).astype("<f2")
    stored = [vector.tobytes() for vector in vectors]

    def work(connection: Connection) -> None:
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (b"/photos",))
        contents = total * PHOTOS_TO_NAME // FACES_TO_NAME
        connection.executemany(
            "INSERT INTO contents (id, hash, width, height) VALUES (?, ?, 4000, 3000)",
            ((i, random.bytes(32)) for i in range(1, contents + 1)),
        )
        connection.executemany(
            "INSERT INTO analyses (id, content_id, pack_id, pack_version, finished_at) VALUES (?1, ?1, 'p', 1, 0)",
            ((i,) for i in range(1, contents + 1)),
        )
        connection.execute("UPDATE contents SET analysis_id = id")
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (1, ?1, 1, ?2, ?2, 0)",
            ((b"/photos/%d.jpg" % i, i) for i in range(1, contents + 1)),
        )
        connection.executemany(
            "INSERT INTO faces (content_id, analysis_id, x, y, w, h, score, quality, landmarks, embedding)"
            " VALUES (?1, ?1, ?2, 0.2, 0.1, 0.1, 0.9, ?3, ?4, ?5)",
            (
                (
                    1 + i % contents,
                    0.1 + 0.3 * (i // contents),
                    (i % 97) / 97,
                    bytes(40),
                    stored[i % 1000],
                )
                for i in range(total)
            ),
        )
        connection.executemany(
            "INSERT INTO face_groups (face_id, group_id) VALUES (?, ?)",
            ((i, i - i % 5 + 1) for i in range(total // 2, total - 5)),
        )

    library.write(work)
    decisions = Decisions(library)
    each = total // 10 // PEOPLE
    for person in range(PEOPLE):
        first = total // 4 + person * each
        decisions.name_faces([FaceId(i) for i in range(first, first + each)], f"Person {person}")


def lengthen_log(library: Library, total: int, entries: int, merges: int) -> None:
    """More entries, as years of naming leave them behind: single faces named, and people merged in pairs."""
    with library.reading() as connection:
        keys = people_rows.keys(connection)
        hashes = [
            row[0]
            for row in connection.execute("SELECT hash FROM contents WHERE id > ? ORDER BY id", (total // 2,))
        ]

    hashes = hashes[: total // 5]  # so that there are faces left to decide about

    def work(connection: Connection) -> None:
        for number in range(entries - merges):
            box = Box(0.1, 0.2, 0.1, 0.1)
            face = DecisionFace(hashes[number % len(hashes)], box)
            # Most are about a few people, as in life.
            person = keys[min(number % PEOPLE, number % 7)]
            kind = "reject" if number % 9 == 0 else "name"
            decision_log.append(connection, NewDecision(kind, 0.0, person=person, faces=(face,)))
        for number in range(merges):
            face = DecisionFace(hashes[(entries - merges + number) % len(hashes)], Box(0.1, 0.2, 0.1, 0.1))
            small = PersonKey(f"{number:032x}")
            decision_log.append(connection, NewDecision("name", 0.0, person=small, name="Twin", faces=(face,)))
            decision_log.append(
                connection, NewDecision("merge", 0.0, person=small, other=keys[number % len(keys)])
            )

    library.write(work)
    Decisions(library).replay_all()


def suggest(library: Library, person: PersonId, chosen: list[FaceId]) -> None:
    """The program thinks that these faces are this person."""
    stored = dict.fromkeys(chosen, StoredSuggestion(person, False, 0.6))
    library.write(lambda connection: suggestions.replace(connection, chosen, stored))


def small_decisions(library: Library, decisions: Decisions, total: int) -> dict[str, list[float]]:
    """Milliseconds of decisions on a face and on a few dozen, and of taking each back."""
    with library.reading() as connection:
        known, other = (people_rows.by_name(connection, f"Person {number}") for number in (3, 30))
    assert known is not None and other is not None
    times: dict[str, list[float]] = {}

    def both(label: str, work: Callable[[], object]) -> None:
        times.setdefault(label, []).append(clock(work))
        times.setdefault(f"{label}: undo", []).append(clock(decisions.undo))

    for count in SMALL:
        for round_ in range(ROUNDS):
            start = total // 10 * 7 + 500 + round_ * 1000
            chosen = [FaceId(start + 2 * i) for i in range(count)]
            others = [FaceId(start + 400 + 2 * i) for i in range(count)]
            suggest(library, known.id, chosen)
            faces_ = f"{count} faces"
            both(f"name {faces_}", lambda chosen=chosen: decisions.name_faces(chosen, "Person 3"))
            both(f"confirm {faces_}", lambda chosen=chosen: decisions.confirm(chosen))
            both(f"reject {faces_}", lambda chosen=chosen: decisions.reject(chosen))
            both(f"ignore {faces_}", lambda chosen=chosen: decisions.ignore(chosen))
            both(f"new person, {faces_}", lambda chosen=chosen: decisions.split(chosen, "Person 3", new=True))
            both(f"same, {faces_}", lambda one=chosen, two=others: decisions.same(one, two))
    for round_ in range(ROUNDS):
        face = FaceId(total // 100 * 77 + round_)
        both("draw", lambda n=round_: decisions.draw(PhotoId(total // 3 + n), Box(0.7, 0.7, 0.1, 0.1)))
        both("move", lambda face=face: decisions.move(face, Box(0.6, 0.6, 0.1, 0.1)))
        both("hide", lambda: decisions.hide(known.id))
        both(f"merge ({total // 10 // PEOPLE} faces and more)", lambda: decisions.merge(other.id, known.id))
        single = FaceId(total // 100 * 78 + round_)
        decisions.name_faces([single], f"Single {round_}")
        with library.reading() as connection:
            alone = people_rows.by_name(connection, f"Single {round_}")
        assert alone is not None
        both("merge (1 face)", lambda one=alone: decisions.merge(one.id, known.id))
        decisions.hide(known.id)
        with library.reading() as connection:
            decision = decision_log.next_undo(connection)
        assert decision is not None
        for _ in range(3):
            decisions.ignore([FaceId(total // 100 * 79 + round_)])
            decisions.unname([FaceId(total // 100 * 79 + round_)])
        times.setdefault("undo one of the past", []).append(clock(lambda one=decision: decisions.undo_entry(one)))
    return times


def clock(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def bare(folder: Path) -> float:
    """Milliseconds to insert 1,000 decision faces and 1,000 labels, and nothing else."""
    library = Library.open(folder / "bare.sqlite")

    def prepare(connection: Connection) -> None:
        connection.execute("CREATE TABLE bare_faces (decision, hash BLOB, x REAL, y REAL, w REAL, h REAL)")
        connection.execute("CREATE INDEX bare_hash ON bare_faces (hash)")
        connection.execute("CREATE TABLE bare_labels (face INTEGER PRIMARY KEY, status, person, decision)")

    def write(connection: Connection) -> None:
        connection.executemany(
            "INSERT INTO bare_faces VALUES (1, randomblob(32), ?, 0.1, 0.1, 0.1)",
            ((i / FACES_TO_NAME,) for i in range(FACES_TO_NAME)),
        )
        connection.executemany(
            "INSERT INTO bare_labels (status, person, decision) VALUES ('confirmed', 1, ?)",
            ((i,) for i in range(FACES_TO_NAME)),
        )

    library.write(prepare)
    times = [clock(lambda: library.write(write)) for _ in range(ROUNDS)]
    library.close()
    return statistics.median(times)


def main() -> None:
    total, entries, merges = [int(given) for given in sys.argv[1:]] + [100_000, 20_000, 5_000][len(sys.argv) - 1 :]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = Library.open(folder / "library.sqlite")
        fill(library, total)
        decisions = Decisions(library)
        contents = total * PHOTOS_TO_NAME // FACES_TO_NAME
        # The second face of a content has an id as much higher as there are contents.
        chosen = [FaceId(i) for i in range(1, PHOTOS_TO_NAME + 1)]
        chosen += [FaceId(contents + i) for i in range(1, FACES_TO_NAME - PHOTOS_TO_NAME + 1)]
        times: dict[str, list[float]] = {"name": [], "undo": [], "redo": []}
        for round_ in range(ROUNDS):
            times["name"].append(clock(lambda n=round_: decisions.name_faces(chosen, f"Anna {n}")))
            times["undo"].append(clock(decisions.undo))
            times["redo"].append(clock(decisions.redo))
        with library.reading() as connection:
            times["merge"] = []
            person = people_rows.by_name(connection, "Anna 4")
            other = people_rows.by_name(connection, "Person 1")
        assert person is not None and other is not None
        times["merge"] = [clock(lambda: decisions.merge(person.id, other.id))]
        times["unmerge"] = [clock(decisions.undo)]
        lengthen_log(library, total, entries, merges)
        times |= small_decisions(library, decisions, total)
        times["replay everything"] = [clock(decisions.replay_all)]
        times["history(100)"] = [clock(decisions.history) for _ in range(3)]
        middle = DecisionId(entries // 2)
        times["history(100) in the midst"] = [clock(lambda: decisions.history(middle)) for _ in range(3)]
        times["history(100) of a person"] = [clock(lambda: decisions.history(person=other.id)) for _ in range(3)]
        with library.reading() as connection:
            views: dict[str, Callable[[], object]] = {
                "people()": lambda: people_rows.people(connection),
                "groups(50)": lambda: people_rows.groups(connection, 50),
                "unnamed(500)": lambda: faces.unnamed(connection, 0, 500),
                "status()": lambda: counts.status(connection, "p", 1),  # type: ignore[arg-type]
                "timeline()": lambda: photos.timeline(connection),
                "names('per')": lambda: people_rows.names(connection, "per"),
                "of_person(1,000 faces)": lambda: faces.of_person(connection, person.id),
            }
            for label, view in views.items():
                times[label] = [clock(view) for _ in range(3)]
        library.close()
        base = bare(folder)
    print(f"{total} faces; bare inserts of {FACES_TO_NAME} faces and labels: {base:.1f} ms")  # noqa: T201
    for label, values in times.items():
        median = statistics.median(values)
        print(f"{label:34} {median:8.1f} ms  {median / base:6.1f} × bare")  # noqa: T201


if __name__ == "__main__":
    main()
