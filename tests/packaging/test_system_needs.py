"""What the system lacks, and the one line to type."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def needs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    import importlib.util

    spec = importlib.util.spec_from_file_location("system_needs", ROOT / "packaging" / "system_needs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def line_to_type(text: str) -> str:
    """The only indented line of an advice."""
    [line] = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    return line


@pytest.mark.parametrize(
    ("manager", "root", "sudo", "line"),
    [
        (
            "apt-get",
            False,
            True,
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends g++ libegl1",
        ),
        (
            "apt-get",
            False,
            False,
            "su -c 'apt-get update && apt-get install -y --no-install-recommends g++ libegl1'",
        ),
        ("dnf", False, True, "sudo dnf install -y gcc-c++ libglvnd-egl"),
        ("dnf", True, False, "dnf install -y gcc-c++ libglvnd-egl"),
        ("pacman", False, True, "sudo pacman -S --needed --noconfirm gcc libglvnd"),
        ("pacman", False, False, "su -c 'pacman -S --needed --noconfirm gcc libglvnd'"),
    ],
)
def test_one_line_for_each_package_manager(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch, manager: str, root: bool, sudo: bool, line: str
) -> None:
    monkeypatch.setattr(needs.sys, "platform", "linux")
    egl = dict(needs._libraries())["libEGL.so.1"]
    told = needs.advice([needs.COMPILER, egl], manager, root=root, sudo=sudo)
    assert line_to_type(told) == line
    assert "a C++ compiler" in told


def test_without_a_known_package_manager_what_is_missing_is_named(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(needs.sys, "platform", "linux")
    libraries = [need for _, need in needs._libraries()][:2]
    told = needs.advice([needs.HEADERS, *libraries], None, root=False, sudo=False)
    assert "Python's header files" in told
    assert "libEGL.so.1" in told
    assert "libGL.so.1" in told


@pytest.mark.parametrize(("platform", "line"), [("darwin", "xcode-select --install"), ("win32", "winget install")])
def test_a_missing_compiler_on_other_systems(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch, platform: str, line: str
) -> None:
    monkeypatch.setattr(needs.sys, "platform", platform)
    assert line_to_type(needs.advice([needs.COMPILER], None, root=False, sudo=False)).startswith(line)


def test_packages_are_named_once(needs: ModuleType) -> None:
    libraries = [need for _, need in needs._libraries()]
    packages = needs.install_command(libraries, "pacman")[4:]
    assert len(packages) == len(set(packages)) < len(libraries)


@pytest.mark.skipif(sys.platform != "linux", reason="compilers are found otherwise elsewhere")
def test_a_compiler_is_looked_for_by_name(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CXX", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not needs.has_compiler()
    compiler = tmp_path / "clang++"
    compiler.touch(0o755)
    assert needs.has_compiler()


def test_missing_lists_the_compiler_before_pip_would_trip_over_it(
    needs: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(needs, "has_compiler", lambda: False)
    monkeypatch.setattr(needs, "_loads", lambda library: library != "libxcb-cursor.so.0")
    lacking = [need.what for need in needs.missing(testing=False)]
    assert "a C++ compiler" in lacking
    if sys.platform == "linux":
        assert "libxcb-cursor.so.0" in lacking
        assert "libEGL.so.1" not in lacking


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_strace_and_fonts_stop_nothing(needs: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needs, "_has_font", lambda: False)
    monkeypatch.setattr(needs.shutil, "which", lambda _: None)
    running, testing = needs.missing(testing=False), needs.missing(testing=True)
    assert needs.STRACE in testing
    assert needs.STRACE not in running
    assert needs.FONTS in running
    assert not needs.STRACE.essential
    assert not needs.FONTS.essential


@pytest.mark.parametrize(
    ("platform", "machine", "libc", "words"),
    [
        ("linux", "x86_64", ("glibc", "2.31"), "glibc 2.34"),
        ("linux", "x86_64", ("glibc", "2.36"), None),
        ("darwin", "x86_64", ("", ""), "Apple silicon"),
        ("darwin", "arm64", ("", ""), None),
        ("win32", "AMD64", ("", ""), None),
    ],
)
def test_computers_that_no_package_is_made_for(
    needs: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    machine: str,
    libc: tuple[str, str],
    words: str | None,
) -> None:
    monkeypatch.setattr(needs.sys, "platform", platform)
    monkeypatch.setattr(needs.platform, "machine", lambda: machine)
    monkeypatch.setattr(needs.platform, "libc_ver", lambda: libc)
    reason = needs.unsupported()
    assert (reason is None) if words is None else (words in reason)
