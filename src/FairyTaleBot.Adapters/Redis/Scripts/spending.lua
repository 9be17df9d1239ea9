local chat, member, month = spending(argument(), argument(), argument())
return { text(chat), text(member), text(month) }
