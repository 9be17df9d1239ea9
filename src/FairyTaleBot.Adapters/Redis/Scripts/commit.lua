-- Appends one decision at the version it was made on, whole or not at all. Everything that can refuse comes before the first write.
local tale, expected, channel, news = argument(), number(), argument(), argument()
local chat, title, phase, chapters, of, at = argument(), argument(), argument(), argument(), argument(), argument()
local events = key('events', tale)
if redis.call('LLEN', events) ~= expected then return 0 end

local place = redis.call('HGET', key('tale', tale), 'place') or next_place()
for _ = 1, number() do redis.call('RPUSH', events, argument()) end
redis.call('HSET', key('tale', tale), 'chat', chat, 'title', title, 'phase', phase, 'chapters', chapters, 'of', of, 'at', at, 'place', place)
list_tale(chat, tale, place, phase)
redis.call('ZADD', key('ages'), at, tale)
redis.call('SADD', key('chats'), chat)
for _ = 1, number() do
  local member = argument()
  redis.call('ZADD', key('took', chat .. ' ' .. member), place, tale)
  redis.call('SADD', key('members', tale), member)
end

local owed = {}
for _ = 1, number() do owed[argument()] = argument() end
local steps = redis.call('HGETALL', key('steps', tale))
for i = 1, #steps, 2 do
  local name, due = steps[i], owed[steps[i]]
  if not due then drop_step(tale, name)
  else
    -- A lease stays, and so does a delay unless the tale means another time now.
    local step = read_step(steps[i + 1])
    if step.due ~= due then
      step.due, step.wake = due, due
      keep_step(tale, name, step)
    end
    owed[name] = nil
  end
end
for name, due in pairs(owed) do keep_step(tale, name, { due = due, wake = due, leased = '', fence = '0', owner = '' }) end

for _ = 1, number() do
  local id, member, words = argument(), argument(), argument()
  save_text(chat, id, member, words)
end
for _ = 1, number() do put_post() end
save_names()
redis.call('PUBLISH', channel, news)
return 1
