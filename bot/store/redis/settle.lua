-- The end of a message. What a gateway has taken was sent, whatever else was said before; else the first word stands.
local id, fate, moment = take(), take(), take()
local gateway_id, note = several(take)[1], several(take)[1]

if is_spoilt() then
  return SPOILT
end
local stands = unpacked(OUT, 'm:' .. id)
if not stands or stands.fate == 'sent' or (stands.fate and fate ~= 'sent') then
  return 0
end
local waiting, leased =
  queue(WAITING, stands.channel, stands.urgent), queue(LEASED, stands.channel, stands.urgent)
local other = gateway_id and redis.call('HGET', GATEWAY, gateway_id)
local newer = other and unpacked(OUT, 'm:' .. other)
if is_spoilt() then
  return SPOILT
end

stands.fate, stands.settled = fate, moment
redis.call('ZREM', waiting, stands.member)
redis.call('ZREM', leased, stands.member)
redis.call('ZREM', NEXT, stands.member)
redis.call('HSET', OUT, 'm:' .. id, cmsgpack.pack(stands))
if note then
  redis.call('HSET', OUT, 'n:' .. id, note)
end
if gateway_id and not (newer and newer.number > stands.number) then
  redis.call('HSET', GATEWAY, gateway_id, id)
end
return 1
