"""The office's own wordings at a screen: drafts, what they say and cost, and the way to the citizen."""
