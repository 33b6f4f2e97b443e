"""What does it cost? Each module prints figures beside a named reference."""
