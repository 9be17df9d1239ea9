-- A post as it was in another store, with how far it had come; one that is here stays as it is.
local chat, name, revision, state, fence, messages, sent, owner, since = argument(), argument(), argument(), argument(), argument(), argument(), argument(), argument(), argument()
local post = key('post', chat .. ' ' .. name)
if redis.call('EXISTS', post) == 1 then return 0 end
put_post()
redis.call('HSET', post, 'revision', revision, 'state', state, 'fence', fence, 'messages', messages, 'sent', sent)
if owner ~= '' then redis.call('HSET', post, 'owner', owner) end
if since ~= '' then redis.call('HSET', post, 'since', since) end
index_post(chat, name, redis.call('HGET', post, 'surface'))
return 1
