-- What could be taken now: wake time, the tale's place, tale and step, of the steps that came up first.
local now, most = now_or(argument()), argument()
local found = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', key('due'), '-inf', text(now), 'LIMIT', 0, most)) do
  local tale, name = string.match(member, '^(%S+) (.*)$')
  local line = redis.call('HGET', key('steps', tale), name)
  if line then
    found[#found + 1] = read_step(line).wake
    found[#found + 1] = redis.call('HGET', key('tale', tale), 'place')
    found[#found + 1] = tale
    found[#found + 1] = name
  end
end
return found
