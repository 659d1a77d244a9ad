"""Compare: two faces or two photos side by side."""
