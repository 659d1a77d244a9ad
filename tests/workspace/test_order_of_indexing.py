"""People are the same in whatever order photos come: early or late, one by one or all at once."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.vision.packs import PackCatalogue
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.workspace import Workspace
from tests.support.square_engine import SquareEngine, draw_photo

RED, GREEN, BLUE = 0.0, 0.33, 0.66
PHOTOS = {
    "a.png": (RED, GREEN),
    "b.png": (RED,),
    "c.png": (GREEN, BLUE),
    "d.png": (BLUE,),
    "e.png": (RED + 0.02, BLUE),
    "f.png": (GREEN + 0.02,),
    "g.png": (RED, RED + 0.01),
}
"""The faces of each photo from left to right, by hue: three people who look a little different now and then."""

FACES = [(photo, number) for photo, hues in sorted(PHOTOS.items()) for number in range(len(hues))]
NAMES = ("Anna", "Ben", "Cid")

Face = tuple[str, int]


@dataclass(frozen=True)
class Decision:
    """One thing to decide about faces of photos, in words that are the same in every library."""

    kind: str
    faces: tuple[Face, ...] = ()
    name: str = ""
    other: str = ""


FIRST = [Decision("name", (("a.png", 0),), "Anna"), Decision("name", (("c.png", 1),), "Ben")]
"""So that there is somebody to reject, merge and hide."""


def _decisions() -> st.SearchStrategy[Decision]:
    faces = st.lists(st.sampled_from(FACES), min_size=1, max_size=2, unique=True).map(tuple)
    face = st.sampled_from(FACES).map(lambda face: (face,))
    name = st.sampled_from(NAMES)
    return st.one_of(
        st.builds(Decision, st.just("name"), faces, name),
        st.builds(Decision, st.sampled_from(["reject", "split"]), face, name),
        st.builds(Decision, st.sampled_from(["ignore", "not_a_face", "unname", "cover", "move"]), face),
        st.builds(Decision, st.just("draw"), face),
        st.builds(Decision, st.sampled_from(["merge", "rename"]), name=name, other=name),
        st.builds(Decision, st.sampled_from(["hide", "show"]), name=name),
        st.builds(Decision, st.just("undo")),
    )


@contextmanager
def _album() -> Iterator[Path]:
    """A folder with every photo, and the squares' pack in place of all packs."""
    engine = SquareEngine()
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(PackCatalogue, "available", lambda self: [engine.info])
        patch.setattr(PackCatalogue, "describe", lambda self, choice=None: engine.info)
        patch.setattr(PackCatalogue, "load", lambda self, choice=None, **_: engine)
        album = Path(folder) / "all"
        for number, (name, hues) in enumerate(sorted(PHOTOS.items())):
            # Of different sizes: which of a person's faces is the best is no matter of chance.
            squares = [
                (hue, 20.0 + 170 * place, 50.0, 70.0 + 5 * number + place) for place, hue in enumerate(hues)
            ]
            draw_photo(album / name, squares, grey=60 + 8 * number)
        yield album


