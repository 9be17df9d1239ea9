using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V4: somebody who is dead, gone or away speaks or acts, and the chapter has not brought them back.</summary>
internal sealed class AbsentActing : IReviewCheck
{
    private const int Near = 4;

    public string Id => "V4";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var language = context.Brief.Language;
        var back = draft.Delta.StateChanges.Where(s => s.State.Alive && s.State.Present is not (CharacterState.Away or CharacterState.Gone)).Select(s => s.CharacterId);
        var absent = context.Brief.Bible.Cast.Where(c => !c.OnHand).ExceptBy(back, c => c.Id).ToList();
        if (absent.Count == 0) yield break;

        foreach (var sentence in Sentences.Of(Narration.Of(draft.Text)))
        {
            if (Lists.Remembering.StandsIn(sentence, language)) continue;
            foreach (var name in absent.SelectMany(KnownWords.NamesOf).Where(n => language == Language.Ko ? ActsKorean(sentence, n) : ActsEnglish(sentence, n)))
            {
                yield return new(Id, Severity.Block, name, $"“{name}” is not there to act; bring them back first, or let someone else do it.");
            }
        }
    }

    private static bool ActsEnglish(string sentence, string name)
    {
        for (var at = 0; (at = sentence.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            var after = sentence[(at + name.Length)..];
            if (after.Length > 0 && (char.IsLetterOrDigit(after[0]) || after[0] is '\'' or '’')) continue;
            var before = Words.Of(sentence[..at]);
            if (before.Count > 0 && Lists.Speaking.Fits(before[^1].Text, Language.En)) return true;
            // Only adverbs may stand between: "Aunt Pell had said" and "Aunt Pell's old boat came" are something else.
            foreach (var word in Words.Of(after.Split(',', ';')[0]).Take(Near))
            {
                if (Lists.Speaking.Fits(word.Text, Language.En) || Lists.Acting.Fits(word.Text, Language.En)) return true;
                if (!word.Text.EndsWith("ly", StringComparison.Ordinal) && word.Text is not ("then" or "just" or "only")) break;
            }
        }

        return false;
    }

    private static bool ActsKorean(string sentence, string name)
    {
        for (var at = 0; (at = sentence.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            if (at > 0 && char.IsLetterOrDigit(sentence[at - 1])) continue;
            var words = Words.Of(sentence[(at + name.Length)..]);
            if (words.Count == 0 || words[0].Start > 0 || words[0].Text is not ("은" or "는" or "이" or "가" or "께서" or "께서는" or "이는" or "이가")) continue;
            foreach (var word in words.Skip(1).Take(Near))
            {
                // "이모가 준 조개를": what follows belongs to the next noun, and "토리가": the sentence has another subject.
                if (IsAdnominal(word.Text) || KoreanStrangers.SubjectOf(word.Text) is not null) break;
                if (Lists.Speaking.Fits(word.Text, Language.Ko) || Lists.Acting.Fits(word.Text, Language.Ko)) return true;
            }
        }

        return false;
    }

    private static bool IsAdnominal(string word) => word.EndsWith('던') || (word[^1] is >= '가' and <= '힣' && (word[^1] - '가') % 28 is 4 or 8);
}
