"""How many questions it takes to name LFW's View 1: by Review, group by group, and face by face.

Run from the repository's top: ``python -m tests.benchmarks.review.simulated_person PACK FOLDER [--library READY]``
where FOLDER holds LFW's development view and PACK is "builtin" or an InsightFace pack's folder. The pictures are
indexed by the product; READY is a library folder made so before, which is copied and never written to.

The simulated person knows who everybody is (the folders' names) and answers truthfully:

* "Is this Anna?", "Same person?": yes when all faces are; a name when most are somebody else, or no.
* "Who is this?": a name.
* Faces that don't belong are picked out of the question and named, *each counted as a question*.
* A name may be given to "Same person?" too, which says that they are, and who.

Naming group by group gives each group the name of most of its faces, the largest first, then every face that
stands alone its own; strangers in a group are named one by one. Both ways start from the same groups. Nothing is
named automatically there: each group and face is looked at.

A face is right when the name it shows, confirmed or automatic, is true. Counted are the faces nearest to the
middle of each picture: nobody knows who the bystanders are. They are marked as no faces before any of the ways
begins, so that they neither help nor cost. No way can do with fewer questions than there are people among 95 % of
the faces, since each has to be named once: "floor".
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.review import AnswerKind, Question, QuestionKind
from glimpse_desktop.domain.views import FaceRow, FaceStatus
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.lfw_view1 import report

SHARES = (0.95, 0.99)
_NEAR_THE_MIDDLE = 0.25


def is_right(face: FaceRow, truth: str) -> bool:
    return shown_name(face) == truth


def shown_name(face: FaceRow) -> str | None:
    """Whom views show: confirmed or automatic."""
    if face.status is FaceStatus.CONFIRMED:
        return face.person_name
    if face.status is FaceStatus.UNKNOWN and face.suggestion is not None and face.suggestion.automatic:
        return face.suggestion.name
    return None


def true_name(face: FaceRow) -> str:
    return face.path.parent.name


def central_faces(workspace: Workspace) -> tuple[list[FaceRow], list[FaceId]]:
    """The face nearest to the middle of each picture, and all others."""
    central, others = [], []
    for photo in workspace.timeline().ids.tolist():
        faces = sorted(workspace.photo_faces(photo), key=_from_middle)
        if faces and _from_middle(faces[0]) < _NEAR_THE_MIDDLE:
            central.append(faces.pop(0))
        others += [face.id for face in faces]
    return central, others


def _from_middle(face: FaceRow) -> float:
    x, y = face.box.centre
    return float(np.hypot(x - 0.5, y - 0.5))


class Tally:
    """Counts questions, and how many faces show the true name after each."""

    def __init__(self, truth: dict[FaceId, str]) -> None:
        self.truth = truth
        self.shown: dict[FaceId, str] = {}
        self.questions = 0
        self.kinds: Counter[str] = Counter()
        self.names = 0
        self.reached: dict[str, dict[str, float]] = {}
        self._right = 0

    def show(self, face: FaceId, name: str | None) -> None:
        if face in self.truth:
            self._right -= self.shown.pop(face, None) == self.truth[face]
            if name is not None:
                self.shown[face] = name
                self._right += name == self.truth[face]

    def ask(self, kind: str, count: int = 1, *, names: int = 0) -> None:
        self.questions += count
        self.kinds[kind] += count
        self.names += names

    def note(self) -> None:
        """After an answer: which shares are reached now."""
        for share in SHARES:
            key = f"{share:.0%}"
            if key not in self.reached and self._right >= share * len(self.truth):
                self.reached[key] = {
                    "questions": self.questions,
                    "per_1000_faces": round(1000 * self.questions / len(self.truth), 1),
                    "names_given": self.names,
                    "wrong_faces": len(self.shown) - self._right,
                }

    @property
    def right(self) -> int:
        return self._right


def face_by_face(truth: dict[FaceId, str]) -> Tally:
    tally = Tally(truth)
    for face, name in truth.items():
        tally.ask("face", names=1)
        tally.show(face, name)
        tally.note()
    return tally


def group_by_group(truth: dict[FaceId, str], groups: Iterable[Sequence[FaceId]]) -> Tally:
    """``groups`` are all of them, single faces too."""
    tally = Tally(truth)
    for group in sorted(groups, key=lambda group: -len(group)):
        name = majority(truth, group)
        tally.ask("group", names=1)
        for face in group:
            tally.show(face, name)
        tally.note()
        for face in group:
            if truth[face] != name:
                tally.ask("stranger", names=1)
                tally.show(face, truth[face])
                tally.note()
    return tally


def majority(truth: dict[FaceId, str], faces: Sequence[FaceId]) -> str:
    return Counter(truth[face] for face in faces).most_common(1)[0][0]


class Person:
    """Somebody who knows everybody, at the Review page."""

    def __init__(self, workspace: Workspace, truth: dict[FaceId, str]) -> None:
        self._workspace = workspace
        self.tally = Tally(truth)
        self.answer_seconds: list[float] = []
        self._changed: set[FaceId] = set()
        self._end = workspace.subscribe(self._on_changes)

    def name_everybody(self) -> Tally:
        """Answer until there are no questions or everything is right."""
        while self.tally.right < len(self.tally.truth):
            start = time.perf_counter()
            questions = self._workspace.review.next(1)
            self.answer_seconds.append(time.perf_counter() - start)
            if not questions:
                break
            self._answer(questions[0])
            self._workspace.settle()
            self._look()
            self.tally.note()
        self._end()
        return self.tally

    def _on_changes(self, changes: Changes) -> None:
        self._changed |= changes.faces

    def _look(self) -> None:
        rows = {row.id: row for row in self._workspace.faces(sorted(self._changed))}
        for face in self._changed:
            self.tally.show(face, shown_name(rows[face]) if face in rows else None)
        self._changed.clear()

    def _answer(self, question: Question) -> None:
        truth = self.tally.truth
        same = question.kind is QuestionKind.SAME
        faces = [*question.faces, *question.others] if same else list(question.faces)
        names = Counter(truth[face] for face in faces)
        name, most = names.most_common(1)[0]
        strangers = [face for face in faces if truth[face] != name]
        self.tally.ask(question.kind.value)
        if question.kind is QuestionKind.IS_PERSON and name == question.person_name:
            if 2 * len(strangers) < len(faces):
                self._yes_but(question, strangers)
            else:
                self._name_and_mend(question, strangers, name)
        elif question.kind is QuestionKind.WHO or len(strangers) <= 1 or 4 * most >= 3 * len(faces):
            self._name_and_mend(question, strangers, name)
        else:
            self._workspace.review.answer(question, AnswerKind.NO)

    def _yes_but(self, question: Question, strangers: Sequence[FaceId]) -> None:
        right = tuple(face for face in question.faces if face not in set(strangers))
        self._workspace.review.answer(replace(question, faces=right), AnswerKind.YES)
        self._mend(strangers)

    def _name_and_mend(self, question: Question, strangers: Sequence[FaceId], name: str) -> None:
        self._name(question, name)
        self._mend(strangers)

    def _mend(self, strangers: Sequence[FaceId]) -> None:
        for face in strangers:
            self.tally.ask("stranger", names=1)
            self._workspace.name_faces([face], self.tally.truth[face])

    def _name(self, question: Question, name: str) -> None:
        self.tally.ask("name", 0, names=1)
        self._workspace.review.answer(question, AnswerKind.NAME, name=name)


def floor(truth: dict[FaceId, str], share: float) -> int:
    """People who have so large a share of the faces between them, those with most faces first."""
    covered = 0
    for count, (_, faces) in enumerate(Counter(truth.values()).most_common(), 1):
        covered += faces
        if covered >= share * len(truth):
            return count
    return len(set(truth.values()))


def units(workspace: Workspace, truth: dict[FaceId, str]) -> Iterator[list[FaceId]]:
    """The groups and the single faces there are."""
    alone = set(truth)
    for group in workspace.groups():
        faces = [row.id for row in workspace.person_faces(group.id) if row.id in truth]
        alone.difference_update(faces)
        if faces:
            yield faces
    yield from ([face] for face in sorted(alone))


def open_library(folder: Path, pack: str, pictures: Path, ready: Path | None) -> Workspace:
    if ready is not None:
        shutil.copytree(ready, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("lock", "logs"))
    chosen = None if pack == "builtin" else pack
    workspace = Workspace.open(Locations(folder, Path(tempfile.gettempdir()) / "glimpse-benchmarks"), pack=chosen)
    if ready is None:
        workspace.add_folder(pictures, start=False)
        workspace.index_and_wait(CancelToken())
    return workspace


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pack", help='"builtin", or the folder of an InsightFace pack')
    parser.add_argument("lfw", type=Path, help="the folder with images/")
    parser.add_argument("--library", type=Path, help="a library made of these pictures before; it is copied")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        workspace = open_library(Path(name), arguments.pack, arguments.lfw / "images", arguments.library)
        try:
            central, bystanders = central_faces(workspace)
            workspace.not_a_face(bystanders)
            workspace.regroup()
            workspace.settle()
            truth = {face.id: true_name(face) for face in central}
            groups = list(units(workspace, truth))
            person = Person(workspace, truth)
            start = time.perf_counter()
            review = person.name_everybody()
            seconds = time.perf_counter() - start
        finally:
            workspace.close()
    others = {"group_by_group": group_by_group(truth, groups), "face_by_face": face_by_face(truth)}
    report(
        {
            "faces": len(truth),
            "people": len(set(truth.values())),
            "bystanders_left_out": len(bystanders),
            "groups_and_single_faces": len(groups),
            "floor": {f"{share:.0%}": floor(truth, share) for share in SHARES},
            "review": {
                **review.reached,
                "questions_in_all": review.questions,
                "right_in_all": review.right,
                "kinds": dict(review.kinds),
                "seconds": round(seconds, 1),
                "median_ms_until_next_question": round(1000 * float(np.median(person.answer_seconds)), 2),
                "p99_ms_until_next_question": round(1000 * float(np.quantile(person.answer_seconds, 0.99)), 2),
            },
            **{name: tally.reached for name, tally in others.items()},
        }
    )


if __name__ == "__main__":
    sys.exit(main())
