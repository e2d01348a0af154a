#!/usr/bin/env bash
# Runs the check for the GitHub Action; action.yml passes its inputs as variables, so that none of them is code.
set -euo pipefail

# Windows has an environment's programs in Scripts.
python=$(echo "$RUNNER_TEMP"/llmstrategy/[bS]*/python*)
python=${python%% *}

options=()
[ -z "$FAIL_ON" ] || options+=(--fail-on "$FAIL_ON")
[ -z "$BASELINE" ] || options+=(--baseline "$BASELINE")
[ -z "$CONFIG" ] || options+=(--config "$CONFIG")
paths=()
while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
done <<<"$PATHS"

if [ -n "$SARIF_FILE" ]; then
    # An error in the settings ends the step here; findings do not.
    "$python" -m llm_strategy check "${options[@]}" --fail-on never --format sarif --output "$SARIF_FILE" -- "${paths[@]}"
    "$python" "$GITHUB_ACTION_PATH/integrations/github/open_results.py" "$SARIF_FILE"
fi
exec "$python" -m llm_strategy check "${options[@]}" --format "$FORMAT" -- "${paths[@]}"
