-- A tale as it was in another store; one that is here stays as it is.
local tale, chat, title, phase, chapters, of, at = argument(), argument(), argument(), argument(), argument(), argument(), argument()
if redis.call('EXISTS', key('events', tale)) == 1 then return 0 end
local place = next_place()
for _ = 1, number() do redis.call('RPUSH', key('events', tale), argument()) end
redis.call('HSET', key('tale', tale), 'chat', chat, 'title', title, 'phase', phase, 'chapters', chapters, 'of', of, 'at', at, 'place', place)
list_tale(chat, tale, place, phase)
redis.call('ZADD', key('ages'), at, tale)
redis.call('SADD', key('chats'), chat)
for _ = 1, number() do
  local member = argument()
  redis.call('ZADD', key('took', chat .. ' ' .. member), place, tale)
  redis.call('SADD', key('members', tale), member)
end
for _ = 1, number() do
  local name, due = argument(), argument()
  keep_step(tale, name, { due = due, wake = due, leased = '', fence = '0', owner = '' })
end
return 1
