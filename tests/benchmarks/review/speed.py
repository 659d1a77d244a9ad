"""How long Review takes in a library of 100,000 faces: the first question, an answer and the next one, the Audit.

Run from the repository's top: ``python -m tests.benchmarks.review.speed PACK [FACES]`` with an InsightFace pack's
folder. The faces are made up: people are directions drawn at random, their faces are spread around these. A
quarter of the faces are named, as 500 people; the rest are in groups of four, a tenth of which resemble somebody
named. The answers are written through the workspace, as the window does, and what follows from them goes on in
the background meanwhile.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import AnswerKind, QuestionKind
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.store import Library
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.lfw_view1 import load_engine, report

PEOPLE, GROUP, ANSWERS = 500, 4, 200
_OWN_SPREAD, _LIKE_SPREAD = 0.7, 0.9


def fill(library: Library, pack: str, version: int, dimensions: int, total: int) -> None:
    """One face per content; the first quarter is of ``PEOPLE`` people in turn, the rest in groups of four."""
    random = np.random.default_rng(1)
    named = total // 4
    centres = _unit(random.standard_normal((PEOPLE, dimensions)))
    groups = _unit(random.standard_normal(((total - named) // GROUP + 1, dimensions)))
    like = random.random(len(groups)) < 0.1
    somebody = centres[random.integers(0, PEOPLE, len(groups))]
    groups[like] = _unit(somebody[like] + _LIKE_SPREAD * groups[like])
    owners = np.concatenate([centres[np.arange(named) % PEOPLE], groups[np.arange(total - named) // GROUP]])
    noise = random.standard_normal((total, dimensions)) / np.sqrt(dimensions)
    vectors = _unit(owners + _OWN_SPREAD * noise).astype("<f2")

    def work(connection: Connection) -> None:
        numbers = range(1, total + 1)
        connection.execute("INSERT INTO folders (path, added_at) VALUES (?, 0)", (b"/photos",))
        connection.executemany(
            "INSERT INTO contents (id, hash, width, height) VALUES (?, ?, 4000, 3000)",
            ((i, random.bytes(32)) for i in numbers),
        )
        connection.executemany(
            "INSERT INTO analyses (id, content_id, pack_id, pack_version, finished_at) VALUES (?1, ?1, ?2, ?3, 0)",
            ((i, pack, version) for i in numbers),
        )
        connection.execute("UPDATE contents SET analysis_id = id")
        connection.executemany(
            "INSERT INTO photos (folder_id, path, size, mtime_ns, content_id, stale) VALUES (1, ?1, 1, ?2, ?2, 0)",
            ((b"/photos/%d.jpg" % i, i) for i in numbers),
        )
        connection.executemany(
            "INSERT INTO faces (id, content_id, analysis_id, x, y, w, h, score, quality, embedding)"
            " VALUES (?1, ?1, ?1, 0.1, 0.2, 0.1, 0.1, 0.9, ?2, ?3)",
            ((i, 0.5 + (i % 97) / 200, vectors[i - 1].tobytes()) for i in numbers),
        )
        connection.executemany(
            "INSERT INTO face_groups (face_id, group_id) VALUES (?, ?)",
            ((i, i - (i - named - 1) % GROUP) for i in range(named + 1, total + 1)),
        )

    library.write(work)


def _unit(vectors: np.ndarray) -> np.ndarray:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


def clock(times: list[float], work: Callable[[], object]) -> object:
    """Appends milliseconds."""
    start = time.perf_counter()
    result = work()
    times.append((time.perf_counter() - start) * 1000)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pack", help="the folder of an InsightFace pack")
    parser.add_argument("faces", type=int, nargs="?", default=100_000)
    arguments = parser.parse_args()
    info = load_engine(arguments.pack).info
    with tempfile.TemporaryDirectory() as name:
        locations = Locations(Path(name), Path(tempfile.gettempdir()) / "glimpse-benchmarks")
        locations.create()
        library = Library.open(locations.database)
        fill(library, info.id, info.version, info.dimensions, arguments.faces)
        library.close()
        workspace = Workspace.open(locations, pack=arguments.pack)
        for person in range(PEOPLE):
            faces = [FaceId(i) for i in range(person + 1, arguments.faces // 4 + 1, PEOPLE)]
            workspace.name_faces(faces, f"Person {person}")
        workspace.settle()
        workspace.find_face(FaceId(1), limit=1)  # the index is there, as after a start
        figures = measure(workspace)
        workspace.close()
    report({"faces": arguments.faces, **figures})


def measure(workspace: Workspace) -> dict[str, object]:
    first: list[float] = []
    nexts: list[float] = []
    answers: list[float] = []
    both: list[float] = []
    clock(first, workspace.review.next)
    kinds: dict[str, int] = {}
    for number in range(ANSWERS):
        questions = workspace.review.next()
        question = questions[0]
        kinds[question.kind.value] = kinds.get(question.kind.value, 0) + 1
        kind = AnswerKind.NO if number % 3 == 2 else AnswerKind.YES
        named = question.kind is QuestionKind.WHO
        name = f"New {number}" if named else None
        start = time.perf_counter()
        clock(answers, partial(workspace.review.answer, question, AnswerKind.NAME if named else kind, name=name))
        clock(nexts, workspace.review.next)
        both.append((time.perf_counter() - start) * 1000)
    audits: list[float] = []
    doubts = clock(audits, workspace.review.doubts)
    clock(audits, workspace.review.doubts)
    progress: list[float] = []
    clock(progress, workspace.review.progress)
    return {
        "first_question_ms": round(first[0]),
        "answer_ms": _spread(answers),
        "next_question_ms": _spread(nexts),
        "answer_and_next_ms": _spread(both),
        "kinds": kinds,
        "audit_ms": [round(value) for value in audits],
        "doubts": len(doubts),  # type: ignore[arg-type]
        "progress_ms": round(progress[0], 2),
    }


def _spread(values: list[float]) -> dict[str, float]:
    median, high = np.median(values), np.quantile(values, 0.99)
    return {"median": round(float(median), 1), "p99": round(float(high), 1), "max": round(max(values), 1)}


if __name__ == "__main__":
    main()
