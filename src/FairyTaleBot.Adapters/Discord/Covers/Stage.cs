using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>The thread in which one tale is told, as a cover's delivery remembers it.</summary>
/// <param name="IsPost">Whether it is a forum's post: its cover stands inside it.</param>
internal sealed record Stage(Snowflake Thread, Snowflake? Guild, bool IsPost)
{
    private const string Hanging = "thread";
    private const string Standing = "post";

    /// <summary>Where a press on "come in" leads; null when the server is not known.</summary>
    public string? Link => Guild is { } guild ? $"https://discord.com/channels/{guild}/{Thread}" : null;

    public static Stage Of(Channel thread, bool isPost) => new(thread.Id, thread.GuildId, isPost);

    public static Stage? Parse(string text) => text.Split('/') switch
    {
        [var kind and (Hanging or Standing), var guild, var thread] when Snowflake.TryParse(thread, out var id) =>
            new(id, Snowflake.TryParse(guild, out var server) ? server : null, kind == Standing),
        _ => null,
    };

    public override string ToString() => $"{(IsPost ? Standing : Hanging)}/{Guild}/{Thread}";
}
