"""Set Glimpse up in this checkout and start it, or run its tests: the only command anyone has to know.

    python3 packaging/bootstrap.py run [FOLDER... | --sample | any other arguments of glimpse]
    python3 packaging/bootstrap.py test [arguments of pytest]

The first call makes ``.venv``, installs the versions that ``constraints.txt`` names, and adds what the system
lacks (through apt when it may, otherwise it says what to type). Later calls find the set-up finished and go
straight on. An interrupted set-up is thrown away and made again: a package that is half copied can't be told from
a whole one.

Standard library only. Everything it says goes to stderr: stdout belongs to the program that it starts.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import system_needs

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STATE = VENV / "glimpse-setup.json"
LOG = VENV / "setup.log"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
OLDEST_PYTHON = (3, 11)
WINDOWS = sys.platform == "win32"

SOURCE_ONLY = ("hnswlib", "face_recognition_models")
"""Requirements that exist as source only; everything else is installed ready-made or not at all."""
BUILD_TOOLS = ("setuptools", "wheel", "pybind11", "numpy")
MOST_WORKERS = 4
"""Each process of the tests needs a gigabyte of memory at times."""

USAGE = """usage: python3 packaging/bootstrap.py run [FOLDER... | --sample | arguments of glimpse]
       python3 packaging/bootstrap.py test [arguments of pytest]
