local surface, chat, most = argument(), argument(), number()
local found, count = {}, 0
for _, member in ipairs(redis.call('ZRANGE', key('owed', surface), 0, -1)) do
  local of, name = string.match(member, '^(%S+) (.*)$')
  if of == chat and count < most then
    count = count + 1
    read_post(found, of, name)
  end
end
return found
