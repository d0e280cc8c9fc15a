-- Of the next so many rows under a mark: those that have no timer of the named kinds up to a moment. A page, so that
-- nobody waits long; first comes where the next one begins, empty behind the last.
local prefix, from, size, til = take(), take(), tonumber(take()), tonumber(take())

local kinds = {}
for n = at + 1, #ARGV do
  kinds[#kinds + 1] = '\0' .. ARGV[n]
end

local function is_armed(ref)
  for _, kind in ipairs(kinds) do
    local due = redis.call('ZSCORE', TIMERS, ref .. kind)
    if due and tonumber(due) <= til then
      return true
    end
  end
  return false
end

local low = from == '' and '[' .. prefix or '(' .. from
local page = redis.call('ZRANGEBYLEX', MARKS, low, '(' .. prefix .. '\255', 'LIMIT', 0, size)
local found = {#page == size and page[size] or ''}
for _, member in ipairs(page) do
  local ref = string.sub(member, #prefix + 1)
  if not is_armed(ref) then
    found[#found + 1] = ref
    found[#found + 1] = redis.call('HGET', ROWS, ref)
  end
end
return found
