"""What onnxruntime can compute on besides the processor, and how each of them wants to be opened.

Only what is listed here is ever used: of the providers that onnxruntime offers, one talks to a service on the
network.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import glimpse_desktop.vision.silence  # noqa: F401 - before onnxruntime, which is imported where it is needed

CUDA = "CUDAExecutionProvider"
COREML = "CoreMLExecutionProvider"
DIRECTML = "DmlExecutionProvider"
OPENVINO = "OpenVINOExecutionProvider"

ACCELERATORS = {
    CUDA: "NVIDIA graphics processor (CUDA)",
    "MIGraphXExecutionProvider": "AMD graphics processor (MIGraphX)",
    "ROCMExecutionProvider": "AMD graphics processor (ROCm)",
    COREML: "Apple's neural engine (Core ML)",
    DIRECTML: "graphics processor (DirectML)",
    OPENVINO: "Intel (OpenVINO)",
}
"""Providers worth trying, likeliest to be fast first, with a name for people."""

ONE_AT_A_TIME = frozenset({DIRECTML})
"""Their sessions may not be run by two threads at once."""


def provider_name(provider: str) -> str:
    """The name for people; the processor's for what isn't in the list."""
    return ACCELERATORS.get(provider, "processor")


def offered(available: Sequence[str] | None = None) -> tuple[str, ...]:
    """The accelerators that this onnxruntime was built for; whether they work here shows when they are opened.

    ``available``: onnxruntime's own list, asked for when it isn't given (imports onnxruntime: 0.1 s).
    """
    if available is None:
        import onnxruntime

        available = onnxruntime.get_available_providers()
    return tuple(name for name in ACCELERATORS if name in available)


def provider_options(provider: str, cache_dir: Path | None) -> dict[str, str]:
    """Options to open a session with.

    What a provider compiles for a model may be kept in a folder of its own in ``cache_dir`` (made here); nothing
    is written where that is None.
    """
    options: dict[str, str] = {}
    if provider == CUDA:
        # The default tries every algorithm for every new input size, and photos have many sizes.
        options["cudnn_conv_algo_search"] = "HEURISTIC"
    elif provider == OPENVINO:
        options["device_type"] = _openvino_device()
    elif provider == COREML:
        options["ModelFormat"] = "MLProgram"
    if cache_dir is not None and provider in (OPENVINO, COREML):
        folder = cache_dir / "compiled"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        options["cache_dir" if provider == OPENVINO else "ModelCacheDirectory"] = str(folder)
    return options


def _openvino_device() -> str:
    """OpenVINO's name of the best device that is there. The neural one takes no pictures of varying size."""
    try:
        from onnxruntime.capi._pybind_state import get_available_openvino_device_ids

        devices = [str(device) for device in get_available_openvino_device_ids()]
    except (ImportError, RuntimeError):
        return "CPU"
    return next((device for device in devices if device.startswith("GPU")), "CPU")
