using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Ledgers;

/// <summary>The things that matter: six at most; a new one takes the place of one whose part is played.</summary>
internal static class ItemRules
{
    public static EquatableArray<Item> Open(EquatableArray<Item> items, StoryBible bible) =>
    [
        .. items.Where(i => Clip.IsId(i.Id)).DistinctBy(i => i.Id).Take(StoryBible.MaxItems).Select(i => Resolve(Clip.Of(i), bible)),
    ];

    public static StoryBible Enter(StoryBible bible, EquatableArray<Item> proposed)
    {
        foreach (var item in proposed)
        {
            if (!Clip.IsId(item.Id) || bible.FindItem(item.Id) is not null) continue;
            var entering = Resolve(Clip.Of(item), bible);
            if (entering.Name.Length == 0) continue;
            if (bible.Items.Count >= StoryBible.MaxItems)
            {
                var spent = bible.Items.IndexOf(i => i is { Status: ItemStatus.Used or ItemStatus.Broken or ItemStatus.Lost, IdeaBy: null });
                if (spent < 0) continue;
                bible = Remove(bible, bible.Items[spent].Id);
            }

            bible = bible with { Items = bible.Items.Add(entering) };
        }

        return bible;
    }

    public static StoryBible Change(StoryBible bible, EquatableArray<ItemChange> changes)
    {
        foreach (var change in changes)
        {
            bible = bible with
            {
                Items = bible.Items.Replace(
                    i => i.Id == change.ItemId,
                    i => Resolve(i with { Owner = change.Owner, PlaceId = change.PlaceId, Status = change.Status }, bible)),
            };
        }

        return bible;
    }

    private static Item Resolve(Item item, StoryBible bible) => item with
    {
        Owner = bible.FindCharacter(item.Owner ?? "") is null ? "" : item.Owner!,
        PlaceId = bible.FindPlace(item.PlaceId ?? "") is null ? "" : item.PlaceId!,
    };

    private static StoryBible Remove(StoryBible bible, string id) => bible with
    {
        Items = bible.Items.RemoveAll(i => i.Id == id),
        Ledger = bible.Ledger.RemoveAll(f => f.Subject == id),
    };
}
