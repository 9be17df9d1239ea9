local chat, name, expected, state, messages, sent, owner, since = argument(), argument(), argument(), argument(), argument(), argument(), argument(), argument()
local post = key('post', chat .. ' ' .. name)
local old = redis.call('HMGET', post, 'fence', 'surface')
if old[1] ~= expected then return 0 end
redis.call('HSET', post, 'state', state, 'fence', text(tonumber(expected) + 1), 'messages', messages, 'sent', sent, 'owner', owner, 'since', since)
index_post(chat, name, old[2])
return 1
