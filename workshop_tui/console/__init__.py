"""How does the facilitator lead the room? A client of the hub, which may crash at any time."""
