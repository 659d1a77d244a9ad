"""What is said of this machine: what models run on, how fast, and why not faster."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from glimpse_desktop.cli.answers import Json, many
from glimpse_desktop.domain.progress import BackgroundWork, Effort
from glimpse_desktop.vision.providers import provider_name

if TYPE_CHECKING:
    from glimpse_desktop.vision.measuring import Speed
    from glimpse_desktop.vision.shape import Shape
    from glimpse_desktop.workspace.models import MachineReport

_EFFORTS = {Effort.FULL: "goes on", Effort.GENTLE: "goes on gently", Effort.PAUSED: "pauses"}


def machine(report: MachineReport) -> Json:
    """``measured`` is None before the first measurement; ``photos_per_second`` are of 12 megapixels, six faces."""
    found = report.findings
    return {
        "processors": report.processors,
        "accelerators": list(report.accelerators),
        "shape": asdict(report.shape),
        "measured": None
        if found is None
        else [{**asdict(speed.shape), "photos_per_second": round(speed.photos, 2)} for speed in found.speeds],
        "refused": {} if found is None else dict(found.refused),
    }


def machine_lines(report: MachineReport) -> list[str]:
    """For people: what is used, what was measured, what isn't used and why."""
    lines = [f"Runs {shape_text(report.shape)}."]
    found = report.findings
    if found is None:
        lines.append("Not measured yet: that happens in the first long run, or now with glimpse models measure.")
        return lines
    if found.speeds:
        lines.append("Measured with photos of 12 megapixels and six faces:")
        lines += [_speed_line(speed, report.shape) for speed in found.speeds]
    for provider, reason in found.refused.items():
        lines.append(f"Not used: {provider_name(provider)}. {_sentence(reason)}")
        lines.append("  glimpse models measure tries again.")
    return lines


def doctor(facts: Json, report: MachineReport, wanted: BackgroundWork, on_battery: bool) -> Json:
    """``facts``: versions and places."""
    return {
        **facts,
        **machine(report),
        "on_battery": on_battery,
        "while_in_use": wanted.manners.in_use.value,
        "while_on_battery": wanted.manners.on_battery.value,
        "uses_accelerators": wanted.accelerated,
    }


def doctor_text(facts: Json, report: MachineReport, wanted: BackgroundWork, on_battery: bool) -> str:
    names = ", ".join(provider_name(name) for name in report.accelerators) or "none"
    if not wanted.accelerated:
        names += " (not wanted)"
    lines = [f"{name + ':':<13}{value}" for name, value in facts.items()]
    lines += [
        f"{'processors:':<13}{report.processors}",
        f"{'accelerators:':<13} {names}",
        f"{'power:':<13}{'battery' if on_battery else 'mains'}; on battery, background work "
        f"{_EFFORTS[wanted.manners.on_battery]}; while the window is used, it {_EFFORTS[wanted.manners.in_use]}",
        "",
        *machine_lines(report),
    ]
    return "\n".join(lines)


def shape_text(shape: Shape) -> str:
    """ "2 photos at once, one thread each, on the processor"."""
    photos = f"{many(shape.workers, 'photo')} at once"
    if not shape.on_cpu:
        return f"{photos} on {provider_name(shape.provider)}, {many(shape.batch, 'face picture')} at a time"
    threads = "one thread each" if shape.threads == 1 else f"{shape.threads} threads each"
    return f"{photos}, {threads}, on the processor"


def _speed_line(speed: Speed, used: Shape) -> str:
    return f"{'*' if speed.shape == used else ' '} {speed.photos:6.1f}/s  {shape_text(speed.shape)}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
