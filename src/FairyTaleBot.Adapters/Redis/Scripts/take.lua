-- Leases those of the named steps that can still be taken.
local now, lease, owner = now_or(argument()), number(), argument()
local taken = {}
for _ = 1, number() do
  local tale, name = argument(), argument()
  local line = redis.call('HGET', key('steps', tale), name)
  local takeable = redis.call('ZSCORE', key('due'), tale .. ' ' .. name)
  if line and takeable and tonumber(takeable) <= now then
    local step = read_step(line)
    step.leased, step.owner = text(now + lease), owner
    step.fence = tostring(redis.call('HINCRBY', key('count'), 'fence', 1))
    keep_step(tale, name, step)
    taken[#taken + 1] = tale
    taken[#taken + 1] = name
    taken[#taken + 1] = step.wake
    taken[#taken + 1] = step.fence
  end
end
return taken
