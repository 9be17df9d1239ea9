using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Styles;

public enum FriendKind
{
    Snail,
    Ladybird,
    Caterpillar,
}

/// <summary>Somebody very small who sits on every page that the built-in illustrator paints, is in no text, and is named when the tale has ended.</summary>
public sealed record HiddenFriend(FriendKind Kind, string Name)
{
    /// <summary>The painter whose pages have one.</summary>
    public const string Painter = "embedded";

    private static readonly string[] English = ["Pip", "Dot", "Button", "Pebble", "Noodle", "Crumb", "Biscuit", "Thimble", "Moss", "Pudding", "Wren", "Tuppence"];
    private static readonly string[] Korean = ["꼬물이", "콩이", "단추", "조약돌", "솔방울", "또또", "몽이", "밤톨", "도담이", "쪼꼬미", "이슬", "별콩"];

    /// <summary>A tale keeps its style, and so its friend.</summary>
    public static FriendKind KindIn(string styleId) => (FriendKind)(Seeded.Hash(styleId) % 3);

    /// <summary>Null when not every painted page has one: then there was nobody to find.</summary>
    public static HiddenFriend? Of(Tale tale)
    {
        ArgumentNullException.ThrowIfNull(tale);
        Chapter[] painted = [.. tale.Chapters.Where(c => c.Picture is not null)];
        if (tale.Bible is not { } bible || painted.Length == 0 || painted.Any(c => c.Painter != Painter)) return null;
        return new(KindIn(bible.Style.Id), Seeded.For(tale.Seed, "friend").Pick(tale.Settings.Language == Language.Ko ? Korean : English));
    }
}