"""

_NETWORK_SIGNS = re.compile(
    r"NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ProxyError|Failed to establish|"
    r"Network is unreachable|Temporary failure in name|SSLError|ProtocolError|IncompleteRead|"
    r"Connection (?:reset|aborted)"
)


def say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def stop(text: str) -> NoReturn:
    """End with a message to the person and exit status 1."""
    say(text.rstrip("\n"))
    raise SystemExit(1)


# --- what is set up already --------------------------------------------------------------------------------------


def venv_python(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if WINDOWS else venv / "bin" / "python"


def requirements_key(constraints: bytes, pyproject: dict[str, Any]) -> str:
    """A fingerprint of what has to be installed: the locked versions and what pyproject.toml asks for.

    The rest of pyproject.toml (settings of the linters) is left out: changing it installs nothing.
    """
    asked = {table: pyproject.get(table) for table in ("build-system", "project")}
    text = json.dumps(asked, sort_keys=True).encode()
    return hashlib.sha256(constraints + b"\0" + text).hexdigest()


def read_state(file: Path) -> dict[str, Any]:
    """What an earlier set-up wrote, or an empty dict."""
    try:
        state = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def write_state(file: Path, **state: object) -> None:
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(state, indent=1), "utf-8")
    beside.replace(file)


def usable(state: dict[str, Any], python: Path, root: Path) -> bool:
    """Whether the environment was finished, lies where it was made, and still has the Python it was made with.

    A system upgrade that replaces Python 3.11 by 3.12 leaves an environment whose packages can't be seen.
    """
    if state.get("step") != "ready" or state.get("root") != str(root) or not python.exists():
        return False
    base = Path(str(state.get("base")))
    return base.exists() if WINDOWS else python.resolve() == base


def finished(state: dict[str, Any], key: str, testing: bool) -> bool:
    return state.get("key") == key and (bool(state.get("dev")) or not testing)


def base_python() -> Path:
    """The interpreter outside any virtual environment that this script runs on."""
    return Path(getattr(sys, "_base_executable", None) or sys.executable).resolve()


# --- pip ---------------------------------------------------------------------------------------------------------


def pip_environment(python: Path) -> dict[str, str]:
    """The environment for pip: of the computer's pip settings only those that say how to reach packages.

    Others (``user``, ``target``, ``require-virtualenv``, ``no-binary`` …) suit other work and would break this.
    """
    ways = {"index_url", "extra_index_url", "find_links", "no_index", "trusted_host", "cert", "client_cert"}
    ways |= {"proxy", "timeout", "default_timeout", "retries", "cache_dir", "no_cache_dir", "keyring_provider"}
    listing = subprocess.run(
        [str(python), "-m", "pip", "config", "list"], capture_output=True, text=True, env=clean_environment()
    )
    environment = {name: value for name, value in clean_environment().items() if not name.startswith("PIP_")}
    for setting, value in parse_pip_settings(listing.stdout):
        if setting in ways:
            environment["PIP_" + setting.upper()] = value
    environment["PIP_CONFIG_FILE"] = os.devnull
    return environment


def parse_pip_settings(listing: str) -> list[tuple[str, str]]:
    """``(setting, value)`` from the output of ``pip config list``, weakest first: later ones win."""
    settings = []
    for line in listing.splitlines():
        match = re.fullmatch(r"(global|install|:env:)\.([\w-]+)=(.*)", line)
        if match:
            section, name, value = match.groups()
            rank = ("global", "install", ":env:").index(section)
            text = str(ast.literal_eval(value)).replace("\n", " ").strip()
            settings.append((rank, name.replace("-", "_"), text))
    return [(name, value) for _, name, value in sorted(settings, key=lambda setting: setting[0])]


def clean_environment() -> dict[str, str]:
    """The environment without variables that make one Python load another's modules."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__", "PYTHONUSERBASE"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def pip_install(python: Path, environment: dict[str, str], arguments: list[str]) -> None:
    """Run ``pip install``; its output goes to the log, one line of progress to a terminal. Stops when it fails."""
    command = [str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    command += ["--progress-bar", "off", "--constraint", str(CONSTRAINTS), *arguments]
    terminal = sys.stderr.isatty()
    lines = []
    with LOG.open("a", encoding="utf-8") as log:
        pip = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, cwd=VENV,
            text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip
        assert pip.stdout is not None
        for line in pip.stdout:
            log.write(line)
            lines.append(line)
            if terminal and re.match(r"\s*(Collecting|Downloading|Building|Installing|Running)", line):
                sys.stderr.write("\r\033[K  " + line.strip()[:74])
                sys.stderr.flush()
        status = pip.wait()
    if terminal:
        sys.stderr.write("\r\033[K")
    if status:
        stop(explain_failure("".join(lines)) + f"\nAll that pip said is in {LOG}")


def explain_failure(output: str) -> str:
    """A sentence for people about why pip failed."""
    if "No space left on device" in output:
        return "The disk is full: setting up needs about 2 GB."
    failed = re.search(r"(?:Failed to build|Failed building wheel for) '?([\w-]+)", output)
    if failed and not _NETWORK_SIGNS.search(output):
        return f"{failed.group(1)} could not be compiled, although a compiler is here."
    if _NETWORK_SIGNS.search(output):
        return "The packages could not be downloaded: is this computer online? Then try again."
    nothing = re.search(r"No matching distribution found for (\S+)", output)
    if nothing:
        version = sys.version.split()[0]
        return f"There is no ready-made {nothing.group(1)} for Python {version} on this kind of computer."
    return "The packages could not be installed."


# --- setting up --------------------------------------------------------------------------------------------------


def add_system_packages(testing: bool) -> None:
    """Install through apt what the system lacks when that is possible; otherwise say what to type and stop."""
    reason = system_needs.unsupported()
    if reason:
        stop(f"Glimpse can't run here: {reason}")
    needs = system_needs.missing(testing)
    if not needs:
        return
    manager = system_needs.package_manager()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if manager == system_needs.APT and root:
        say(f"Adding {len(needs)} things that the system lacks, with apt …")
        _apt(needs)
        needs = system_needs.missing(testing)
    essential = [need for need in needs if need.essential]
    if essential:
        stop(system_needs.advice(needs, manager, root=root, sudo=bool(shutil.which("sudo"))))
    for need in needs:
        say(f"Note: this computer lacks {need.what}; going on without.")


def _apt(needs: list[system_needs.Need]) -> None:
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    patient = [system_needs.APT, "-q", "-o", "DPkg::Lock::Timeout=120"]
    install = system_needs.install_command(needs, system_needs.APT)[1:]
    # A failed update does not matter where the lists are fresh enough for the packages to be found.
    subprocess.run([*patient, "update"], env=environment, capture_output=True)
    answer = subprocess.run([*patient, *install], env=environment, capture_output=True, text=True)
    if answer.returncode:
        reasons = [line for line in answer.stderr.splitlines() if line.startswith("E:")][:5]
        stop("apt could not install the system's packages:\n" + "\n".join(reasons))


def make_venv(python: Path) -> None:
    """A fresh ``.venv``; one that this script did not make is left alone."""
    if VENV.exists() and any(VENV.iterdir()) and not STATE.exists():
        stop(f"{VENV} is here, but this script did not make it. Move it away, then try again.")
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(exist_ok=True)
    write_state(STATE, step="making")
    answer = subprocess.run(
        [str(base_python()), "-m", "venv", str(VENV)], capture_output=True, text=True, env=clean_environment()
    )
    if answer.returncode or not python.exists():
        stop("The virtual environment could not be made:\n" + (answer.stderr or answer.stdout))


def set_up(testing: bool) -> Path:
    """Make sure that everything is installed; returns the environment's Python. Cheap when it already is."""
    import tomllib

    python = venv_python(VENV)
    with (ROOT / "pyproject.toml").open("rb") as file:
        pyproject = tomllib.load(file)
    key = requirements_key(CONSTRAINTS.read_bytes(), pyproject)
    state = read_state(STATE)
    whole = usable(state, python, ROOT)
    if whole and finished(state, key, testing):
        return python

    add_system_packages(testing)
    dev = testing or (whole and bool(state.get("dev")))
    if not whole:
        say(f"Setting up in {VENV}: about 400 MB to download the first time, a few minutes …")
        make_venv(python)
        base = base_python() if WINDOWS else python.resolve()
    else:
        say(f"Bringing {VENV} up to date …")
        base = Path(state["base"])
    write_state(STATE, step="installing")
    project = pyproject["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"]["dev"] if dev else [])
    environment = pip_environment(python)
    pip_install(python, environment, ["--only-binary=:all:", *BUILD_TOOLS])
    # Against the tools just installed, not against whatever is newest today in an environment of pip's own making.
    pip_install(python, environment, ["--no-build-isolation", "--no-deps", *SOURCE_ONLY])
    pip_install(python, environment, ["--only-binary=:all:", *wanted])
    pip_install(python, environment, ["--no-build-isolation", "--no-deps", "--editable", str(ROOT)])
    write_state(STATE, step="ready", key=key, dev=dev, root=str(ROOT), base=str(base))
    say("Set-up finished.")
    return python


