-- Some of the calls that are of no tale: old ones go, the others go to the end, so that once through all of them they stand in their order again.
local before = argument()
for _ = 1, number() do
  local line = redis.call('LPOP', key('calls', ''))
  if not line then break end
  local read, call = pcall(cjson.decode, line)
  if read and string.sub(call.at, 1, 10) < before then redis.call('SREM', key('called', ''), call.id)
  else redis.call('RPUSH', key('calls', ''), line) end
end
return 1
