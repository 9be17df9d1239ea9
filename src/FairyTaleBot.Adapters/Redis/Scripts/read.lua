local chat, most = argument(), number()
local found = {}
local newest = redis.call('ZREVRANGE', key('posts', chat), 0, most - 1)
for i = #newest, 1, -1 do read_post(found, chat, newest[i]) end
return found
