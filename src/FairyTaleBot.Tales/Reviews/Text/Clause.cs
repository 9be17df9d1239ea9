using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>The part of a sentence that says one thing: what is denied in it is not denied in the next.</summary>
internal static class Clause
{
    private static readonly char[] Breaks = [',', ';', ':', '—', '–', '“', '”', '"'];

    /// <summary>Endings by which a Korean clause goes over into the next.</summary>
    private static readonly string[] Joins = ["지만", "는데", "은데", "으나", "더니", "면서", "다가", "지요", "자"];

    /// <summary>The clause around a place.</summary>
    public static string Around(string sentence, int at, Language language)
    {
        var start = at == 0 ? 0 : sentence.LastIndexOfAny(Breaks, at - 1) + 1;
        var end = sentence.IndexOfAny(Breaks, at);
        if (end < 0) end = sentence.Length;
        if (language == Language.En) return sentence[start..end];
        foreach (var word in Words.Of(sentence).Where(w => w.Start >= start && w.End <= end && Joins.Any(j => w.Text.Length > j.Length && w.Text.EndsWith(j, StringComparison.Ordinal))).ToList())
        {
            if (word.End > at) return sentence[start..word.End];
            start = word.End;
        }

        return sentence[start..end];
    }

    /// <summary>Whether what stands at the place is dreamed, remembered or wished in its sentence, or denied in its clause.</summary>
    public static bool IsUnreal(string sentence, int at, Language language) =>
        Lists.Unreal.StandsIn(sentence, language) || Lists.Denied.StandsIn(Around(sentence, at, language), language);
}
