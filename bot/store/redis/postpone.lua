-- Puts a message that is not settled back, to be handed out later.
local id, due = take(), take()

if is_spoilt() then
  return SPOILT
end
local stands = unpacked(OUT, 'm:' .. id)
if not stands or stands.fate then
  return 0
end
local waiting, leased =
  queue(WAITING, stands.channel, stands.urgent), queue(LEASED, stands.channel, stands.urgent)
if is_spoilt() then
  return SPOILT
end

stands.due = due
redis.call('HSET', OUT, 'm:' .. id, cmsgpack.pack(stands))
redis.call('ZREM', leased, stands.member)
redis.call('ZADD', waiting, due, stands.member)
redis.call('ZADD', NEXT, due, stands.member)
return 1
