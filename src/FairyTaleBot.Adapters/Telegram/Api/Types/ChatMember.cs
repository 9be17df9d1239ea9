namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record ChatMember
{
    public const string Creator = "creator";
    public const string Administrator = "administrator";
    public const string Member = "member";
    public const string Restricted = "restricted";
    public const string Left = "left";
    public const string Kicked = "kicked";

    public string Status { get; init; } = "";
    public User User { get; init; } = new();

    /// <summary>Only of restricted members: whether they are in the chat at all.</summary>
    public bool? IsMember { get; init; }

    internal bool MayAdminister => Status is Creator or Administrator;

    internal bool IsPresent => Status is Creator or Administrator or Member || (Status == Restricted && IsMember != false);
}
