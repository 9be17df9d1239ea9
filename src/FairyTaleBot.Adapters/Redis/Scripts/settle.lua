local tale = argument()
local account = read_account(tale)
if not account or account.settled == '1' then return 0 end
local before = counts(account)
account.settled = '1'
redis.call('HSET', key('account', tale), 'settled', '1')
redis.call('ZREM', key('open', account.chat), tale)
add(account, counts(account) - before)
return 1