class Run:
    """A library into which photos come when they are told to."""

    def __init__(self, album: Path, number: int) -> None:
        self._album = album
        self._folder = album.parent / f"photos{number}"
        self._folder.mkdir()
        library = album.parent / f"library{number}"
        self.workspace = Workspace.open(Locations(library, album.parent / "cache"))
        self.workspace.add_folder(self._folder, start=False)
        self._there: set[str] = set()
        self.refused: list[int] = []

    def come(self, photos: set[str]) -> None:
        """These photos come into the folder, unless they are there, and are indexed."""
        new = photos - self._there
        for photo in sorted(new):
            shutil.copy2(self._album / photo, self._folder / photo)
        self._there |= new
        if new:
            self.workspace.index_and_wait(CancelToken())

    def decide(self, number: int, decision: Decision) -> None:
        try:
            self._decide(decision)
        except GlimpseError:
            self.refused.append(number)  # what can't be done in one order can't be done in the other
        self.workspace.settle()

    def _decide(self, decision: Decision) -> None:
        workspace, faces = self.workspace, [self._face(face) for face in decision.faces]
        match decision.kind:
            case "name":
                workspace.name_faces(faces, decision.name)
            case "reject":
                workspace.reject_faces(faces, self._person(decision.name))
            case "split":
                workspace.split_faces(faces, name=decision.name)
            case "ignore":
                workspace.ignore(faces)
            case "not_a_face":
                workspace.not_a_face(faces)
            case "unname":
                workspace.unname(faces)
            case "cover":
                workspace.set_cover(faces[0])
            case "draw":
                box = workspace.faces(faces)[0].box
                workspace.draw_face(workspace.faces(faces)[0].photo_id, _below(box))
            case "move":
                workspace.move_face(faces[0], workspace.faces(faces)[0].box.expanded(-0.15))
            case "merge":
                workspace.merge_people(self._person(decision.name), self._person(decision.other))
            case "rename":
                workspace.rename_person(self._person(decision.name), decision.other)
            case "hide":
                workspace.hide_person(self._person(decision.name))
            case "show":
                workspace.show_person(self._person(decision.name))
            case "undo":
                workspace.undo()

    def _face(self, face: Face) -> FaceId:
        """A face by its place, which it keeps when it is moved and where others are drawn."""
        photo, number = face
        row = self.workspace.photo_by_path(self._folder / photo)
        assert row is not None
        near = 62 / 320 if number == 0 else 232 / 320
        faces = [
            known
            for known in self.workspace.photo_faces(row.id)
            if abs(known.box.centre[0] - near) < 0.1 and known.box.centre[1] < 0.6
        ]
        if not faces:
            raise GlimpseError("It was called no face.")
        return faces[0].id

    def _person(self, name: str) -> PersonId:
        found = [person.id for person in self.workspace.people(hidden=True) if person.name == name]
        if not found:
            raise GlimpseError("Nobody has that name.")
        return found[0]

    def seen(self) -> tuple[object, ...]:
        """Everybody and every face, as a view shows them."""
        people = sorted(
            (row.name or "", row.hidden, row.faces, row.photos, row.automatic, row.unsure, self._place(row.cover))
            for row in self.workspace.people(hidden=True)
        )
        faces = []
        for photo in sorted(self._there):
            row = self.workspace.photo_by_path(self._folder / photo)
            assert row is not None
            for face in self.workspace.photo_faces(row.id):
                guess = face.suggestion
                faces.append(
                    (
                        photo,
                        tuple(round(side, 3) for side in face.box.as_list()),
                        face.status,
                        face.person_name,
                        face.drawn,
                        face.has_embedding,
                        None if guess is None else (guess.name, guess.automatic, round(guess.similarity, 4)),
                    )
                )
        return people, sorted(faces, key=str), self.refused

    def _place(self, face: FaceId | None) -> str:
        rows = [] if face is None else self.workspace.faces([face])
        return "".join(f"{row.path.name} {row.box.centre[0]:.1f}" for row in rows)

    def groups(self) -> list[list[str]]:
        """Groups after a full pass: by themselves, faces may join otherwise one by one."""
        self.workspace.regroup()
        rows = (self.workspace.person_faces(group.id) for group in self.workspace.groups())
        return sorted(sorted(f"{row.path.name} {row.box.centre[0]:.1f}" for row in faces) for faces in rows)


def _below(box: Box) -> Box:
    """A box under that one, where no face was found."""
    return Box(box.x, 0.75, 0.1, 0.13)


def _run(album: Path, number: int, decisions: list[Decision], order: Callable[[Run, int], None]) -> tuple:
    run = Run(album, number)
    try:
        for step, decision in enumerate(decisions):
            order(run, step)
            run.come({photo for photo, _ in decision.faces})
            run.decide(step, decision)
        run.come(set(PHOTOS))
        run.workspace.settle()
        return run.seen(), run.groups()
    finally:
        run.workspace.close()


@settings(max_examples=12, deadline=None)
@given(
    decisions=st.lists(_decisions(), min_size=1, max_size=6),
    late=st.permutations(sorted(PHOTOS)),
    pieces=st.lists(st.integers(0, 2), min_size=6, max_size=6),
)
def test_people_are_the_same_in_any_order(decisions: list[Decision], late: list[str], pieces: list[int]) -> None:
    def all_at_once(run: Run, _: int) -> None:
        run.come(set(PHOTOS))

    def bit_by_bit(run: Run, step: int) -> None:
        run.come(set(late[: sum(pieces[: step + 1])]))

    with _album() as album:
        late_ones = _run(album, 1, FIRST + decisions, bit_by_bit)
        assert late_ones == _run(album, 2, FIRST + decisions, all_at_once)
