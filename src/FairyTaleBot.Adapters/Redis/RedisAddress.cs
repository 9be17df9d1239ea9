using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// A <c>redis://</c> address, read by ourselves: the client would take it for no endpoint at all and say nothing. What cannot be honoured
/// is refused with a sentence, never dropped.
/// </summary>
public sealed class RedisAddress
{
    private const int DefaultPort = 6379;
    private const string Example = "redis://:password@host:6379/0";

    private RedisAddress(IReadOnlyList<(string Host, int Port)> hosts, bool tls, string? password, int database) =>
        (Hosts, Tls, Password, Database) = (hosts, tls, password, database);

    /// <summary>One, or the known nodes of a Cluster.</summary>
    public IReadOnlyList<(string Host, int Port)> Hosts { get; }

    public bool Tls { get; }

    /// <summary>Never printed.</summary>
    public string? Password { get; }

    public int Database { get; }

    /// <exception cref="FormatException">It is none; the sentence says why, without the password.</exception>
    public static RedisAddress Parse(string? text) => TryParse(text, out var address, out var problem) ? address : throw new FormatException(problem);

    /// <param name="problem">Names the key and what is wrong; never holds the password.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RedisAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = Read(text?.Trim() ?? "");
        return address is not null;
    }

    public override string ToString() =>
        $"{(Tls ? "rediss" : "redis")}://{(Password is null ? "" : ":***@")}{string.Join(',', Hosts.Select(h => $"{(h.Host.Contains(':') ? $"[{h.Host}]" : h.Host)}:{h.Port}"))}/{Database}";

    private static (RedisAddress?, string?) Read(string text)
    {
        if (text.Length == 0) return (null, $"Redis:Connection is empty; it is an address like {Example}.");
        if (text.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var colon)) return (null, $"Redis:Connection must begin with redis:// or rediss://, as in {Example}.");
        var scheme = text[..colon].ToLowerInvariant();
        if (scheme is not ("redis" or "rediss")) return (null, $"Redis:Connection begins with {scheme}://, which this program does not speak; it is redis:// or, with TLS, rediss://.");
        var rest = text[(colon + 3)..];
        if (rest.IndexOfAny(['?', '#']) >= 0) return (null, "Redis:Connection has options after ? or #; none are known. A # or ? in the password is written %23 or %3F.");

        string? password = null;
        if (rest.LastIndexOf('@') is >= 0 and var at)
        {
            var credentials = rest[..at];
            rest = rest[(at + 1)..];
            var split = credentials.IndexOf(':', StringComparison.Ordinal);
            var user = split < 0 ? credentials : credentials[..split];
            if (Decode(user) is not ("" or "default")) return (null, "Redis:Connection names a user. Only the default user can be used: write redis://:password@host, and give that user its password with requirepass or ACL.");
            if (split >= 0 && split + 1 < credentials.Length) password = Decode(credentials[(split + 1)..]);
        }

        var database = 0;
        if (rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash)
        {
            var path = rest[(slash + 1)..];
            rest = rest[..slash];
            if (path.Length > 0 && (!int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out database) || database > 1023))
                return (null, "Redis:Connection ends with something that is no database number; it is like /0.");
        }

        var hosts = new List<(string, int)>();
        foreach (var part in rest.Split(','))
        {
            if (HostOf(part) is not { } host) return (null, $"Redis:Connection names a host that cannot be read; it is like host:6379, and an IPv6 address stands in brackets.");
            hosts.Add(host);
        }

        if (hosts.Count > 1 && database != 0) return (null, "Redis:Connection names a Cluster and a database; a Cluster has only database 0.");
        return (new(hosts, scheme == "rediss", password, database), null);
    }

    private static (string, int)? HostOf(string part)
    {
        part = part.Trim();
        string host, port;
        if (part.StartsWith('['))
        {
            if (part.IndexOf(']', StringComparison.Ordinal) is not (> 1 and var end)) return null;
            (host, port) = (part[1..end], part[(end + 1)..]);
            if (!System.Net.IPAddress.TryParse(host, out _)) return null;
        }
        else
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            (host, port) = colon < 0 ? (part, "") : (part[..colon], part[colon..]);
            if (Uri.CheckHostName(host) is not (UriHostNameType.Dns or UriHostNameType.IPv4)) return null;
        }

        if (port.Length == 0) return (host, DefaultPort);
        return port[0] == ':' && int.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65_535 ? (host, number) : null;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
