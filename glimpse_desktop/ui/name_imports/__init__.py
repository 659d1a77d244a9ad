"""Import names: where from, what that would mean name by name, and taking over what is chosen."""
