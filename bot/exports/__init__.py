"""What an office is, for others: prose for agents of the national phone, rules, JSON-LD, CSV."""
