"""Rules about the file as such: encoding, front matter, markup, blanks."""
