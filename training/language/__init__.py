"""Trains the table that tells languages apart; ``make train-language DATA=folder`` runs it from end to end."""
