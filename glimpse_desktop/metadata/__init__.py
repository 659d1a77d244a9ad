"""Bytes in or beside the person's files that say something about a photo. Reads; never alters a photo."""
