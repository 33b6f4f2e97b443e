"""What is on the screen? The Textual application: screens, widgets, styles."""
