local tale, chat, member, day, amount = argument(), argument(), argument(), argument(), number()
local caps = { argument(), argument(), argument() }
if redis.call('EXISTS', key('account', tale)) == 1 then return 1 end
for i, spent in ipairs({ spending(chat, member, day) }) do
  if caps[i] ~= '' and spent + amount > tonumber(caps[i]) then return 0 end
end
redis.call('HSET', key('account', tale), 'chat', chat, 'member', member, 'day', day, 'amount', text(amount), 'spent', '0', 'settled', '0')
redis.call('ZADD', key('open', chat), next_place(), tale)
redis.call('SADD', key('accounts'), tale)
add({ chat = chat, member = member, day = day }, amount)
return 1
