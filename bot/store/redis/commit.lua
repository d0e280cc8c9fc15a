-- Everything that one decision changes: all of it, or nothing. No rule of ours is in here.
local KNOWN, HAS_CHANGED, IS_TAKEN, IS_GONE, RING_HAS_GROWN = 0, -1, -2, -3, -4

-- ── what is asked ──────────────────────────────────────────────────────────────────────────────────────────────────

local cause = several(take)[1]
local ring = tonumber(take())
local relied = several(function()
  local ref = take()
  return {ref = ref, version = tonumber(take())}
end)
local puts = several(function()
  local put = {ref = take()}
  put.expected = tonumber(take())
  put.aside = take() == '1'
  put.body = take()
  put.marks = several(function()
    local member = take()
    return {member, take()}
  end)
  return put
end)
local timers = several(function()
  local timer = {ref = take()}
  timer.due = several(function()
    local member = take()
    return {member, take()}
  end)
  return timer
end)
local messages = several(function()
  local message = {id = take()}
  message.channel = take()
  message.urgent = take()
  message.due = take()
  message.body = take()
  message.til = take() -- '0': it is handed out to nobody yet
  local base = message.til == '0' and WAITING or LEASED
  message.queue = queue(base, message.channel, message.urgent)
  return message
end)
local function written()
  local line = {name = take()}
  line.key = take()
  line.id = take()
  line.body = take()
  return line
end
local log = several(written)
local entries = several(written)
for _, line in ipairs(log) do
  KINDS[LOG .. ':' .. line.key] = 'list'
end

-- ── may it be? ─────────────────────────────────────────────────────────────────────────────────────────────────────

if is_spoilt() then
  return SPOILT
end
if cause and redis.call('SISMEMBER', CAUSES, cause) == 1 then
  return KNOWN
end
local newest = tonumber(redis.call('GET', NEWEST) or '0')
if ring < newest then
  return RING_HAS_GROWN
end

local rows, versions = {}, {}
local function version(ref)
  if not versions[ref] then
    rows[ref] = redis.call('HGET', ROWS, ref)
    versions[ref] = rows[ref] and tonumber(string.match(rows[ref], '^%d+')) or 0
  end
  return versions[ref]
end

for _, seen in ipairs(relied) do
  if version(seen.ref) ~= seen.version then
    return HAS_CHANGED
  end
end
local last = {} -- ref → the last put of this row
for _, put in ipairs(puts) do
  if version(put.ref) ~= put.expected then
    return HAS_CHANGED
  end
  versions[put.ref] = put.expected + 1
  last[put.ref] = put
end

local old, holder = {}, {}
for ref, put in pairs(last) do
  old[ref] = unpacked(MARKED, ref) or {}
  for _, mark in ipairs(put.marks) do
    local name = mark[2]
    if name ~= '' then
      local held = holder[name] or redis.call('HGET', HELD, name)
      if held and held ~= ref and (holder[name] or not last[held]) then
        return IS_TAKEN -- by a row that keeps it, or by another one of this decision
      end
      holder[name] = ref
    end
  end
end

local ran = {}
for _, timer in ipairs(timers) do
  if version(timer.ref) == 0 then
    return IS_GONE
  end
  ran[timer.ref] = unpacked(ARMED, timer.ref) or {}
end
local count = tonumber(redis.call('HGET', OUT, '#') or '0')

-- ── it is ──────────────────────────────────────────────────────────────────────────────────────────────────────────

for _, put in ipairs(puts) do
  if put.aside and rows[put.ref] then
    redis.call('RPUSH', ASIDE, put.ref, rows[put.ref])
  end
  redis.call('HSET', ROWS, put.ref, string.format('%d', put.expected + 1) .. ':' .. put.body)
end
for ref, marks in pairs(old) do -- all old ones first: a name may pass from one row to another
  for _, mark in ipairs(marks) do
    redis.call('ZREM', MARKS, mark[1])
    if mark[2] ~= '' then
      redis.call('HDEL', HELD, mark[2])
    end
  end
end
for ref, put in pairs(last) do
  for _, mark in ipairs(put.marks) do
    redis.call('ZADD', MARKS, 0, mark[1])
    if mark[2] ~= '' then
      redis.call('HSET', HELD, mark[2], ref)
    end
  end
  redis.call('HSET', MARKED, ref, cmsgpack.pack(put.marks))
end
for _, timer in ipairs(timers) do
  local kinds = {}
  for _, member in ipairs(ran[timer.ref]) do
    redis.call('ZREM', TIMERS, member)
  end
  for n, due in ipairs(timer.due) do
    redis.call('ZADD', TIMERS, due[2], due[1])
    kinds[n] = due[1]
  end
  redis.call('HSET', ARMED, timer.ref, cmsgpack.pack(kinds))
end
local new = {}
for _, message in ipairs(messages) do
  if redis.call('HEXISTS', OUT, 'm:' .. message.id) == 0 then
    count = count + 1
    local member = string.format('%016d:', count) .. message.id
    local stands = {channel = message.channel, urgent = message.urgent, due = message.due, number = count}
    stands.member = member
    redis.call('HSET', OUT, 'm:' .. message.id, cmsgpack.pack(stands), 'b:' .. message.id, message.body,
      't:' .. message.id, message.til == '0' and '0' or '1', '#', string.format('%d', count))
    local from = message.til == '0' and message.due or message.til
    redis.call('ZADD', message.queue, from, member)
    redis.call('ZADD', NEXT, from, member)
    new[#new + 1] = message.id
  end
end
for _, line in ipairs(log) do
  if redis.call('SADD', SAID, line.name) == 1 then
    redis.call('RPUSH', LOG .. ':' .. line.key, line.id, line.body)
  end
end
for _, line in ipairs(entries) do
  if redis.call('SADD', TOLD, line.name) == 1 then
    redis.call('RPUSH', ENTRIES, line.key, line.id, line.body)
  end
end
if ring > newest then
  redis.call('SET', NEWEST, string.format('%d', ring))
end
if cause then
  redis.call('SADD', CAUSES, cause)
end
return new
