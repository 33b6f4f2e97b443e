"""One module per screen; they are imported when they are first shown."""
