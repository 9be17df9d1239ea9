using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>What somebody who did something is answered.</summary>
/// <param name="Chat">The chat it was about: its names fill the sentences.</param>
/// <param name="More">Further lines in Discord's markdown, such as links to threads.</param>
/// <param name="Card">A message of its own instead of sentences, for the one person alone.</param>
internal sealed record Answer(ChatKey Chat, Reply Reply, string? More = null, OutgoingMessage? Card = null)
{
    public static Answer Shows(ChatKey chat, OutgoingMessage card) => new(chat, new Reply.Done(), Card: card);
}
