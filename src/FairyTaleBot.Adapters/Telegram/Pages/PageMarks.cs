using System.Globalization;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Telegram.Pages;

/// <summary>
/// The messages that a post has become, as they stand in <c>Delivery.MessageIds</c>. Kept after each call, so that a page
/// half posted is gone on with and not begun again.
/// </summary>
/// <param name="Photo">The message that holds the picture.</param>
/// <param name="Texts">The messages that hold the words, in order; buttons are under the last.</param>
/// <param name="Old">Messages to be deleted: the page stands further down now.</param>
/// <param name="Picture">The id of the painted picture that is shown; null while it is a sketch.</param>
/// <param name="File">What Telegram calls the picture that is shown: it can be sent again without its bytes.</param>
/// <param name="IsPlain">The chat takes no pictures: the page stands there without one.</param>
/// <param name="Seen">The edition that a grown-up has seen; null before.</param>
internal sealed record PageMarks(
    long? Photo,
    EquatableArray<long> Texts,
    EquatableArray<long> Old = default,
    string? Picture = null,
    string? File = null,
    bool IsPlain = false,
    int? Seen = null)
{
    public static readonly PageMarks None = new(null, []);

    public IEnumerable<long> Messages => Photo is { } photo ? [photo, .. Texts] : Texts;

    public static PageMarks From(EquatableArray<string> ids)
    {
        var marks = None;
        foreach (var id in ids)
        {
            marks = id.Split(':', 2) switch
            {
                ["photo", var n] => marks with { Photo = Number(n) },
                ["text", var n] => marks with { Texts = marks.Texts.Add(Number(n)) },
                ["old", var n] => marks with { Old = marks.Old.Add(Number(n)) },
                ["picture", var name] => marks with { Picture = name },
                ["file", var name] => marks with { File = name },
                ["plain"] => marks with { IsPlain = true },
                ["seen", var n] => marks with { Seen = (int)Number(n) },
                _ => marks,
            };
        }

        return marks;
    }

    public EquatableArray<string> ToIds()
    {
        List<string> ids = [];
        if (Photo is { } photo) ids.Add(Name("photo", photo));
        ids.AddRange(Texts.Select(t => Name("text", t)));
        ids.AddRange(Old.Select(o => Name("old", o)));
        if (Picture is not null) ids.Add($"picture:{Picture}");
        if (File is not null) ids.Add($"file:{File}");
        if (IsPlain) ids.Add("plain");
        if (Seen is { } edition) ids.Add(Name("seen", edition));
        return [.. ids];
    }

    /// <summary>The same post, to be put up anew below: what stands now goes.</summary>
    public PageMarks Below() => this with { Photo = null, IsPlain = false, Texts = [], Old = [.. Old, .. Messages] };

    /// <summary>The same post, to be put up in another chat: ids of the former chat mean other messages there.</summary>
    public PageMarks Elsewhere() => this with { Photo = null, IsPlain = false, Texts = [], Old = [] };

    private static string Name(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{id}");

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
