using System.Globalization;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Wording;

/// <summary>Times as people say them.</summary>
internal static class SpokenTime
{
    private static readonly string[] KoreanDays = ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"];

    /// <summary>"8 pm", "8:30 pm"; "오후 8시", "오후 8시 30분".</summary>
    public static string Clock(Language language, TimeOnly time)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        if (language == Language.En)
        {
            return time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
        }

        var half = time.Hour < 12 ? "오전" : "오후";
        return time.Minute == 0 ? $"{half} {hour}시" : $"{half} {hour}시 {time.Minute}분";
    }

    /// <summary>"8 pm on Tuesday"; "화요일 오후 8시". An unknown zone is read as UTC.</summary>
    public static string Moment(Language language, DateTimeOffset moment, string zone)
    {
        var there = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(moment, found) : moment.ToUniversalTime();
        var clock = Clock(language, TimeOnly.FromTimeSpan(there.TimeOfDay));
        return language == Language.Ko ? $"{KoreanDays[(int)there.DayOfWeek]} {clock}" : $"{clock} on {there.DayOfWeek}";
    }

    /// <summary>In whole seconds below ninety, minutes below ninety, else hours; at least one second.</summary>
    public static string Duration(Language language, TimeSpan time)
    {
        var sentence = time switch
        {
            { TotalSeconds: < 90 } => Phrases.Words.Seconds.Say(("n", Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)))),
            { TotalMinutes: < 90 } => Phrases.Words.Minutes.Say(("n", (int)Math.Round(time.TotalMinutes))),
            _ => Phrases.Words.Hours.Say(("n", (int)Math.Min(int.MaxValue, Math.Round(time.TotalHours)))),
        };
        return Phrasebook.Say(language, sentence);
    }
}
