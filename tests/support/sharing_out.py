"""Which tests stay together when several processes share the suite."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from xdist.scheduler import LoadScopeScheduling

TOGETHER = ("tests/end_to_end", "tests/vision/builtin")
"""Folders whose files share what is costly to make: libraries of real photos, converted models."""


class ByFile(LoadScopeScheduling):  # type: ignore[misc, unused-ignore]
    """A file's tests run in one process, so that what its fixtures made is made once; folders that share too."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", 1)[0]
        folder = str(PurePosixPath(file).parent)
        return folder if folder in TOGETHER else file

    def _assign_work_unit(self, node: Any) -> None:
        # These are few and take longest: at the end, where xdist puts them, one process would be left alone.
        for scope in TOGETHER:
            if scope in self.workqueue:
                self.workqueue.move_to_end(scope, last=False)
        super()._assign_work_unit(node)


def sendable(data: Any) -> Any:
    """A report's lists, dicts and strings, with what no UTF-8 can hold written as escapes."""
    if isinstance(data, str):
        return data.encode("utf-8", "backslashreplace").decode()
    if isinstance(data, dict):
        return {sendable(key): sendable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return type(data)(map(sendable, data))
    return data
