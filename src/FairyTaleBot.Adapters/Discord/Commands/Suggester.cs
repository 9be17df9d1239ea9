using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary>What to suggest while somebody types: styles, theme sparks, tales of this place, time zones, commands.</summary>
internal sealed class Suggester(StyleCatalogue styles)
{
    /// <summary>As many as Discord shows.</summary>
    public const int Most = 25;

    private const int Longest = 100;

    /// <param name="titles">Of the tales that are meant by number here, newest first.</param>
    public async Task<IReadOnlyList<CommandChoice>> SuggestAsync(OptionSpec option, string typed, Language language, Func<Task<IReadOnlyList<string>>> titles)
    {
        IEnumerable<(string Name, string Value)> all = option switch
        {
            { Key: OptionKey.Style } => styles.Sheets.Select(s => (s.Names.In(language), s.Id)),
            { Key: OptionKey.Theme } => ThemeSparks.In(language).Select(t => (t, t)),
            { Key: OptionKey.Tale or OptionKey.Which } => (await titles()).Select((title, i) => ($"{i + 1}. {title}".TrimEnd(), $"{i + 1}")),
            { Kind: OptionKind.Verb } => CommandCatalogue.Default.Commands.Select(c => ($"{c.In(language).Name}: {c.In(language).Summary}", c.En.Name)),
            _ => option.Values.Select(v => (v.In(language).Label, v.Value)),
        };
        var wanted = typed.Trim();
        return
        [
            .. all.Where(s => wanted.Length == 0 || Holds(s.Name, wanted) || Holds(s.Value, wanted))
                .Take(Most)
                .Select(s => new CommandChoice(TextFit.Cut(s.Name, Longest), s.Value)),
        ];
    }

    private static bool Holds(string text, string typed) => text.Contains(typed, StringComparison.OrdinalIgnoreCase);
}
