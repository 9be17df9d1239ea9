local tale, id, price, call = argument(), argument(), number(), argument()
if redis.call('SADD', key('called', tale), id) == 0 then return 0 end
redis.call('RPUSH', key('calls', tale), call)
redis.call('SADD', key('callers'), tale)
local account = read_account(tale)
if account then
  local before = counts(account)
  account.spent = account.spent + price
  redis.call('HSET', key('account', tale), 'spent', text(account.spent))
  add(account, counts(account) - before)
end
return 1
