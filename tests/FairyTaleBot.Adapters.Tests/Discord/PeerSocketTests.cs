using System.Net.WebSockets;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord;

/// <summary>A connection of the peer's ends at either side, and at both at once.</summary>
public sealed class PeerSocketTests
{
    [Fact]
    public void A_connection_that_is_over_can_be_cut_and_ended_again()
    {
        using var web = WebSocket.CreateFromStream(new MemoryStream(), new WebSocketCreationOptions { IsServer = true });
        using var socket = new PeerSocket(web);
        socket.Dispose();

        Should.NotThrow(socket.Abort);
        Should.NotThrow(socket.Dispose);
    }
}
