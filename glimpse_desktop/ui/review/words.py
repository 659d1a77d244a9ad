"""Review's sentences, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.review import Question, QuestionKind, ReviewProgress
from glimpse_desktop.ui.find.similarity_scale import SimilarityScale
from glimpse_desktop.ui.wording import faces_text, number

_CLEARLY, _LESS = 0.3, 0.08
"""How much shorter the runner-up's bar is."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Review", text)


def sentence(question: Question) -> str:
    """ "Is this Anna?", "Same person?", "Who is this?"."""
    if question.kind is QuestionKind.IS_PERSON:
        return _tr("Is this {name}?").format(name=question.person_name)
    if question.kind is QuestionKind.SAME:
        return _tr("Same person?")
    return _tr("Who is this?")


def settles(question: Question, left_out: int = 0) -> str:
    """ "Settles 43 faces"."""
    return _tr("Settles {faces}").format(faces=faces_text(max(question.settles - left_out, 0)))


def asked_caption(count: int, left_out: int, *, choosing: bool) -> str:
    """What stands over the faces that are asked about."""
    if count == 1:
        return ""
    if left_out:
        return _tr("{faces}, {n} left out").format(faces=faces_text(count - left_out), n=number(left_out))
    if choosing:
        return _tr("{faces} · click any that don't belong").format(faces=faces_text(count))
    return faces_text(count)


def others_caption(question: Question) -> str:
    """What stands over the faces to compare with."""
    if question.kind is QuestionKind.SAME:
        return faces_text(len(question.others))
    return _tr("{name}, named by you").format(name=question.person_name)


def runner_up(question: Question, scale: SimilarityScale | None) -> str:
    """How clear it is, in words; "" where there is nothing to compare."""
    if question.kind is not QuestionKind.IS_PERSON:
        return ""
    if question.runner_up is None or question.margin is None:
        return _tr("Nobody else comes near.")
    if scale is None:
        return ""
    gap = scale.share(question.similarity) - scale.share(question.similarity - question.margin)
    if gap >= _CLEARLY:
        return _tr("{name} comes next, clearly less alike.").format(name=question.runner_up)
    if gap >= _LESS:
        return _tr("{name} comes next, a little less alike.").format(name=question.runner_up)
    return _tr("{name} is nearly as alike.").format(name=question.runner_up)


def progress_text(progress: ReviewProgress) -> str:
    """ "1,204 of 5,300 faces named"."""
    return _tr("{done} of {faces} settled").format(done=number(progress.settled), faces=faces_text(progress.faces))
