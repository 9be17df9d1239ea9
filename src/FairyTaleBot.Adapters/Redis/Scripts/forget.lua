-- A member's words in a chat, what the member said there, and the name the member went by there.
local chat, member, channel, news = argument(), argument(), argument(), argument()
local wrote = key('wrote', chat .. ' ' .. member)
local texts = {}
for _, id in ipairs(redis.call('SMEMBERS', wrote)) do texts[id] = true end

local function points(node)
  if type(node) == 'string' then return texts[node] == true end
  if type(node) ~= 'table' then return false end
  for _, inner in pairs(node) do
    if points(inner) then return true end
  end
  return false
end

for _, name in ipairs(redis.call('SMEMBERS', key('said', chat))) do
  local content = redis.call('HGET', key('post', chat .. ' ' .. name), 'content')
  local read, said = pcall(cjson.decode, content or '')
  if read and ((type(said) == 'table' and said.member == member) or points(said)) then remove_post(chat, name) end
end

for id, _ in pairs(texts) do redis.call('HDEL', key('texts'), id) end
redis.call('DEL', wrote)
local people = redis.call('HGETALL', key('people', chat))
for i = 1, #people, 2 do
  if people[i + 1] == member then redis.call('HDEL', key('people', chat), people[i]) end
end
redis.call('PUBLISH', channel, news)
return redis.call('ZRANGE', key('took', chat .. ' ' .. member), 0, -1)
