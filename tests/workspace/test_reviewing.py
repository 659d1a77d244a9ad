"""Review on small libraries: what is asked, what answers do, and that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PackId, PersonId
from glimpse_desktop.domain.review import AnswerKind, Doubt, DoubtKind, Question, QuestionKind
from glimpse_desktop.library import faces as face_rows
from glimpse_desktop.library import groups, links, review_rows, suggestions, tallies
from glimpse_desktop.library.review_rows import PackedFaces
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.suggestions import StoredSuggestion
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.people.review_state import ReviewState
from glimpse_desktop.workspace import reviewing
from glimpse_desktop.workspace.finding import FaceFinder
from glimpse_desktop.workspace.reviewing import Reviewing
from tests.support.library_maker import LibraryMaker, face, pack, unit
from tests.support.people_views import kinds, person_id

PACK = pack()
ANNA, BEN, CLEO = unit(1), unit(0, 1), unit(0, 0, 1)


class _Models:
    def info(self):  # type: ignore[no-untyped-def]
        return PACK

    def calibration(self, pack: PackId | None = None):  # type: ignore[no-untyped-def]
        return PACK.calibration


class Decider:
    """The workspace's decisions, which tell Review what changed."""

    def __init__(self, library: Library) -> None:
        self.decisions = Decisions(library)
        self.told: Callable[[Changes], object] = lambda changes: None

    def _tell(self, changes: Changes) -> Changes:
        self.told(changes)
        return changes

    def name_faces(self, ids: Sequence[FaceId], name: str) -> Changes:
        return self._tell(self.decisions.name_faces(ids, name))

    def assign_faces(self, ids: Sequence[FaceId], person: PersonId) -> Changes:
        return self._tell(self.decisions.assign_faces(ids, person))

    def reject_faces(self, ids: Sequence[FaceId], person: PersonId | None = None) -> Changes:
        return self._tell(self.decisions.reject(ids, person))

    def same_person(self, ids: Sequence[FaceId], others: Sequence[FaceId]) -> Changes:
        return self._tell(self.decisions.same(ids, others))

    def different_people(self, ids: Sequence[FaceId], others: Sequence[FaceId]) -> Changes:
        return self._tell(self.decisions.different(ids, others))

    def ignore(self, ids: Sequence[FaceId]) -> Changes:
        return self._tell(self.decisions.ignore(ids))

    def not_a_face(self, ids: Sequence[FaceId]) -> Changes:
        return self._tell(self.decisions.not_a_face(ids))

    def check_faces(self, ids: Sequence[FaceId]) -> Changes:
        return self._tell(self.decisions.check(ids))

    def different_persons(self, person: PersonId, other: PersonId) -> Changes:
        return self._tell(self.decisions.different_persons(person, other))

    def undo(self) -> Changes:
        return self._tell(self.decisions.undo())

    def hide(self, person: PersonId) -> Changes:
        return self._tell(self.decisions.hide(person))


