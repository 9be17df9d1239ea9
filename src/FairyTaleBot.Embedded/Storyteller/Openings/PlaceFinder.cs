using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Home, the way, a wonder and a lair, each with a landmark of its own.</summary>
internal sealed class PlaceFinder(OpeningBrief brief, Theme theme, Casting casting)
{
    private readonly Tables words = Tables.For(brief.Language);
    private readonly Tables neutral = Tables.For(Language.En);

    public List<Place> Find(string rule)
    {
        var places = new List<Place> { Home(rule) };
        foreach (var part in (string[])["way", "wonder", "lair"])
        {
            var dice = Seeded.For(brief.Seed, part);
            var key = dice.Pick(casting.Options(part, k => places.All(p => p.Landmark != LandmarkOf(k) && p.Name != words["openings/" + k].Field("name")) && IsFresh(k)));
            places.Add(Make(key, ""));
        }

        return places;
    }

    private Place Home(string rule)
    {
        var dice = Seeded.For(brief.Seed, "home");
        if (theme.Place is not { } noun) return Make(dice.Pick(casting.Options("home", IsFresh)), rule);
        var landmark = LandmarkOf(noun);
        var name = brief.Language == Language.Ko ? $"{noun.Ko} 마을" : $"{string.Join(' ', noun.En.Split(' ').Select(English.Capitalised))} Corner";
        return new Place($"home-{noun.En.Replace(' ', '-')}", name, $"a small place with {English.WithArticle(noun.En)}", landmark, TimeOfDay.Morning, Weather.Clear, Prose.Cut(rule, Place.MaxRule));
    }

    private bool IsFresh(string key) => !brief.Recent.Any(r => r.Names.Contains(words["openings/" + key].Field("name")));

    private Place Make(string key, string rule)
    {
        var (time, weather) = key[..key.IndexOf('.')] switch
        {
            "home" => (TimeOfDay.Morning, Weather.Clear),
            "way" => (TimeOfDay.Day, Weather.Cloudy),
            "wonder" => (TimeOfDay.Evening, Weather.Clear),
            _ => (TimeOfDay.Night, Weather.Mist),
        };
        if (brief.Bedtime) time = TimeOfDay.Night;
        return new Place(key.Replace('.', '-'), words["openings/" + key].Field("name"), neutral["openings/" + key].Field("visual"), LandmarkOf(key), time, weather, Prose.Cut(rule, Place.MaxRule));
    }

    private Landmark LandmarkOf(string key) => Enum.Parse<Landmark>(neutral["openings/" + key].Field("landmark"));

    private static Landmark LandmarkOf(Noun noun) => noun.En switch
    {
        "castle" or "palace" => Landmark.Castle,
        "lighthouse" => Landmark.Lighthouse,
        "forest" or "wood" or "jungle" or "garden" or "treehouse" => Landmark.Wood,
        "mountain" or "hill" or "volcano" or "desert" or "space" => Landmark.Hill,
        "sea" or "ocean" or "beach" or "island" => Landmark.Boat,
        "lake" or "river" or "pond" or "waterfall" => Landmark.Lake,
        "market" or "shop" or "bakery" or "town" or "city" => Landmark.Market,
        "cave" or "tunnel" => Landmark.Cave,
        "well" => Landmark.Well,
        "tower" or "windmill" => Landmark.Tower,
        "bridge" => Landmark.Bridge,
        _ => Landmark.Cottage,
    };
}
