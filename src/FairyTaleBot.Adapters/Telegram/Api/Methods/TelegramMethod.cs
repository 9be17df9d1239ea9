using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>
/// One call of the Bot API. A record's type is the method's name, its public properties are the parameters as the official
/// specification spells them, and what the client must know besides (pace, file, forgiveness) is internal and never sent.
/// </summary>
internal abstract record TelegramMethod<TResult>
{
    /// <summary>The method's name on the wire.</summary>
    internal string MethodName => JsonNamingPolicy.CamelCase.ConvertName(GetType().Name);

    /// <summary>Which budgets the call draws on and which pauses it keeps.</summary>
    internal virtual Pace Pace => Pace.Lane(MethodName);

    /// <summary>The file that travels with the call, if it is not one Telegram holds already.</summary>
    internal virtual InputFile.Upload? Upload => null;

    /// <summary>The same call without markup, for when the server cannot parse ours; null when there is no markup.</summary>
    internal virtual TelegramMethod<TResult>? WithoutMarkup() => null;

    /// <summary>Whether such a refusal means that all is well; the call then yields the default of its result.</summary>
    internal virtual bool Forgives(Refusal refusal) => false;

    /// <summary>How long the call may take when calls usually may take <paramref name="usual"/>.</summary>
    internal virtual TimeSpan TimeLimit(TimeSpan usual) => usual;

    /// <exception cref="JsonException">The result has another shape than the specification says.</exception>
    internal virtual TResult Read(JsonElement result) =>
        (TResult)(result.Deserialize(TelegramJson.For(typeof(TResult))) ?? throw new JsonException($"{MethodName} gave no result."));

    // Parameters hold what people wrote, and the webhook's secret.
    public sealed override string ToString() => MethodName;
}
