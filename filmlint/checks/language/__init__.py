"""Rules about spelling, typing and grammar."""
