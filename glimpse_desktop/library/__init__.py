"""The library's database: schema, migrations, queries, and the storage of the decision log.

The only package that knows SQL. ``store.Library`` owns the connections: one writer thread, and read-only readers.
All other modules are plain functions that take a connection first and return domain objects.
"""
