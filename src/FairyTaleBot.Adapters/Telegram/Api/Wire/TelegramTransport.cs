using FairyTaleBot.Adapters.Telegram.Api.Methods;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>Carries one call over HTTP, once, within its time limit, and tells "never sent" from "never answered".</summary>
internal sealed class TelegramTransport(HttpClient http, BotToken token, Uri server, TimeSpan timeLimit, TimeProvider time) : IDisposable
{
    /// <summary>
    /// A client that makes a new connection now and then (so that a moved server is found), follows no redirect (it would
    /// carry the token elsewhere) and tells no trace listener the address.
    /// </summary>
    internal static HttpClient CreateHttp() => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxConnectionsPerServer = 64,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    })
    {
        // Each call has a limit of its own.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 32 * 1024 * 1024,
    };

    /// <exception cref="TelegramException"><see cref="Unreachable"/> or <see cref="Unanswered"/>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the call may have happened.</exception>
    internal async Task<WireReply> SendAsync<TResult>(TelegramMethod<TResult> method, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(method.TimeLimit(timeLimit), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, token.AddressOf(method.MethodName, server));
        request.Content = RequestBody.Of(method);
        try
        {
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return new WireReply(response.StatusCode, body);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (!limit.IsCancellationRequested)
        {
            // The handler's own time limit for making a connection.
            throw new TelegramException(method.MethodName, new Unreachable(), "no connection in time");
        }
        catch (OperationCanceledException)
        {
            throw new TelegramException(method.MethodName, new Unanswered(), "no answer in time");
        }
        catch (HttpRequestException broken)
        {
            throw new TelegramException(method.MethodName, FailureOf(broken.HttpRequestError), token.Redact(broken.Message));
        }
        catch (IOException broken)
        {
            throw new TelegramException(method.MethodName, new Unanswered(), token.Redact(broken.Message));
        }
    }

    public void Dispose() => http.Dispose();

    private static TelegramFailure FailureOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => new Unreachable(),
        _ => new Unanswered(),
    };
}
