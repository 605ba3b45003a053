"""Rules about habits of style: by density, never one by one."""
