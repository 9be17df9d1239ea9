-- Read before the scripts of the workbook. An account counts with its budget while it is open, and with what was spent when that is more
-- or when it is settled; sums by day and month are kept beside the accounts, so that a cap is one look.
local function counts(account)
  if account.settled == '1' then return account.spent end
  return math.max(account.amount, account.spent)
end

local function read_account(tale)
  local a = redis.call('HMGET', key('account', tale), 'chat', 'member', 'day', 'amount', 'spent', 'settled')
  if not a[1] then return nil end
  return { chat = a[1], member = a[2], day = a[3], amount = tonumber(a[4]), spent = tonumber(a[5]), settled = a[6] }
end

local function add(account, more)
  if more == 0 then return end
  redis.call('HINCRBY', key('spent', account.day), 'chat ' .. account.chat, text(more))
  redis.call('HINCRBY', key('spent', account.day), 'member ' .. account.member, text(more))
  redis.call('HINCRBY', key('spent', 'months'), string.sub(account.day, 1, 7), text(more))
end

local function settle(tale)
  local account = read_account(tale)
  if not account or account.settled == '1' then return 0 end
  local before = counts(account)
  account.settled = '1'
  redis.call('HSET', key('account', tale), 'settled', '1')
  redis.call('ZREM', key('open', account.chat), tale)
  add(account, counts(account) - before)
  return 1
end

local function spending(chat, member, day)
  local today = redis.call('HMGET', key('spent', day), 'chat ' .. chat, 'member ' .. member)
  local month = redis.call('HGET', key('spent', 'months'), string.sub(day, 1, 7))
  return tonumber(today[1] or '0'), tonumber(today[2] or '0'), tonumber(month or '0')
end

-- What a call used, added to its day: the day and four numbers follow its price, which is empty when nobody knows it.
local function use(tale, price)
  local day = key('used', argument())
  redis.call('HINCRBY', day, 'calls', 1)
  for _, what in ipairs({ 'prompt', 'cached', 'completion', 'pictures' }) do redis.call('HINCRBY', day, what, argument()) end
  if price == '' then redis.call('HINCRBY', day, 'unpriced', 1) else redis.call('HINCRBY', day, 'price', price) end
  if tale ~= '' then redis.call('ZADD', key('worked'), next_place(), tale) end
end
