"""The commands that ask and answer questions about who is who."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup, review_answers
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.deciding import answer as answer_decided
from glimpse_desktop.cli.deciding import decide
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import AnswerKind, Question

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def regroup(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=True) as opened:
        if arguments.strictness is not None:
            opened.set_strictness(arguments.strictness)
        opened.regroup()
        opened.settle()
        groups, strictness = len(opened.groups()), opened.strictness()
        console.answer(
            {"groups": groups, "strictness": strictness},
            lambda: f"{groups:,} group{'' if groups == 1 else 's'} of faces without a name.",
        )
    return 0


def review(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=False) as opened:
        asked, state = _next(opened, arguments.skip), opened.review.progress()
        rows = _rows(opened, asked)
        console.answer(
            {
                "question": None if asked is None else review_answers.question(asked, rows),
                "progress": review_answers.progress(state),
            },
            lambda: review_answers.question_text(asked, rows, state),
        )
    return 0


def answer(arguments: argparse.Namespace, console: Console) -> int:
    kind = AnswerKind(arguments.answer.replace("-", "_"))
    with workspace(arguments, console, writes=True) as opened:
        known = None if arguments.name is None else lookup.known_person(opened, arguments.name)
        name = arguments.name if known is None else None
        done = opened.review.answer(arguments.id, kind, name=name, person=known)
        opened.settle()
    # Asked of a library just opened, as the command that answers it will: so it is sure to know the question.
    with workspace(arguments, console, writes=False) as opened:
        asked, state = _next(opened, [arguments.id]), opened.review.progress()
        rows = _rows(opened, asked)
        following = None if asked is None else review_answers.question(asked, rows)
        console.answer(
            review_answers.settled(done, following, state),
            lambda: f"{done.text}\n{review_answers.question_text(asked, rows, state)}".strip(),
        )
    return 0


def audit(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.right or arguments.different:
        return _keep(arguments, console)
    with workspace(arguments, console, writes=False) as opened:
        found = opened.review.doubts(limit=arguments.limit)
        rows = _by_id(opened, (face for doubt in found for face in (*doubt.faces, *doubt.beside)))
        console.answer(review_answers.doubts(found, rows), lambda: review_answers.doubts_text(found, rows))
    return 0


def why(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=False) as opened:
        (face,) = lookup.faces(opened, [arguments.face])
        reason = opened.explain(face)
        console.answer(review_answers.reason(reason), lambda: review_answers.reason_text(reason))
    return 0


def _keep(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=True) as opened:
        if arguments.right:
            faces = lookup.faces(opened, arguments.right)
            row = decide(opened, lambda: opened.check_faces(faces))
        else:
            faces = []
            one, other = (lookup.named_person(opened, words).id for words in arguments.different)
            row = decide(opened, lambda: opened.different_persons(one, other))
        answer_decided(opened, console, row, faces)
    return 0


def _next(opened: Workspace, skip: Collection[str]) -> Question | None:
    return next(iter(opened.review.next(1, skip)), None)


def _rows(opened: Workspace, asked: Question | None) -> review_answers.Faces:
    return {} if asked is None else _by_id(opened, (*asked.faces, *asked.others))


def _by_id(opened: Workspace, faces: Iterable[FaceId]) -> review_answers.Faces:
    return {row.id: row for row in opened.faces(list(dict.fromkeys(faces)))}
