"""The search field with its chips and offers, and the pages of what was found."""
