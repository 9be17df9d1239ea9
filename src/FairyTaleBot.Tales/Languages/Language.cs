namespace FairyTaleBot.Languages;

/// <summary>A language the whole bot speaks. JSON and options: <c>en</c>, <c>ko</c>.</summary>
public enum Language
{
    En,
    Ko,
}

public static class LanguageCodes
{
    public static string Code(this Language language) => language == Language.Ko ? "ko" : "en";

    /// <summary>Understands codes, locales and the languages' own names; null when it is none of ours.</summary>
    public static Language? TryParse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "ko" or "kr" or "korean" or "한국어" or "한글" or "한국말" => Language.Ko,
        "en" or "english" or "영어" => Language.En,
        var t when t.StartsWith("ko-", StringComparison.Ordinal) => Language.Ko,
        var t when t.StartsWith("en-", StringComparison.Ordinal) => Language.En,
        _ => null,
    };

    /// <summary>The language of the script most letters are written in; null when there are no letters of ours.</summary>
    public static Language? OfScript(string? text)
    {
        var hangul = text?.Count(c => c is >= '가' and <= '힣' or >= 'ㄱ' and <= 'ㆎ') ?? 0;
        var latin = text?.Count(char.IsAsciiLetter) ?? 0;
        return (hangul, latin) switch
        {
            (0, 0) => null,
            _ => hangul * 2 >= latin ? Language.Ko : Language.En,
        };
    }
}
