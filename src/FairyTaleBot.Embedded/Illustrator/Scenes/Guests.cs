using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Whom members thought of: a pony among a tale's things is somebody, stands with the others and is looked at.</summary>
internal static class Guests
{
    public static SceneBrief Join(SceneBrief brief)
    {
        List<Character> cast = [.. brief.Cast];
        List<Item> items = [];
        foreach (var item in brief.Items)
        {
            if (cast.Count is > 0 and < Scene.MaxCast && Of(item) is { } guest) cast.Add(guest);
            else items.Add(item);
        }

        return cast.Count == brief.Cast.Count ? brief : brief with { Cast = cast.ToEquatableArray(), Items = items.ToEquatableArray() };
    }

    private static Character? Of(Item item) =>
        item.Status is not (ItemStatus.Hidden or ItemStatus.Lost) && Wanted.ThingFor(item) is var thing && Creatures.LookOf(thing.Id) is { } look
            ? new(item.Id, new(item.Name), Role.Minor, Kind.Of(item.Name) is null ? thing.Id : item.Name, LifeStage.Young, Pronoun.They, look, "", "", "", "", CharacterState.At(""))
            : null;
}
