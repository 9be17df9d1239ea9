namespace FairyTaleBot.Engine.Commands;

/// <summary>What counts as speaking to the bot in a place.</summary>
/// <param name="Bare">Whether a line may begin with <c>tale</c> or <c>동화</c> and a verb without a slash, and whether every verb has a short form.</param>
/// <param name="BotName">The bot's name without @; a command addressed to another name is not for us. Null takes any.</param>
public sealed record ParseRules(bool Bare, string? BotName = null)
{
    /// <summary>A group where others talk and other bots listen.</summary>
    public static ParseRules Group(string? botName = null) => new(false, botName);

    /// <summary>A direct message, or a reply to the bot.</summary>
    public static ParseRules Direct(string? botName = null) => new(true, botName);

    /// <summary>A web room.</summary>
    public static readonly ParseRules Web = new(true);
}
