"""What stands on the wall of a room? Large type, no names, no controls."""
