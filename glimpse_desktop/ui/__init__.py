"""The window: pages over the workspace, drawn with Qt Widgets.

Pages ask through ``bridge.Background``, never on the window's own thread, and refresh from ``Changes``. Grids of
photos (``grid_canvas``), of faces and of people (``tile_canvas``) paint what is in view; no widget stands for one
photo or face. Pictures come from ``thumbnails``, newest wish first.
"""
