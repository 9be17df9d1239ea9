using System.Text.Json.Serialization;
using FairyTaleBot.Adapters.Discord.Api.Components;

namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>A message to send or the change to make to one. A property left null says nothing about it; on an edit an empty text or list takes it away.</summary>
internal sealed record OutgoingMessage
{
    /// <summary>At most 2,000 characters; not together with Components V2.</summary>
    [JsonConverter(typeof(EmptyTextIsNullConverter))]
    public string? Content { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Always sent. Nobody is called unless named here; Discord's own default would call everybody named in the text.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;
    public MessageFlags? Flags { get; init; }

    /// <summary>New files, with their alt text.</summary>
    [JsonIgnore]
    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>On an edit: files already on the message that stay. Files named neither here nor in <see cref="Files"/> are taken away; null with no new files leaves all as they are.</summary>
    [JsonIgnore]
    public IReadOnlyList<Snowflake>? KeptAttachments { get; init; }

    // Filled in by the call that sends it.
    public IReadOnlyList<AttachmentSlot>? Attachments { get; init; }
    public string? Nonce { get; init; }
    public bool? EnforceNonce { get; init; }

    public override string ToString() => $"outgoing message ({Files.Count} files)";
}

/// <summary>A file to upload. Refer to it as <c>attachment://name</c>.</summary>
/// <param name="Name">File name with its ending.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Description">Alt text for those who cannot see it, at most 1,024 characters.</param>
internal sealed record OutgoingFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes, string? Description = null)
{
    public string Reference => $"attachment://{Name}";
}

internal sealed record AttachmentSlot(string Id)
{
    public string? Filename { get; init; }
    public string? Description { get; init; }
}

/// <summary>Whom a message may call by sound.</summary>
internal sealed record AllowedMentions
{
    public static AllowedMentions Nobody { get; } = new();

    public IReadOnlyList<string> Parse { get; init; } = [];
    public IReadOnlyList<Snowflake> Users { get; init; } = [];

    /// <summary>Exactly these people, at most 100.</summary>
    public static AllowedMentions Only(IEnumerable<Snowflake> users) => new() { Users = [.. users.Distinct().Take(100)] };
}
