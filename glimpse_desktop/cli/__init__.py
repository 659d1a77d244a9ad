"""The command line: the same workspace as the window's, without Qt."""
