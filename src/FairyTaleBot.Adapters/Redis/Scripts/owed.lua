local surface, most = argument(), number()
local found = {}
for _, member in ipairs(redis.call('ZRANGE', key('owed', surface), 0, most - 1)) do
  local chat, name = string.match(member, '^(%S+) (.*)$')
  read_post(found, chat, name)
end
return found
