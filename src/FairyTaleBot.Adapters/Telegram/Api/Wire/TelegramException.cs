namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>
/// The one exception of this client. It carries no inner exception, because those of the network may quote the address,
/// and the address holds the token.
/// </summary>
internal sealed class TelegramException(string method, TelegramFailure failure, string detail)
    : Exception($"{method}: {failure.GetType().Name}: {detail}")
{
    /// <summary>The method called, such as <c>sendMessage</c>.</summary>
    internal string Method { get; } = method;

    internal TelegramFailure Failure { get; } = failure;

    /// <inheritdoc cref="TelegramFailure.MayHaveHappened"/>
    internal bool MayHaveHappened => Failure.MayHaveHappened;
}
