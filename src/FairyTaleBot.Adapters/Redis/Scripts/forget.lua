-- A member's words in a chat, and the name the member went by there; what the member said there is gone by now.
local chat, member, channel, news = argument(), argument(), argument(), argument()
local wrote = key('wrote', chat .. ' ' .. member)
for _, id in ipairs(redis.call('SMEMBERS', wrote)) do redis.call('HDEL', key('texts'), id) end
redis.call('DEL', wrote)
local people = redis.call('HGETALL', key('people', chat))
for i = 1, #people, 2 do
  if people[i + 1] == member then redis.call('HDEL', key('people', chat), people[i]) end
end
redis.call('PUBLISH', channel, news)
return redis.call('ZRANGE', key('took', chat .. ' ' .. member), 0, -1)
