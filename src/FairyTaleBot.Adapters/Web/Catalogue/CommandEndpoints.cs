using FairyTaleBot.Adapters.Web.Doors;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FairyTaleBot.Adapters.Web.Catalogue;

/// <summary>The command catalogue for the page: completion and the front page's choices derive from it.</summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/commands", (HttpContext context, string? language, StyleCatalogue styles) =>
            TypedResults.Json(Write(LanguageCodes.TryParse(language) ?? HttpWords.LanguageOf(context), styles), CommandsJsonContext.Readable.CommandsJson));

    internal static CommandsJson Write(Language language, StyleCatalogue styles)
    {
        var catalogue = CommandCatalogue.Default;
        return new([.. catalogue.Commands.Where(c => c.Places.HasFlag(Places.Web)).Select(c => Write(catalogue, c, language, styles))]);
    }

    private static CommandJson Write(CommandCatalogue catalogue, CommandSpec command, Language language, StyleCatalogue styles)
    {
        var other = language == Language.Ko ? command.En : command.Ko;
        var text = command.In(language);
        string[] names = [text.Name, .. text.Aliases, other.Name, .. other.Aliases];
        return new(
            command.En.Name,
            [.. names.Where(n => n != command.En.Name).Distinct()],
            text.Summary,
            text.Usage,
            [.. command.Options.Select(key => Write(catalogue[key], language, styles))]);
    }

    private static OptionJson Write(OptionSpec option, Language language, StyleCatalogue styles)
    {
        var other = language == Language.Ko ? option.En : option.Ko;
        var text = option.In(language);
        string[] names = [text.Name, .. text.Aliases, other.Name, .. other.Aliases];
        IEnumerable<ValueJson> values = option.Key == OptionKey.Style
            ? styles.Sheets.Select(s => new ValueJson(s.Id, language == Language.Ko ? s.Names.Ko : s.Names.En))
            : option.Values.Select(v => new ValueJson(v.Value, v.In(language).Label));
        return new(option.En.Name, [.. names.Where(n => n != option.En.Name).Distinct()], text.Summary, [.. values]);
    }
}
