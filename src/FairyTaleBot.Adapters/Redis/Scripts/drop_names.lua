-- Names that nobody has gone by since a time: they go, or are needed until the tale is old whose last change is given with them.
local before = number()
for _ = 1, number() do
  local member, at = argument(), argument()
  local named = redis.call('ZSCORE', key('named'), member)
  if named and tonumber(named) < before then
    if at ~= '' then redis.call('ZADD', key('named'), text(math.max(tonumber(at), before)), member)
    else
      redis.call('HDEL', key('names'), member)
      redis.call('ZREM', key('named'), member)
    end
  end
end
return 1
