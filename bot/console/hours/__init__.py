"""Hours at a screen: a week that a person fills in, the rule it becomes, and proof that the two say the same."""
