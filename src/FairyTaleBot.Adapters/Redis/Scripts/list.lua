local chat, most = argument(), number()
local found = {}
for _, tale in ipairs(redis.call('ZREVRANGE', key('chat', chat), 0, most - 1)) do
  local card = redis.call('HMGET', key('tale', tale), 'title', 'phase', 'chapters', 'of', 'at')
  found[#found + 1] = tale
  for i = 1, 5 do found[#found + 1] = card[i] end
end
return found
