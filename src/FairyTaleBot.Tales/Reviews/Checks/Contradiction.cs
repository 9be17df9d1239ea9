using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;
using Attribute = FairyTaleBot.Reviews.Text.Attribute;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V6: nobody's clothes change colour, and nobody becomes another animal, older or bigger, than the bible has them.</summary>
internal sealed class Contradiction : IReviewCheck
{
    private const int Reach = 5;

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
                if (!attribute.Nouns.Any(n => sentence.Contains(n, StringComparison.OrdinalIgnoreCase)) || Lists.Unreal.StandsIn(sentence, language)) continue;
                if (!IsAbout(page, i, attribute)) continue;
                if (ColourIn.Of(sentence, attribute, language) is { } wrong)
                {
                    yield return new(Id, Severity.Block, wrong, $"Keep to what the tale has said: this is {string.Join(" or ", attribute.Colours)}, not “{wrong}”.");
                    break;
                }
            }
        }
    }

    /// <summary>The sentence names the owner, or goes on about the only one whom the sentence before has named.</summary>
    private static bool IsAbout(ReviewedPage page, int at, Attribute attribute)
    {
        var named = Mention.In(page.Sentences[at].Text, page.Brief.Bible.Cast, page.Language);
        if (attribute.Names.Any(n => page.Sentences[at].Text.Contains(n, StringComparison.Ordinal))) return true;
        if (named.Count > 0 || at == 0) return false;
        var before = Mention.In(page.Sentences[at - 1].Text, page.Brief.Bible.Cast, page.Language);
        return before.Count > 0 && before.All(m => m.Who.Id == attribute.Owner)
            && (page.Language == Language.Ko || Words.Of(page.Sentences[at].Text).Any(w => w.Text.ToLowerInvariant() is "his" or "her" or "its" or "their"));
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
                yield return new(Id, Severity.Block, kind, $"{mention.Who.Name} is a {mention.Who.Kind}, nothing else.");
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
                yield return new(Id, Severity.Block, before.Text, $"{mention.Who.Name} is a child in this tale.");
            }
        }
    }
}
