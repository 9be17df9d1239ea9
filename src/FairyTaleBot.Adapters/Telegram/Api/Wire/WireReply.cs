using System.Net;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>An HTTP answer, read to its end.</summary>
internal readonly record struct WireReply(HttpStatusCode Status, byte[] Body);
