-- One worker a duty: whoever holds it renews it, anybody takes it once it has run out. Redis counts the time itself.
local duty, worker, lease = argument(), argument(), argument()
local holder = redis.call('GET', key('duty', duty))
if holder and holder ~= worker then return 0 end
redis.call('SET', key('duty', duty), worker, 'PX', lease)
return 1
