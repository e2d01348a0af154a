-- Runs inside Neovim, of the old and the new kind: does what a user does, writes down what a user sees, leaves.
-- Which server is started, and for which files, is the configuration's affair; it is the one of editors/README.md.

local job = vim.fn.json_decode(vim.fn.readfile(vim.env.EDITOR_JOB))
local seen = { said = {} }

vim.notify = function(message)
  table.insert(seen.said, message)
end

local function leave(failure)
  seen.failure = failure
  vim.fn.writefile({ vim.fn.json_encode(seen) }, job.seen)
  vim.cmd("qall!")
end

-- Everything below runs as one coroutine, so that Neovim's own loop takes keys and messages in between.
local going

local function pause()
  vim.defer_fn(function()
    local well, failure = coroutine.resume(going)
    if not well then
      leave(debug.traceback(going, failure))
    end
  end, 20)
  coroutine.yield()
end

local function wait(what, condition)
  local finish = vim.loop.now() + job.patience * 1000
  while true do
    local result = condition()
    if result then
      return result
    end
    if vim.loop.now() > finish then
      error("in vain: " .. what, 0)
    end
    pause()
  end
end

local function press(keys)
  vim.api.nvim_input(keys)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n"
end

local function findings()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, {
      line = one.lnum,
      column = one.col,
      text = table.concat(vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {}), "\n"),
      severity = one.severity,
      rule = one.code or one.user_data.lsp.code,
      source = one.source,
      message = one.message,
    })
  end
  return found
end

-- Whether the finding to be fixed is shown; its remedy stands on the line below the message.
local function has(message)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if vim.startswith(one.message, message) then
      return true
    end
  end
  return false
end

local function clients()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()
end

-- What a window over the text shows, as a hover does.
local function shown()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return table.concat(lines, "\n")
    end
  end
end

local function use()
  vim.cmd("edit " .. vim.fn.fnameescape(job.other))
  local other = vim.api.nvim_get_current_buf()
  vim.cmd("edit " .. vim.fn.fnameescape(job.file))
  wait("findings", function()
    return #findings() > 0
  end)
  seen.findings = findings()
  local client = clients()[1]
  seen.encoding = client.offset_encoding

  vim.api.nvim_win_set_cursor(0, { job.line + 1, job.column + 2 })
  vim.lsp.buf.hover()
  seen.hover = wait("a hover", shown)

  -- The list of actions goes through whatever chooses for the user.
  vim.ui.select = function(items, options, choose)
    seen.actions = {}
    local wanted
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(seen.actions, title)
      if vim.startswith(title, job.title) then
        wanted = item
      end
    end
    choose(wanted)
  end
  local before = text()
  vim.lsp.buf.code_action()
  wait("the action's edit", function()
    return text() ~= before
  end)
  seen.fixed = text()
  local function gone()
    return not has(job.message) and #findings() == job.left
  end
  wait("the finding to go", gone)
  seen.left = findings()

  press("u")
  wait("undo", function()
    return text() == before
  end)
  wait("the finding to come back", function()
    return has(job.message)
  end)
  seen.undone = findings()
  press("<C-r>")
  wait("redo, and the finding to go again", function()
    return text() == seen.fixed and gone()
  end)

  -- Completion as it is typed, behind the same wide characters.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { job.begun })
  press("GA<C-x><C-o>")
  wait("a list of completions", function()
    return #vim.fn.complete_info({ "items" }).items > 0
  end)
  seen.offered = {}
  for _, item in ipairs(vim.fn.complete_info({ "items" }).items) do
    table.insert(seen.offered, item.abbr ~= "" and item.abbr or item.word)
  end
  -- A single match is put in at once, without a menu to take it from.
  press(vim.fn.pumvisible() == 1 and "<C-y><Esc>" or "<Esc>")
  wait("the end of typing", function()
    return vim.api.nvim_get_mode().mode == "n"
  end)
  seen.completed = vim.fn.getline("$")

  -- A line with two findings, and layers below: the menu belongs to the word, a half-typed line disturbs no other.
  vim.api.nvim_buf_set_lines(0, 0, -1, false, job.two)
  local function of_rules(rules)
    local found = {}
    for _, one in ipairs(findings()) do
      if vim.tbl_contains(rules, one.rule) then
        table.insert(found, one.rule .. ":" .. one.line)
      end
    end
    table.sort(found)
    return table.concat(found, " ")
  end
  wait("findings of the new text", function()
    return of_rules(job.steady) == job.places
  end)
  local titles
  vim.ui.select = function(items, options, choose)
    titles = {}
    for _, item in ipairs(items) do
      table.insert(titles, (options.format_item(item)))
    end
    choose(nil)
  end
  vim.api.nvim_win_set_cursor(0, job.menu_at)
  vim.lsp.buf.code_action()
  seen.menu = wait("the menu of one of two findings", function()
    return titles
  end)
  vim.api.nvim_win_set_cursor(0, { job.typed_line, 0 })
  press("A<BS><BS><Esc>")
  wait("the finding of the half-typed line", function()
    return of_rules({ "invalid-value" }) ~= job.errors
  end)
  seen.steady = of_rules(job.steady)
  -- Neovim that pulls does so after its own edits alone, so a save shows nothing new there.
  if vim.fn.has("nvim-0.11") == 0 then
    press(":write<CR>")
    wait("what a check finds", function()
      return of_rules(job.steady) ~= job.places
    end)
    seen.saved = of_rules(job.steady)
  end

  -- By now a server that was started for the other file has long answered.
  seen.elsewhere = vim.tbl_count(vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = other }) or vim.lsp.buf_get_clients(other))
  leave(nil)
end

going = coroutine.create(use)
vim.defer_fn(function()
  local well, failure = coroutine.resume(going)
  if not well then
    leave(debug.traceback(going, failure))
  end
end, 0)
