using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary>The catalogue as Discord registers it: <c>/tale</c> with a subcommand for each verb, and <c>/bedtime</c> for direct messages.</summary>
internal static class CommandForms
{
    /// <summary>Discord has no bare <c>/tale</c>: a command with subcommands cannot be used alone. This one stands for it.</summary>
    public const string Menu = "page";

    private const int MostChoices = 25;

    public static string RootName => Catalogue.Root.En.Slug;

    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    private static readonly CommandText MenuEn = new(Menu, [], "Open the page again, or see what you can do now", "/tale page");

    private static readonly CommandText MenuKo = new("펼치기", [], "지금 장을 다시 펼치거나, 무엇을 할 수 있는지 보여줘요", "/tale 펼치기");

    /// <summary>Everything to be registered, in all servers and in direct messages.</summary>
    public static IReadOnlyList<ApplicationCommand> All { get; } = [Tale(), Bedtime()];

    private static ApplicationCommand Tale() => Named(Catalogue.Root.En, Catalogue.Root.Ko) with
    {
        Contexts = [InteractionContext.Guild, InteractionContext.BotDirectMessage, InteractionContext.PrivateChannel],
        Options =
        [
            Subcommand(MenuEn, MenuKo),
            SetupForm.Subcommand,
            .. Catalogue.Commands
                .Where(c => c.Places.HasFlag(Places.Group) || c.Places.HasFlag(Places.Direct))
                // Discord takes twenty-five subcommands and not one more: what is kept of somebody is asked of whoever runs the bot,
                // and one subcommand forgets a person or a tale.
                .Where(c => c.Verb is not (Verb.Export or Verb.ForgetMe or Verb.ForgetTale))
                .Select(c => Subcommand(c.En, c.Ko) with { Options = Options(c) }),
            ForgetForm.Subcommand,
        ],
    };

    private static ApplicationCommand Bedtime()
    {
        var spec = Catalogue[Verb.Bedtime];
        return Named(spec.En, spec.Ko) with { Contexts = [InteractionContext.BotDirectMessage], Options = Options(spec) };
    }

    private static ApplicationCommand Named(CommandText en, CommandText ko) => new()
    {
        Name = en.Slug,
        NameLocalizations = Both(en.Slug, ko.Slug),
        Description = en.Summary,
        DescriptionLocalizations = Both(en.Summary, ko.Summary),
        IntegrationTypes = [InstallKind.Guild, InstallKind.User],
    };

    internal static CommandOption Subcommand(CommandText en, CommandText ko) => new()
    {
        Type = CommandOptionType.Subcommand,
        Name = en.Slug,
        NameLocalizations = Both(en.Slug, ko.Slug),
        Description = en.Summary,
        DescriptionLocalizations = Both(en.Summary, ko.Summary),
    };

    internal static CommandOption[] Options(CommandSpec command) =>
        [.. command.Options.Select(key => Option(Catalogue[key], command.Needed && key == command.Main))];

    private static CommandOption Option(OptionSpec spec, bool isNeeded)
    {
        var option = new CommandOption
        {
            Type = CommandOptionType.String,
            Name = spec.En.Name,
            NameLocalizations = Both(spec.En.Name, spec.Ko.Name),
            Description = spec.En.Summary,
            DescriptionLocalizations = Both(spec.En.Summary, spec.Ko.Summary),
            Required = isNeeded ? true : null,
        };
        return spec switch
        {
            { Suggests: true } or { Kind: OptionKind.Zone or OptionKind.Verb } => option with { Autocomplete = true },
            { Kind: OptionKind.Number } => option with { Type = CommandOptionType.Integer, MinValue = spec.Least, MaxValue = spec.Most },
            { Kind: OptionKind.Words } => option with { MaxLength = spec.Most },
            { Values.Count: > 0 and <= MostChoices } => option with { Choices = [.. spec.Values.Select(Choice)] },
            _ => option,
        };
    }

    private static CommandChoice Choice(ValueSpec value) =>
        new(value.En.Label, value.Value) { NameLocalizations = Both(value.En.Label, value.Ko.Label) };

    // Discord falls back from one English to another only when one of them is named.
    internal static Dictionary<string, string> Both(string en, string ko) => new() { ["en-US"] = en, ["ko"] = ko };
}
