using FairyTaleBot.Adapters.Discord.Api.Text;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

public sealed class TextTests
{
    [Theory]
    [InlineData("**bold** _it_ `code`", @"\*\*bold\*\* \_it\_ \`code\`")]
    [InlineData("||secret|| ~~gone~~", @"\|\|secret\|\| \~\~gone\~\~")]
    [InlineData("# Big\n> said\n- one\n-# small", "\\# Big\n\\> said\n\\- one\n\\-# small")]
    [InlineData("1. first\n 2) second", "1\\. first\n 2\\) second")]
    [InlineData("3.14 is a number # and that", @"3\.14 is a number # and that")]
    [InlineData("[free](https://bad.example)", "\\[free\\](https:\u2060//bad.example)")]
    [InlineData("<@123> <@&4> <#5> </tale:6> <t:7> <:fox:8>", @"\<@123> \<@&4> \<#5> \</tale:6> \<t:7> \<:fox:8>")]
    [InlineData("@everyone and @here", "@\u2060everyone and @\u2060here")]
    [InlineData(@"a\b", @"a\\b")]
    [InlineData("민아와 여우 🦊!", "민아와 여우 🦊!")]
    public void What_people_write_is_shown_as_written(string written, string escaped) => DiscordMarkdown.Escape(written).ShouldBe(escaped);
}
