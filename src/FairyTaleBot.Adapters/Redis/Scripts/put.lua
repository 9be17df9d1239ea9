-- Posts that belong to no decision, with the words they point to.
local channel, news = argument(), argument()
for _ = 1, number() do
  local chat, id, member, words = argument(), argument(), argument(), argument()
  save_text(chat, id, member, words)
end
for _ = 1, number() do put_post() end
save_names()
redis.call('PUBLISH', channel, news)
return 1
