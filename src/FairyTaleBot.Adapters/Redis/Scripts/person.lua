local chat, name, fresh = argument(), argument(), argument()
redis.call('SADD', key('chats'), chat)
redis.call('HSETNX', key('people', chat), name, fresh)
return redis.call('HGET', key('people', chat), name)
