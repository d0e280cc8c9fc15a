-- Timers up to a moment, the oldest first, with their rows; from the one after another, if it is named.
local til, limit = take(), take()
local after, score = take(), tonumber(take() or '')

local from, skip = '-inf', 0
if after then
  from = string.format('%.0f', score)
  -- It may have been moved meanwhile: then all from its moment on. Rather one twice than one never.
  if tonumber(redis.call('ZSCORE', TIMERS, after) or '') == score then
    skip = redis.call('ZRANK', TIMERS, after) - redis.call('ZCOUNT', TIMERS, '-inf', '(' .. from) + 1
  end
end

local found = {}
local to = til == '' and '+inf' or til
local page = redis.call('ZRANGEBYSCORE', TIMERS, from, to, 'WITHSCORES', 'LIMIT', skip, limit)
for n = 1, #page, 2 do
  local ref = string.match(page[n], '^(.*)%z')
  found[#found + 1] = page[n]
  found[#found + 1] = page[n + 1]
  found[#found + 1] = redis.call('HGET', ROWS, ref)
end
return found
