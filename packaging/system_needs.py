"""What the operating system must bring before Python packages can be installed and a window can open.

Standard library only: ``bootstrap.py`` uses it before anything is installed, and also on Pythons that are too old.
Libraries are looked for by loading them, which is what Qt will do; package names follow from what is missing.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

APT, DNF, PACMAN = "apt-get", "dnf", "pacman"


class Need(NamedTuple):
    """One thing to have: what people call it, and the package with it for apt, dnf and pacman."""

    what: str
    apt: str
    dnf: str
    pacman: str
    essential: bool = True
    """False: nice to have, its absence stops nothing."""


def _libraries() -> list[tuple[str, Need]]:
    table = """
        libEGL.so.1             libegl1             libglvnd-egl         libglvnd
        libGL.so.1              libgl1              libglvnd-glx         libglvnd
        libX11.so.6             libx11-6            libX11               libx11
        libX11-xcb.so.1         libx11-xcb1         libX11-xcb           libx11
        libdbus-1.so.3          libdbus-1-3         dbus-libs            dbus
        libfontconfig.so.1      libfontconfig1      fontconfig           fontconfig
        libglib-2.0.so.0        libglib2.0-0        glib2                glib2
        libgssapi_krb5.so.2     libgssapi-krb5-2    krb5-libs            krb5
        libwayland-client.so.0  libwayland-client0  libwayland-client    wayland
        libwayland-cursor.so.0  libwayland-cursor0  libwayland-cursor    wayland
        libwayland-egl.so.1     libwayland-egl1     libwayland-egl       wayland
        libxcb-cursor.so.0      libxcb-cursor0      xcb-util-cursor      xcb-util-cursor
        libxcb-icccm.so.4       libxcb-icccm4       xcb-util-wm          xcb-util-wm
        libxcb-image.so.0       libxcb-image0       xcb-util-image       xcb-util-image
        libxcb-keysyms.so.1     libxcb-keysyms1     xcb-util-keysyms     xcb-util-keysyms
        libxcb-randr.so.0       libxcb-randr0       libxcb               libxcb
        libxcb-render.so.0      libxcb-render0      libxcb               libxcb
        libxcb-render-util.so.0 libxcb-render-util0 xcb-util-renderutil  xcb-util-renderutil
        libxcb-shape.so.0       libxcb-shape0       libxcb               libxcb
        libxcb-shm.so.0         libxcb-shm0         libxcb               libxcb
        libxcb-sync.so.1        libxcb-sync1        libxcb               libxcb
        libxcb-util.so.1        libxcb-util1        xcb-util             xcb-util
        libxcb-xfixes.so.0      libxcb-xfixes0      libxcb               libxcb
        libxcb-xkb.so.1         libxcb-xkb1         libxcb               libxcb
        libxkbcommon.so.0       libxkbcommon0       libxkbcommon         libxkbcommon
        libxkbcommon-x11.so.0   libxkbcommon-x11-0  libxkbcommon-x11     libxkbcommon-x11
    """
    rows = [line.split() for line in table.strip().splitlines()]
    return [(name, Need(name, apt, dnf, pacman)) for name, apt, dnf, pacman in rows]


_PYTHON = f"python{sys.version_info[0]}.{sys.version_info[1]}"
VENV = Need("Python's venv module", _PYTHON + "-venv", "python3", "python")
COMPILER = Need("a C++ compiler", "g++", "gcc-c++", "gcc")
HEADERS = Need("Python's header files", _PYTHON + "-dev", "python3-devel", "python")
FONTS = Need("a font", "fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", essential=False)
STRACE = Need("strace (one test needs it)", "strace", "strace", "strace", essential=False)


def missing(testing: bool) -> list[Need]:
    """What this computer lacks, in the order of the tables above; ``testing`` adds what only tests use."""
    needs = []
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        needs.append(VENV)
    if not has_compiler():
        needs.append(COMPILER)
    if sys.platform.startswith("linux"):
        if not (Path(sysconfig.get_path("include")) / "Python.h").is_file():
            needs.append(HEADERS)
        needs += [need for library, need in _libraries() if not _loads(library)]
        if not _has_font():
            needs.append(FONTS)
        if testing and not shutil.which("strace"):
            needs.append(STRACE)
    return needs


def has_compiler() -> bool:
    """Whether C++ can be compiled here: hnswlib comes as source only."""
    if sys.platform == "win32":
        return _finds_msvc()
    if sys.platform == "darwin":
        # /usr/bin/c++ is always there, but opens a dialogue until the command line tools are installed.
        return _says_yes(["xcode-select", "-p"])
    return any(shutil.which(shlex.split(name)[0]) for name in (os.environ.get("CXX") or "c++", "g++", "clang++"))


def _finds_msvc() -> bool:
    if shutil.which("cl"):
        return True
    folder = os.environ.get("PROGRAMFILES(X86)") or r"C:\Program Files (x86)"
    finder = Path(folder) / "Microsoft Visual Studio" / "Installer" / "vswhere.exe"
    wanted = "Microsoft.VisualStudio.Component.VC.Tools." + ("ARM64" if "ARM" in platform.machine() else "x86.x64")
    return finder.is_file() and _says_yes(
        [str(finder), "-latest", "-products", "*", "-requires", wanted, "-property", "installationPath"]
    )


def _says_yes(command: list[str]) -> bool:
    """Whether the command ends well and prints something."""
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return False
    return answer.returncode == 0 and bool(answer.stdout.strip())


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    folders = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"]
    for folder in folders:
        for _, _, names in os.walk(Path(folder).expanduser()):
            if any(name.lower().endswith((".ttf", ".otf", ".ttc")) for name in names):
                return True
    return False


def unsupported() -> str | None:
    """Why Glimpse can't be installed on this kind of computer at all, or None when it can."""
    if sys.platform == "darwin" and platform.machine() == "x86_64":
        return "onnxruntime is no longer made for Macs with Intel processors; Glimpse needs Apple silicon."
    if sys.maxsize <= 2**32:
        return "this is a 32-bit Python; Glimpse needs a 64-bit one."
    library, version = platform.libc_ver()
    if library == "glibc" and tuple(map(int, version.split(".")[:2])) < (2, 34):
        return f"Qt needs glibc 2.34 (Debian 12, Ubuntu 22.04 or later); this computer has {version}."
    return None


