using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// Knocks once in plain RESP, so that every trouble at the start has a name of its own: nobody there, TLS, password, too old, only a replica.
/// The client's own answer to all of them is that it is not connected.
/// </summary>
internal static class RedisDoor
{
    private const int OldestMajor = 7;

    /// <exception cref="StoreException">Redis cannot be used; the sentence says why.</exception>
    public static async Task<RedisRoom> KnockAsync(RedisAddress address, TimeSpan patience, CancellationToken cancellationToken)
    {
        StoreException? trouble = null;
        foreach (var (host, port) in address.Hosts)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(patience);
            try
            {
                return await KnockAsync(address, host, port, limit.Token).ConfigureAwait(false);
            }
            catch (StoreException e)
            {
                trouble = e;
            }
            catch (AuthenticationException e)
            {
                trouble = new($"Redis at {host}:{port} does not speak TLS as rediss:// asks, or its certificate is not trusted here: {e.Message}", e);
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                trouble = new($"Redis at {host}:{port} cannot be reached: {e.Message} See Redis:Connection.", e) { IsAway = true };
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                trouble = new($"Redis at {host}:{port} does not answer within {patience.TotalSeconds:0.#} s. See Redis:Connection{(address.Tls ? "" : "; with TLS it begins with rediss://")}.") { IsAway = true };
            }
        }

        throw trouble!;
    }

    private static async Task<RedisRoom> KnockAsync(RedisAddress address, string host, int port, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
        Stream stream = socket.GetStream();
        if (address.Tls)
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellationToken).ConfigureAwait(false);
            stream = tls;
        }

        await using (stream.ConfigureAwait(false))
        {
            var place = $"{host}:{port}";
            if (address.Password is { } password) await AskAsync(stream, place, cancellationToken, "AUTH", password).ConfigureAwait(false);
            var info = Fields(await AskAsync(stream, place, cancellationToken, "INFO").ConfigureAwait(false));
            var version = info.GetValueOrDefault("redis_version", "0");
            if (!int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major < OldestMajor)
                throw new StoreException($"Redis at {place} is version {version}; {OldestMajor} or newer is needed.");
            if (info.GetValueOrDefault("loading") == "1") throw new StoreException($"Redis at {place} is still reading its data.") { IsAway = true };
            var isCluster = info.GetValueOrDefault("cluster_enabled") == "1";
            if (!isCluster && info.GetValueOrDefault("role") == "slave")
                throw new StoreException($"Redis at {place} is a replica that only reads. Give Redis:Connection the master's address.");
            if (isCluster && address.Database != 0) throw new StoreException("Redis:Connection names a database, but a Cluster has only database 0.");
            if (!isCluster && address.Database != 0) await AskAsync(stream, place, cancellationToken, "SELECT", $"{address.Database}").ConfigureAwait(false);
            var fsync = await TryAskAsync(stream, place, cancellationToken, "CONFIG", "GET", "appendfsync").ConfigureAwait(false);
            return new(version, isCluster, info.GetValueOrDefault("aof_enabled") == "1", fsync, info.GetValueOrDefault("maxmemory_policy", "noeviction"));
        }
    }

    /// <summary>Some servers do not let anybody look at their settings.</summary>
    private static async Task<string> TryAskAsync(Stream stream, string place, CancellationToken cancellationToken, params string[] words)
    {
        try
        {
            return (await AskAsync(stream, place, cancellationToken, words).ConfigureAwait(false)).Split('\n')[^1];
        }
        catch (StoreException)
        {
            return "";
        }
    }

    private static async Task<string> AskAsync(Stream stream, string place, CancellationToken cancellationToken, params string[] words)
    {
        var question = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"*{words.Length}\r\n"));
        foreach (var word in words) question.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        await stream.WriteAsync(Encoding.UTF8.GetBytes(question.ToString()), cancellationToken).ConfigureAwait(false);
        return await ReadAsync(stream, place, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One reply; an array's parts come as lines.</summary>
    private static async Task<string> ReadAsync(Stream stream, string place, CancellationToken cancellationToken)
    {
        var line = await LineAsync(stream, cancellationToken).ConfigureAwait(false);
        switch (line)
        {
            case ['-', .. var error]:
                throw RedisTrouble.Said(error, place);
            case ['$', .. var length] when int.Parse(length, CultureInfo.InvariantCulture) is >= 0 and < 1_000_000 and var size:
                var bytes = new byte[size + 2];
                await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
                return Encoding.UTF8.GetString(bytes, 0, size);
            case ['*', .. var count]:
                var parts = new List<string>();
                for (var i = int.Parse(count, CultureInfo.InvariantCulture); i > 0; i--) parts.Add(await ReadAsync(stream, place, cancellationToken).ConfigureAwait(false));
                return string.Join('\n', parts);
            case ['+' or ':', .. var rest]:
                return rest;
            default:
                throw new StoreException($"What answers at {place} is no Redis.");
        }
    }

    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellationToken)
    {
        const int longest = 4096;
        var line = new List<byte>();
        var one = new byte[1];
        while (line is not [.., (byte)'\r', (byte)'\n'])
        {
            if (line.Count > longest) throw new IOException("A line does not end.");
            if (await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 0) throw new IOException("The connection was closed.");
            line.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. line.SkipLast(2)]);
    }

    private static Dictionary<string, string> Fields(string info)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in info.Split("\r\n"))
        {
            if (line.Split(':', 2) is [var name, var value]) fields[name] = value;
        }

        return fields;
    }
}
