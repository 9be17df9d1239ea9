using System.Globalization;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Engine.Commands;

/// <summary>A time of day as people write it: <c>20:00</c>, <c>8pm</c>, <c>8:30 pm</c>, <c>20시</c>, <c>저녁 8시 반</c>.</summary>
internal static partial class ClockTime
{
    public static TimeOnly? TryRead(string text)
    {
        if (text.Length > 32 || Pattern().Match(text) is not { Success: true } match) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30
            : match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        var half = match.Groups["before"].Value + match.Groups["after"].Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        // A bare "8" could be morning or evening.
        if (half.Length == 0 && !match.Groups["mark"].Success) return null;
        if (half.Length > 0 && hour is < 1 or > 12) return hour is > 12 and < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
        var late = half is "pm" or "오후" or "저녁" or "밤";
        if (half.Length > 0) hour = (hour % 12) + (late && !(half == "밤" && hour == 12) ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(
        @"^(?<before>오전|오후|아침|저녁|밤)? ?(?<hour>[0-9]{1,2})(?:(?<mark>[:.]|시) ?(?:(?<minute>[0-9]{1,2})분?|(?<half>반))?)? ?(?<after>[ap]\.?m\.?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