# --- the two commands --------------------------------------------------------------------------------------------


def run(python: Path, arguments: list[str]) -> int:
    """Become the program (on Windows: wait for it). -P keeps modules in the current folder from being imported."""
    command = [str(python), "-P", "-m", "glimpse_desktop", *arguments]
    if WINDOWS:
        return subprocess.call(command, env=clean_environment())
    os.execve(command[0], command, clean_environment())


def sharing(arguments: list[str], processors: int) -> list[str]:
    """What makes pytest share the tests out among processes, where there are processors for it; ``arguments`` that
    come after it may say otherwise (``-n 0``). Who wants to type or to look in between has to have one process.
    """
    alone = {"--pdb", "--trace", "-s", "--capture=no"} & set(arguments)
    workers = min(processors, MOST_WORKERS)
    return [] if alone or workers < 2 else ["-n", str(workers), "--dist", "worksteal"]


def usable_processors() -> int:
    """Those that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def test(python: Path, arguments: list[str]) -> int:
    """Run every check, also after one has failed, pytest last; 0 when all passed."""
    scripts = python.parent
    checks = [
        ("ruff check", [str(python), "-m", "ruff", "check", "."]),
        ("ruff format", [str(python), "-m", "ruff", "format", "--check", "."]),
        ("mypy", [str(python), "-m", "mypy"]),
        ("lint-imports", [str(scripts / ("lint-imports.exe" if WINDOWS else "lint-imports"))]),
    ]
    failed = []
    for name, command in checks:
        say(f"--- {name}")
        if subprocess.call(command, cwd=ROOT, env=clean_environment()):
            failed.append(name)
    summary = ", ".join(f"{name} {'FAILED' if name in failed else 'passed'}" for name, _ in checks)
    say(f"--- {summary}\n--- pytest")
    pytest = [str(python), "-m", "pytest", *sharing(arguments, usable_processors()), *arguments]
    tests = subprocess.call(pytest, cwd=ROOT, env=clean_environment())
    if failed:
        say(f"FAILED before the tests: {', '.join(failed)}")
    return tests or (1 if failed else 0)


def main(words: list[str]) -> int:
    if not words or words[0] not in ("run", "test"):
        asked = bool(words) and words[0] in ("-h", "--help")
        (sys.stdout if asked else sys.stderr).write(USAGE)
        return 0 if asked else 2
    if sys.version_info < OLDEST_PYTHON:
        newer = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(name)]
        hint = f" Type: {newer[0]} packaging/bootstrap.py {words[0]}" if newer else ""
        stop(f"Glimpse needs Python 3.11 or later; this is {sys.version.split()[0]}.{hint}")
    testing = words[0] == "test"
    try:
        python = set_up(testing)
    except PermissionError as error:
        stop(f"{error.filename or ROOT} can't be written to: whoever sets Glimpse up must own its folder.")
    return test(python, words[1:]) if testing else run(python, words[1:])


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
