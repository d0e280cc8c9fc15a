-- The rows under a mark that have no timer of the named kinds up to a moment.
local prefix, til, limit = take(), tonumber(take()), tonumber(take())

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

local found = {}
for _, member in ipairs(redis.call('ZRANGEBYLEX', MARKS, '[' .. prefix, '(' .. prefix .. '\255')) do
  local ref = string.sub(member, #prefix + 1)
  if not is_armed(ref) then
    found[#found + 1] = ref
    found[#found + 1] = redis.call('HGET', ROWS, ref)
    if #found >= 2 * limit then
      break
    end
  end
end
return found
