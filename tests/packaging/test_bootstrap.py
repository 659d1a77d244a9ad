"""The set-up script: when it does nothing, what it takes from pip's settings, what it says when pip fails."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module of the folder ``packaging``, which is no package: its scripts find each other by path."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    load("system_needs", monkeypatch)
    return load("bootstrap", monkeypatch)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> dict[str, str]:
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {normal(name): version for name, version in pins}


def project() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def closure(requirements: list[str]) -> set[str]:
    """Everything that ``requirements`` bring, also indirectly, as installed here."""
    asked = [Requirement(text) for text in requirements]
    waiting = [one for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})]
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        extras = {"", *requirement.extras}
        if normal(requirement.name) in seen:
            continue
        seen.add(normal(requirement.name))
        for text in importlib.metadata.requires(requirement.name) or []:
            further = Requirement(text)
            if further.marker is None or any(further.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(further)
    return seen


def test_everything_that_is_installed_is_pinned() -> None:
    asked = project()["dependencies"] + project()["optional-dependencies"]["dev"]
    assert closure(asked) - set(pinned()) == set()


def test_nothing_is_pinned_that_nobody_asks_for() -> None:
    asked = project()["dependencies"] + project()["optional-dependencies"]["dev"]
    extra = {"setuptools", "wheel", "pybind11", "colorama", "pywin32", "pywin32-ctypes"}
    assert set(pinned()) - closure(asked) == extra


def test_x265_stays_out_of_the_program() -> None:
    """pillow-heif carries the GPL's x265; only tests may use it."""
    assert "pillow-heif" not in closure(project()["dependencies"])


def test_no_registry_is_named_in_any_committed_file() -> None:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listing.returncode:
        pytest.skip("not a git checkout")
    word = "|".join(
        ["index" + "-url", "py" + r"pi\.org", "files.python" + "hosted", "find" + "-links", "simple" + "/$"]
    )
    files = [ROOT / name for name in listing.stdout.split("\0") if name]
    named = [str(file) for file in files if file.is_file() and re.search(word, file.read_text("utf-8", "ignore"))]
    assert named == []


def test_the_fingerprint_follows_what_is_installed_and_nothing_else(bootstrap: ModuleType) -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    key = bootstrap.requirements_key(b"numpy==1\n", pyproject)
    assert bootstrap.requirements_key(b"numpy==2\n", pyproject) != key
    assert bootstrap.requirements_key(b"numpy==1\n", {**pyproject, "tool": {"ruff": {}}}) == key
    other = {**pyproject, "project": {**pyproject["project"], "dependencies": ["numpy"]}}
    assert bootstrap.requirements_key(b"numpy==1\n", other) != key


@pytest.mark.skipif(sys.platform == "win32", reason="Windows copies the interpreter")
def test_an_environment_is_used_only_when_whole_unmoved_and_on_its_own_python(
    bootstrap: ModuleType, tmp_path: Path
) -> None:
    base = tmp_path / "python3.11"
    base.touch()
    python = tmp_path / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(base)
    state = {"step": "ready", "root": str(tmp_path), "base": str(base)}
    assert bootstrap.usable(state, python, tmp_path)
    for step in ("making", "installing"):
        assert not bootstrap.usable({**state, "step": step}, python, tmp_path)
    assert not bootstrap.usable({}, python, tmp_path)
    assert not bootstrap.usable(state, python, tmp_path / "elsewhere")
    python.unlink()
    assert not bootstrap.usable(state, python, tmp_path)
    upgraded = tmp_path / "python3.12"
    upgraded.touch()
    python.symlink_to(upgraded)
    assert not bootstrap.usable(state, python, tmp_path)


def test_what_was_installed_to_run_is_not_enough_to_test(bootstrap: ModuleType) -> None:
    assert bootstrap.finished({"key": "k", "dev": False}, "k", False)
    assert not bootstrap.finished({"key": "k", "dev": False}, "k", True)
    assert bootstrap.finished({"key": "k", "dev": True}, "k", True)
    assert not bootstrap.finished({"key": "old", "dev": True}, "k", False)


def test_state_survives_a_round_and_damage_counts_as_none(bootstrap: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    assert bootstrap.read_state(file) == {}
    bootstrap.write_state(file, step="ready", dev=True)
    assert bootstrap.read_state(file) == {"step": "ready", "dev": True}
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]
    for damaged in ('{"step": "rea', "[]", "\0\0"):
        file.write_text(damaged)
        assert bootstrap.read_state(file) == {}


