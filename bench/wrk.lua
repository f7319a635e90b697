-- wrk -s wrk.lua URL -- FILE: sends the whole HTTP requests of FILE, separated by NUL, each once and in order. Prints what
-- came of it as one line of JSON. Nothing is done per answer, so that the load costs little.
local requests, position = {}, 0

function init(args)
  local file = assert(io.open(args[1], "rb"))
  local text = file:read("*a")
  file:close()
  local from = 1
  while true do
    local to = text:find("\0", from, true)
    requests[#requests + 1] = text:sub(from, (to or #text + 1) - 1)
    if to == nil then break end
    from = to + 1
  end
end

function request()
  position = position + 1
  if position > #requests then
    io.stderr:write("The prepared requests ran out\n")
    os.exit(3)
  end
  return requests[position]
end

function done(summary, latency, _)
  local errors = summary.errors
  print(string.format(
    '{"requests":%d,"seconds":%.3f,"p50Ms":%.2f,"p99Ms":%.2f,"maxMs":%.1f,"status":%d,"broken":%d,"timeout":%d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3, errors.status, errors.connect + errors.read + errors.write, errors.timeout))
end
