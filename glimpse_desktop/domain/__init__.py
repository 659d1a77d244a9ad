"""The words every layer shares: typed ids, dataclasses, errors, progress. Standard library and numpy only."""
