"""Whether this machine runs on its battery."""

from __future__ import annotations

import logging

_log = logging.getLogger(__name__)


def on_battery() -> bool:
    """False on machines without a battery, and where it can't be found out. May take milliseconds."""
    import psutil

    try:
        battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    except Exception as error:  # what drivers and virtual machines report is not always what psutil expects
        _log.debug("the battery's state is unknown: %s", error)
        return False
    # ``power_plugged`` is None where the system doesn't know.
    return battery is not None and battery.power_plugged is False
