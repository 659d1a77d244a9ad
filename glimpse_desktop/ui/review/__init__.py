"""Review: one question at a time, and likely mistakes."""
