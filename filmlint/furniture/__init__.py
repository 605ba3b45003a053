"""What is not the article: cues of lines, and the one detector that decides where a region begins and ends."""
