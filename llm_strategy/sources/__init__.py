"""Facts of a repository that other tools' files hold: configurations, data, results, manifests.

One module reads the files of one tool. Every reader is bounded in bytes, rows, depth and time, and never leaves the
repository. :mod:`.find` reads all of them and merges what they say; :mod:`.proof` answers what rules ask about the
files that a strategy names.
"""
