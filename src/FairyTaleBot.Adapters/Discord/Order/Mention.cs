using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>A person in a sentence, shown as Discord shows people. The mark passes unharmed through escaping, which a mention would not; it calls nobody.</summary>
internal static partial class Mention
{
    public static string Of(Snowflake user) => $"\uE001{user}\uE002";

    public static string Of(MemberKey member) => DiscordChats.UserOf(member) is { } user ? Of(user) : "…";

    public static string Show(string escaped) => Marks().Replace(escaped, static m => $"<@{m.Groups["id"].Value}>");

    [GeneratedRegex("\uE001(?<id>[0-9]{1,20})\uE002")]
    private static partial Regex Marks();
}
