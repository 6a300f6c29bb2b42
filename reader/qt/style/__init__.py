"""How everything looks: themes, type, icons, shadows, motion."""
