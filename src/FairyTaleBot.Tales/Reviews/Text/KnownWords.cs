using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Every word that may stand in a chapter as a name: of the bible, of what members brought, of what the draft itself declares, of earlier chapters.</summary>
internal sealed class KnownWords
{
    private readonly Language language;
    private readonly string all;

    public KnownWords(ChapterDraft draft, ReviewContext context)
    {
        var brief = context.Brief;
        var bible = brief.Bible;
        language = brief.Language;
        IEnumerable<Character> cast = bible.Cast.Concat(draft.Delta.NewCharacters);
        IEnumerable<string?> told =
        [
            brief.TaleTitle, brief.RunnerUp, brief.Won?.Text, brief.Wishes.Theme, brief.Wishes.Lesson, brief.Wishes.Mood, brief.Wishes.Twist,
            bible.Synopsis, bible.Tail, bible.Intent.Message, bible.Curve.Twist, brief.Beat.Goal, brief.Next?.Goal,
            .. brief.Won?.Keywords ?? [], .. brief.Ideas, .. bible.Motifs, .. bible.Intent.MustInclude, .. brief.Beat.Keywords,
            .. brief.Beat.MustHappen.SelectMany(m => m.Keywords.Add(m.What)),
            .. cast.SelectMany(NamesOf), .. cast.SelectMany(c => new[] { c.Kind, c.Want, c.Fear, c.Voice, c.Visual.Clothing, c.Visual.SignatureProp }),
            .. bible.Places.SelectMany(p => new[] { p.Name, p.VisualEn, p.Rule }),
            .. bible.Items.Concat(draft.Delta.NewItems).SelectMany(i => new[] { i.Name, i.VisualEn, i.Power }),
            .. bible.Ledger.Concat(draft.Delta.NewFacts).SelectMany(f => new[] { f.Text, f.Object }),
            .. bible.Threads.Select(t => t.Question),
            .. context.Earlier,
        ];
        all = string.Join('\n', told.Where(t => !string.IsNullOrEmpty(t)));
    }

    /// <summary>Whether some form of the word was told: searched as it is, since a page asks for few words and the tale has many.</summary>
    public bool Holds(string word)
    {
        if (language == Language.Ko) return all.Contains(Stems.Korean(word), StringComparison.OrdinalIgnoreCase);
        var stem = Stems.English(word);
        var head = stem.Length > 2 ? stem[..^1] : stem;
        for (var at = 0; (at = all.IndexOf(head, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(all[at - 1])) continue;
            var end = at;
            while (end < all.Length && (char.IsLetterOrDigit(all[end]) || all[end] is '\'' or '’')) end++;
            if (Stems.English(all[at..end]) == stem) return true;
        }

        return false;
    }

    /// <summary>Whether the hero stands nowhere in the text under any name: then whoever is there instead may have taken the place.</summary>
    public static bool IsHeroGone(string text, ReviewContext context)
    {
        var language = context.Brief.Language;
        var hero = context.Brief.Bible.Hero;
        return !NamesOf(hero).Any(n => Phrase.StandsIn(text, n, language) || n.Split(' ').Any(w => w.Length > 1 && Phrase.StandsIn(text, w, language)));
    }

    public static IEnumerable<string> NamesOf(Character character)
    {
        yield return character.Name.Display;
        // "the Draught" begins a sentence as "The Draught".
        if (character.Name.Display.StartsWith("the ", StringComparison.Ordinal)) yield return "The " + character.Name.Display[4..];
        foreach (var alias in character.Name.Aliases) yield return alias;
        if (character.Name.Reading is { } reading) yield return reading;
    }
}
