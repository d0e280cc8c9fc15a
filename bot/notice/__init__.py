"""The notice on the door: one A4 page from the same data that answers texts."""
