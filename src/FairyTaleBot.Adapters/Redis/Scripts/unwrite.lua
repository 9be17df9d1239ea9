-- Words that a tale points to.
for _ = 1, number() do drop_text(argument()) end
return 1
