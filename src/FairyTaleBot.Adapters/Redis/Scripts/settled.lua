-- What a chat has settled, made of what stood there; where nothing stands, that is the empty profile.
local chat, known, profile, none = argument(), argument(), argument(), argument()
if (redis.call('HGET', key('profiles'), chat) or none) ~= known then return 0 end
redis.call('HSET', key('profiles'), chat, profile)
return 1
