using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V8: a character keeps its pronoun, and in Korean its way of speaking to one and the same listener.</summary>
internal sealed class VoiceDrift : IReviewCheck
{
    public string Id => "V8";

    public IEnumerable<Finding> Examine(ReviewedPage page) => page.Language == Language.Ko ? Korean(page) : English(page);

    private IEnumerable<Finding> English(ReviewedPage page)
    {
        foreach (var paragraph in page.Told.GroupBy(s => page.Text.AsSpan(0, s.Start).Count("\n\n")))
        {
            var told = new List<Character>();
            var others = false;
            foreach (var sentence in paragraph)
            {
                var named = Mention.In(sentence.Text, page.Brief.Bible.Cast, Language.En);
                told.AddRange(named.Select(m => m.Who));
                var words = Words.Of(sentence.Text);
                others |= BringsSomebody(words) || HasAnother(words, told) || sentence.Text.StartsWith("A ", StringComparison.Ordinal) || sentence.Text.StartsWith("An ", StringComparison.Ordinal) || sentence.Text.StartsWith("One ", StringComparison.Ordinal) || words.Any(w => Lists.Someone.Contains(Stems.English(w.Text)) || Lists.Someone.Contains(w.Text.ToLowerInvariant()));
                if (others || told.DistinctBy(c => c.Id).Count() != 1 || told[0].Pronoun is not (Pronoun.He or Pronoun.She)) continue;
                var first = named.Count > 0 ? named[0].End : 0;
                // "the sweep tucked it under his arm": who is meant is plain only at a sentence's head, after "and", or in what one does with oneself.
                var at = words.FindIndex(w => w.Start >= first && IsOther(w.Text, told[0].Pronoun) && IsPlain(sentence.Text, words, w, named.Count > 0));
                if (at < 0) continue;
                var wrong = words[at];
                yield return new(Id, Severity.Warn, wrong.Text, $"{told[0].Name} is “{(told[0].Pronoun == Pronoun.She ? "she" : "he")}” in this tale.");
                break;
            }
        }
    }

    /// <summary>"At the edge hung a scarecrow", "on the gate sat an old somebody": whoever is brought in so may be meant from here on.</summary>
    private static bool BringsSomebody(List<Word> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text is "stood" or "sat" or "lay" or "hung" or "lived" or "came" or "waited" or "perched" or "knelt" or "appeared" or "slept" or "was" && words[i + 1].Text is "a" or "an" or "another") return true;
        }

        return false;
    }

    /// <summary>"Mira gave him the straw": somebody besides the only one who was named.</summary>
    private static bool HasAnother(List<Word> words, List<Character> told) =>
        told.DistinctBy(c => c.Id).Count() == 1 && told[0].Pronoun is Pronoun.She or Pronoun.He
        && Enumerable.Range(0, words.Count).Any(i => words[i].Text == (told[0].Pronoun == Pronoun.She ? "him" : "her") && (told[0].Pronoun == Pronoun.She || i + 1 == words.Count || Lists.Small.In(Language.En).Contains(words[i + 1].Text.ToLowerInvariant())));

    private static bool IsPlain(string sentence, List<Word> words, Word pronoun, bool named) => pronoun.Text.ToLowerInvariant() switch
    {
        "he" or "she" => pronoun.Start == words[0].Start || sentence[..pronoun.Start].TrimEnd().EndsWith("and", StringComparison.Ordinal),
        "himself" or "herself" => named,
        "his" or "her" => named && sentence[pronoun.End..].TrimStart().Split(' ')[0].Trim('.', ',', '!', '?') is
            "head" or "eyes" or "eye" or "ears" or "ear" or "nose" or "tail" or "paws" or "paw" or "whiskers" or "hands" or "hand" or "feet" or "toes" or "shoulders" or "breath" or "heart" or "wings" or "fur" or "chin" or "cheeks" or "voice" or "mouth" or "knees" or "back" or "arms" or "face",
        _ => false,
    };

    private static bool IsOther(string word, Pronoun own) => word.ToLowerInvariant() switch
    {
        "he" or "him" or "his" or "himself" => own == Pronoun.She,
        "she" or "her" or "hers" or "herself" => own == Pronoun.He,
        _ => false,
    };

    /// <summary>“…” said by one and gone on with at once, first politely and then plainly or the other way round: to whoever listens, that is a slip.</summary>
    private IEnumerable<Finding> Korean(ReviewedPage page)
    {
        for (var i = 0; i + 1 < page.Speeches.Count; i++)
        {
            var (line, next) = (page.Speeches[i], page.Speeches[i + 1]);
            if (line.Paragraph != next.Paragraph || line.Speaker is not { } speaker || (next.Speaker is { } other && other.Id != speaker.Id)) continue;
            // A question may be answered, and what is answered is somebody else's line.
            if (line.Text.Contains('?', StringComparison.Ordinal) || !GoesOn(page, line, next)) continue;
            var (was, becomes) = (SpeechLevels.Of(line.Text), SpeechLevels.Of(next.Text));
            if (was is SpeechLevel.Unclear || becomes is SpeechLevel.Unclear || was == becomes) continue;
            // A child is answered so, and does not speak so: the second line is the elder's.
            if (speaker.Age is LifeStage.Child or LifeStage.Young && SpeechLevels.IsElders(next.Text)) continue;
            yield return new(Id, Severity.Warn, next.Text, "The same speaker goes over from polite to plain speech or back; keep to one.");
        }
    }

    /// <summary>Between the lines stands only who speaks, and behind the second nobody else is said to.</summary>
    private static bool GoesOn(ReviewedPage page, Speech line, Speech next)
    {
        var between = Sentences.Of(page.Narration[line.End..next.Start]);
        if (between.Count != 1 || Words.Of(between[0]).Any(w => w.Text.StartsWith('물') || w.Text.StartsWith("대답", StringComparison.Ordinal) || w.Text.StartsWith("부탁", StringComparison.Ordinal))) return false;
        var stop = page.Narration.IndexOf('\n', next.End);
        var behind = Sentences.Of(page.Narration[next.End..(stop < 0 ? page.Narration.Length : stop)]);
        return behind.Count == 0 || !Words.Of(behind[0]).Any(w => Lists.Speaking.Fits(w.Text, Language.Ko));
    }
}
