-- The rows that carry one of these marks, each given by the beginning of its name.
local found, seen = {}, {}
for _, prefix in ipairs(ARGV) do
  for _, member in ipairs(redis.call('ZRANGEBYLEX', MARKS, '[' .. prefix, '(' .. prefix .. '\255')) do
    local ref = string.sub(member, #prefix + 1)
    if not seen[ref] then
      seen[ref] = true
      found[#found + 1] = ref
      found[#found + 1] = redis.call('HGET', ROWS, ref)
    end
  end
end
return found
