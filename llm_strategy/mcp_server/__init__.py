"""The server for coding agents: the Model Context Protocol on standard input and output.

Nothing else imports the official SDK, which the extra ``llmstrategy[mcp]`` installs.
"""
