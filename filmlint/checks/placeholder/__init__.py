"""Rules about holes: places where text was cut out, never filled in, or left by a tool."""
