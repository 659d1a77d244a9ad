"""The process is marked as one that takes long paths. (Windows itself is played here.)"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from glimpse_desktop.domain.long_paths import allow_long_paths, mark


class Ntdll:
    """Whose process has 16 bytes of environment block."""

    def __init__(self, flags: int) -> None:
        self.block = (ctypes.c_ubyte * 16)(*range(16))
        self.block[3] = flags
        self.RtlGetCurrentPeb = _Function(ctypes.addressof(self.block))


class _Function:
    restype: object = None

    def __init__(self, answer: int) -> None:
        self._answer = answer

    def __call__(self) -> int:
        assert self.restype is ctypes.c_void_p  # an address has 64 bits
        return self._answer


@pytest.mark.parametrize("flags", [0x00, 0x04, 0x84])
def test_one_bit_is_set(flags: int) -> None:
    ntdll = Ntdll(flags)
    assert mark((10, 0, 19045), ntdll)
    assert ntdll.block[3] == flags | 0x80
    assert [*ntdll.block[:3], *ntdll.block[4:]] == [0, 1, 2, *range(4, 16)]


def test_an_old_or_other_system_is_left_alone() -> None:
    ntdll = Ntdll(0x04)
    assert not mark((10, 0, 14393), ntdll) and not mark((6, 1, 7601), ntdll)
    assert ntdll.block[3] == 0x04
    assert not mark((10, 0, 19045), object())
    ntdll.RtlGetCurrentPeb = _Function(0)
    assert not mark((10, 0, 19045), ntdll)


def test_this_system_takes_them(tmp_path: Path) -> None:
    """Also on Windows, in a process that imported nothing but the program."""
    code = (
        "import os, sys; import glimpse_desktop\n"
        "path = os.path.join(sys.argv[1], *['d' * 100] * 4)\n"
        "os.makedirs(path); open(os.path.join(path, 'a.jpg'), 'wb').close(); print(len(path))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and int(done.stdout) > 400, done.stderr
    assert allow_long_paths()
