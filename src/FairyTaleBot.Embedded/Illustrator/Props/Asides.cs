using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Illustrator.Scenes;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>One small thing on each page that the text does not speak of: a mitten somebody lost, a balloon from elsewhere. It asks for a story of its own.</summary>
internal static class Asides
{
    private static readonly string[] Ids =
        ["balloon", "paper-plane", "kite", "mitten", "umbrella", "teapot", "ball", "hat", "shoe", "basket", "owl", "mouse", "frog", "doll", "drum", "pumpkin", "telescope", "yarn", "nest", "signpost", "feather", "letter"];

    /// <summary>What nothing in the brief speaks of, by chance; the best first.</summary>
    public static IEnumerable<Drawable> For(SceneBrief brief, IEnumerable<Drawable> shown)
    {
        var said = $"{brief.Title} {brief.Action} {brief.Place.Name} {brief.Place.VisualEn} {string.Join(' ', brief.Keywords)} {string.Join(' ', brief.Items.Select(i => $"{i.Name} {i.VisualEn}"))} {string.Join(' ', brief.Cast.Select(c => $"{c.Kind} {c.Visual.Body} {c.Visual.SignatureProp} {c.Visual.Clothing}"))}".ToLowerInvariant();
        var taken = shown.Select(d => d.Id).ToHashSet();
        var chance = Seeded.For(brief.Seed, "aside");
        return chance.Shuffle(Ids)
            .Where(id => !taken.Contains(id) && !Nouns.ById.Any(n => n.Value == id && said.Contains(n.Key, StringComparison.Ordinal)))
            .Select(id => Drawables.Of(id));
    }
}
