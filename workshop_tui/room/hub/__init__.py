"""The hub: one process that keeps the room's records and tells everybody where it is."""
