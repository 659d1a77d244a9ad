"""Photos by date: grid, list and faces, their marks, folders and thumbnails."""
