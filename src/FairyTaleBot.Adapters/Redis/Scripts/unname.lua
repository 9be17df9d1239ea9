-- The names that a member went by in a chat.
local chat, member = argument(), argument()
local people = redis.call('HGETALL', key('people', chat))
for i = 1, #people, 2 do
  if people[i + 1] == member then redis.call('HDEL', key('people', chat), people[i]) end
end
return 1
