using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Waits for updates. Asking from an offset confirms every update below it.</summary>
internal sealed record GetUpdates : TelegramMethod<IReadOnlyList<Update>>
{
    public long? Offset { get; init; }

    /// <summary>1–100.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds the server may hold the call open; it holds no longer than 50.</summary>
    public int? Timeout { get; init; }

    /// <summary>Kinds wanted. Said at every call, because the server remembers the last list it was told.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    // The client must outwait the server, or a quiet chat looks like a broken line.
    internal override TimeSpan TimeLimit(TimeSpan usual) => usual + TimeSpan.FromSeconds(Timeout ?? 0);

    internal override IReadOnlyList<Update> Read(JsonElement result) =>
        [.. result.EnumerateArray().Select(UpdateReader.Read).OfType<Update>()];
}
