"""The store: what is kept, sealed, under one port that every database behind it keeps."""
