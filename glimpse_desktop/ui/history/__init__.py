"""History: everything that was decided, each undone by itself."""
