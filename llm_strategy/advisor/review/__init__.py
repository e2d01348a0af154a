"""What a change of a strategy file means: facts, findings, cost and evidence, between a git revision and now."""
