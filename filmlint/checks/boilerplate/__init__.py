"""Rules about furniture that no cue can state; the kinds with cues are in rules/boilerplate."""
