"""What the server does: each module registers the requests and notifications it handles, and is found by itself."""
