using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary>The catalogue as Discord registers it: <c>/tale</c> with a subcommand for each verb, and <c>/bedtime</c> for direct messages.</summary>
internal static class CommandForms
{
    /// <summary>Discord has no bare <c>/tale</c>: a command with subcommands cannot be used alone. This one stands for it.</summary>
    public const string Menu = "page";

    private const int MostChoices = 25;

    public static string RootName => Catalogue.Root.En.Slug;

    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    /// <summary>Beside <c>/tale end now</c>.</summary>
    private const string Soon = "soon";

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
                .Where(c => c.Verb is not (Verb.End or Verb.EndNow or Verb.ForgetMe or Verb.ForgetTale))
                .Select(c => Subcommand(c.En, c.Ko) with { Options = Options(c) }),
            End,
            ForgetForm.Subcommand,
        ],
    };

    /// <summary>Discord takes twenty-five of these and not one more: the two ways to end a tale share one, as <c>/tale end soon</c> and <c>/tale end now</c>.</summary>
    private static CommandOption End => Subcommand(Catalogue[Verb.End].En, Catalogue[Verb.End].Ko) with
    {
        Type = CommandOptionType.SubcommandGroup,
        Options =
        [
            Subcommand(Catalogue[Verb.End].En with { Name = Soon }, Catalogue[Verb.End].Ko with { Name = "다음장에서" }),
            Subcommand(Catalogue[Verb.EndNow].En with { Name = "now" }, Catalogue[Verb.EndNow].Ko with { Name = "지금" }),
        ],
    };

    /// <summary>The catalogue's command for what somebody chose below a group; null when there is none of ours.</summary>
    public static string? SlugIn(InteractionOption group) => group.Options is [{ Name: var name }] ? name == Soon ? group.Name : $"{group.Name}-{name}" : null;

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
