-- Stands before each of our scripts. Redis undoes nothing, so every script looks at all it will touch before it writes.

local CAUSES, NEWEST, ROWS, MARKS, HELD, MARKED, TIMERS, ARMED, ASIDE, OUT, NEXT, GATEWAY, WAITING, LEASED, SAID, LOG,
  TOLD, ENTRIES = unpack(KEYS)

local KINDS = {
  [CAUSES] = 'set', [NEWEST] = 'string', [ROWS] = 'hash', [MARKS] = 'zset', [HELD] = 'hash', [MARKED] = 'hash',
  [TIMERS] = 'zset', [ARMED] = 'hash', [ASIDE] = 'list', [OUT] = 'hash', [NEXT] = 'zset', [GATEWAY] = 'hash',
  [SAID] = 'set', [TOLD] = 'set', [ENTRIES] = 'list',
}

-- The name of a channel's queue, which is looked at with the others from now on.
local function queue(base, channel, urgent)
  local key = base .. ':' .. channel .. ':' .. urgent
  KINDS[key] = 'zset'
  return key
end

-- Whether something else lies where we are going to write.
local function is_spoilt()
  for key, kind in pairs(KINDS) do
    local found = redis.call('TYPE', key).ok
    if found ~= 'none' and found ~= kind then
      return true
    end
  end
  return false
end

local SPOILT = redis.error_reply('SPOILT a key of ours holds what we did not put there')

-- What was kept as a table, read before anything is written. Broken bytes raise an error here, where it does no harm.
local function unpacked(key, field)
  local found = redis.call('HGET', key, field)
  return found and cmsgpack.unpack(found)
end

local at = 0
local function take()
  at = at + 1
  return ARGV[at]
end

-- As many of something as the next argument says.
local function several(read)
  local found = {}
  for n = 1, tonumber(take()) do
    found[n] = read()
  end
  return found
end
