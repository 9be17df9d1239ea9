using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;
using Attribute = FairyTaleBot.Reviews.Text.Attribute;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V6: nobody's clothes change colour, and nobody becomes another animal, older or bigger, than the bible has them.</summary>
internal sealed class Contradiction : IReviewCheck
{
    /// <summary>How many sentences back somebody may have been named who is still meant.</summary>
    private const int Back = 2;

    public string Id => "V6";

    public IEnumerable<Finding> Examine(ReviewedPage page) => [.. Recoloured(page), .. OtherKind(page), .. OtherAge(page)];

    private IEnumerable<Finding> Recoloured(ReviewedPage page)
    {
        var language = page.Language;
        foreach (var attribute in Attribute.Of(page))
        {
            for (var i = 0; i < page.Sentences.Count; i++)
            {
                var sentence = page.Sentences[i].Text;
                if (!attribute.Nouns.Any(n => sentence.Contains(n, StringComparison.OrdinalIgnoreCase)) || !IsAbout(page, i, attribute)) continue;
                if (ColourIn.Of(sentence, attribute, language) is { } wrong && !Clause.IsUnreal(sentence, sentence.IndexOf(wrong, StringComparison.Ordinal), language))
                {
                    yield return new(Id, Severity.Block, wrong, $"In this tale {Thing(attribute)} is {string.Join(" or ", attribute.Colours)}, not “{wrong}”; give the right colour or none.");
                    break;
                }
            }
        }
    }

    private static string Thing(Attribute attribute) =>
        attribute.Names is [var owner, ..] && !owner.EndsWith(attribute.Nouns[0], StringComparison.Ordinal) ? $"“{attribute.Nouns[0]}” of {owner}" : $"“{attribute.Nouns[0]}”";

    /// <summary>The sentence names the owner, or goes on about the only one whom the sentences before have named.</summary>
    private static bool IsAbout(ReviewedPage page, int at, Attribute attribute)
    {
        var sentence = page.Sentences[at].Text;
        if (attribute.Names.Any(n => sentence.Contains(n, StringComparison.Ordinal))) return true;
        if (page.Language == Language.En && !Words.Of(sentence).Any(w => w.Text.ToLowerInvariant() is "his" or "her" or "its" or "their")) return false;
        for (var back = at; back >= 0 && at - back <= Back; back--)
        {
            var (from, to) = (page.Sentences[back].Start, page.Sentences[back].End);
            var named = page.Mentions.FindAll(m => m.Start >= from && m.End <= to);
            if (named.Count > 0) return named.All(m => m.Who.Id == attribute.Owner);
            // Whoever has a line in between may be meant as well.
            if (back < at && page.Narration[from..to] != page.Text[from..to]) return false;
        }

        return false;
    }

    /// <summary>"Mira the rabbit", "the rabbit Mira", "토끼 토리": another kind beside the name than the bible's.</summary>
    private IEnumerable<Finding> OtherKind(ReviewedPage page)
    {
        foreach (var mention in page.Mentions.Where(m => m.Who.Kind.Length > 0))
        {
            string[] own = [.. Words.Of(mention.Who.Kind).SelectMany(w => Lists.Kinds.Of(w.Text, page.Language)).Distinct()];
            if (own.Length == 0 || Beside(page, mention) is not { } kind) continue;
            var other = page.Language == Language.Ko ? Lists.Kinds.In(Language.Ko).Of(kind) : Lists.Kinds.Of(kind, Language.En);
            if (other.Length > 0 && !other.Intersect(own).Any())
            {
                yield return new(Id, Severity.Block, kind, $"{mention.Who.Name} is a {mention.Who.Kind} in this tale, not a “{kind}”.");
            }
        }
    }

    private static string? Beside(ReviewedPage page, Mention mention)
    {
        var (text, i) = (page.Text, page.Words.FindIndex(w => w.Start == mention.Start));
        if (i < 0) return null;
        if (page.Language == Language.Ko)
        {
            return i > 0 && text[page.Words[i - 1].End..mention.Start] == " " ? page.Words[i - 1].Text : null;
        }

        var next = page.Words.FindIndex(w => w.Start >= mention.End);
        if (next >= 0 && next + 1 < page.Words.Count && page.Words[next].Text is "the" && text[mention.End..page.Words[next].Start] is " " or ", ")
        {
            return page.Words[next + 1].Text;
        }

        return i > 1 && page.Words[i - 2].Text.ToLowerInvariant() is "the" && text[page.Words[i - 1].End..mention.Start] == " " ? page.Words[i - 1].Text : null;
    }

    private IEnumerable<Finding> OtherAge(ReviewedPage page)
    {
        foreach (var mention in page.Mentions.Where(m => m.Who.Age is LifeStage.Child))
        {
            var before = page.Words.FindLast(w => w.End < mention.Start);
            if (before.Text is null || page.Text[before.End..mention.Start] != " ") continue;
            if (before.Text.ToLowerInvariant() is "elderly" or "aged" or "grey-haired" or "white-haired" or "wrinkled" or "ancient" or "늙은" or "백발의" or "늙수그레한")
            {
                yield return new(Id, Severity.Block, before.Text, $"{mention.Who.Name} is a child in this tale; leave out “{before.Text}”.");
            }
        }
    }
}