class Scene:
    """A library with Review."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self.decider = Decider(library)
        self.maker = LibraryMaker(library, self.decider.decisions.relabel)
        self._folder = folder
        self._photos = 0
        self.review = self.reopened()

    def reopened(self) -> Reviewing:
        """Review as another process would have it."""
        finder = FaceFinder(self.library, self._folder, saves=False)
        review = Reviewing(self.library, finder, _Models(), self.decider)  # type: ignore[arg-type]
        self.decider.told = review.changed
        return review

    def photo(self, *vectors: np.ndarray, quality: float = 0.8) -> list[FaceId]:
        self._photos += 1
        name = f"{self._photos}.jpg"
        photo = self.maker.photo(name, None)
        found = [face(0.05 + 0.2 * i, embedding=v, quality=quality) for i, v in enumerate(vectors)]
        ids = self.maker.analyse(photo, name, found)
        self.review.changed(Changes(faces=frozenset(ids)))
        return ids

    def alone(self, vector: np.ndarray, quality: float = 0.8) -> FaceId:
        return self.photo(vector, quality=quality)[0]

    def group(self, vector: np.ndarray, count: int) -> list[FaceId]:
        faces = [self.alone(vector) for _ in range(count)]
        self.library.write(lambda connection: groups.assign(connection, dict.fromkeys(faces, int(faces[0]))))
        self.review.changed(Changes(faces=frozenset(faces)))
        return faces

    def suggest(self, face_id: FaceId, name: str | None, similarity: float = 0.9, automatic: bool = False) -> None:
        person = None if name is None else person_id(self.library, name)
        row = StoredSuggestion(person, automatic, similarity)
        self.library.write(lambda connection: suggestions.replace(connection, [face_id], {face_id: row}))
        self.review.changed(Changes(faces=frozenset([face_id])))

    def asked(self) -> list[Question]:
        return self.review.next(limit=100)


@pytest.fixture
def scene(library: Library, tmp_path: Path) -> Scene:
    folder = tmp_path / "index"
    folder.mkdir()
    return Scene(library, folder)


def test_nothing_is_asked_of_an_empty_library(scene: Scene) -> None:
    assert scene.asked() == [] and scene.review.count() == 0
    assert scene.review.progress().faces == 0


def test_the_largest_group_that_nobody_resembles_is_asked_for_its_name(scene: Scene) -> None:
    small, large = scene.group(BEN, 2), scene.group(ANNA, 4)
    first, second = scene.asked()
    assert first.kind is second.kind is QuestionKind.WHO
    assert set(first.faces) == set(large) and set(second.faces) == set(small)
    assert first.settles == 4 and first.person is None and first.others == ()
    settled = scene.review.answer(first, AnswerKind.NAME, name="Anna")
    assert settled.faces == 4 and settled.text == "4 faces are Anna"
    assert [question.id for question in scene.asked()] == [second.id]


def test_a_group_like_somebody_is_asked_about_with_that_persons_name(scene: Scene) -> None:
    named = scene.group(ANNA, 3)
    like = scene.group(unit(1, 0.3), 3)
    scene.decider.name_faces(named, "Anna")
    (question,) = scene.asked()
    assert question.kind is QuestionKind.IS_PERSON and question.person_name == "Anna"
    assert set(question.faces) == set(like) and set(question.others) == set(named)
    assert question.evidence[0].similarity == pytest.approx(question.similarity, abs=1e-3)
    assert question.similarity == pytest.approx(float(ANNA @ unit(1, 0.3)), abs=1e-3)
    assert question.word == "very likely"
    settled = scene.review.answer(question, AnswerKind.YES)
    assert settled.faces == 3 and settled.changes.faces == set(like)
    assert scene.asked() == []
    assert scene.review.progress().settled == scene.review.progress().faces == 6
    scene.decider.undo()
    assert [asked.id for asked in scene.asked()] == [question.id]


def test_suggested_faces_and_groups_of_one_person_are_asked_about_at_once(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    group, single = scene.group(unit(1, 0.25), 3), scene.alone(unit(1, 0.2))
    for one in (*group, single):
        scene.suggest(one, "Anna")
    (question,) = scene.asked()
    assert set(question.faces) == {*group, single} and question.settles == 4


def test_two_groups_that_look_like_one_are_asked_about_and_one_name_settles_both(scene: Scene) -> None:
    a, b = scene.group(ANNA, 4), scene.group(unit(1, 0.2), 3)
    (question,) = scene.asked()
    assert question.kind is QuestionKind.SAME
    assert set(question.faces) == set(a) and set(question.others) == set(b)
    assert scene.review.answer(question, AnswerKind.NAME, name="Anna").faces == 7
    assert scene.asked() == [] and kinds(scene.library) == ["name"]


def test_yes_to_two_groups_is_remembered_and_then_their_name_is_asked_for(scene: Scene) -> None:
    a, b = scene.group(ANNA, 4), scene.group(unit(1, 0.2), 3)
    scene.review.answer(scene.asked()[0], AnswerKind.YES)
    (question,) = scene.asked()
    assert question.kind is QuestionKind.WHO and set(question.faces) == {*a, *b}
    assert scene.review.answer(question, AnswerKind.NAME, name="Anna").faces == 7


def test_no_to_two_groups_is_remembered_also_when_one_gets_a_name(scene: Scene) -> None:
    a, b = scene.group(ANNA, 4), scene.group(unit(1, 0.2), 3)
    assert scene.review.answer(scene.asked()[0], AnswerKind.NO).text == "Two people"
    assert [question.kind for question in scene.asked()] == [QuestionKind.WHO] * 2
    scene.decider.name_faces(a, "Anna")
    (question,) = scene.asked()
    assert question.kind is QuestionKind.WHO and set(question.faces) == set(b)
    assert [question.kind for question in scene.reopened().next(9)] == [QuestionKind.WHO]


def test_no_is_never_asked_again_not_even_after_a_merge(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    scene.decider.name_faces(scene.group(CLEO, 3), "Annie")
    like = scene.group(unit(1, 0.3), 3)
    (question,) = scene.asked()
    assert scene.review.answer(question, AnswerKind.NO).text == "Not Anna"
    (after,) = scene.asked()
    assert after.kind is QuestionKind.WHO and set(after.faces) == set(like)
    merged = scene.decider.decisions.merge(person_id(scene.library, "Anna"), person_id(scene.library, "Annie"))
    scene.review.changed(merged)
    assert all(asked.kind is QuestionKind.WHO for asked in (*scene.asked(), *scene.reopened().next(9)))


def test_someone_else_ignore_and_not_a_face(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    for kind, text in (
        (AnswerKind.NAME, "2 faces are Dora"),
        (AnswerKind.IGNORE, "2 faces ignored"),
        (AnswerKind.NOT_A_FACE, "2 are no faces"),
    ):
        scene.group(unit(1, 0.3), 2)
        question = scene.asked()[0]
        assert question.kind is QuestionKind.IS_PERSON
        settled = scene.review.answer(question, kind, name="Dora" if kind is AnswerKind.NAME else None)
        assert settled.text == text
        assert settled.faces == 2 and len(settled.changes.faces) == 2
        scene.decider.undo()  # one step
        assert scene.asked()[0].id == question.id
        scene.decider.not_a_face(question.faces)


def test_hidden_and_ignored_people_are_not_asked_about(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    scene.group(unit(1, 0.3), 3)
    ignored = scene.alone(CLEO)
    assert {question.kind for question in scene.asked()} == {QuestionKind.IS_PERSON, QuestionKind.WHO}
    scene.suggest(ignored, None)
    scene.decider.hide(person_id(scene.library, "Anna"))
    assert scene.asked() == []
    scene.decider.undo()
    assert [question.kind for question in scene.asked()] == [QuestionKind.IS_PERSON]


def test_nobody_is_asked_to_be_in_one_photo_twice(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    one, other = scene.photo(unit(1, 0.2), unit(1, 0.3))
    assert all({one, other} - set(question.faces) for question in scene.asked())
    scene.decider.name_faces([one], "Anna")
    (question,) = scene.asked()
    assert question.kind is QuestionKind.WHO and question.faces == (other,)


def test_poor_faces_alone_are_not_asked_about_and_do_not_count(scene: Scene) -> None:
    scene.alone(ANNA, quality=0.1)
    assert scene.asked() == [] and scene.review.progress().faces == 0
    scene.alone(BEN)
    assert len(scene.asked()) == 1
    assert scene.review.progress().faces == 1 and scene.review.progress().questions == 1
    assert scene.review.count() == 0  # a single face like nobody's is not worth a badge


def test_the_count_before_the_first_question_is_that_of_the_questions(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    kept, reduced = scene.group(BEN, 3), scene.group(CLEO, 2)
    scene.library.write(tallies.refresh)
    poor = [scene.alone(unit(1, 1), quality=0.1) for _ in range(2)]
    fresh = scene.group(unit(0, 1, 1), 2)
    groups_of = dict.fromkeys(poor, int(poor[0])) | dict.fromkeys(fresh, int(fresh[0]))
    scene.library.write(lambda connection: groups.assign(connection, groups_of))
    scene.decider.name_faces(reduced[:1], "Cleo")
    scene.suggest(reduced[1], "Cleo")
    scene.suggest(scene.alone(unit(1, 0.1)), "Anna")
    scene.suggest(scene.alone(unit(1, 0.2)), "Anna", automatic=True)
    scene.suggest(scene.alone(unit(1, 0.3), quality=0.1), "Anna")
    scene.suggest(kept[0], "Cleo")
    scene.alone(unit(1, 0, 1))
    for _ in range(2):  # with counts that are kept, and those that are not
        review = scene.reopened()
        before = review.count()
        review.progress()  # reads every face
        assert before == review.count() == 4  # two groups, what is left of one, somebody like Anna
        scene.library.write(tallies.refresh)


def test_automatic_names_are_settled(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    single = scene.alone(unit(1, 0.1))
    assert len(scene.asked()) == scene.review.count() == 1
    scene.suggest(single, "Anna", automatic=True)
    assert scene.asked() == [] and scene.review.count() == 0
    assert scene.review.progress().settled == 4


def test_ids_are_the_same_in_another_process_and_can_be_answered_there(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    scene.group(unit(1, 0.3), 3)
    scene.group(BEN, 2)
    scene.group(unit(0, 1, 0.1), 2)
    ids = [question.id for question in scene.asked()]
    assert len(set(ids)) == len(ids) == 2
    other = scene.reopened()
    assert [question.id for question in other.next(9)] == ids
    assert scene.reopened().answer(ids[0], AnswerKind.YES).faces == 3
    with pytest.raises(NotFoundError):
        scene.reopened().answer(ids[0], AnswerKind.YES)
    with pytest.raises(NotFoundError):
        scene.reopened().answer("who-0000000000000000", AnswerKind.SKIP)


def test_another_face_in_the_group_makes_it_another_question(scene: Scene) -> None:
    faces = scene.group(ANNA, 3)
    (before,) = scene.asked()
    more = scene.alone(ANNA)
    scene.library.write(lambda connection: groups.assign(connection, {more: int(faces[0])}))
    scene.review.changed(Changes(faces=frozenset([more])))
    (after,) = scene.asked()
    assert after.id != before.id and set(after.faces) == {*faces, more}
    # What was asked is what is answered.
    assert scene.review.answer(before, AnswerKind.NAME, name="Anna").faces == 3


def test_faces_that_are_left_out_are_not_answered_for(scene: Scene) -> None:
    named = scene.group(ANNA, 3)
    scene.decider.name_faces(named, "Anna")
    like = scene.group(unit(1, 0.3), 3)
    (question,) = scene.asked()
    settled = scene.review.answer(replace(question, faces=tuple(like[:2])), AnswerKind.YES)
    assert settled.faces == 2 and settled.changes.faces == set(like[:2])


def test_a_settled_question_and_answers_that_do_not_fit_are_refused(scene: Scene) -> None:
    scene.group(ANNA, 3)
    (question,) = scene.asked()
    for kind in (AnswerKind.YES, AnswerKind.NO, AnswerKind.NAME):
        with pytest.raises(DecisionError):
            scene.review.answer(question, kind)
    scene.decider.ignore(question.faces)
    with pytest.raises(NotFoundError):
        scene.review.answer(question, AnswerKind.NAME, name="Anna")


def test_skipped_and_pending_questions_do_not_come_back(scene: Scene) -> None:
    scene.group(ANNA, 4)
    scene.group(BEN, 3)
    scene.group(CLEO, 2)
    first, second, third = scene.asked()
    assert [question.id for question in scene.review.next(2, skip=[first.id])] == [second.id, third.id]
    assert [question.id for question in scene.review.next(2)] == [first.id, second.id]
    scene.review.answer(first, AnswerKind.SKIP)
    assert [question.id for question in scene.review.next(2)] == [second.id, third.id]
    assert kinds(scene.library) == []


def test_skipping_one_group_of_a_person_leaves_the_others(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    scene.group(unit(1, 0.3), 3)
    (question,) = scene.asked()
    more = scene.group(unit(1, 0.28), 2)
    for one in more:
        scene.suggest(one, "Anna")
    rest = scene.review.next(5, skip=[question.id])
    assert [set(one.faces) for one in rest] == [set(more)]


def test_photos_that_vanish_are_not_asked_about(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "_RELOAD_SECONDS", 0.0)
    scene.group(ANNA, 3)
    assert len(scene.asked()) == 1
    scene.library.write(lambda connection: connection.execute("UPDATE photos SET missing = 1"))
    scene.review.changed(Changes(photo_list=True, people_list=True))
    assert scene.asked() == [] and scene.review.progress().faces == 0


def test_hidden_photos_are_not_asked_about_until_they_are_shown(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    three, others = scene.group(ANNA, 3), scene.group(BEN, 2)
    landscape = scene.maker.photo("landscape.jpg")
    before, progress = scene.asked(), scene.review.progress()
    decisions = scene.decider.decisions
    with scene.library.reading() as connection:
        (photo,) = face_rows.photos_of(connection, three[:1])
        rest = face_rows.photos_of(connection, three[1:])
    # Only what concerns them is read again.
    monkeypatch.setattr(ReviewState, "load", lambda *_: pytest.fail("all faces were read"))
    scene.review.changed(decisions.hide_photos([photo, landscape]))
    question = next(one for one in scene.asked() if set(one.faces) <= set(three))
    assert set(question.faces) == set(three[1:])
    scene.review.changed(decisions.hide_photos(rest))
    assert [set(one.faces) for one in scene.asked()] == [set(others)]
    assert scene.review.progress().faces == progress.faces - 3
    scene.review.changed(decisions.hide_photos([photo, *rest, landscape], on=False))
    assert scene.asked() == before and scene.review.progress() == progress


def test_right_as_it_is(scene: Scene) -> None:
    a, b = scene.group(ANNA, 2), scene.group(BEN, 2)
    scene.decider.name_faces(a, "Anna")
    scene.decider.name_faces(b, "Ben")
    anna, ben = person_id(scene.library, "Anna"), person_id(scene.library, "Ben")
    outlier = Doubt(DoubtKind.OUTLIER, (a[0],), (a[1],), anna, "Anna", None, None, 0.9, 0.1)
    scene.review.keep(outlier)
    close = Doubt(DoubtKind.CLOSE, (a[0],), (b[0],), anna, "Anna", ben, "Ben", 0.9, 0.6)
    scene.review.keep(close)
    assert kinds(scene.library)[-2:] == ["name", "different"]


# -- any library, any answers ---------------------------------------------------------------------------------

_DIRECTIONS = [unit(1), unit(1, 0.3), unit(1, 0.6), unit(0, 1), unit(0.2, 1), unit(0, 0, 1), unit(0, 0.2, 1)]
_PHOTOS = st.lists(st.lists(st.integers(0, len(_DIRECTIONS) - 1), min_size=1, max_size=3), min_size=1, max_size=9)
_ANSWERS = st.lists(
    st.tuples(
        st.sampled_from(
            [AnswerKind.YES, AnswerKind.NO, AnswerKind.NAME, AnswerKind.IGNORE, AnswerKind.NOT_A_FACE]
        ),
        st.sampled_from(["Anna", "Ben", "Cleo"]),
        st.booleans(),
    ),
    max_size=14,
)


def _check_never_answered(library: Library, questions: Sequence[Question]) -> None:
    """No question is about anything that the log has the answer to."""
    with library.reading() as connection:
        facts = {one.id: one for one in PackedFaces().take_in(review_rows.every_face(connection))}
        keys = {person.key: person.id for person in review_rows.people(connection)}
        rejected = {(one, keys.get(key)) for one, key in review_rows.rejections(connection)}
        said = links.every(connection)
    asked: set[FaceId] = set()
    for question in questions:
        faces = set(question.faces)
        both = faces | (set(question.others) if question.kind is QuestionKind.SAME else set())
        assert faces and asked.isdisjoint(both)
        asked |= both
        assert all(facts[one].status is None for one in both)
        contents = [facts[one].content for one in both]
        if question.kind is not QuestionKind.WHO:
            assert len(contents) == len(set(contents))
        if question.kind is QuestionKind.IS_PERSON:
            beside = {one.content for one in facts.values() if one.person == question.person}
            assert beside.isdisjoint(contents)
            assert not any((one, question.person) in rejected for one in faces)
            named = {one.id for one in facts.values() if one.person == question.person}
            assert not any(_apart(link, faces, named) for link in said)
        if question.kind is QuestionKind.SAME:
            assert not any(_apart(link, faces, set(question.others)) for link in said)


def _apart(link: links.Link, faces: set[FaceId], others: set[FaceId]) -> bool:
    one, other = (set(side) for side in link.sides)
    return not link.same and bool((faces & one and others & other) or (faces & other and others & one))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_PHOTOS, _ANSWERS)
# A third one resembles both of two that were said to be one person, and is in a photo with one of them.
@example([[1], [0, 2]], [(AnswerKind.YES, "Anna", False)])
@example([[5], [4, 0], [1]], [(AnswerKind.YES, "Anna", False), (AnswerKind.YES, "Anna", True)])
def test_no_question_is_asked_that_is_answered_and_every_answer_makes_progress(
    photos: list[list[int]], answers: list[tuple[AnswerKind, str, bool]]
) -> None:
    with TemporaryDirectory() as name:
        library = Library.open(Path(name) / "library.sqlite")
        try:
            folder = Path(name) / "index"
            folder.mkdir()
            scene = Scene(library, folder)
            alike: dict[int, list[FaceId]] = {}
            for directions in photos:
                used = list(dict.fromkeys(directions))
                for direction, one in zip(used, scene.photo(*(_DIRECTIONS[i] for i in used)), strict=True):
                    alike.setdefault(direction, []).append(one)
            grouped = {one: int(faces[0]) for faces in alike.values() if len(faces) > 1 for one in faces}
            library.write(lambda connection: groups.assign(connection, grouped))
            scene.review.changed(Changes(faces=frozenset(grouped)))
            answered: set[str] = set()
            for kind, somebody, undone in answers:
                questions = scene.asked()
                _check_never_answered(library, questions)
                assert answered.isdisjoint(question.id for question in questions)
                if not questions:
                    break
                question = questions[0]
                if question.kind is QuestionKind.WHO and kind in (AnswerKind.YES, AnswerKind.NO):
                    kind = AnswerKind.NAME
                named = somebody if kind is AnswerKind.NAME else None
                assert scene.review.answer(question, kind, name=named) is not None
                if undone:
                    scene.decider.undo()
                    assert question.id in {one.id for one in scene.asked()} | {
                        one.id for one in scene.reopened().next(100)
                    }
                    scene.review = scene.reopened()
                else:
                    answered.add(question.id)
            known = scene.asked()
            _check_never_answered(library, known)
            # Another process knows nothing of what was looked at here, and asks nothing that is answered either.
            _check_never_answered(library, scene.reopened().next(100))
        finally:
            library.close()


def test_a_group_that_is_only_somewhat_like_somebody_hidden_is_asked_about(scene: Scene) -> None:
    scene.decider.name_faces(scene.group(ANNA, 3), "Anna")
    scene.group(unit(1, 0.3), 3)
    far = scene.group(unit(1, 0, 0, 1.5), 3)
    assert {question.person_name for question in scene.asked()} == {"Anna"}  # she comes near to both
    scene.decider.hide(person_id(scene.library, "Anna"))
    (question,) = scene.asked()
    assert set(question.faces) == set(far) and question.kind is QuestionKind.WHO
