"""Material of one's own: which of it is loaded, is it sound, how does one begin it?

Import from the modules: the start needs `chosen` alone, without the pictures that others draw.
"""
