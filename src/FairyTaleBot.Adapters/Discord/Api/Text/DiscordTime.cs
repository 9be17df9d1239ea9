namespace FairyTaleBot.Adapters.Discord.Api.Text;

/// <summary>Times that Discord shows each reader in the reader's own zone and language.</summary>
internal static class DiscordTime
{
    /// <summary>Stands for a time in a sentence until its other words are escaped.</summary>
    public const string Mark = "\uE000";

    /// <summary>"8:10 PM".</summary>
    public static string Clock(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:t>";
}
