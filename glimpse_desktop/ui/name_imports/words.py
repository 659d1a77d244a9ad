"""What importing names says, in sentences."""

from __future__ import annotations

from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.name_proposals import (
    Choice,
    Existing,
    Join,
    NameCounts,
    NameSource,
    NewPerson,
    Proposal,
    Proposals,
    TakenNames,
)
from glimpse_desktop.ui.wording import faces_text


def source_title(source: NameSource) -> str:
    """What it is called."""
    match source:
        case NameSource.FILES:
            return say("Photos and the files beside them")
        case NameSource.PICASA:
            return say("Picasa")
        case NameSource.DIGIKAM:
            return say("digiKam")
        case NameSource.IMMICH:
            return say("Immich")


def source_sentence(source: NameSource) -> str:
    """What is read there."""
    match source:
        case NameSource.FILES:
            return say(
                "Names that Lightroom, digiKam, Apple or Windows wrote into your photos, or into .xmp files "
                "beside them."
            )
        case NameSource.PICASA:
            return say("Names in the .picasa.ini of every folder. Picasa need not be installed.")
        case NameSource.DIGIKAM:
            return say(
                "Names in digiKam's database, digikam4.db. Close digiKam first. A MySQL database can't be read: "
                "let digiKam write the names into the photos instead."
            )
        case NameSource.IMMICH:
            return say(
                "Names in the backup that Immich makes of its database every night, immich-db-backup-….sql.gz, or "
                "in its answers kept as JSON files."
            )


def place_text(source: NameSource) -> str:
    """What is to be chosen; "" where nothing is."""
    match source:
        case NameSource.PICASA:
            return say("contacts.xml, if Glimpse does not find it by itself")
        case NameSource.DIGIKAM:
            return say("digikam4.db, or the folder it is in")
        case NameSource.IMMICH:
            return say("The backup, or the folder it is in")
        case _:
            return ""


def looking_title(source: NameSource) -> str:
    """What is being done while it is looked through."""
    match source:
        case NameSource.FILES:
            return say("Looking for names in your photos")
        case NameSource.PICASA:
            return say("Looking for names in Picasa's files")
        case NameSource.DIGIKAM:
            return say("Looking for names in digiKam's database")
        case NameSource.IMMICH:
            return say("Looking for names in Immich's export")


def becomes_text(one: Proposal, choice: Choice | None, joined: Existing | None) -> str:
    """What a name becomes. ``joined``: the person of a ``Join``."""
    if isinstance(choice, NewPerson):
        if one.alike and not one.same:
            return say("New: {name} – or {other}?", name=choice.name, other=one.alike[0].name)
        return say("New: {name}", name=choice.name)
    if isinstance(choice, Join):
        if joined is None:
            return say("Joins somebody who is not there any more")
        return say("Joins {name}, {faces}", name=joined.name, faces=faces_text(joined.faces))
    if len(one.same) > 1:
        return say_count("Left out: {n} person is called so", "Left out: {n} people are called so", len(one.same))
    return say("Left out")


def sum_text(counts: NameCounts) -> str:
    """What would happen, or that nothing would."""
    said = []
    if counts.named:
        one, many = "1 face that Glimpse found gets its name.", "{n} faces that Glimpse found get their names."
        said.append(say_count(one, many, counts.named))
    if counts.drawn:
        one, many = "1 face that it did not find is drawn.", "{n} faces that it did not find are drawn."
        said.append(say_count(one, many, counts.drawn))
    if not said:
        said.append(say("Nothing would change."))
    if counts.already:
        one, many = "1 face has its name already.", "{n} faces have their names already."
        said.append(say_count(one, many, counts.already))
    if counts.otherwise:
        one, many = "1 face stays as you decided.", "{n} faces stay as you decided."
        said.append(say_count(one, many, counts.otherwise))
    return " ".join(said)


def left_out_text(found: Proposals) -> str:
    """What can't be taken over, and why; "" when there is nothing of the kind."""
    said = []
    if found.elsewhere:
        one, many = "1 photo with names is not in the library.", "{n} photos with names are not in the library."
        said.append(say_count(one, many, found.elsewhere))
    if found.unsure:
        one = "Of 1 photo it is not sure which one here it is."
        many = "Of {n} photos it is not sure which ones here they are."
        said.append(say_count(one, many, found.unsure))
    if found.waiting:
        one = "1 photo waits for Glimpse to look at it: its names can be taken over then."
        many = "{n} photos wait for Glimpse to look at them: their names can be taken over then."
        said.append(say_count(one, many, found.waiting))
    contradicted = sum(name.contradicted for name in found.names)
    if contradicted:
        one = "1 place has two names there: the first one counts."
        many = "{n} places have two names there: the first one counts."
        said.append(say_count(one, many, contradicted))
    if found.unplaced:
        one = "1 name says who is in a photo, but not where, and is left out."
        many = "{n} names say who is in a photo, but not where, and are left out."
        said.append(say_count(one, many, found.unplaced))
    if found.unusable:
        one, many = "1 place has no usable name.", "{n} places have no usable name."
        said.append(say_count(one, many, found.unusable))
    if found.unread:
        said.append(unread_text(found.unread))
    return " ".join(said)


def unread_text(files: int) -> str:
    """How many files could not be read."""
    return say_count("1 file could not be read.", "{n} files could not be read.", files)


def take_text(names: int) -> str:
    """On the button."""
    return say_count("Take over 1 name", "Take over {n} names", names)


def taken_text(taken: TakenNames) -> str:
    """What was taken over."""
    text = say_count("1 face was named.", "{n} faces were named.", taken.counts.taken)
    if taken.gone:
        one, many = "1 face had changed meanwhile.", "{n} faces had changed meanwhile."
        text = f"{text} {say_count(one, many, taken.gone)}"
    return text


def nothing_text(found: Proposals) -> str:
    """When no name was found."""
    looked = say_count("1 photo was looked at.", "{n} photos were looked at.", found.photos)
    if not found.photos:
        nothing = say("None of your folders has names of Picasa's.")
        looked = nothing if found.source is NameSource.PICASA and not found.unread else ""
    return " ".join(filter(None, (looked, left_out_text(found))))
