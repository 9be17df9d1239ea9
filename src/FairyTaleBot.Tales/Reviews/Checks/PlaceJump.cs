using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V5: nobody is suddenly somewhere else. Somebody sits in a place where the chapter does not play, and nothing has carried them there.</summary>
internal sealed class PlaceJump : IReviewCheck
{
    private const int Near = 5;

    public string Id => "V5";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (brief, draft, language) = (page.Brief, page.Draft, page.Language);
        var bible = brief.Bible;
        var there = new HashSet<string> { brief.Beat.PlaceId, bible.Hero.State.Present, draft.Scene.PlaceId };
        there.UnionWith(draft.Delta.StateChanges.Where(s => s.CharacterId == bible.Hero.Id).Select(s => s.State.Present));

        // A picture of another place than the plan's is right only when the page goes there.
        if (draft.Scene.PlaceId != brief.Beat.PlaceId && bible.FindPlace(draft.Scene.PlaceId) is { } shown && bible.FindPlace(brief.Beat.PlaceId) is { } planned
            && !page.Text.Contains(planned.Name, StringComparison.OrdinalIgnoreCase))
        {
            var goes = page.Sentences.Any(s => Moves(s.Text, language));
            yield return new(Id, goes ? Severity.Warn : Severity.Block, "", $"Let this chapter happen in {planned.Name}, or tell the way to {shown.Name}.");
        }

        foreach (var place in bible.Places.Where(p => !there.Contains(p.Id) && p.Name.Length > 1))
        {
            if (Jump(page, place) is { } sentence) yield return new(Id, Severity.Block, sentence, $"Nobody has gone to {place.Name}; tell the way there, or stay.");
        }
    }

    private static string? Jump(ReviewedPage page, Place place)
    {
        var told = Sentence.In(page.Narration);
        for (var i = 0; i < told.Count; i++)
        {
            var sentence = told[i].Text;
            if (!sentence.Contains(place.Name, StringComparison.Ordinal) || Lists.Unreal.StandsIn(sentence, page.Language)) continue;
            var stays = page.Language == Language.Ko ? StaysKorean(page, sentence, place.Name) : StaysEnglish(page, sentence, place.Name);
            if (!stays || Moves(sentence, page.Language) || (i > 0 && Moves(told[i - 1].Text, page.Language) && HasSomebody(told[i - 1].Text, page) && !page.Text[told[i - 1].End..told[i].Start].Contains('\n', StringComparison.Ordinal))) continue;
            return page.Text.Substring(told[i].Start, sentence.Length);
        }

        return null;
    }

    /// <summary>"Mira sat in the tower", "In the tower, Mira was busy", "quiet in the tower, where Mira sat".</summary>
    private static bool StaysEnglish(ReviewedPage page, string sentence, string place)
    {
        var at = sentence.IndexOf(place, StringComparison.Ordinal);
        var before = Words.Of(sentence[..at]).Select(w => w.Text.ToLowerInvariant()).ToList();
        while (before.Count > 0 && before[^1] is "the" or "old" or "dear" or "quiet") before.RemoveAt(before.Count - 1);
        if (before.Count == 0 || before[^1] is not ("in" or "at" or "inside" or "on" or "under" or "within" or "beneath" or "outside" or "behind")) return false;
        return Travellers(page, sentence, place).Any(m => IsStaying(sentence, m));
    }

    /// <summary>Whoever is named and does not live there.</summary>
    private static IEnumerable<Mention> Travellers(ReviewedPage page, string sentence, string place)
    {
        var id = page.Brief.Bible.Places.First(p => p.Name == place).Id;
        return Mention.In(sentence, page.Brief.Bible.Cast, page.Language).Where(m => m.Who.State.Present != id);
    }

    private static bool IsStaying(string sentence, Mention mention)
    {
        var after = sentence[mention.End..];
        if (after.Length > 0 && after[0] is '\'' or '’') return false;
        return Words.Of(after).Take(Near).TakeWhile(w => !KnownNoun(w.Text)).Any(w => Lists.Staying.Fits(w.Text, Language.En));

        static bool KnownNoun(string word) => word is "and" or "but" or "who" or "that" or "which";
    }

    /// <summary>"탑에 앉아 있었어요", "토리가 앉아 있는 탑은".</summary>
    private static bool StaysKorean(ReviewedPage page, string sentence, string place)
    {
        var at = sentence.IndexOf(place, StringComparison.Ordinal);
        if (!Travellers(page, sentence, place).Any(m => m.IsSubject)) return false;
        var behind = sentence[(at + place.Length)..];
        var inside = behind.StartsWith('에') || behind.TrimStart().StartsWith("안에", StringComparison.Ordinal) || behind.TrimStart().StartsWith("속에", StringComparison.Ordinal);
        if (inside) return Lists.Staying.In(Language.Ko).Any(s => behind.Contains(s, StringComparison.Ordinal)) || behind.StartsWith("에서", StringComparison.Ordinal);
        var before = sentence[..at].TrimEnd();
        return before.EndsWith("있는", StringComparison.Ordinal) || before.EndsWith("있던", StringComparison.Ordinal) || before.EndsWith("앉은", StringComparison.Ordinal) || before.EndsWith("누운", StringComparison.Ordinal) || before.EndsWith("숨은", StringComparison.Ordinal);
    }

    /// <summary>The moon may roll over a hill and nobody is any further.</summary>
    private static bool HasSomebody(string sentence, ReviewedPage page) =>
        Mention.In(sentence, page.Brief.Bible.Cast, page.Language).Count > 0
        || Words.Of(sentence).Any(w => w.Text.ToLowerInvariant() is "they" or "he" or "she" or "we" or "both" or "everyone" or "둘은" or "모두" or "다들" or "셋은" or "일행은" or "둘이");

    private static bool Moves(string sentence, Language language) => language == Language.Ko
        ? Words.Of(sentence).Any(w => Lists.Motion.In(Language.Ko).Any(m => w.Text.StartsWith(m, StringComparison.Ordinal)))
        : Words.Of(sentence).Any(w => Lists.Motion.Fits(w.Text, Language.En));
}
