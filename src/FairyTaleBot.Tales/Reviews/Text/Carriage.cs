using FairyTaleBot.Characters;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Whether a sentence takes somebody elsewhere: that somebody else came along, or that the way lay behind them already, carries nobody.</summary>
internal static class Carriage
{
    private const int Before = 5;
    private const int After = 3;

    public static bool Carries(string sentence, Character who, ReviewedPage page)
    {
        var named = Mention.In(sentence, page.Brief.Bible.Cast, page.Language);
        return page.Language == Language.Ko ? Korean(sentence, who, named) : English(sentence, who, named);
    }

    /// <summary>Whether some word of the sentence is one of going or of taking along.</summary>
    public static bool Moves(string sentence, Language language) => language == Language.Ko
        ? Words.Of(sentence).Any(w => Lists.Motion.In(Language.Ko).Any(m => w.Text.StartsWith(m, StringComparison.Ordinal)))
        : Words.Of(sentence).Any(w => Lists.Motion.Fits(w.Text, Language.En));

    private static bool English(string sentence, Character who, List<Mention> named)
    {
        var words = Words.Of(sentence);
        return Enumerable.Range(0, words.Count).Any(i => Lists.Motion.Fits(words[i].Text, Language.En) && !IsOver(words, i) && (Goes(i) || IsTaken(i)));

        // Whoever stands nearest before the verb goes: a name with those joined to it, several, or whoever was meant last. "It" may be anything.
        bool Goes(int verb)
        {
            for (var i = verb - 1; i >= Math.Max(0, verb - Before); i--)
            {
                if (named.FindIndex(m => m.Start <= words[i].Start && m.End >= words[i].End) is >= 0 and var at) return IsJoined(at);
                switch (words[i].Text.ToLowerInvariant())
                {
                    case "they" or "we" or "both" or "everyone" or "everybody" or "all" or "he" or "she" or "friends" or "two" or "three":
                        return true;
                    case "it" or "what" or "that" or "which" or "there" or "nobody":
                        return false;
                }
            }

            return false;
        }

        // "The wind carried Mira off", "the boat brought them", "Mira went with Bo".
        bool IsTaken(int verb) => words.Skip(verb + 1).Take(After).Any(w =>
            w.Text.ToLowerInvariant() is "them" or "us" or "him" or "her" or "everyone" or "both" || named.Any(m => m.Who.Id == who.Id && m.Start == w.Start));

        bool IsJoined(int at)
        {
            for (; at >= 0; at--)
            {
                if (named[at].Who.Id == who.Id) return true;
                if (at == 0 || sentence[named[at - 1].End..named[at].Start].Trim() is not ("and" or "," or ", and" or "with")) return false;
            }

            return false;
        }
    }

    /// <summary>"When they had passed it": where they are now was told before.</summary>
    private static bool IsOver(List<Word> words, int verb) =>
        words.Take(verb).TakeLast(2).Any(w => w.Text.ToLowerInvariant() is "had" or "hadn't" or "not" or "never" or "didn't");

    /// <summary>Korean leaves out who is meant, but not who is meant anew: another name as the subject goes alone.</summary>
    private static bool Korean(string sentence, Character who, List<Mention> named) =>
        Moves(sentence, Language.Ko)
        && (named.Any(m => m.Who.Id == who.Id) || Words.Of(sentence).Any(w => w.Text is "모두" or "다들" or "둘은" or "둘이" or "둘이서" or "셋은" or "셋이" or "일행은" or "함께" or "다" or "나란히"));
}
