"""The outputs for other programs, held to what reads them."""
