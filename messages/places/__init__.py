"""Places in Norway as people write them: municipalities, districts, villages, postcodes."""
