"""The console: the house at a screen, for caseworkers, admins, leaders and auditors. On the inside listener only."""
