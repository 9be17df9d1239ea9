using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Web.Books;

/// <summary>The few words of a book that are neither the tale's nor people's.</summary>
internal sealed record BookWords(
    string Kicker,
    Func<string, string> By,
    Func<int, string> Chapter,
    string TheEnd,
    string NotYet,
    string Cast,
    string WrittenBy,
    Func<string, string> Painted,
    string Colophon,
    string Somebody,
    Func<IReadOnlyList<string>, string> Names,
    Func<string, string> Written)
{
    /// <summary>Who wrote the tale, in one line.</summary>
    public string ByNames(IReadOnlyList<string> names) => Written(Names(names));

    public static BookWords In(Language language) => language == Language.Ko ? Ko : En;

    private static readonly BookWords En = new(
        "A fairy tale",
        names => $"by {names}",
        number => $"Chapter {number}",
        "The End",
        "To be continued…",
        "Who is in this tale",
        "This tale was written by",
        style => $"Pictures: {style}",
        "Told page by page, and chosen together, with FairyTaleBot.",
        "somebody",
        names => names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
        },
        names => $"Written by {names}.");

    private static readonly BookWords Ko = new(
        "동화",
        names => $"지은이 {names}",
        number => $"{number}장",
        "끝",
        "다음 장에서 이어져요…",
        "나오는 이들",
        "이 동화를 함께 쓴 사람들",
        style => $"그림: {style}",
        "한 장 한 장 함께 골라 FairyTaleBot과 썼어요.",
        "누군가",
        names => string.Join(", ", names),
        names => $"함께 쓴 사람: {names}");
}
