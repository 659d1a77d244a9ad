"""Which photos there are, and one photo's way from its file to the faces in the library.

``walk`` finds files, ``scanner`` compares them with the library and writes down what is new, changed or gone. The
``backlog`` hands out photos that wait, the threads in ``workers`` take each one through ``analyse``, ``recorder``
writes the outcomes down in batches. ``run`` coordinates one such run, ``indexer`` is what everybody else sees.
"""
