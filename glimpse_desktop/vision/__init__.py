"""Tensors: model packs, and what they make of a photo: faces, landmarks, embeddings, quality."""
