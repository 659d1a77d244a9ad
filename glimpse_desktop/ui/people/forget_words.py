"""What is said of forgetting a person: before it is done, and after."""

from __future__ import annotations

from glimpse_desktop.domain.forgetting import ForgetPlan, ForgetStep, Forgotten
from glimpse_desktop.domain.language import say, say_count

_LONGEST = 40


def goes_text(plan: ForgetPlan) -> str:
    """What goes."""
    return say_count(
        "The name, 1 face with all that was decided about it, and every trace in searches, history and backups "
        "are removed from Glimpse.",
        "The name, {n} faces with all that was decided about them, and every trace in searches, history and "
        "backups are removed from Glimpse.",
        plan.faces + plan.automatic,
    )


def stays_text(plan: ForgetPlan) -> str:
    """What stays."""
    said = [
        say(
            "Your photos stay as they are, and so do copies, exported people files and names in files that other "
            "programs wrote, or Glimpse with another library. Where the faces are stays noted, without a name, so "
            "that they are left alone and no old people file brings the person back."
        )
    ]
    if plan.resembling:
        said.append(
            say_count(
                "1 face that only resembles this person stays, without a name.",
                "{n} faces that only resemble this person stay, without a name.",
                plan.resembling,
            )
        )
    if plan.shared:
        said.append(say("Somebody else has the same name, who keeps it."))
    return " ".join(said)


def out_of_reach_text(plan: ForgetPlan) -> str:
    """What Glimpse would have to change and can't; "" for nothing."""
    if not plan.unreachable:
        return ""
    return say(
        "Backups in {folder} can't be reached now: they keep this person. Is the drive plugged in?",
        folder=plan.unreachable[0],
    )


def files_text(plan: ForgetPlan) -> str:
    """The choice about files into which Glimpse wrote the name."""
    return say_count(
        "Also take the name out of 1 file (Glimpse wrote it there)",
        "Also take the name out of {n} files (Glimpse wrote it there)",
        len(plan.files),
    )


def button_text(name: str) -> str:
    """What the button says that does it."""
    return say("Forget {name}", name=name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…")


def step_text(step: ForgetStep) -> str:
    """What is being done."""
    return {
        ForgetStep.DECISIONS: say("Decisions"),
        ForgetStep.FILES: say("Names in files"),
        ForgetStep.BACKUPS: say("Backups"),
        ForgetStep.PICTURES: say("Pictures of faces"),
        ForgetStep.SEARCH: say("Search"),
        ForgetStep.TIDYING: say("Writing the library's files anew"),
    }[step]


def forgotten_text(done: Forgotten) -> str:
    """What became of it, in the message bar."""
    said = [say("{name} is forgotten.", name=done.name)]
    if done.files_left:
        said.append(
            say_count(
                "The name is still in 1 file.",
                "The name is still in {n} files.",
                len(done.files_left),
            )
        )
    if done.backups_left:
        said.append(
            say_count(
                "1 backup, or folder of backups, could not be changed.",
                "{n} backups, or folders of backups, could not be changed.",
                len(done.backups_left),
            )
        )
    if done.kept_aside:
        said.append(
            say_count(
                "1 damaged copy of the library from a repair may still hold this person.",
                "{n} damaged copies of the library from repairs may still hold this person.",
                len(done.kept_aside),
            )
        )
    if done.untidied:
        said.append(say("The library's files are written anew at the next start."))
    return " ".join(said)


def remains_text(done: Forgotten) -> str:
    """Every file that still has the person, a line each."""
    return "\n".join(str(path) for path in (*done.files_left, *done.backups_left, *done.kept_aside))
