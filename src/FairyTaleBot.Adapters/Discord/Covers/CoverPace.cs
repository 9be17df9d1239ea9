using System.Collections.Concurrent;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Posts;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>How often a cover may be edited. A change that comes too soon is remembered, and its chat woken when the time has come.</summary>
internal sealed class CoverPace(Lazy<PostOffice<DiscordCarrier>> office, IOptions<DiscordOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<ChatKey, ITimer> resting = new();

    /// <summary>Whether the cover was edited not long ago.</summary>
    public bool Rests(ChatKey chat) => resting.ContainsKey(chat);

    /// <summary>The cover is edited now; from then on it rests.</summary>
    public void Take(ChatKey chat)
    {
        var timer = time.CreateTimer(_ => Rested(chat), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (resting.TryAdd(chat, timer)) timer.Change(options.Value.CoverInterval, Timeout.InfiniteTimeSpan);
        else timer.Dispose();
    }

    public void Wake(ChatKey chat) => office.Value.Wake(chat);

    public void Dispose()
    {
        foreach (var timer in resting.Values) timer.Dispose();
    }

    private void Rested(ChatKey chat)
    {
        if (resting.TryRemove(chat, out var timer)) timer.Dispose();
        Wake(chat);
    }
}
