"""Opens and closes library, index and models in order; everything that the window and the command line call."""
