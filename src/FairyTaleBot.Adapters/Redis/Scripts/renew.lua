local now, tale, name, owner, fence, lease = now_or(argument()), argument(), argument(), argument(), argument(), number()
local line = redis.call('HGET', key('steps', tale), name)
if not line then return 0 end
local step = read_step(line)
if step.owner ~= owner or step.fence ~= fence then return 0 end
step.leased = text(now + lease)
keep_step(tale, name, step)
return 1
