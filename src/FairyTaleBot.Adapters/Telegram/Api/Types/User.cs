namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record User
{
    public long Id { get; init; }
    public bool IsBot { get; init; }
    public string FirstName { get; init; } = "";
    public string? Username { get; init; }

    /// <summary>IETF tag such as <c>ko</c> or <c>pt-br</c>; often absent.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Only from getMe: whether privacy mode is off.</summary>
    public bool? CanReadAllGroupMessages { get; init; }

    /// <summary>Only from getMe.</summary>
    public bool? CanJoinGroups { get; init; }

    // Names are people's: they stay out of logs.
    public override string ToString() => $"user {Id}";
}
