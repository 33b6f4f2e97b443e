"""What would an editor say? Judgements of captions, layouts and answers, as pure functions."""
