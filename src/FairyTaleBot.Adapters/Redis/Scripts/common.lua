-- Read before every script. KEYS[1] is the root of one partition, prefix:{nn}; every other key begins with it and so lies in the same slot.
-- Times are ticks of 100 ns since 2020 as whole numbers: doubles hold them exactly until 2048.
local root = KEYS[1]
local at_argument = 0

local function key(kind, id) return root .. ':' .. kind .. (id and (':' .. id) or '') end

local function argument()
  at_argument = at_argument + 1
  return ARGV[at_argument]
end

local function number() return tonumber(argument()) end

local function text(n) return string.format('%.0f', n) end

-- The store's own clock, unless a test brings one.
local function now_or(given)
  if given ~= '' then return tonumber(given) end
  local t = redis.call('TIME')
  return (tonumber(t[1]) - 1577836800) * 10000000 + tonumber(t[2]) * 10
end

-- Grows within the partition, and over partitions as the clocks of their nodes allow: microseconds, never the same twice.
local function next_place()
  local t = redis.call('TIME')
  local by_clock = tonumber(t[1]) * 1000000 + tonumber(t[2])
  local last = tonumber(redis.call('HGET', key('count'), 'place') or '0')
  local place = text(math.max(by_clock, last + 1))
  redis.call('HSET', key('count'), 'place', place)
  return place
end

-- A chat's list; what is being forgotten stands in none.
local function list_tale(chat, tale, place, phase)
  if phase == 'forgotten' then redis.call('ZREM', key('chat', chat), tale)
  else redis.call('ZADD', key('chat', chat), place, tale) end
end

local function read_step(line)
  local due, wake, leased, fence, owner = string.match(line, '^(-?%d+)|(-?%d+)|(-?%d*)|(%d+)|(.*)$')
  return { due = due, wake = wake, leased = leased, fence = fence, owner = owner }
end

-- When a step can be taken: later than its time while somebody holds it.
local function keep_step(tale, name, step)
  redis.call('HSET', key('steps', tale), name, table.concat({ step.due, step.wake, step.leased, step.fence, step.owner }, '|'))
  local takeable = step.wake
  if step.leased ~= '' and tonumber(step.leased) > tonumber(step.wake) then takeable = step.leased end
  redis.call('ZADD', key('due'), takeable, tale .. ' ' .. name)
end

local function drop_step(tale, name)
  redis.call('HDEL', key('steps', tale), name)
  redis.call('ZREM', key('due'), tale .. ' ' .. name)
end

-- Names lie in their members' partitions: outside a Cluster they can be written from here, in a Cluster they follow after the script.
local function save_names()
  local at = argument()
  for _ = 1, number() do
    local names, named, member, name = argument(), argument(), argument(), argument()
    redis.call('HSET', names, member, name)
    redis.call('ZADD', named, 'GT', at, member)
  end
end

local function save_text(chat, id, member, words)
  local old = redis.call('HGET', key('texts'), id)
  if old then
    local place = string.match(old, '^([^\n]*)\n')
    if place then redis.call('SREM', key('wrote', place), id) end
  end
  redis.call('HSET', key('texts'), id, chat .. ' ' .. member .. '\n' .. words)
  redis.call('SADD', key('wrote', chat .. ' ' .. member), id)
end

local function drop_text(id)
  local old = redis.call('HGET', key('texts'), id)
  if not old then return end
  redis.call('HDEL', key('texts'), id)
  local place = string.match(old, '^([^\n]*)\n')
  if place then redis.call('SREM', key('wrote', place), id) end
end

-- A chat of which nothing is kept knows nobody.
local function drop_empty_chat(chat)
  if redis.call('EXISTS', key('posts', chat), key('chat', chat)) > 0 then return end
  redis.call('DEL', key('people', chat))
  redis.call('SREM', key('chats'), chat)
end

-- What is owed to a surface follows from the post as it stands.
local function index_post(chat, name, surface)
  local p = redis.call('HMGET', key('post', chat .. ' ' .. name), 'state', 'sent', 'revision', 'place')
  local owed = p[1] == 'Owed' or p[1] == 'Sending' or p[1] == 'Unknown' or (p[1] == 'Posted' and tonumber(p[2]) < tonumber(p[3]))
  if owed then redis.call('ZADD', key('owed', surface), p[4], chat .. ' ' .. name)
  else redis.call('ZREM', key('owed', surface), chat .. ' ' .. name) end
end

local function put_post()
  local chat, name, surface, tale, kind, content, at, moves = argument(), argument(), argument(), argument(), argument(), argument(), argument(), argument()
  local post = key('post', chat .. ' ' .. name)
  local old = redis.call('HMGET', post, 'place', 'revision', 'state', 'fence')
  local place = old[1]
  if not place or moves == '1' then place = next_place() end
  local revision, state, fence = 1, 'Owed', 0
  if old[1] then
    revision, state, fence = tonumber(old[2]) + 1, old[3], tonumber(old[4])
    -- What could not be delivered is owed once more when it says something new.
    if state == 'Undeliverable' then state, fence = 'Owed', fence + 1 end
  end
  redis.call('HSET', post, 'surface', surface, 'tale', tale, 'kind', kind, 'content', content, 'at', at, 'moves', moves,
    'place', place, 'revision', revision, 'state', state, 'fence', fence)
  if not old[1] then redis.call('HSET', post, 'messages', '', 'sent', 0) end
  redis.call('ZADD', key('posts', chat), place, name)
  redis.call('SADD', key('chats'), chat)
  redis.call(kind == 'said' and 'SADD' or 'SREM', key('said', chat), name)
  index_post(chat, name, surface)
end

local function remove_post(chat, name)
  local post = key('post', chat .. ' ' .. name)
  local surface = redis.call('HGET', post, 'surface')
  if not surface then return end
  redis.call('DEL', post)
  redis.call('ZREM', key('posts', chat), name)
  redis.call('SREM', key('said', chat), name)
  redis.call('ZREM', key('owed', surface), chat .. ' ' .. name)
end

local post_fields = { 'tale', 'kind', 'content', 'at', 'moves', 'place', 'revision', 'state', 'fence', 'messages', 'sent', 'owner', 'since' }

local function read_post(found, chat, name)
  local p = redis.call('HMGET', key('post', chat .. ' ' .. name), unpack(post_fields))
  if not p[6] then return end
  found[#found + 1] = chat
  found[#found + 1] = name
  for i = 1, #post_fields do found[#found + 1] = p[i] or '' end
end
