using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Telegram.Api.Limits;

/// <summary>
/// Decides when a call may be made: budgets per chat, per group minute and overall, and the pauses that 429 asked for.
/// Pure: times are spans since any fixed moment, passed in, so that a clock set back cannot stall it.
/// </summary>
internal sealed class PaceBook(PaceOptions options)
{
    private const int TakesBetweenSweeps = 1024;

    // The rest of a group's minute is kept for pages: words, picture and choice of the next one are four or five messages.
    private readonly int _forPages = options.MessagesPerGroupMinute - Math.Max(1, options.MessagesPerGroupMinute * 3 / 5);

    private readonly SlidingWindow _all = new(options.MessagesPerSecond, TimeSpan.FromSeconds(1));
    private readonly Dictionary<long, SlidingWindow> _chats = [];
    private readonly Dictionary<long, SlidingWindow> _groups = [];
    private readonly Dictionary<(long?, string?), TimeSpan> _pauses = [];
    private int _takes;

    /// <summary>The first moment, <paramref name="now"/> or later, at which such a call is allowed.</summary>
    internal TimeSpan Earliest(Pace pace, TimeSpan now)
    {
        var earliest = PausedUntil(pace, now);
        if (!pace.IsMessage) return earliest;
        earliest = Later(earliest, _all.Wait(now));
        if (_chats.TryGetValue(pace.Chat!.Value, out var chat)) earliest = Later(earliest, chat.Wait(now));
        if (_groups.TryGetValue(pace.Chat.Value, out var group)) earliest = Later(earliest, group.Wait(now, pace.IsAside ? _forPages : 0));
        return earliest;
    }

    /// <summary>Books a call that is made now.</summary>
    internal void Take(Pace pace, TimeSpan now)
    {
        if (!pace.IsMessage) return;
        if (++_takes % TakesBetweenSweeps == 0) Sweep(now);
        _all.Take(now);
        WindowOf(_chats, pace, options.MessagesPerChat, options.ChatSpan).Take(now);
        if (pace.IsGroupMessage) WindowOf(_groups, pace, options.MessagesPerGroupMinute, TimeSpan.FromMinutes(1)).Take(now);
    }

    /// <summary>No call of that chat, or of that method, before then. A shorter pause never shortens a longer one.</summary>
    internal void Pause(Pace pace, TimeSpan until)
    {
        if (!_pauses.TryGetValue(pace.PauseKey, out var known) || known < until) _pauses[pace.PauseKey] = until;
    }

    /// <summary>When the pause ends; <paramref name="now"/> when there is none.</summary>
    internal TimeSpan PausedUntil(Pace pace, TimeSpan now)
    {
        if (!_pauses.TryGetValue(pace.PauseKey, out var until)) return now;
        if (until > now) return until;
        _pauses.Remove(pace.PauseKey);
        return now;
    }

    /// <summary>Chats remembered, for a test that memory does not grow with every chat ever met.</summary>
    internal int Remembered => _chats.Count + _groups.Count + _pauses.Count;

    private void Sweep(TimeSpan now)
    {
        foreach (var (chat, window) in _chats) if (window.Count(now) == 0) _chats.Remove(chat);
        foreach (var (chat, window) in _groups) if (window.Count(now) == 0) _groups.Remove(chat);
        foreach (var (key, until) in _pauses) if (until <= now) _pauses.Remove(key);
    }

    private static SlidingWindow WindowOf(Dictionary<long, SlidingWindow> windows, Pace pace, int count, TimeSpan span)
    {
        if (!windows.TryGetValue(pace.Chat!.Value, out var window)) windows[pace.Chat.Value] = window = new SlidingWindow(count, span);
        return window;
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan? b) => b > a ? b.Value : a;
}
