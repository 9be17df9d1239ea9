using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Turns;

/// <summary>When a ballot that opens now closes by the tale's rhythm.</summary>
public static class ClosingTimes
{
    // A page posted shortly before the closing time would close before anybody has read it.
    private static readonly TimeSpan ShortestEvening = TimeSpan.FromMinutes(30);

    /// <returns>Null when the group itself closes it.</returns>
    public static DateTimeOffset? For(TaleSettings settings, DateTimeOffset opened, TimeOnly usual) => settings.Rhythm switch
    {
        Rhythm.Evening => NextAt(settings.ClosingTime ?? usual, ZoneOf(settings.TimeZone), opened + ShortestEvening),
        Rhythm.Daily when settings.ClosingTime is { } time => NextAt(time, ZoneOf(settings.TimeZone), opened + TimeSpan.FromHours(12)),
        Rhythm.Daily => opened + TimeSpan.FromDays(1),
        Rhythm.Slow when settings.ClosingTime is { } time => NextAt(time, ZoneOf(settings.TimeZone), opened + TimeSpan.FromHours(60)),
        Rhythm.Slow => opened + TimeSpan.FromDays(3),
        _ => null,
    };

    public static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    private static DateTimeOffset NextAt(TimeOnly time, TimeZoneInfo zone, DateTimeOffset notBefore)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(notBefore, zone).DateTime);
        while (true)
        {
            var local = day.ToDateTime(time);
            // In the hour that summer time leaps over, the clock shows the hour after.
            if (zone.IsInvalidTime(local)) local = local.AddHours(1);
            var instant = new DateTimeOffset(local, zone.GetUtcOffset(local));
            if (instant >= notBefore) return instant.ToUniversalTime();
            day = day.AddDays(1);
        }
    }
}
