-- The first picture under a key stays.
local name, picture, tale = argument(), argument(), argument()
if redis.call('HSETNX', key('plates'), name, picture) == 1 and tale ~= '' then
  redis.call('SADD', key('painted', tale), name)
  redis.call('SADD', key('painters'), tale)
end
return redis.call('HGET', key('plates'), name)
