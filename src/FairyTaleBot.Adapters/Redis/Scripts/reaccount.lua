-- An account as it was in another store; one that is here stays as it is.
local tale, chat, member, day, amount, spent, settled = argument(), argument(), argument(), argument(), number(), number(), argument()
if redis.call('EXISTS', key('account', tale)) == 1 then return 0 end
redis.call('HSET', key('account', tale), 'chat', chat, 'member', member, 'day', day, 'amount', text(amount), 'spent', text(spent), 'settled', settled)
if settled ~= '1' then redis.call('ZADD', key('open', chat), next_place(), tale) end
redis.call('SADD', key('accounts'), tale)
local account = read_account(tale)
add(account, counts(account))
return 1
