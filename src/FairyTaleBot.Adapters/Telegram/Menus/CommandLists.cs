using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Menus;

/// <summary>
/// The menus that Telegram shows behind the slash, out of the catalogue. Commands are Latin letters there; what they do is said in the
/// person's language. In groups, where other bots listen, only few commands go by a name of their own.
/// </summary>
internal static partial class CommandLists
{
    private static readonly (BotCommandScope Scope, bool IsDirect)[] Scopes =
        [(BotCommandScope.Everywhere, false), (BotCommandScope.GroupChats, false), (BotCommandScope.PrivateChats, true)];

    /// <summary>One list for each scope, for everyone and for those who read Korean.</summary>
    public static IEnumerable<SetMyCommands> All() =>
        from place in Scopes
        from language in Enum.GetValues<Language>()
        select new SetMyCommands
        {
            Scope = place.Scope,
            LanguageCode = language == Language.En ? null : language.Code(),
            Commands = [.. List(place.IsDirect, language)],
        };

    private static IEnumerable<BotCommand> List(bool isDirect, Language language)
    {
        var catalogue = CommandCatalogue.Default;
        yield return new BotCommand { Command = catalogue.Root.En.Name, Description = catalogue.Root.In(language).Summary };
        foreach (var spec in catalogue.Commands.Where(c => IsListed(c, isDirect)))
        {
            yield return new BotCommand { Command = spec.En.Name, Description = spec.In(language).Summary };
        }
    }

    // Telegram keeps /start for itself, and a name of two words does not fit behind a slash.
    private static bool IsListed(CommandSpec spec, bool isDirect) =>
        (spec.Short || isDirect) && spec.Verb != Verb.Start && OneWord.IsMatch(spec.En.Name)
        && spec.Places.HasFlag(isDirect ? Places.Direct : Places.Group);

    [GeneratedRegex(@"^[a-z0-9_]{1,32}\z")]
    private static partial Regex OneWord { get; }
}
