"""One file for each page: it reads what the page shows, and does what its buttons say."""
