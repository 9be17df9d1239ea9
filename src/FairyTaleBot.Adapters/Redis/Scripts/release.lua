local tale, name, owner, fence, not_before = argument(), argument(), argument(), argument(), argument()
local line = redis.call('HGET', key('steps', tale), name)
if not line then return 0 end
local step = read_step(line)
if step.owner ~= owner or step.fence ~= fence then return 0 end
step.leased, step.owner = '', ''
step.wake = tonumber(not_before) > tonumber(step.due) and not_before or step.due
keep_step(tale, name, step)
return 1
