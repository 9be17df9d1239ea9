using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V2: somebody speaks or acts whom the tale does not know. Seen only where a reader would swear to it; the rest is let pass.</summary>
internal sealed class UnknownNames : IReviewCheck
{
    private const int Often = 2;

    public string Id => "V2";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var found = (page.Language == Language.Ko ? KoreanStrangers.In(page) : English(page)).ToList();
        foreach (var (name, acts) in found)
        {
            yield return new(Id, acts ? Severity.Block : Severity.Warn, name, $"Nobody in the tale is called “{name}”; let somebody of the cast do it, or say who it is without a name.");
        }
    }

    private static IEnumerable<(string Name, bool Acts)> English(ReviewedPage page)
    {
        var (text, context, known, words, narration) = (page.Text, page.Context, page.Known, page.Words, page.Narration);
        bool IsPerson(int i) => UnknownNames.IsPerson(page, words[i]);
        var inside = Strangers.In(text, words, known).Where(i => NameDrift.Meant(words[i].Text, context) is null).GroupBy(Name).ToDictionary(g => g.Key, g => g.Count());
        // A name met inside a sentence is a name at the beginning of one, too.
        var everywhere = Strangers.In(text, words, known, starts: true).GroupBy(Name).ToList();
        var gone = KnownWords.IsHeroGone(text, context);
        foreach (var places in everywhere)
        {
            var times = inside.GetValueOrDefault(places.Key);
            var acts = ((times > 0 || (gone && places.Count() >= Often)) && places.Any(i => Acts(words, i, narration, gone) || IsPerson(i)))
                || places.Any(i => IsTagged(text, words, i));
            // Where the hero is not, whoever is there in plain view stands in the hero's place, be it a wren called Wren.
            if (acts || times >= 2) yield return (words[places.First()].Text, acts || (gone && times >= 2));
        }

        string Name(int i) => Strangers.Plain(words[i].Text);
    }

    /// <summary>“Bartholomew ran”, “then Bartholomew slowly opened”, “said Bartholomew”: told, not only spoken of.</summary>
    private static bool Acts(List<Word> words, int i, string narration, bool gone)
    {
        if (narration[words[i].Start] == ' ' || words[i].Text.Contains('\'') || words[i].Text.Contains('’')) return false;
        var spoke = i > 0 && Joined(i - 1) && IsInversion(words[i - 1].Text);
        if (spoke) return true;
        if (i > 0 && Joined(i - 1) && IsPreposition(words[i - 1].Text)) return false;
        var next = i + 1 < words.Count && Joined(i) && words[i + 1].Text.EndsWith("ly", StringComparison.Ordinal) ? i + 2 : i + 1;
        return next < words.Count && Joined(next - 1) && (Lists.Speaking.Fits(words[next].Text, Language.En) || Lists.Acting.Fits(words[next].Text, Language.En)
                || Verbs.IsDeed(words[next].Text, Language.En) || (gone && words[next].Text is "was" or "had"));

        bool Joined(int at) => narration[words[at].End..words[at + 1].Start].All(c => c is ' ' or '”' or '"' or ',') && narration[words[at].Start] != ' ';
    }

    /// <summary>“So,” put in Bartholomew; up came Bartholomew; Bartholomew, who; a badger named Bartholomew.</summary>
    private static bool IsPerson(ReviewedPage page, Word name)
    {
        var at = page.Told.FindIndex(s => s.Start <= name.Start && s.End >= name.End);
        if (at < 0 || page.Narration[name.Start] == ' ') return false;
        var (sentence, place) = (page.Told[at].Text, name.Start - page.Told[at].Start);
        var before = Words.Of(sentence[..place]);
        var after = sentence[(place + name.Text.Length)..];
        return Tags.IsSaid(sentence, before) || Tags.IsBroughtInFrom(sentence, before) || after.StartsWith(", who ", StringComparison.Ordinal)
            || (before.Count > 1 && before[^1].Text is "named" or "called" && (Lists.Someone.Contains(Stems.English(before[^2].Text)) || Lists.Someone.Contains(before[^2].Text)));
    }

    /// <summary>“Not so fast,” Bartholomew whispered: behind a line that goes on, a capital is a name.</summary>
    private static bool IsTagged(string text, List<Word> words, int i)
    {
        var start = words[i].Start;
        return start > 3 && text[start - 1] == ' ' && text[start - 2] is '”' or '"' && text[start - 3] is ',' or '!' or '?'
            && i + 1 < words.Count && text[words[i].End..words[i + 1].Start] == " " && (Lists.Speaking.Fits(words[i + 1].Text, Language.En) || (text[start - 3] is ',' && Verbs.IsDeed(words[i + 1].Text, Language.En)));
    }

    /// <summary>"Said Bartholomew" speaks; "called Bartholomew" and "sang Hush" may only name.</summary>
    private static bool IsInversion(string word) =>
        word is not ("called" or "calls" or "sang" or "hummed" or "told") && Lists.Speaking.Fits(word, Language.En);

    private static bool IsPreposition(string word) => word.ToLowerInvariant() is
        "in" or "at" or "on" or "to" or "from" or "of" or "past" or "near" or "through" or "into" or "by" or "beyond" or "over" or "under" or "across"
        or "around" or "towards" or "toward" or "behind" or "above" or "below" or "along" or "outside" or "inside" or "beside" or "until" or "till" or "since" or "called" or "named";
}
