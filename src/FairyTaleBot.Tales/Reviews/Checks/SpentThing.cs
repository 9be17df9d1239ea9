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
                // Things with longer names are others; what is left of the sentence keeps its places.
                var sentence = longer.Aggregate(told.Text, (s, n) => s.Replace(n, new string('·', n.Length), StringComparison.OrdinalIgnoreCase));
                if (!Phrase.StandsIn(sentence, item.Name, page.Language)) continue;
                var at = sentence.IndexOf(item.Name, StringComparison.OrdinalIgnoreCase);
                // Once it is found or mended, it may be used for the rest of the page.
                if (IsRestored(sentence, at, item.Name, page.Language)) break;
                if (IsSpoiled(sentence, at, item.Name, page.Language) || Clause.IsUnreal(sentence, at, page.Language)) continue;
                // Who was given it may use it.
                if (owner is not null && KnownWords.NamesOf(owner).Any(n => sentence.Contains(n, StringComparison.Ordinal))) continue;
                if (!(page.Language == Language.Ko ? UsesKorean(sentence, item.Name) : UsesEnglish(sentence, item.Name))) continue;
                yield return new(Id, Severity.Block, page.Text.Substring(told.Start, sentence.Length), $"“{item.Name}” is {item.Status.ToString().ToLowerInvariant()}; let it be done without, or tell first how it is found, mended or given back.");
                break;
            }
        }
    }

    /// <summary>"She found the lantern", "he mended it and lit the lantern"; not "she found nothing, and lit the lantern".</summary>
    private static bool IsRestored(string sentence, int at, string name, Language language) =>
        Lists.Restored.StandsIn(Clause.Around(sentence, at, language).Replace(name, "", StringComparison.OrdinalIgnoreCase), language)
        || (language == Language.En && Lists.Restored.StandsIn(sentence, language) && Words.Of(sentence).Any(w => w.Text is "it" or "them"));

    /// <summary>The broken lantern, another lantern, the lantern's pieces: what is said of the thing itself stands beside it.</summary>
    private static bool IsSpoiled(string sentence, int at, string name, Language language)
    {
        var before = string.Join(' ', Words.Of(sentence[..at]).TakeLast(2).Select(w => w.Text));
        var behind = string.Join(' ', Words.Of(sentence[(at + name.Length)..]).Take(language == Language.Ko ? 3 : 4).Select(w => w.Text));
        // 별수 없이 토리는 등불을: what belongs to another noun says nothing of the thing.
        if (language == Language.Ko && before.Length > 0 && Stems.ParticleOf(before.Split(' ')[^1]) is "은" or "는" or "이" or "가" or "을" or "를" or "에" or "로" or "으로") before = "";
        return Lists.Spoiled.StandsIn(before, language) || Lists.Spoiled.StandsIn(behind, language);
    }

    private static bool UsesEnglish(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var before = Words.Of(sentence[..at]);
        var after = Words.Of(sentence[(at + name.Length)..]);
        return IsInstrument(before)
            || before.TakeLast(Near).SkipWhile(w => !Lists.Using.Fits(w.Text, Language.En)).ToList() is { Count: > 0 } taken && !taken.Any(w => w.Text is "about" or "of" or "for" or "without" or "like" or "than" or "where" or "near" or "beside" or "past" or "towards" or "if" or "that")
            || (after.Count > 0 && after.Take(2).Any(w => w.Text is "to" or "and" or "in" or "up") && before.Any(w => Lists.Using.Fits(w.Text, Language.En)));
    }

    /// <summary>"She tapped three times with the whistle."</summary>
    private static bool IsInstrument(List<Word> before)
    {
        var with = before.FindLastIndex(w => w.Text is "with" or "using");
        return with > 0 && before.Count - with <= 3 && before.Take(with).Any(w => Verbs.IsDeed(w.Text, Language.En));
    }

    /// <summary>The thing is what something is done with: "등불을 꺼냈어요", "등불로 비추었어요".</summary>
    private static bool UsesKorean(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        var behind = sentence[(at + name.Length)..];
        if (!(behind.StartsWith('을') || behind.StartsWith('를') || behind.StartsWith('로') || behind.StartsWith("으로", StringComparison.Ordinal))) return false;
        // 등불을 잃은 토리는 손을 흔들었어요: with another object the verb is about that; not so 등불로 문을 두드렸어요.
        var isObject = behind[0] is '을' or '를';
        var verbs = Words.Of(behind).Skip(1).Take(NearKorean).TakeWhile(w => !isObject || Stems.ParticleOf(w.Text) is not ("을" or "를"));
        return verbs.Any(w => Lists.Using.Fits(w.Text, Language.Ko)) || Lists.Using.In(Language.Ko).Any(u => u.Contains(' ', StringComparison.Ordinal) && behind.Contains(u, StringComparison.Ordinal));
    }
}
