using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Whether a sentence gives a known thing another colour. A colour that belongs to something else in the sentence does not count.</summary>
internal static class ColourIn
{
    private const int Reach = 6;

    /// <summary>The other colour's word; null when the sentence keeps to the known one.</summary>
    public static string? Of(string sentence, Attribute attribute, Language language)
    {
        var words = Words.Of(sentence);
        var things = Enumerable.Range(0, words.Count).Where(i => IsThing(words[i].Text, attribute, language)).ToList();
        for (var c = 0; c < words.Count; c++)
        {
            var rows = Lists.Colours.Of(words[c].Text, language);
            if (rows.Length == 0 || rows.Intersect(attribute.Colours).Any()) continue;
            foreach (var t in things.Where(t => Math.Abs(t - c) is > 0 and <= Reach))
            {
                var belongs = language == Language.Ko ? BelongsKorean(words, c, t, attribute) : BelongsEnglish(sentence, words, c, t, attribute);
                if (belongs) return words[c].Text;
            }
        }

        return null;
    }

    private static bool IsThing(string word, Attribute attribute, Language language) => language == Language.Ko
        ? attribute.Nouns.Any(n => word.StartsWith(n, StringComparison.Ordinal) && (word.Length == n.Length || Lists.Particles.Contains(word[n.Length..]) || word[n.Length..] is "이었" or "였어요" or "예요" or "이에요"))
        : attribute.Nouns.Any(n => Stems.English(word) == Stems.English(n));

    private static bool BelongsEnglish(string sentence, List<Word> words, int colour, int thing, Attribute attribute)
    {
        if (IsAnother(words, Math.Min(colour, thing), attribute)) return false;
        if (colour < thing)
        {
            // "blue scarf", "soft blue old scarf", "the blue colour of Mira's scarf".
            var between = words[(colour + 1)..thing];
            return !IsParted(between) && between.All(w => IsSmall(w.Text) || IsAdjective(w.Text) || attribute.Names.Any(n => n.Contains(Strangers.Plain(w.Text), StringComparison.OrdinalIgnoreCase)))
                && between.Count(w => IsAdjective(w.Text)) <= 2 && !sentence[words[colour].Start..words[thing].Start].Contains('.', StringComparison.Ordinal)
                // "through the green forest, scarf flying": a comma stands between what describes, not before what is described.
                && sentence[..words[thing].Start].TrimEnd() is not [.., ',' or ';' or ':' or '—'];
        }

        // "the scarf was blue", "a scarf, a blue one", "the scarf on, all blue".
        var said = words[(thing + 1)..colour].All(w => IsSmall(w.Text) || IsAdjective(w.Text) || w.Text is "wore" or "wears" or "turned" or "became" or "looked" or "seemed" or "shone" or "glowed" or "gleamed" or "went" or "grew" or "blazed" or "burned" or "appeared" or "stayed" or "being" or "been" or "turning" or "looking" or "made" or "kept" || attribute.Names.Any(n => n.Contains(Strangers.Plain(w.Text), StringComparison.OrdinalIgnoreCase)));
        var next = colour + 1 < words.Count ? words[colour + 1] : default;
        var ends = next.Text is null || sentence[words[colour].End..next.Start].Any(c => c is not ' ') || IsSmall(next.Text) || next.Text is "colour" or "color" or "shade" or "one" or "wool" or "silk" or "velvet" or "cotton" or "cloth" or "leather" or "felt" or "linen" or "straw" or "yarn" or "lace" or "satin" or "thread";
        return said && ends;
    }

    private static bool BelongsKorean(List<Word> words, int colour, int thing, Attribute attribute)
    {
        if (IsAnother(words, Math.Min(colour, thing), attribute)) return false;
        if (colour < thing) return thing - colour == 1 || (thing - colour == 2 && !Lists.Particles.Contains(Stems.ParticleOf(words[colour + 1].Text)));
        // "목도리는 아주 파란 빛이었어요": between stand only adverbs, and behind the colour nothing that could be coloured besides.
        var next = colour + 1 < words.Count ? words[colour + 1].Text : "";
        if (Stems.ParticleOf(words[thing].Text).Length > 0 && Bound.Any(b => next.StartsWith(b, StringComparison.Ordinal))) return true;
        // "모자가 노란 아이": the thing is the subject of its colour, and whoever has it follows.
        if (colour - thing == 1 && words[thing].Text[^1] is '이' or '가' && IsSomebody(next, attribute)) return true;
        return next.Length == 0 || words[colour].Text is [.., '요'] or [.., '다'] || next[0] is '빛' or '색' or '것' or '줄' or '편' or '채' || IsPast(words[colour].Text) || words[colour].Text.Contains("색이", StringComparison.Ordinal);
    }

    private static bool IsSomebody(string word, Attribute attribute) =>
        People.Any(p => word.StartsWith(p, StringComparison.Ordinal)) || Lists.Kinds.Of(word, Language.Ko).Length > 0 || attribute.Names.Any(n => word.StartsWith(n, StringComparison.Ordinal));

    /// <summary>Nouns that cannot stand alone and have no colour of their own: what is coloured is the thing before.</summary>
    private static readonly string[] Bound = ["탓", "때문", "덕", "바람에", "것", "거", "줄", "편", "채", "데다", "데도", "만큼", "듯", "모양", "셈", "까닭", "터", "빛", "색", "쪽", "걸", "게 ", "게"];

    private static readonly string[] People = ["아이", "사람", "친구", "녀석", "꼬마", "이는", "이가", "쪽은", "쪽이", "분은", "분이", "누구", "소녀", "소년"];

    private static bool IsPast(string word) => word.Any(c => c is >= '가' and <= '힣' && (c - '가') % 28 == 20);

    /// <summary>"the crow's blue scarf", "another blue scarf", "까마귀의 파란 목도리": somebody else's.</summary>
    private static bool IsAnother(List<Word> words, int at, Attribute attribute)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 2); i--)
        {
            var word = words[i].Text;
            if (word is "another" or "other" or "new" or "different" or "second" or "다른" or "새" or "또") return true;
            var owns = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) || (word.Length > 1 && word.EndsWith('의'));
            if (owns) return !attribute.Names.Any(n => n.Contains(word.EndsWith('의') ? word[..^1] : Strangers.Plain(word), StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }

    /// <summary>"Under the grey sky her scarf": an article opens another thing, unless it is "the blue of her scarf" or "blue was her scarf".</summary>
    private static bool IsParted(List<Word> between) =>
        between.Any(w => w.Text is "the" or "a" or "an" or "her" or "his" or "its" or "their" or "my" or "your" or "our" or "this" or "that") && !between.Any(w => w.Text is "of" or "was" or "is" or "were");

    /// <summary>How English makes words that describe: knitted, woollen, shabby, brightest.</summary>
    private static readonly string[] Endings = ["ed", "en", "y", "ish", "est", "ful", "less", "ous"];

    private static bool IsSmall(string word) => Lists.Small.In(Language.En).Contains(word.ToLowerInvariant());

    private static bool IsAdjective(string word) => (word.Length > 4 && Endings.Any(e => word.EndsWith(e, StringComparison.Ordinal))) || word.ToLowerInvariant() is
        "old" or "new" or "little" or "big" or "small" or "soft" or "warm" or "long" or "short" or "bright" or "dark" or "pale" or "deep" or "light" or "thick" or "thin" or "tall" or "woolly"
        or "woollen" or "wool" or "silk" or "knitted" or "striped" or "fine" or "beautiful" or "lovely" or "tattered" or "torn" or "wet" or "dusty" or "favourite" or "own" or "colour" or "color" or "very" or "quite" or "could";
}
