using System.Net;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>Our options in the client's words.</summary>
internal static class RedisConfiguration
{
    private const int FirstRetryMilliseconds = 500;
    private const int LongestRetryMilliseconds = 10_000;
    private const int KeepAliveSeconds = 5;

    public static ConfigurationOptions Of(RedisOptions options, RedisAddress address)
    {
        var configuration = new ConfigurationOptions
        {
            AbortOnConnectFail = false,
            ClientName = "fairytalebot",
            ConnectTimeout = (int)options.AnswerTimeout.TotalMilliseconds,
            SyncTimeout = (int)options.AnswerTimeout.TotalMilliseconds,
            ConnectRetry = 3,
            KeepAlive = KeepAliveSeconds,
            // Each worker by itself and ever more slowly, with chance in it: no storm when Redis comes back.
            ReconnectRetryPolicy = new ExponentialRetry(FirstRetryMilliseconds, LongestRetryMilliseconds),
            Password = address.Password,
            Ssl = address.Tls,
            DefaultDatabase = address.Database,
            DefaultVersion = new Version(7, 0),
        };
        if (address.Tls) configuration.SslHost = address.Hosts[0].Host;
        foreach (var (host, port) in address.Hosts)
        {
            if (IPAddress.TryParse(host, out var ip)) configuration.EndPoints.Add(ip, port);
            else configuration.EndPoints.Add(host, port);
        }

        return configuration;
    }
}
