-- Messages that wait for a moment after one that can be may go now, and leases that end too late end earlier. A page of
-- those that stand the farthest ahead; how many of them were moved.
local now, late, til, size = take(), tonumber(take()), tonumber(take()), take()

if is_spoilt() then
  return SPOILT
end
local low = '(' .. string.format('%.0f', math.min(late, til))
local moves = {}
for _, member in ipairs(redis.call('ZREVRANGEBYSCORE', NEXT, '+inf', low, 'LIMIT', 0, size)) do
  local id = string.sub(member, 18)
  local stands = unpacked(OUT, 'm:' .. id)
  local waiting, leased =
    queue(WAITING, stands.channel, stands.urgent), queue(LEASED, stands.channel, stands.urgent)
  local ends = tonumber(redis.call('ZSCORE', leased, member) or '')
  local is_far, is_long = tonumber(stands.due) > late, ends and ends > til
  if is_far or is_long then
    moves[#moves + 1] = {
      id = id, stands = stands, member = member, is_far = is_far, is_long = is_long,
      waiting = not ends and waiting, leased = leased,
    }
  end
end
if is_spoilt() then
  return SPOILT
end

for _, move in ipairs(moves) do
  if move.is_far then
    move.stands.due = now
    redis.call('HSET', OUT, 'm:' .. move.id, cmsgpack.pack(move.stands))
    if move.waiting then
      redis.call('ZADD', move.waiting, now, move.member)
      redis.call('ZADD', NEXT, now, move.member)
    end
  end
  if move.is_long then
    redis.call('ZADD', move.leased, string.format('%.0f', til), move.member)
    redis.call('ZADD', NEXT, string.format('%.0f', til), move.member)
  end
end
return #moves
