return settle(argument())
