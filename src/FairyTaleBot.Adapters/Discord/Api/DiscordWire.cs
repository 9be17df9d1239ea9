using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using FairyTaleBot.Adapters.Discord.Api.Limits;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Puts one request on the wire, once, and reads what comes back. Knows nothing of limits and retries.</summary>
internal sealed class DiscordWire : IDisposable
{
    private static readonly string Version = typeof(DiscordWire).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1";

    // Set when the program is built (RepositoryUrl); a name of its own where nobody did, rather than an address that is not its own.
    private static readonly string Home = typeof(DiscordWire).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(m => m.Key == "RepositoryUrl")?.Value ?? "urn:fairytalebot";

    private readonly HttpClient _http;
    private readonly DiscordToken _token;

    public DiscordWire(Uri baseUrl, DiscordToken token, HttpMessageHandler? handler = null, Uri? home = null)
    {
        _token = token;
        // The call's own limit rules; connections are renewed so that a moved address is noticed.
        _http = new(handler ?? new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            UseCookies = false,
        })
        {
            BaseAddress = baseUrl.AbsoluteUri.EndsWith('/') ? baseUrl : new(baseUrl.AbsoluteUri + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        // Cloudflare turns away clients that do not name themselves in this form.
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot ({home?.AbsoluteUri ?? Home}, {Version}) FairyTaleBot/{Version}");
    }

    /// <exception cref="OperationCanceledException">The token was cancelled; the request may have been sent.</exception>
    public async Task<DiscordAnswer> TryAsync(DiscordRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Route.Method, request.Route.Path) { Content = request.Body?.Invoke() };
        if (request.Route.Scope == RouteScope.Bot)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", _token.Reveal());
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var error = response.IsSuccessStatusCode ? null : ReadError(response.Content.Headers.ContentType, body);
            return new DiscordAnswer.Came(response.StatusCode, body, RateHeaders.Read((int)response.StatusCode, response.Headers, error), error);
        }
        catch (HttpRequestException lost)
        {
            var sent = lost.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            return new DiscordAnswer.Missing(sent, sent ? "the connection was lost" : "Discord could not be reached", lost);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own time limit for making a connection.
            return new DiscordAnswer.Missing(Sent: false, "Discord could not be reached", slow);
        }
    }

    public void Dispose() => _http.Dispose();

    // The edge answers in HTML.
    private static ApiError? ReadError(MediaTypeHeaderValue? type, byte[] body)
    {
        if (type?.MediaType is not "application/json")
            return null;
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Wire.ApiError);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
