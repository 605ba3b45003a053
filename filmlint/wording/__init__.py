"""The wording of an article: where its words stand, and which of them are slips: of the pen, of number, in a name."""
