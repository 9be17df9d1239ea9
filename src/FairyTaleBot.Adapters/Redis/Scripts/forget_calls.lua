-- What was asked of models for a tale is of no tale any more, and the plates painted for it go. What it cost stays, settled.
local tale = argument()
local found = {}
for _, name in ipairs(redis.call('SMEMBERS', key('painted', tale))) do
  local picture = redis.call('HGET', key('plates'), name)
  if picture then found[#found + 1] = picture end
  redis.call('HDEL', key('plates'), name)
end
for _, line in ipairs(redis.call('LRANGE', key('calls', tale), 0, -1)) do
  local call = cjson.decode(line)
  call.tale, call.promptHash, call.seed = '', '', 0
  redis.call('RPUSH', key('calls', ''), cjson.encode(call))
  redis.call('SADD', key('called', ''), call.id)
  redis.call('SADD', key('callers'), '')
end
redis.call('DEL', key('painted', tale), key('calls', tale), key('called', tale))
redis.call('SREM', key('painters'), tale)
redis.call('SREM', key('callers'), tale)
redis.call('ZREM', key('worked'), tale)
settle(tale)
return found
