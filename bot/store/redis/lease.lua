-- Hands out due messages of a channel: so many urgent ones, then so many others, each the oldest first.
local channel, now, til = take(), take(), take()
local most_urgent, most_others = tonumber(take()), tonumber(take())
local URGENT, OTHERS = '1', '0'

local waiting, leased = {}, {}
for _, urgent in ipairs({URGENT, OTHERS}) do
  waiting[urgent] = queue(WAITING, channel, urgent)
  leased[urgent] = queue(LEASED, channel, urgent)
end
if is_spoilt() then
  return SPOILT
end

local function id_of(member)
  return string.sub(member, 18)
end

-- Those whose lease has run out stand where they stood before.
local function come_back(urgent)
  local back = {}
  for n, member in ipairs(redis.call('ZRANGEBYSCORE', leased[urgent], '-inf', now)) do
    back[n] = {member, unpacked(OUT, 'm:' .. id_of(member)).due}
  end
  return back
end

local back = {[URGENT] = come_back(URGENT), [OTHERS] = come_back(OTHERS)}
local found = {}
for urgent, gone in pairs(back) do
  for _, one in ipairs(gone) do
    redis.call('ZREM', leased[urgent], one[1])
    redis.call('ZADD', waiting[urgent], one[2], one[1])
  end
end

local function hand_out(urgent, most)
  local due = redis.call('ZRANGEBYSCORE', waiting[urgent], '-inf', now, 'LIMIT', 0, most)
  for _, member in ipairs(due) do
    local id = id_of(member)
    local tries = (tonumber(redis.call('HGET', OUT, 't:' .. id)) or 0) + 1
    redis.call('ZREM', waiting[urgent], member)
    redis.call('ZADD', leased[urgent], til, member)
    redis.call('ZADD', NEXT, til, member)
    redis.call('HSET', OUT, 't:' .. id, string.format('%d', tries))
    found[#found + 1] = id
    found[#found + 1] = tries
    found[#found + 1] = redis.call('HGET', OUT, 'b:' .. id)
  end
end

hand_out(URGENT, most_urgent)
hand_out(OTHERS, most_others)
return found
