"""Every way in which InsightFace could download is blocked."""

from __future__ import annotations

import ast
import importlib
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import glimpse_desktop
from glimpse_desktop.domain.errors import PackError
from glimpse_desktop.vision.insightface_offline import (
    DOWNLOADING_FUNCTIONS,
    REFUSED_MODULES,
    import_insightface,
)

_NETWORK = ("requests", "urllib.request", "urllib3", "http", "httpx", "socket", "ftplib", "aiohttp")


def _sources() -> dict[str, Path]:
    spec = find_spec("insightface")
    assert spec is not None and spec.origin is not None
    root = Path(spec.origin).parent
    found = {}
    for path in root.rglob("*.py"):
        parts = path.relative_to(root.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def _imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_a_bare_name_is_refused() -> None:
    insightface = import_insightface()
    with pytest.raises(PackError, match="never downloads"):
        insightface.app.FaceAnalysis("buffalo_l")
    with pytest.raises(PackError, match="never downloads"):
        insightface.app.FaceAnalysis(name="antelopev2", root="/nowhere")


def test_every_entry_point_is_refused(tmp_path: Path) -> None:
    insightface = import_insightface()
    root = str(tmp_path)
    calls = [
        lambda: insightface.utils.download("models", "buffalo_l", root=root),
        lambda: insightface.utils.ensure_available("models", "buffalo_l", root=root),
        lambda: insightface.utils.download_onnx("models", "x.onnx", root=root),
        lambda: insightface.utils.storage.download("models", "buffalo_l", root=root),
        lambda: insightface.utils.storage.download_file("https://example.invalid/x"),
        lambda: sys.modules["insightface.utils.download"].download_file("https://example.invalid/x"),
        lambda: sys.modules["insightface.utils.download"].requests.get("https://example.invalid/x"),
        lambda: insightface.addons.ensure_addon("liveness", root=root),
        lambda: insightface.addons.catalog.ensure_addon("liveness", root=root),
        lambda: insightface.addons.catalog.requests.get("https://example.invalid/x"),
        lambda: insightface.model_zoo.get_model("x.onnx", root=root, download=True),
        lambda: insightface.model_zoo.scrfd.scrfd_2p5gkps(),
        lambda: insightface.app.PersonAnalysis,
    ]
    for call in calls:
        with pytest.raises(PackError, match="never downloads"):
            call()
    assert list(tmp_path.iterdir()) == []


def test_every_module_with_a_network_library_is_blocked() -> None:
    """Looks through InsightFace's source, so that a new version's new way out fails here."""
    import_insightface()
    seen = set()
    for name, path in _sources().items():
        network = {i for i in _imports(path) if i in _NETWORK or i.startswith(tuple(n + "." for n in _NETWORK))}
        if not network:
            continue
        seen.add(name)
        if name.startswith(REFUSED_MODULES):
            with pytest.raises(PackError, match="never downloads"):
                importlib.import_module(name)
            assert name not in sys.modules
        else:
            module = importlib.import_module(name)
            for library in {n.split(".")[0] for n in network}:
                with pytest.raises(PackError, match="never downloads"):
                    _ = vars(module)[library].get
    assert {"insightface.utils.download", "insightface.addons.catalog"} <= seen


def test_no_reference_to_a_downloading_function_is_left() -> None:
    import_insightface()
    for name, module in list(sys.modules.items()):
        if not name.startswith("insightface"):
            continue
        for function in DOWNLOADING_FUNCTIONS:
            value = vars(module).get(function)
            if callable(value):
                assert value.__module__ == "glimpse_desktop.vision.insightface_offline", (name, function)


def test_our_code_never_gives_insightface_a_name() -> None:
    """None of our code calls FaceAnalysis, and ``get_model`` is called in one place only, with checked files."""
    root = Path(glimpse_desktop.__file__).parent
    callers = []
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                assert called not in ("FaceAnalysis", *DOWNLOADING_FUNCTIONS), path
                if called == "get_model":
                    callers.append(path.name)
    assert set(callers) == {"insightface_pack.py"}
