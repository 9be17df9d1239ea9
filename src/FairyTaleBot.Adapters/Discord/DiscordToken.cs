namespace FairyTaleBot.Adapters.Discord;

/// <summary>A bot token that cannot be printed by accident: only <see cref="Reveal"/> gives it away.</summary>
internal sealed class DiscordToken
{
    private readonly string _value;

    public DiscordToken(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        var trimmed = value.Trim();
        _value = trimmed.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) ? trimmed[4..].Trim() : trimmed;
    }

    /// <summary>The bare token, for the two places that send it: the Authorization header and the gateway's hello.</summary>
    public string Reveal() => _value;

    public override string ToString() => "(Discord token)";
}
