local chat, id, member, words = argument(), argument(), argument(), argument()
save_text(chat, id, member, words)
return 1
