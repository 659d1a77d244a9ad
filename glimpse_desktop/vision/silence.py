"""Keeps onnxruntime from talking: import this before any import of onnxruntime.

From 1.31 on, onnxruntime's own telemetry is on by default: it writes under the user's cache folder and looks up a
host on the network. Only this variable, set *before* the library is loaded, stops both;
``disable_telemetry_events()`` comes too late for either. Importing ``glimpse_desktop`` sets it as well, so that no
order of imports can get round it; here it is set again for code that reaches this package some other way.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
