using System.Text.Json.Serialization;
using FairyTaleBot.Adapters.Discord.Api.Components;

namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>The first answer to an interaction.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Reply), 4)]
[JsonDerivedType(typeof(DeferredReply), 5)]
[JsonDerivedType(typeof(DeferredUpdate), 6)]
[JsonDerivedType(typeof(Update), 7)]
[JsonDerivedType(typeof(Suggestions), 8)]
[JsonDerivedType(typeof(OpenModal), 9)]
internal abstract record InteractionCallback
{
    private InteractionCallback()
    {
    }

    /// <summary>A message at once.</summary>
    public sealed record Reply(OutgoingMessage Data) : InteractionCallback;

    /// <summary>"Thinking…": the message follows by an edit of the original within fifteen minutes.</summary>
    public sealed record DeferredReply(DeferredData? Data = null) : InteractionCallback
    {
        /// <summary>Only the person who asked will see it; cannot be changed later.</summary>
        public static DeferredReply Ephemeral { get; } = new(new DeferredData(MessageFlags.Ephemeral));
        public static DeferredReply Open { get; } = new();
    }

    /// <summary>A press is taken note of; nothing shows yet.</summary>
    public sealed record DeferredUpdate : InteractionCallback;

    /// <summary>Changes the message whose component was pressed.</summary>
    public sealed record Update(OutgoingMessage Data) : InteractionCallback;

    /// <summary>At most 25 suggestions while somebody types.</summary>
    public sealed record Suggestions(SuggestionData Data) : InteractionCallback;

    /// <summary>A form.</summary>
    public sealed record OpenModal(Modal Data) : InteractionCallback;
}

internal sealed record DeferredData(MessageFlags Flags);

internal sealed record SuggestionData(IReadOnlyList<CommandChoice> Choices);
