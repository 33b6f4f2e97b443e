"""Who is in the room? A hub on the local network, its clients, and the agenda between them."""
