"""Problems: photos that could not be read, by reason."""
