local chat, name, channel, news = argument(), argument(), argument(), argument()
remove_post(chat, name)
redis.call('PUBLISH', channel, news)
return 1
