"""What the committed tables are made from, and the commands that make them. Never imported by the bot."""
