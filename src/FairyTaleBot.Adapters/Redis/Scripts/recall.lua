-- A call as it was written down in another store.
local tale, id, call, price = argument(), argument(), argument(), argument()
if redis.call('SADD', key('called', tale), id) == 0 then return 0 end
redis.call('RPUSH', key('calls', tale), call)
redis.call('SADD', key('callers'), tale)
use(tale, price)
return 1
