"""What an office tells a person about itself: when its door is staffed and which of its numbers is answered."""
