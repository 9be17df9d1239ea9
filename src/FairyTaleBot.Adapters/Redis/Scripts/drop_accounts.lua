-- Accounts that were opened before a day, of some of all, with the sums of those days. Returns where to go on; 0 behind the last.
local before, cursor, most = argument(), argument(), argument()
local some = redis.call('SSCAN', key('accounts'), cursor, 'COUNT', most)
for _, tale in ipairs(some[2]) do
  local account = redis.call('HMGET', key('account', tale), 'chat', 'day')
  if not account[1] then redis.call('SREM', key('accounts'), tale)
  elseif account[2] < before then
    redis.call('ZREM', key('open', account[1]), tale)
    redis.call('DEL', key('account', tale), key('spent', account[2]))
    redis.call('SREM', key('accounts'), tale)
  end
end
return some[1]
