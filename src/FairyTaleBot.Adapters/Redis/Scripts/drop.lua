-- A tale that nothing has happened to since a time, with everything that was kept because of it but its posts, which may be many.
local tale, before, channel, worker = argument(), number(), argument(), argument()
local card = redis.call('HMGET', key('tale', tale), 'chat', 'at')
if not card[1] or tonumber(card[2]) >= before then
  if not card[1] then redis.call('ZREM', key('ages'), tale) end
  return 0
end
-- What owes something that was not due by then is open.
for _, line in ipairs(redis.call('HVALS', key('steps', tale))) do
  if tonumber(read_step(line).due) >= before then return 0 end
end
local chat = card[1]
for _ = 1, number() do drop_text(argument()) end
for _, name in ipairs(redis.call('HKEYS', key('steps', tale))) do drop_step(tale, name) end
for _, member in ipairs(redis.call('SMEMBERS', key('members', tale))) do redis.call('ZREM', key('took', chat .. ' ' .. member), tale) end
redis.call('DEL', key('events', tale), key('tale', tale), key('steps', tale), key('members', tale))
redis.call('ZREM', key('chat', chat), tale)
redis.call('ZREM', key('ages'), tale)
drop_empty_chat(chat)
-- What is kept of it elsewhere holds names and words.
redis.call('PUBLISH', channel, worker .. ' ' .. chat .. ' * 0 -')
return 1
