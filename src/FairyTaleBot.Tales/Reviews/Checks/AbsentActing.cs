using System.Text.RegularExpressions;
using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V4: somebody who is dead, gone or away speaks or acts, and the chapter has not brought them back.</summary>
internal sealed partial class AbsentActing : IReviewCheck
{
    private const int Near = 6;
    private const int NearKorean = 7;

    public string Id => "V4";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var language = page.Language;
        var back = page.Draft.Delta.StateChanges.Where(s => s.State.Alive && s.State.Present is not (CharacterState.Away or CharacterState.Gone)).Select(s => s.CharacterId);
        var absent = page.Brief.Bible.Cast.Where(c => !c.OnHand).ExceptBy(back, c => c.Id).ToList();
        if (absent.Count == 0) yield break;

        foreach (var sentence in page.Told.Select(s => s.Text))
        {
            foreach (var mention in Mention.In(sentence, absent, language).Where(m => language == Language.Ko ? ActsKorean(sentence, m) : ActsEnglish(sentence, m)))
            {
                // "Pell, who had been quiet, banged the table": what an aside remembers does not make the deed a memory.
                var told = language == Language.Ko ? sentence : sentence[..mention.End] + Asides.Without(sentence[mention.End..]);
                if (Lists.Remembering.StandsIn(NotOfThePast().Replace(told, " "), language)) continue;
                var name = mention.Who.Name.Display;
                yield return new(Id, Severity.Block, name, $"“{name}” is dead, gone or away and cannot act here; let somebody else do it, or tell first how they come back and note it as a state change.");
            }
        }
    }

    private static bool ActsEnglish(string sentence, Mention mention)
    {
        var after = sentence[mention.End..];
        if (after.Length > 0 && after[0] is '\'' or '’') return false;
        var before = Words.Of(sentence[..mention.Start]);
        if (Tags.IsBroughtIn(before) || Tags.IsFound(before) || Tags.IsSaid(sentence, before)) return true;
        if (before.Count > 0 && Prepositions.Contains(before[^1].Text.ToLowerInvariant())) return false;
        // Only adverbs may stand between: "Aunt Pell had said" and "Aunt Pell's old boat came" are something else.
        var words = Words.Of(Asides.Without(after).Split(',', ';')[0]).Take(Near).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (Verbs.IsDeed(word, Language.En) || (word is "was" or "were" && i + 1 < words.Count && IsOnStage(words[i + 1].Text))) return true;
            // "Pell and Mira laughed": both did. "Mira missed Pell and hugged the cushion": Mira did.
            var joined = (word is "and" && i + 1 < words.Count && words[i + 1].IsCapital) || (i > 0 && words[i - 1].Text is "and" && words[i].IsCapital);
            if (!joined && !word.EndsWith("ly", StringComparison.Ordinal) && word is not ("then" or "just" or "only" or "still" or "again" or "now" or "too" or "also" or "at" or "once" or "last" or "herself" or "himself" or "both" or "simply")) break;
        }

        return false;
    }

    /// <summary>Stirring, humming: seen here. Missing, sailing, waiting: one may be that far away. King, nothing, charming: nothing is done at all.</summary>
    private static bool IsOnStage(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !FarOff.Contains(word);

    private static readonly HashSet<string> FarOff =
    [
        "missing", "living", "sleeping", "waiting", "sailing", "travelling", "traveling", "visiting", "staying", "resting", "leaving", "wandering", "coming", "returning", "working", "getting", "growing",
        "nothing", "something", "anything", "everything", "spring", "evening", "morning", "during", "darling", "charming", "amazing", "loving", "caring", "daring", "willing", "interesting", "surprising",
    ];

    /// <summary>"Once" remembers; "at once" does not.</summary>
    [GeneratedRegex(@"\b(?:at once|once more|once again|for once|all at once)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotOfThePast();

    private static readonly HashSet<string> Prepositions =
        ["in", "at", "on", "to", "from", "of", "past", "near", "into", "by", "beyond", "over", "under", "around", "towards", "toward", "behind", "above", "below", "beside", "with", "without", "for", "about", "after", "before", "like", "than", "between"];

    private static bool ActsKorean(string sentence, Mention mention)
    {
        if (!mention.IsSubject) return false;
        var words = Words.Of(sentence[mention.End..]).Skip(1).Take(NearKorean).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            // "이모가 준 조개를": what follows belongs to the next noun, and "토리가": the sentence has another subject.
            if (mention.Particle is "이" or "가" && IsAdnominal(word.Text)) break;
            if (KoreanStrangers.SubjectOf(word.Text) is not null && !word.Text.EndsWith("이가", StringComparison.Ordinal) && !IsAdverb(word.Text)) break;
            // "이모가 만들어 준 목도리": the deed is done with, and belongs to the scarf.
            if (mention.Particle is "이" or "가" && i + 1 < words.Count && IsAdnominal(words[i + 1].Text) && word.Text[^1] is not ('요' or '다' or '고' or '며' or '지')) break;
            if (Verbs.IsDeed(word.Text, Language.Ko)) return true;
        }

        return false;
    }

    /// <summary>준, 만든, 살던: how a verb stands before the noun it belongs to.</summary>
    private static bool IsAdnominal(string word) =>
        word[^1] is '던' or '준' or '든' or '긴' or '낸' or '쓴' or '간' or '온' or '린' or '킨' or '운' or '진' or '친' && !IsAdverb(word);

    /// <summary>빙글빙글, 얼른: they end as a word before a noun does, and are none.</summary>
    private static bool IsAdverb(string word) =>
        (word.Length % 2 == 0 && word[..(word.Length / 2)] == word[(word.Length / 2)..])
        || word is "얼른" or "잠깐" or "한번" or "대번" or "오늘" or "슬쩍" or "가만" or "방금은" or "천천히" or "가까이" or "높이" or "멀리" or "깊이" or "나란히" or "조용히" or "살며시" or "같이";
}
