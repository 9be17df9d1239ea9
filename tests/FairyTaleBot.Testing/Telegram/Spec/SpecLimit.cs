using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Testing.Telegram.Spec;

/// <summary>A bound that the specification states in words: "1-4096 characters after entities parsing", "1-64 bytes", "1-100".</summary>
public sealed partial record SpecLimit(int Min, int Max, bool InBytes, bool AfterParsing)
{
    internal static SpecLimit? Read(string description, string[] types)
    {
        var match = (types.Contains("Integer") ? Number : Length).Match(description);
        return !match.Success || !(types.Contains("Integer") || types.Contains("String")) ? null : new SpecLimit(
            int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups[3].Value == "bytes",
            match.Groups[4].Success);
    }

    internal bool Allows(string text)
    {
        var size = InBytes ? Encoding.UTF8.GetByteCount(text) : text.Length;
        return size >= Min && size <= Max;
    }

    internal bool Allows(long number) => number >= Min && number <= Max;

    [GeneratedRegex(@"(\d+)-(\d+) (characters|bytes)( after entit)?")]
    private static partial Regex Length { get; }

    [GeneratedRegex(@"\b(\d+)-(\d+)\b")]
    private static partial Regex Number { get; }
}
