"""Rules about what two files of a run share."""
