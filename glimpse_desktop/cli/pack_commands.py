"""Commands about model packs: which there are, one more, one less, another one, and first what that would mean."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict

from glimpse_desktop.cli import answers, lookup, machine_answers, machine_commands, opening
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.packs import PackOutlook

_MEGABYTE = 1_000_000


def models(arguments: argparse.Namespace, console: Console) -> int:
    return _ACTIONS.get(arguments.action, _list)(arguments, console)


def _list(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=False) as workspace:
        packs, current = workspace.packs(), workspace.current_pack()
        broken, machine = workspace.broken_packs(), workspace.work.machine()
        console.answer(
            {**answers.packs(packs, current, broken), "machine": machine_answers.machine(machine)},
            lambda: "\n".join(
                [answers.packs_text(packs, current, broken), "", *machine_answers.machine_lines(machine)]
            ),
        )
    return 0


def _add(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=True) as workspace:
        added = workspace.add_pack(lookup.path(arguments.path))
        console.answer(
            {"added": answers.pack(added)},
            lambda: f"Installed {added.id}. To use it: glimpse models use {added.id}",
        )
    return 0


def _use(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=True) as workspace:
        chosen = workspace.use_pack(arguments.id)
        workspace.settle(console.cancel)
        waiting = workspace.status().waiting
        console.answer(
            {"pack": answers.pack(chosen), "waiting": waiting},
            lambda: f"Using {chosen.id}. {waiting:,} photos wait to be looked at with it (glimpse index).",
        )
    return 0


def _try(arguments: argparse.Namespace, console: Console) -> int:
    """What using a pack would mean; changes nothing."""
    with opening.workspace(arguments, console, writes=False) as workspace:
        outlook = workspace.switching.outlook(arguments.id, cancel=console.cancel)
        console.answer(_outlook(outlook), lambda: "\n".join(_outlook_lines(outlook)))
    return 0


def _remove(arguments: argparse.Namespace, console: Console) -> int:
    with opening.workspace(arguments, console, writes=True) as workspace:
        freed = workspace.switching.remove(arguments.id)
        console.answer(
            {"removed": arguments.id, "freed": freed},
            lambda: f"Removed {arguments.id}: {freed / _MEGABYTE:,.1f} MB are free again.",
        )
    return 0


def _outlook(outlook: PackOutlook) -> answers.Json:
    return {**asdict(outlook), "pack": answers.pack(outlook.pack), "fits": outlook.fits}


def _outlook_lines(outlook: PackOutlook) -> list[str]:
    lines = [f"{outlook.photos:,} photos would be looked at again with {outlook.pack.id}."]
    if outlook.seconds:
        lines.append(f"That would take about {max(1, round(outlook.seconds / 60)):,} minutes at full speed.")
    lines.append(
        f"{outlook.faces:,} named faces ({outlook.people:,} people) would be found anew; no name is lost."
    )
    if outlook.tried_faces:
        lines.append(
            f"Tried on {outlook.tried_photos} photos: it missed {outlook.missed_faces} of {outlook.tried_faces} "
            "named faces, which would keep the boxes they have."
        )
    lines.append(
        f"About {outlook.needed / _MEGABYTE:,.1f} MB on the disk; {outlook.free / _MEGABYTE:,.0f} are free."
    )
    return lines


_ACTIONS: dict[str | None, Callable[[argparse.Namespace, Console], int]] = {
    "measure": machine_commands.measure,
    "add": _add,
    "use": _use,
    "try": _try,
    "remove": _remove,
}
