"""Pictures in real pixels, on terminals that can: cells stand for them until they are written."""
