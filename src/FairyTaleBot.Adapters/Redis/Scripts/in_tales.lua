-- When the newest tale changed in which each of these members takes part, of some tales in the order of their last change.
-- First how many tales were looked at, and where to go on: a time, and how many tales of that time have been seen.
local from, seen, most = argument(), number(), number()
local newest = {}
for _ = 1, number() do newest[argument()] = -1 end
local tales = redis.call('ZRANGEBYSCORE', key('ages'), from, '+inf', 'WITHSCORES', 'LIMIT', seen, most)
for i = 1, #tales, 2 do
  local at = tales[i + 1]
  if at == from then seen = seen + 1 else from, seen = at, 1 end
  for _, member in ipairs(redis.call('SMEMBERS', key('members', tales[i]))) do
    if newest[member] and tonumber(at) > newest[member] then newest[member] = tonumber(at) end
  end
end
local found = { text(#tales / 2), from, text(seen) }
for member, at in pairs(newest) do
  if at >= 0 then
    found[#found + 1] = member
    found[#found + 1] = text(at)
  end
end
return found
