using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary>What somebody asked with a command of ours.</summary>
internal static class CommandReading
{
    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    /// <summary>Null for a command that is none of ours, such as one registered by an older version.</summary>
    public static Parsed? Read(InteractionData data)
    {
        if (data.Name == Catalogue[Verb.Bedtime].En.Slug) return Compose(Catalogue[Verb.Bedtime], data.Options);
        if (data.Name != Catalogue.Root.En.Slug || data.Options is not [{ } sub]) return null;
        if (sub.Name == CommandForms.Menu) return new Parsed.Menu();
        if (sub.Name == ForgetForm.Name) return Compose(Catalogue[ForgetForm.VerbOf(sub.Options)], sub.Options);
        if (sub.Type == CommandOptionType.SubcommandGroup) return CommandForms.SlugIn(sub) is { } slug && SpecOf(slug) is { } inner ? Compose(inner, []) : null;
        return SpecOf(sub.Name) is { } spec ? Compose(spec, sub.Options) : null;
    }

    /// <summary>The verb and the option that is being typed, for suggestions; null when there is none of ours.</summary>
    public static (CommandSpec Command, OptionSpec Option, string Typed)? Focus(InteractionData data)
    {
        var (name, options) = data.Options is [{ Type: CommandOptionType.Subcommand } sub] ? (sub.Name, sub.Options) : (data.Name ?? "", data.Options);
        return (name == ForgetForm.Name ? Catalogue[Verb.ForgetTale] : SpecOf(name)) is { } spec && options.FirstOrDefault(o => o.Focused) is { } typed && KeyOf(spec, typed.Name) is { } key
            ? (spec, Catalogue[key], typed.Text ?? "")
            : null;
    }

    private static Parsed Compose(CommandSpec spec, IReadOnlyList<InteractionOption> options) => CommandLine.Compose(
        spec.Verb,
        from option in options
        let key = KeyOf(spec, option.Name)
        where key is not null && option.Text is not null
        select new OptionValue(key.Value, option.Text!));

    private static CommandSpec? SpecOf(string slug) => Catalogue.Commands.FirstOrDefault(c => c.En.Slug == slug);

    private static OptionKey? KeyOf(CommandSpec spec, string name) =>
        spec.Options.Cast<OptionKey?>().FirstOrDefault(key => Catalogue[key!.Value].En.Name == name);
}
