namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <param name="BotId">Whose updates these are.</param>
/// <param name="PollTimeout">How long the server may hold a poll open.</param>
/// <param name="StopGrace">How long the update in hand may still take when asked to stop.</param>
internal sealed record PollSettings(long BotId, TimeSpan PollTimeout, TimeSpan StopGrace);
