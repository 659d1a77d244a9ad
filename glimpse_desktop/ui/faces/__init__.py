"""A face, wherever it is shown: how it looks, what can be done with it, walls of faces."""
