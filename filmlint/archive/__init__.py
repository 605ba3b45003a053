"""What only shows across files: repeated furniture, copied paragraphs, articles that disagree."""
