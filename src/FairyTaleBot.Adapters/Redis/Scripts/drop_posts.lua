-- Looks at some of a chat's posts in their order. Those of a tale go; when none is named, what was said outside of tales before a time, with its words,
-- and what a tale left behind that is not there any more. Returns how many stay of all that were looked at, or -1 behind the last; and how many went.
local chat, tale, before, kept, most = argument(), argument(), number(), number(), number()
local names = redis.call('ZRANGE', key('posts', chat), kept, kept + most - 1)
local gone = 0
for _, name in ipairs(names) do
  local p = redis.call('HMGET', key('post', chat .. ' ' .. name), 'tale', 'at', 'content')
  local of, goes = p[1] or '', false
  if tale ~= '' then goes = of == tale
  elseif p[2] and tonumber(p[2]) < before then goes = of == '' or redis.call('EXISTS', key('tale', of)) == 0 end
  if goes then
    local read, said = pcall(cjson.decode, of == '' and p[3] or '')
    if read and type(said) == 'table' then
      for _, value in pairs(said) do
        if type(value) == 'string' then drop_text(value) end
      end
    end
    remove_post(chat, name)
    gone = gone + 1
  else kept = kept + 1 end
end
if #names == most then return { kept, gone } end
drop_empty_chat(chat)
return { -1, gone }
