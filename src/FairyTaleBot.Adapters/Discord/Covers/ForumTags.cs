using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Which of a forum's tags fit a tale. Tags are made by whoever runs the server, in either language; the bot needs no leave for them and uses those it knows by name.</summary>
internal static class ForumTags
{
    private const int Most = 5;

    private static readonly string[] Open = ["open", "열림", "진행 중"];
    private static readonly string[] Finished = ["finished", "끝", "완결"];
    private static readonly string[] English = ["English", "en", "영어"];
    private static readonly string[] Korean = ["한국어", "Korean", "ko"];

    /// <summary>The names to suggest to whoever sets the forum up.</summary>
    public static string Names(Language language) => string.Join(", ", (language == Language.Ko ? ["열림", "끝", .. Both] : (string[])["open", "finished", .. Both]).Concat(Enum.GetValues<AgeBand>().Select(a => a.Code())));

    private static readonly string[] Both = ["English", "한국어"];

    /// <returns>Null when the forum has none that fit.</returns>
    public static IReadOnlyList<Snowflake>? For(Channel forum, CoverView view, AgeBand age)
    {
        string[][] wanted = [view.State == CoverState.Finished ? Finished : Open, view.Language == Language.Ko ? Korean : English, [age.Code()]];
        Snowflake[] tags = [.. wanted.Select(names => Find(forum, names)).OfType<Snowflake>().Distinct().Take(Most)];
        return tags.Length == 0 ? null : tags;
    }

    private static Snowflake? Find(Channel forum, string[] names) =>
        (forum.AvailableTags ?? []).FirstOrDefault(t => names.Contains(t.Name.Trim(), StringComparer.OrdinalIgnoreCase))?.Id;
}
