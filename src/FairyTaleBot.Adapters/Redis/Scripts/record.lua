local tale, id, call, price = argument(), argument(), argument(), argument()
if redis.call('SADD', key('called', tale), id) == 0 then return 0 end
redis.call('RPUSH', key('calls', tale), call)
redis.call('SADD', key('callers'), tale)
use(tale, price)
local account = read_account(tale)
if account then
  local before = counts(account)
  -- What has no price uses up the budget.
  account.spent = price == '' and math.max(account.spent, account.amount) or account.spent + tonumber(price)
  redis.call('HSET', key('account', tale), 'spent', text(account.spent))
  add(account, counts(account) - before)
end
return 1
