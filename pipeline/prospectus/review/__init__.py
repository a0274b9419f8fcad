"""Runs looked at: what is filled, what moved, and every value beside the words that it rests on."""
