"""The viewer: one photo, its faces, strip, panel and slide show."""
