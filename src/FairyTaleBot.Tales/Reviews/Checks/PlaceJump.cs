using System.Text.RegularExpressions;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V5: nobody is suddenly somewhere else. Somebody sits in a place where the chapter does not play, and nothing has carried them there.</summary>
internal sealed partial class PlaceJump : IReviewCheck
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
            var goes = page.Sentences.Any(s => Carriage.Moves(s.Text, language));
            yield return new(Id, goes ? Severity.Warn : Severity.Block, "", $"Let this chapter happen in {planned.Name}, or tell the way to {shown.Name}.");
        }

        foreach (var place in bible.Places.Where(p => !there.Contains(p.Id) && p.Name.Length > 1))
        {
            if (Jump(page, place) is { } sentence) yield return new(Id, Severity.Block, sentence, $"The page plays elsewhere and nobody has gone to {place.Name}; move this to where they are, or tell the way there first.");
        }
    }

    private static string? Jump(ReviewedPage page, Place place)
    {
        var told = page.Told;
        for (var i = 0; i < told.Count; i++)
        {
            var sentence = told[i].Text;
            if (!sentence.Contains(place.Name, StringComparison.Ordinal)) continue;
            // What a name happens to hold says nothing: Nobody's Lake, 팔꿈치 고개.
            var plain = WithoutNames(sentence, page);
            var clause = WithoutNames(Clause.Around(sentence, sentence.IndexOf(place.Name, StringComparison.Ordinal), page.Language), page);
            if (Lists.Unreal.StandsIn(StillGoingOn().Replace(plain, "was "), page.Language) || Lists.Denied.StandsIn(clause, page.Language) || Carriage.Moves(plain, page.Language)) continue;
            var stayers = (page.Language == Language.Ko ? StaysKorean(page, sentence, place.Name) : StaysEnglish(page, sentence, place.Name)).ToList();
            if (stayers.Count == 0) continue;
            var follows = i > 0 && !page.Text[told[i - 1].End..told[i].Start].Contains('\n', StringComparison.Ordinal);
            if (follows && stayers.All(s => Carriage.Carries(told[i - 1].Text, s.Who, page))) continue;
            return page.Text.Substring(told[i].Start, sentence.Length);
        }

        return null;
    }

    private static string WithoutNames(string sentence, ReviewedPage page) =>
        page.Brief.Bible.Places.Select(p => p.Name).Concat(page.Brief.Bible.Items.Select(i => i.Name)).Concat(page.Brief.Bible.Cast.SelectMany(KnownWords.NamesOf))
            .Where(n => n.Length > 1).OrderByDescending(n => n.Length).Aggregate(sentence, (text, name) => text.Replace(name, " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Mira sat in the tower", "In the tower, Mira was busy", "quiet in the tower, where Mira sat".</summary>
    private static IEnumerable<Mention> StaysEnglish(ReviewedPage page, string sentence, string place)
    {
        var at = sentence.IndexOf(place, StringComparison.Ordinal);
        var before = Words.Of(sentence[..at]).Select(w => w.Text.ToLowerInvariant()).ToList();
        while (before.Count > 0 && before[^1] is "the" or "old" or "dear" or "quiet") before.RemoveAt(before.Count - 1);
        if (before.Count == 0 || before[^1] is not ("in" or "at" or "inside" or "on" or "under" or "within" or "beneath" or "outside" or "behind")) return [];
        return Travellers(page, sentence, place).Where(m => IsStaying(sentence, m));
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
        // "In the tower sat Mira."
        if (Words.Of(sentence[..mention.Start]) is [.., var verb] && verb.Text is not ("was" or "were" or "is") && Lists.Staying.Fits(verb.Text, Language.En)) return true;
        return Words.Of(Asides.Without(after)).Take(Near).TakeWhile(w => !KnownNoun(w.Text)).Any(w => Lists.Staying.Fits(w.Text, Language.En));

        static bool KnownNoun(string word) => word is "and" or "but" or "who" or "that" or "which";
    }

    /// <summary>"탑에 앉아 있었어요", "토리가 앉아 있는 탑은".</summary>
    private static IEnumerable<Mention> StaysKorean(ReviewedPage page, string sentence, string place)
    {
        var at = sentence.IndexOf(place, StringComparison.Ordinal);
        var behind = sentence[(at + place.Length)..];
        var inside = behind.StartsWith('에') || behind.TrimStart().StartsWith("안에", StringComparison.Ordinal) || behind.TrimStart().StartsWith("속에", StringComparison.Ordinal);
        var before = sentence[..at].TrimEnd();
        var stays = inside
            ? behind.StartsWith("에서", StringComparison.Ordinal) || Lists.Staying.In(Language.Ko).Any(s => behind.Contains(s, StringComparison.Ordinal))
            : Kept.Any(k => before.EndsWith(k, StringComparison.Ordinal));
        return stays ? Travellers(page, sentence, place).Where(m => m.IsSubject) : [];
    }

    /// <summary>"Mira had been waiting": she still is.</summary>
    [GeneratedRegex(@"\bhad been (?=\w+ing\b)")]
    private static partial Regex StillGoingOn();

    /// <summary>"토리가 숨은 동굴은": who is there stands before the place.</summary>
    private static readonly string[] Kept = ["있는", "있던", "앉은", "누운", "숨은", "선", "머무는", "머물던", "갇힌", "잠든"];
}
