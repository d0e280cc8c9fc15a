-- Timers up to a moment, the oldest first, with their rows; from the one after another, if it is named.
local til, limit = take(), tonumber(take())
local after, score = take(), tonumber(take() or '')

local start = 0
if after then
  -- It may have been moved meanwhile: then from its moment on. Rather one twice than one never.
  local rank = tonumber(redis.call('ZSCORE', TIMERS, after) or '') == score and redis.call('ZRANK', TIMERS, after)
  start = rank and rank + 1 or redis.call('ZCOUNT', TIMERS, '-inf', string.format('(%.0f', score))
end

local found = {}
if limit > 0 then
  local page = redis.call('ZRANGE', TIMERS, start, start + limit - 1, 'WITHSCORES')
  for n = 1, #page, 2 do
    if til ~= '' and tonumber(page[n + 1]) > tonumber(til) then
      break
    end
    local ref = string.match(page[n], '^(.*)%z')
    found[#found + 1] = page[n]
    found[#found + 1] = page[n + 1]
    found[#found + 1] = redis.call('HGET', ROWS, ref)
  end
end
return found
