using FairyTaleBot.Common;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Ledgers;

internal static class PlaceRules
{
    public static EquatableArray<Place> Open(EquatableArray<Place> places) =>
        [.. places.Where(p => Clip.IsId(p.Id)).DistinctBy(p => p.Id).Take(StoryBible.MaxPlaces).Select(Clip.Of)];
}
