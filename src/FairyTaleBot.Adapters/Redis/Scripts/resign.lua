local duty, worker = argument(), argument()
if redis.call('GET', key('duty', duty)) == worker then redis.call('DEL', key('duty', duty)) end
return 1
