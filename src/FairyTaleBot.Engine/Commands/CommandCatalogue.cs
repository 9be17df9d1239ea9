using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Commands;

/// <summary>The one list of commands. Its words are data: <c>Commands/catalogue.json</c>.</summary>
public sealed class CommandCatalogue
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<Verb, CommandSpec> byVerb;
    private readonly FrozenDictionary<OptionKey, OptionSpec> byKey;
    private readonly FrozenDictionary<string, CommandSpec> byName;

    private CommandCatalogue(RootSpec root, EquatableArray<CommandSpec> commands, EquatableArray<OptionSpec> options)
    {
        Root = root;
        Commands = commands;
        Options = options;
        byVerb = commands.ToFrozenDictionary(c => c.Verb);
        byKey = options.ToFrozenDictionary(o => o.Key);
        byName = commands
            .SelectMany(c => c.AllNames, (c, name) => (Name: WordKey.Of(name), c))
            .DistinctBy(n => (n.Name, n.c.Verb))
            .ToFrozenDictionary(n => n.Name, n => n.c);
    }

    /// <summary>The product's own.</summary>
    public static CommandCatalogue Default { get; } = Load();

    /// <summary>The word that all commands stand under.</summary>
    public RootSpec Root { get; }

    /// <summary>In the order help shows them.</summary>
    public EquatableArray<CommandSpec> Commands { get; }

    public EquatableArray<OptionSpec> Options { get; }

    public CommandSpec this[Verb verb] => byVerb[verb];

    public OptionSpec this[OptionKey key] => byKey[key];

    /// <summary>The command that goes by a name in any language; case, spaces and hyphens do not matter. Null when none does.</summary>
    public CommandSpec? Find(string name) => byName.GetValueOrDefault(WordKey.Of(name));

    /// <summary>What makes sense while a chat's tale is at <paramref name="stage"/>.</summary>
    public IEnumerable<CommandSpec> At(Stages stage, Places place) =>
        Commands.Where(c => (c.Stages & stage) != 0 && (c.Places & place) != 0);

    private static CommandCatalogue Load()
    {
        using var data = typeof(CommandCatalogue).Assembly.GetManifestResourceStream("Commands.catalogue.json")
            ?? throw new InvalidOperationException("The command catalogue is missing from the program.");
        var file = JsonSerializer.Deserialize<CatalogueFile>(data, Reading)
            ?? throw new InvalidOperationException("The command catalogue is empty.");
        return new(file.Root, file.Commands, file.Options);
    }

    private sealed record CatalogueFile(RootSpec Root, EquatableArray<CommandSpec> Commands, EquatableArray<OptionSpec> Options);
}
