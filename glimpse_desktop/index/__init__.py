"""Neighbours of a vector: one HNSW index a model pack, in one file that damage is noticed in."""
