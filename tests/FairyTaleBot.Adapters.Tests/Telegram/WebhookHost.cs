using System.Net;
using System.Net.Sockets;
using System.Text;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using FairyTaleBot.Testing.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>A program as the product composes it, in either mode, against a peer of its own.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly Uri _address;

    private WebhookHost(BotApiPeer peer, WebApplication app, Uri address) => (Peer, _app, _address) = (peer, app, address);

    internal BotApiPeer Peer { get; }

    internal string Secret { get; private init; } = "moon-rabbit";

    internal static async Task<WebhookHost> StartAsync(KeepingHandler handler, string mode = "webhook")
    {
        var peer = await BotApiPeer.StartAsync();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}/telegram/updates");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = peer.Token,
            ["Telegram:ApiBaseUrl"] = peer.BaseUrl.AbsoluteUri,
            ["Telegram:Mode"] = mode,
            ["Telegram:WebhookUrl"] = address.AbsoluteUri,
            ["Telegram:WebhookSecret"] = "moon-rabbit",
        });
        builder.Services.AddTelegramApi(builder.Configuration.GetSection(TelegramApiOptions.Section));
        builder.Services.AddSingleton<IUpdateHandler>(handler);
        builder.Services.AddSingleton<IUpdateOffsets, KeptOffsets>();
        var app = builder.Build();
        app.MapTelegramWebhook();
        await app.StartAsync();
        return new WebhookHost(peer, app, address);
    }

    internal async Task RegisteredAsync() => await Peer.Scene.SeeAsync(() => Peer.WebhookUrl);

    internal Task<HealthReport> HealthAsync() => _app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    internal async Task<HttpStatusCode> PostAsync(string body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null) request.Headers.Add(WebhookReceiver.SecretHeader, secret);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }

    internal void AskToStop() => _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    internal HeldConnection HoldConnection() => new(_address);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Peer.DisposeAsync();
        _http.Dispose();
    }

    /// <summary>A request whose body comes in two pieces, so that something may happen between.</summary>
    internal sealed class HeldConnection(Uri address) : IDisposable
    {
        private readonly TcpClient _tcp = new();
        private string _rest = "";

        internal async Task BeginAsync(string body, string secret)
        {
            await _tcp.ConnectAsync(address.Host, address.Port);
            _rest = $"{WebhookReceiver.SecretHeader}: {secret}\r\nContent-Length: {body.Length}\r\n\r\n{body}";
            await WriteAsync($"POST {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n");
        }

        internal async Task<string> FinishAsync()
        {
            await WriteAsync(_rest);
            using var reader = new StreamReader(_tcp.GetStream());
            return await reader.ReadToEndAsync();
        }

        public void Dispose() => _tcp.Dispose();

        private async Task WriteAsync(string text) => await _tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
    }
}
