"""Many people, many cases, every order: no text may reach anybody outside its case."""
