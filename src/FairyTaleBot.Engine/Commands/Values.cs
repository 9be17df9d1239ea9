using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Commands;

/// <summary>Reads one value as its option wants it.</summary>
internal static partial class Values
{
    public static (string Value, Problem? Problem) Read(OptionSpec option, string raw)
    {
        if (!HasSubstance(raw)) return ("", new Problem.Missing());
        var (value, problem) = option.Kind switch
        {
            OptionKind.Words => Words(option, raw),
            OptionKind.Number => Number(raw) is { } n && n >= option.Least && n <= option.Most
                ? ($"{n}", null)
                : (null, new Problem.NotANumber(option.Least, option.Most)),
            OptionKind.Choice => (OneOf(option, raw), new Problem.NotOneOf()),
            OptionKind.Age => (OneOf(option, raw) ?? AgeBandCodes.TryParse(raw)?.Code(), new Problem.NotOneOf()),
            OptionKind.Language => (OneOf(option, raw) ?? LanguageCodes.TryParse(raw)?.Code(), new Problem.NotOneOf()),
            OptionKind.Time => (ClockTime.TryRead(raw)?.ToString("HH:mm", CultureInfo.InvariantCulture), new Problem.NotATime()),
            OptionKind.Zone => (OneOf(option, raw) ?? Zone(raw), new Problem.NotAZone()),
            OptionKind.Verb => (CommandCatalogue.Default.Find(raw)?.En.Name, new Problem.NotOneOf()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return value is null ? ("", problem) : (value, null);
    }

    /// <summary>"2", "2번", "#2", "5 chapters", "2️⃣"; null when it is no number.</summary>
    public static int? Number(string raw) =>
        raw.Length <= 24 && NumberPattern().Match(raw.Normalize(NormalizationForm.FormKC)) is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(@"^#?([0-9]{1,9})\uFE0F?\u20E3?[.!]? ?(번째|번|장|쪽|편|화|chapters?|pages?)?(요|이요)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    private static (string?, Problem?) Words(OptionSpec option, string raw)
    {
        var length = Folding.Scalars(raw);
        return length > option.Most ? (null, new Problem.TooLong(option.Most, length)) : (raw, null);
    }

    private static string? OneOf(OptionSpec option, string raw)
    {
        if (raw.Length > 64) return null;
        var word = WordKey.Of(raw);
        return option.Values.FirstOrDefault(v => v.AllNames.Any(n => WordKey.Of(n) == word))?.Value;
    }

    private static string? Zone(string raw) =>
        raw.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(raw.Replace(' ', '_'), out var zone) && zone.HasIanaId ? zone.Id : null;

    /// <summary>A letter, a digit or a picture: bare punctuation says nothing.</summary>
    private static bool HasSubstance(string raw) =>
        raw.EnumerateRunes().Any(r => Rune.IsLetterOrDigit(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);
}
