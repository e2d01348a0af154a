"""Explanations of every name the program uses, and the documentation pages made from them."""
