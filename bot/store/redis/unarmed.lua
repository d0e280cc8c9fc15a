-- Of the next so many rows under a mark: those that have no timer of the named kinds up to the moment of its kind. A
-- page, so that nobody waits long; first comes where the next one begins, empty behind the last.
local prefix, from, size = take(), take(), tonumber(take())

local low = from == '' and '[' .. prefix or '(' .. from
local page = redis.call('ZRANGEBYLEX', MARKS, low, '(' .. prefix .. '\255', 'LIMIT', 0, size)
local next = #page == size and page[size] or ''
local refs = {}
for n, member in ipairs(page) do
  refs[n] = string.sub(member, #prefix + 1)
end

local kinds, til = {}, {}
for n = at + 1, #ARGV, 2 do
  local kind = '\0' .. ARGV[n]
  til[kind] = tonumber(ARGV[n + 1])
  local due = refs[1] and redis.call('ZSCORE', TIMERS, refs[1] .. kind)
  table.insert(kinds, due and 1 or #kinds + 1, kind) -- what drives the first row is likely to drive the others
end

-- One question for all rows that are left: asked one by one, the asking is what takes the time.
for _, kind in ipairs(kinds) do
  local timers, left = {}, {}
  for n, ref in ipairs(refs) do
    timers[n] = ref .. kind
  end
  local due = #refs > 0 and redis.call('ZMSCORE', TIMERS, unpack(timers)) or {}
  for n, ref in ipairs(refs) do
    if not due[n] or tonumber(due[n]) > til[kind] then
      left[#left + 1] = ref
    end
  end
  refs = left
end

local found = {next}
for _, ref in ipairs(refs) do
  found[#found + 1] = ref
  found[#found + 1] = redis.call('HGET', ROWS, ref)
end
return found
