-- What a chat said outside of tales before a time, with its words; and names that nobody has gone by since.
local before = number()
local gone = 0
for _, chat in ipairs(redis.call('SMEMBERS', key('chats'))) do
  for _, name in ipairs(redis.call('ZRANGE', key('posts', chat), 0, -1)) do
    local p = redis.call('HMGET', key('post', chat .. ' ' .. name), 'tale', 'at', 'content')
    if p[1] == '' and tonumber(p[2]) < before then
      local read, said = pcall(cjson.decode, p[3])
      if read and type(said) == 'table' then
        for _, value in pairs(said) do
          if type(value) == 'string' then drop_text(value) end
        end
      end
      remove_post(chat, name)
      gone = gone + 1
    end
  end
  drop_empty_chat(chat)
end
for _, member in ipairs(redis.call('ZRANGEBYSCORE', key('named'), '-inf', '(' .. text(before))) do
  redis.call('HDEL', key('names'), member)
  redis.call('ZREM', key('named'), member)
end
return gone
