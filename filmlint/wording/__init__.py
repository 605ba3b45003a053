"""The wording of an article: where its words stand, and what words look like that are slips, gaps or empty slots."""
