"""Which accelerators are used, and how they are opened."""

from __future__ import annotations

from pathlib import Path

from glimpse_desktop.vision import providers
from glimpse_desktop.vision.providers import COREML, CUDA, OPENVINO, offered, provider_name, provider_options


def test_what_talks_to_a_service_is_never_used() -> None:
    assert offered(["AzureExecutionProvider", "CPUExecutionProvider"]) == ()


def test_the_fastest_kind_comes_first_whatever_onnxruntime_says_first() -> None:
    available = ["CPUExecutionProvider", OPENVINO, "TensorrtExecutionProvider", CUDA]
    assert offered(available) == (CUDA, OPENVINO)


def test_onnxruntime_itself_is_asked() -> None:
    assert set(offered()) <= set(providers.ACCELERATORS)


def test_what_is_compiled_stays_in_our_cache(tmp_path: Path) -> None:
    assert provider_options(OPENVINO, tmp_path)["cache_dir"] == str(tmp_path / "compiled")
    assert provider_options(COREML, tmp_path)["ModelCacheDirectory"] == str(tmp_path / "compiled")
    assert (tmp_path / "compiled").is_dir()
    assert "cache_dir" not in provider_options(OPENVINO, None)


def test_photos_of_many_sizes_are_not_tuned_for_one_by_one() -> None:
    assert provider_options(CUDA, None) == {"cudnn_conv_algo_search": "HEURISTIC"}


def test_names_are_for_people() -> None:
    assert provider_name(CUDA).startswith("NVIDIA")
    assert provider_name("CPUExecutionProvider") == "processor"
