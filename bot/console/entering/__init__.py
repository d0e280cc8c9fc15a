"""The ways in: a code from the terminal, somebody who vouches, a code by SMS; and what keeps others from using them."""