def package_manager() -> str | None:
    """``apt-get``, ``dnf``, ``pacman``, or None when there is none of them."""
    return next((name for name in (APT, DNF, PACMAN) if shutil.which(name)), None)


def install_command(needs: list[Need], manager: str) -> list[str]:
    """The package manager's call that installs all of ``needs``, without sudo."""
    column = {APT: 1, DNF: 2, PACMAN: 3}[manager]
    packages = list(dict.fromkeys(str(need[column]) for need in needs))
    start = {
        APT: [APT, "install", "-y", "--no-install-recommends"],
        DNF: [DNF, "install", "-y"],
        PACMAN: [PACMAN, "-S", "--needed", "--noconfirm"],
    }[manager]
    return start + packages


def advice(needs: list[Need], manager: str | None, *, root: bool, sudo: bool) -> str:
    """What to tell a person whose computer lacks ``needs``: what is missing, then the one line to type."""
    if sys.platform == "darwin" and COMPILER in needs:
        return "Glimpse needs Apple's command line tools (a C++ compiler). Type:\n\n    xcode-select --install\n"
    if sys.platform == "win32" and COMPILER in needs:
        workload = "--passive --wait --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"
        line = f'winget install --id Microsoft.VisualStudio.2022.BuildTools --override "{workload}"'
        return f"Glimpse needs Microsoft's C++ Build Tools. Type:\n\n    {line}\n"
    if manager is None:
        named = ", ".join(need.what for need in needs)
        return f"This computer lacks {named}.\nInstall the packages that bring these, then try again.\n"
    libraries = [need for need in needs if need.what.startswith("lib")]
    kinds = [need.what for need in needs if need not in libraries]
    named = ", ".join(kinds + (["libraries that Qt loads"] if libraries else []))
    line = shlex.join(install_command(needs, manager))
    if manager == APT:
        line = f"apt-get update && {line}" if root else f"sudo apt-get update && sudo {line}"
        if not root and not sudo:
            line = "su -c " + shlex.quote(f"apt-get update && {shlex.join(install_command(needs, manager))}")
    elif not root:
        line = f"sudo {line}" if sudo else "su -c " + shlex.quote(line)
    return f"This computer lacks {named}. Type:\n\n    {line}\n"
