"""What is said about backups: when and why they were made, what restoring one changes, what a self-test showed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime

from glimpse_desktop.domain.backups import Backup, BackupReason
from glimpse_desktop.domain.language import say, say_again, say_all, say_count, say_list, say_number
from glimpse_desktop.domain.people_file import (
    ImportPlan,
    RestorePlan,
    SameName,
    TakenLog,
    TakenPeople,
    WrittenPeopleFile,
)
from glimpse_desktop.domain.proof import Difference, DifferenceKind, Proof
from glimpse_desktop.ui.photos.photo_words import short_moment
from glimpse_desktop.ui.wording import faces_text, people_text

_NAMES = 6
_DIFFERENCES = 8


def moment(at: float) -> str:
    """The date and the time in the window's language; ``at`` in seconds since 1970."""
    return short_moment(QDateTime.fromSecsSinceEpoch(int(at)))


def reason_text(reason: BackupReason) -> str:
    """Why a backup was made."""
    return {
        BackupReason.DAILY: say("By itself"),
        BackupReason.BY_HAND: say("You asked for it"),
        BackupReason.BEFORE_RESTORE: say("Before another one was restored"),
        BackupReason.BEFORE_IMPORT: say("Before an import"),
    }[reason]


def last_text(backups: Sequence[Backup]) -> str:
    """The line above the list."""
    if not backups:
        return say("There is no backup yet. The first one is made by itself, some minutes after you gave a name.")
    return say("The last backup is of {when}.", when=moment(backups[0].made_at))


def plan_lines(plan: RestorePlan) -> list[str]:
    """What restoring a backup would change, a sentence each."""
    if not plan.lost and not plan.regained:
        nothing = say("It has just what is decided now: restoring it changes nothing.")
        return [nothing, *_forgotten(plan.forgotten)]
    lines = []
    if plan.lost:
        lines.append(
            say_count(
                "A decision that was made since, or elsewhere, would be gone.",
                "{n} decisions that were made since, or elsewhere, would be gone.",
                plan.lost,
            )
        )
    if plan.regained:
        lines.append(
            say_count(
                "A decision that is not here now would be back.",
                "{n} decisions that are not here now would be back.",
                plan.regained,
            )
        )
    if plan.people_lost:
        lines.append(say("Without any face then: {people}.", people=_names(plan.people_lost)))
    if plan.people_regained:
        lines.append(say("With faces again: {people}.", people=_names(plan.people_regained)))
    return lines + _forgotten(plan.forgotten)


def restored_text(taken: TakenLog) -> str:
    """What came of it."""
    text = say_count(
        "Restored: there is 1 decision now. What there was before is kept as a backup.",
        "Restored: there are {n} decisions now. What there was before is kept as a backup.",
        taken.entries,
    )
    return " ".join([text, *_forgotten(taken.forgotten)])


def _forgotten(faces: int) -> list[str]:
    if not faces:
        return []
    return [
        say_count(
            "1 face in it that you had forgotten stays forgotten.",
            "{n} faces in it that you had forgotten stay forgotten.",
            faces,
        )
    ]


def written_text(written: WrittenPeopleFile, *, sealed_here: bool) -> str:
    """What is in a file that was saved. ``sealed_here``: the library is locked, and the file isn't."""
    said = [
        say_count(
            "1 decision about {people} is in {file}.",
            "{n} decisions about {people} are in {file}.",
            written.entries,
            people=people_text(written.people),
            file=written.path.name,
        ),
        say("The library's lock does not lock this file: whoever has it can read the names.")
        if sealed_here
        else say("Whoever has it can read the names."),
    ]
    return " ".join(said)


