using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Discord.Api.Models;

internal enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
}

internal enum CommandOptionType
{
    Subcommand = 1,
    SubcommandGroup = 2,
    String = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

internal enum InstallKind
{
    Guild = 0,
    User = 1,
}

/// <summary>A command as registered with Discord.</summary>
internal sealed record ApplicationCommand
{
    public CommandType Type { get; init; } = CommandType.Slash;
    public required string Name { get; init; }
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1–100 characters for slash commands, empty for the others.</summary>
    public string Description { get; init; } = "";
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Where it can be used. Global commands only: Discord refuses it for a server's own.</summary>
    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    /// <summary>How it can be installed. Global commands only.</summary>
    public IReadOnlyList<InstallKind>? IntegrationTypes { get; init; }
    public bool? Nsfw { get; init; }

    /// <summary>Discord's id; never sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Snowflake? Id { get; init; }
}

internal sealed record CommandOption
{
    public required CommandOptionType Type { get; init; }
    public required string Name { get; init; }
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
    public string Description { get; init; } = "";
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public bool? Required { get; init; }
    public bool? Autocomplete { get; init; }
    public IReadOnlyList<CommandChoice>? Choices { get; init; }
    public IReadOnlyList<CommandOption>? Options { get; init; }
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }
    public double? MinValue { get; init; }
    public double? MaxValue { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
}

/// <summary>A choice of an option or an autocomplete suggestion: 1–100 characters each. Values are text; options of other kinds are not offered as choices.</summary>
internal sealed record CommandChoice(string Name, string Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
