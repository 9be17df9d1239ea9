using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V9: what is lost, broken, used up or given away is not taken out and used again.</summary>
internal sealed class SpentThing : IReviewCheck
{
    private const int Near = 6;
    private const int NearKorean = 6;

    public string Id => "V9";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var bible = page.Brief.Bible;
        var restored = page.Draft.Delta.ItemChanges.Where(c => c.Status is ItemStatus.Whole).Select(c => c.ItemId).ToHashSet();
        foreach (var item in bible.Items.Where(i => i.Status is ItemStatus.Broken or ItemStatus.Used or ItemStatus.Lost or ItemStatus.Given && !restored.Contains(i.Id)))
        {
            var owner = item.Status == ItemStatus.Given ? bible.FindCharacter(item.Owner) : null;
            string[] longer = [.. bible.Items.Concat(page.Draft.Delta.NewItems).Select(i => i.Name).Concat(page.Brief.Ideas).Where(n => n.Length > item.Name.Length && n.Contains(item.Name, StringComparison.OrdinalIgnoreCase))];
            foreach (var told in page.Told)
            {
                var sentence = told.Text;
                if (!Phrase.StandsIn(longer.Aggregate(sentence, (s, n) => s.Replace(n, "", StringComparison.OrdinalIgnoreCase)), item.Name, page.Language)) continue;
                var around = sentence.Replace(item.Name, "", StringComparison.OrdinalIgnoreCase);
                // Once it is found or mended, it may be used for the rest of the page.
                if (Lists.Restored.StandsIn(around, page.Language)) break;
                if (Lists.Spoiled.StandsIn(around, page.Language) || Lists.Unreal.StandsIn(sentence, page.Language)) continue;
                // Who was given it may use it.
                if (owner is not null && KnownWords.NamesOf(owner).Any(n => sentence.Contains(n, StringComparison.Ordinal))) continue;
                if (!(page.Language == Language.Ko ? UsesKorean(sentence, item.Name) : UsesEnglish(sentence, item.Name))) continue;
                yield return new(Id, Severity.Block, page.Text.Substring(told.Start, sentence.Length), $"“{item.Name}” is {item.Status.ToString().ToLowerInvariant()}; do without it, or tell how it comes back.");
                break;
            }
        }
    }

    private static bool UsesEnglish(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var before = Words.Of(sentence[..at]);
        var after = Words.Of(sentence[(at + name.Length)..]);
        return before.TakeLast(Near).Any(w => Lists.Using.Fits(w.Text, Language.En)) || (after.Count > 0 && after.Take(2).Any(w => w.Text is "to" or "and" or "in" or "up") && before.Any(w => Lists.Using.Fits(w.Text, Language.En)));
    }

    /// <summary>The thing is what something is done with: "등불을 꺼냈어요", "등불로 비추었어요".</summary>
    private static bool UsesKorean(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        var behind = sentence[(at + name.Length)..];
        if (!(behind.StartsWith('을') || behind.StartsWith('를') || behind.StartsWith('로') || behind.StartsWith("으로", StringComparison.Ordinal))) return false;
        return Words.Of(behind).Take(NearKorean).Any(w => Lists.Using.Fits(w.Text, Language.Ko)) || Lists.Using.In(Language.Ko).Any(u => u.Contains(' ', StringComparison.Ordinal) && behind.Contains(u, StringComparison.Ordinal));
    }
}