def import_lines(plan: ImportPlan) -> list[str]:
    """What taking over a people file would do, a sentence each."""
    if not plan.new and not plan.searches:
        nothing = say("Everything in it is here already: there is nothing to take over.")
        return [nothing, *_forgotten(plan.forgotten)]
    lines = []
    if plan.new:
        lines.append(say_count("1 decision in it is new.", "{n} decisions in it are new.", plan.new))
    if plan.photos:
        lines.append(_photos_text(plan.photos, plan.photos_here))
    same = {one.name for one in plan.same_names}
    added = [name for name in plan.added if name not in same]
    if added:
        lines.append(say("New here: {people}.", people=_names(added)))
    if plan.joined:
        lines.append(say("Known as the same person already: {people}.", people=_names(plan.joined)))
    if plan.searches:
        lines.append(say("Saved searches: {searches}.", searches=_names(plan.searches)))
    if plan.nameless:
        lines.append(
            say_count(
                "1 face that has a name here was forgotten there: it would be left alone here, too.",
                "{n} faces that have a name here were forgotten there: they would be left alone here, too.",
                plan.nameless,
            )
        )
    return lines + _forgotten(plan.forgotten)


def _photos_text(photos: int, here: int) -> str:
    if here == photos:
        return say_count(
            "They are about 1 photo, which is here.", "They are about {n} photos, all of which are here.", photos
        )
    return say_count(
        "They are about 1 photo, which is not here yet: it gets its names when it comes.",
        "They are about {n} photos, {here} of which are here; the others get their names when they come.",
        photos,
        here=say_number(here),
    )


def same_text(one: SameName) -> str:
    """Somebody of the file and somebody here, who have the same name."""
    return say(
        "{name}: {here} here, {there} in the file",
        name=one.name,
        here=faces_text(one.faces_here),
        there=faces_text(one.faces),
    )


def taken_text(taken: TakenPeople) -> str:
    """What came of it."""
    if not taken.entries:
        return say("Nothing in the file was new but its saved searches, which are here now.")
    said = [say_count("1 decision was taken over.", "{n} decisions were taken over.", taken.entries)]
    if taken.together:
        said.append(say("One person each now: {people}.", people=_names(taken.together)))
    return " ".join(said + _forgotten(taken.forgotten))


def proof_lines(proof: Proof) -> list[str]:
    """What the self-test showed, a sentence each."""
    if not proof.of and proof.proven:
        if proof.entries:
            return [say("None of the photos that you decided about is here now: there is nothing to compare.")]
        return [say("Nothing is decided about any photo yet: there is nothing to compare.")]
    lines = [
        say_count(
            "1 decided face was compared, {same} came out the same, at the same place.",
            "{n} decided faces were compared, {same} came out the same, at the same place.",
            proof.faces,
            same=say_number(proof.same),
        )
    ]
    if proof.proven and not proof.compared:
        lines = [say("None of these photos could be looked at, so nothing is proven about them.")]
    elif proof.proven and proof.away:
        lines.insert(
            0,
            say_count(
                "All that could be compared came out of your photos and decisions alone; 1 photo could not be.",
                "All that could be compared came out of your photos and decisions alone; {n} photos could not be.",
                proof.away,
            ),
        )
    elif proof.proven:
        lines.insert(0, say("Proven: what Glimpse shows is made of your photos and decisions alone."))
    else:
        lines.insert(
            0, say("Something came out otherwise. Your decisions are safe; what is shown is not up to date.")
        )
    worst = sorted(proof.differences, key=lambda one: one.kind is not DifferenceKind.DIFFERS)
    lines += [_difference(one) for one in worst[:_DIFFERENCES]]
    more = len(worst) - _DIFFERENCES
    if more > 0:
        lines.append(say_count("And 1 more.", "And {n} more.", more))
    return lines


def _difference(one: Difference) -> str:
    text = say_again(one.text)
    return text if one.path is None else say("{photo}: {what}", photo=one.path.name, what=text)


def _names(names: Sequence[str]) -> str:
    if len(names) <= _NAMES:
        return say_all(names)
    return say_count(
        "{names} and 1 more", "{names} and {n} more", len(names) - _NAMES, names=say_list(names[:_NAMES])
    )
