-- What a member said in a chat, of some of all that was said there. Returns where to go on; 0 behind the last.
local chat, member, cursor = argument(), argument(), argument()
local wrote = key('wrote', chat .. ' ' .. member)

local function points(node)
  if type(node) == 'string' then return redis.call('SISMEMBER', wrote, node) == 1 end
  if type(node) ~= 'table' then return false end
  for _, inner in pairs(node) do
    if points(inner) then return true end
  end
  return false
end

local some = redis.call('SSCAN', key('said', chat), cursor, 'COUNT', 500)
for _, name in ipairs(some[2]) do
  local content = redis.call('HGET', key('post', chat .. ' ' .. name), 'content')
  local read, said = pcall(cjson.decode, content or '')
  if read and ((type(said) == 'table' and said.member == member) or points(said)) then remove_post(chat, name) end
end
return some[1]
