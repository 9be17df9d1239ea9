-- Which of these members have a part in anything of this partition but one tale.
local tale = argument()
local known = {}
for _ = 1, number() do
  local member = argument()
  for _, chat in ipairs(redis.call('SMEMBERS', key('chats'))) do
    local took = key('took', chat .. ' ' .. member)
    local tales = redis.call('ZCARD', took)
    if tales > 0 and redis.call('ZSCORE', took, tale) then tales = tales - 1 end
    if tales > 0 or redis.call('EXISTS', key('wrote', chat .. ' ' .. member)) == 1 then
      known[#known + 1] = member
      break
    end
  end
end
return known
