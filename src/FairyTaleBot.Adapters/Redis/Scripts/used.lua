local days = {}
for i = 1, number() do
  local day = argument()
  local used = redis.call('HMGET', key('used', day), 'calls', 'prompt', 'cached', 'completion', 'pictures', 'price', 'unpriced')
  if used[1] then
    local line = { day }
    for n = 1, 7 do line[n + 1] = used[n] or '0' end
    days[#days + 1] = line
  end
end
return days
