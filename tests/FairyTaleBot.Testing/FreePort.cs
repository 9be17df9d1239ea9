using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace FairyTaleBot.Testing;

/// <summary>
/// Ports for servers that must be told theirs before they start, and that start again where they were. A port that the system deals out may be
/// gone to an outgoing connection by then; these lie below what systems deal from, and no two in one process are the same.
/// </summary>
public static class FreePort
{
    // Ten thousand above each is the bus of a Redis Cluster, which too stays below the 32,768 where Linux begins to deal.
    private const int First = 12_000;
    private const int Count = 10_000;

    private static int last = RandomNumberGenerator.GetInt32(Count);

    /// <exception cref="InvalidOperationException">None of them is free.</exception>
    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref last) % Count);
            if (IsFree(port)) return port;
        }

        throw new InvalidOperationException("No port is free.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
