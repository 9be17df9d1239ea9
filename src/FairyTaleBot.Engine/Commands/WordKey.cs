using System.Text;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Commands;

/// <summary>Under which a verb, key or value is the same word: Unicode form, case, spaces and hyphens do not matter.</summary>
internal static class WordKey
{
    public static string Of(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in Folding.NameKey(word))
        {
            if (c is not (' ' or '-' or '_' or '‑' or '–')) key.Append(c);
        }

        return key.ToString();
    }
}
