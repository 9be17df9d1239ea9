using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>Reads what people write, with what Telegram itself says by commands. Pure.</summary>
internal static class LineReader
{
    /// <summary>A line and where it was said.</summary>
    /// <param name="isToUs">A direct message, or a reply to the bot: then no slash is needed.</param>
    public static Parsed Read(string text, bool isToUs, string? botName)
    {
        if (Start(text, botName) is { } start) return start;
        var line = CommandLine.Parse(text, isToUs ? ParseRules.Direct(botName) : ParseRules.Group(botName));
        // To the bot alone a number is a vote: that is all that can be meant.
        return isToUs && line is Parsed.Talk && text.Trim() is [>= '1' and <= '9'] number
            ? CommandLine.Compose(Verb.Vote, [new(OptionKey.Choice, number)])
            : line;
    }

    /// <summary>
    /// Telegram's own <c>/start</c>: its app sends it when a person opens the bot, with what stood behind the link
    /// (<c>t.me/bot?start=bedtime</c>). Null when the line is something else.
    /// </summary>
    private static Parsed? Start(string text, string? botName)
    {
        var words = text.Split([' ', '\n'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var head, ..] || !IsStart(head, botName)) return null;
        return words.ElementAtOrDefault(1) switch
        {
            "bedtime" => new Parsed.Command(Verb.Bedtime, []),
            "tale" => new Parsed.Command(Verb.Start, []),
            "help" => new Parsed.Command(Verb.Help, []),
            _ => new Parsed.Menu(),
        };
    }

    private static bool IsStart(string head, string? botName) =>
        head.Split('@') switch
        {
            [var command] => command.Equals("/start", StringComparison.OrdinalIgnoreCase),
            [var command, var name] => command.Equals("/start", StringComparison.OrdinalIgnoreCase)
                && (botName is null || name.Equals(botName, StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };
}
