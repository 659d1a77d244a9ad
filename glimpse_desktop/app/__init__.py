"""Start-up: what happens between the command typed and the window seen, and what happens when it goes wrong."""
