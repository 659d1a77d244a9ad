"""Commands about this machine: what models run on and how fast."""

from __future__ import annotations

import argparse
import platform

from glimpse_desktop import __version__
from glimpse_desktop.cli import machine_answers, opening
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import GlimpseError


def doctor(arguments: argparse.Namespace, console: Console) -> int:
    """Say what somebody who helps would ask for."""
    with opening.workspace(arguments, console, writes=False) as workspace:
        # Asked for by no other command, and not quick to import.
        import onnxruntime

        from glimpse_desktop.indexing.battery import on_battery

        facts: dict[str, object] = {
            "glimpse": __version__,
            "system": platform.platform(),
            "python": platform.python_version(),
            "onnxruntime": onnxruntime.__version__,
            "library": str(workspace.locations.library_dir),
            "cache": str(workspace.locations.cache_dir),
            "pack": workspace.current_pack().id,
        }
        report, wanted, unplugged = workspace.work.machine(), workspace.work.wanted(), on_battery()
        console.answer(
            machine_answers.doctor(facts, report, wanted, unplugged),
            lambda: machine_answers.doctor_text(facts, report, wanted, unplugged),
        )
    return 0


def measure(arguments: argparse.Namespace, console: Console) -> int:
    """Measure anew how the pack runs fastest here."""
    with opening.workspace(arguments, console, writes=True) as workspace:
        console.say("Measuring; best while nothing else is at work…")
        report = workspace.work.measure(console.cancel)
        if report is None:
            raise GlimpseError("Other programs are busy on this machine; nothing can be measured meanwhile.")
        console.answer(machine_answers.machine(report), lambda: "\n".join(machine_answers.machine_lines(report)))
    return 0
