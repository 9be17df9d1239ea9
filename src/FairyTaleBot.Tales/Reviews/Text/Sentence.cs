namespace FairyTaleBot.Reviews.Text;

/// <param name="Text">Verbatim, from the prose.</param>
/// <param name="Start">Where in the prose.</param>
internal readonly record struct Sentence(string Text, int Start)
{
    public int End => Start + Text.Length;

    public static List<Sentence> In(string text)
    {
        var found = new List<Sentence>();
        var at = 0;
        foreach (var sentence in Sentences.Of(text))
        {
            var start = text.IndexOf(sentence, at, StringComparison.Ordinal);
            found.Add(new(sentence, start));
            at = start + sentence.Length;
        }

        return found;
    }
}
