"""How many processors this process may use: fewer than the machine has in a container or under ``taskset``."""

from __future__ import annotations

import os
from pathlib import Path

_CGROUP = Path("/sys/fs/cgroup")


def processor_count(cgroup: Path = _CGROUP) -> int:
    """At least 1. Heeds the process's affinity and the share of time that its container gives it."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    share = _container_share(cgroup)
    if share is not None:
        # A share of 1.5 processors keeps two workers busy three quarters of the time, which one would not.
        count = min(count, max(1, round(share + 0.25)))
    return max(1, count)


def _container_share(cgroup: Path) -> float | None:
    """Processors' worth of time that a control group (version 2, else 1) allows; None without a limit."""
    try:
        quota, period = (cgroup / "cpu.max").read_text().split()
        return None if quota == "max" else int(quota) / int(period)
    except (OSError, ValueError, ZeroDivisionError):
        pass
    try:
        quota_us = int((cgroup / "cpu" / "cpu.cfs_quota_us").read_text())
        period_us = int((cgroup / "cpu" / "cpu.cfs_period_us").read_text())
        return quota_us / period_us if quota_us > 0 else None
    except (OSError, ValueError, ZeroDivisionError):
        return None
