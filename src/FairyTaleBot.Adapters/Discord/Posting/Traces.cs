using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Finds out whether a message of unknown fate stands in its channel after all.</summary>
internal sealed class Traces(DiscordApi api)
{
    private const int MostRead = 100;
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="since">When it was sent.</param>
    /// <param name="fileMark">How its file's name begins, when it carries one.</param>
    /// <returns>The message; null when it is not there.</returns>
    /// <exception cref="DiscordException">The channel could not be read.</exception>
    public async Task<Snowflake?> FindAsync(Snowflake channel, DateTimeOffset since, OutgoingMessage sent, string? fileMark, CancellationToken cancellationToken)
    {
        var after = new Snowflake((ulong)(since - Slack - Epoch).TotalMilliseconds << 22);
        var ids = CustomIds(sent).ToHashSet();
        var text = Text(sent);
        var read = await api.Messages.ListAsync(channel, MostRead, after, cancellationToken);
        return read.Where(m => m.Author is { Bot: true } && IsIt(m)).Select(m => (Snowflake?)m.Id).LastOrDefault();

        bool IsIt(Message message) =>
            (ids.Count > 0 && message.CustomIds().Any(ids.Contains))
            || (fileMark is not null && message.Attachments.Any(a => a.Filename.StartsWith(fileMark, StringComparison.Ordinal)))
            || (ids.Count == 0 && Text(message) == text);
    }

    /// <summary>Messages that were sent for a tale since, known by the buttons under them.</summary>
    /// <exception cref="DiscordException">The channel could not be read.</exception>
    public async Task<IReadOnlyList<Snowflake>> OfTaleAsync(Snowflake channel, DateTimeOffset since, TaleId tale, CancellationToken cancellationToken)
    {
        var after = new Snowflake((ulong)(since - Slack - Epoch).TotalMilliseconds << 22);
        var read = await api.Messages.ListAsync(channel, MostRead, after, cancellationToken);
        return
        [
            .. read.Where(m => m.Author is { Bot: true }
                && (m.CustomIds().Any(id => id.Contains(tale.Value, StringComparison.Ordinal)) || m.Attachments.Any(a => a.Filename.Contains(tale.Value, StringComparison.Ordinal))))
                .Select(m => m.Id),
        ];
    }

    public static IEnumerable<string> CustomIds(OutgoingMessage message) =>
        (message.Components ?? []).SelectMany(c => c.All()).OfType<Api.Components.Button>().Select(b => b.CustomId).OfType<string>();

    private static string Text(OutgoingMessage message) =>
        string.Join('\n', (message.Components ?? []).SelectMany(c => c.All()).OfType<Api.Components.TextDisplay>().Select(t => t.Content.Trim()));

    private static string Text(Message message) =>
        string.Join('\n', message.Components.SelectMany(c => c.All()).Select(c => c.Content?.Trim()).OfType<string>());
}