def test_someone_elses_environment_is_left_alone(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    venv = tmp_path / ".venv"
    venv.mkdir()
    (venv / "pyvenv.cfg").write_text("home = /usr/bin")
    monkeypatch.setattr(bootstrap, "VENV", venv)
    monkeypatch.setattr(bootstrap, "STATE", venv / "glimpse-setup.json")
    with pytest.raises(SystemExit) as stopped:
        bootstrap.make_venv(venv / "bin" / "python")
    assert stopped.value.code == 1
    assert "did not make it" in capsys.readouterr().err
    assert (venv / "pyvenv.cfg").read_text() == "home = /usr/bin"


def test_of_pips_settings_only_the_ways_to_packages_are_kept(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = (
        "global.user='true'\nglobal.no-binary=':all:'\nglobal.cert='/etc/one.pem'\n"
        "install.proxy='host:1'\n:env:.cert='/etc/two.pem'\n:env:.target='/elsewhere'\nnonsense\n"
    )
    answer = subprocess.CompletedProcess([], 0, stdout=listing)
    monkeypatch.setattr(bootstrap.subprocess, "run", lambda *_, **__: answer)
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PYTHONPATH", "/other/modules")
    environment = bootstrap.pip_environment(Path("python"))
    pips = {name: value for name, value in environment.items() if name.startswith("PIP_")}
    assert pips == {"PIP_CERT": "/etc/two.pem", "PIP_PROXY": "host:1", "PIP_CONFIG_FILE": os.devnull}
    assert "PYTHONPATH" not in environment


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (
            "WARNING: Retrying ... NewConnectionError('...')\nERROR: No matching distribution found for numpy",
            "online",
        ),
        ("ERROR: No matching distribution found for onnxruntime==1.31.1", "no ready-made onnxruntime==1.31.1"),
        ("  ERROR: Failed building wheel for hnswlib\nfatal error: x.h", "hnswlib could not be compiled"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something else", "could not be installed"),
    ],
)
def test_pips_failure_in_a_sentence(bootstrap: ModuleType, output: str, words: str) -> None:
    sentence = bootstrap.explain_failure(output)
    assert words in sentence
    assert "\n" not in sentence


def test_old_python_is_told_so(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: name if name == "python3.12" else None)
    with pytest.raises(SystemExit) as stopped:
        bootstrap.main(["run"])
    assert stopped.value.code == 1
    told = capsys.readouterr().err
    assert "needs Python 3.11" in told
    assert "python3.12 packaging/bootstrap.py run" in told


@pytest.mark.parametrize(("words", "status"), [([], 2), (["walk"], 2), (["--help"], 0)])
def test_usage(bootstrap: ModuleType, words: list[str], status: int) -> None:
    assert bootstrap.main(words) == status


def test_all_checks_run_and_any_failure_counts(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def call(command: list[str], **_: object) -> int:
        ran.append(" ".join(command[1:4]) or Path(command[0]).stem)
        return 1 if "mypy" in command else 0

    monkeypatch.setattr(bootstrap.subprocess, "call", call)
    monkeypatch.setattr(bootstrap, "usable_processors", lambda: 1)
    assert bootstrap.test(Path("/v/bin/python"), ["-x"]) == 1
    assert ran == ["-m ruff check", "-m ruff format", "-m mypy", "lint-imports", "-m pytest -x"]
    assert "mypy FAILED" in capfd.readouterr().err
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda *_, **__: 0)
    assert bootstrap.test(Path("/v/bin/python"), []) == 0
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command, **_: 5 if "pytest" in command else 0)
    assert bootstrap.test(Path("/v/bin/python"), []) == 5


@pytest.mark.parametrize(
    ("arguments", "processors", "workers"),
    [
        ([], 1, None),
        ([], 2, "2"),
        (["-x", "tests/ui"], 3, "3"),
        ([], 64, "4"),
        (["--pdb"], 8, None),
        (["-k", "name", "-s"], 8, None),
    ],
)
def test_tests_are_shared_out_among_processors(
    bootstrap: ModuleType, arguments: list[str], processors: int, workers: str | None
) -> None:
    expected = ["-n", workers, "--dist", "worksteal"] if workers else []
    assert bootstrap.sharing(arguments, processors) == expected


def test_what_is_typed_goes_before_what_is_usual(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda command, **_: commands.append(command) or 0)
    monkeypatch.setattr(bootstrap, "usable_processors", lambda: 2)
    assert bootstrap.test(Path("/v/bin/python"), ["-n", "0"]) == 0
    assert commands[-1][1:] == ["-m", "pytest", "-n", "2", "--dist", "worksteal", "-n", "0"]


def test_finished_set_up_costs_nothing(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this checkout's own environment where it is finished: neither pip nor apt is started."""
    state = bootstrap.read_state(bootstrap.STATE)
    if not bootstrap.usable(state, bootstrap.venv_python(bootstrap.VENV), ROOT):
        pytest.skip("this checkout was not set up by packaging/bootstrap.py")
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    if state["key"] != bootstrap.requirements_key(bootstrap.CONSTRAINTS.read_bytes(), pyproject):
        pytest.skip("this checkout's requirements changed since it was set up")
    before = json.dumps(state)
    for name in ("run", "call", "Popen"):
        monkeypatch.setattr(subprocess, name, lambda *_, **__: pytest.fail("started a program"))
    assert bootstrap.set_up(testing=False) == bootstrap.venv_python(bootstrap.VENV)
    assert json.dumps(bootstrap.read_state(bootstrap.STATE)) == before
