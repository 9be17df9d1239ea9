local found = {}
read_post(found, argument(), argument())
return found
