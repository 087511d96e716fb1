"""Names of people, bodies and places: finding them, and knowing the variants of one."""
