using System.Text.RegularExpressions;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>
/// Words of the tale as a painter may read them: one line, no marks and no quotes that would be painted as letters or read as an order of
/// ours, and no names of brands, of figures that belong to others or of artists: services turn such pictures down, and a tale of its own
/// has looks of its own.
/// </summary>
internal static partial class PictureWords
{
    private static readonly Regex Names = new(
        $@"\b(?:{string.Join('|', WordList.Read(typeof(PictureWords).Assembly, "pictures.brands.txt").OrderByDescending(n => n.Length).Select(Regex.Escape))})(?:['’]s)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    public static string Plain(string text)
    {
        var plain = Marks().Replace(text.ReplaceLineEndings(" "), "");
        plain = Manner().Replace(plain, "");
        return Gaps().Replace(Names.Replace(plain, ""), m => m.Value[0] is ',' or ';' ? ", " : " ").Trim(' ', ',', ';');
    }

    /// <summary>Whether nothing is left out.</summary>
    public static bool IsPlain(string text) => !Names.IsMatch(text) && !Manner().IsMatch(text);

    [GeneratedRegex("[\"“”„«»<>{}⟦⟧`*_]")]
    private static partial Regex Marks();

    /// <summary>"in the style of somebody".</summary>
    [GeneratedRegex(@"\s*\b(?:in|after) the (?:style|manner) of [^,.;]+", RegexOptions.IgnoreCase)]
    private static partial Regex Manner();

    [GeneratedRegex(@"\s*[,;](?:\s*[,;])+\s*|\s{2,}")]
    private static partial Regex Gaps();
}
