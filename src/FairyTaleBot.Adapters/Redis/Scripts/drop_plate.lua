local name, picture = argument(), argument()
if redis.call('HGET', key('plates'), name) ~= picture then return 0 end
redis.call('HDEL', key('plates'), name)
return 1
