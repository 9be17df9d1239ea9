using System.Collections.Concurrent;
using System.Diagnostics;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram.Faults;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>The token is part of every address, and addresses love to be quoted.</summary>
public sealed class TokenTests
{
    private const string Secret = "AAF-secret";

    [Fact]
    public async Task No_failure_shows_the_token()
    {
        await using var bench = await StartAsync(options => options.Pace.MessagesPerChat = 100);
        var token = bench.Peer.Token;
        PeerFault[] faults =
        [
            new PeerFault.Reset(),
            new PeerFault.BadGateway(),
            new PeerFault.Error(404, "Not Found"),
            new PeerFault.Raw(302, "text/html", "moved"),
            new PeerFault.Raw(200, "application/json", "{"),
        ];
        bench.Peer.Faults.Next("sendMessage", faults);
        List<string> told = [];
        foreach (var _ in faults) told.Add((await Should.ThrowAsync<TelegramException>(() => ClientTests.SendAsync(bench, "hi"))).ToString());
        await bench.Peer.DisposeAsync();
        told.Add((await Should.ThrowAsync<TelegramException>(() => ClientTests.SendAsync(bench, "hi"))).ToString());

        told.ShouldAllBe(text => !text.Contains(token, StringComparison.Ordinal) && !text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_trace_shows_the_token()
    {
        ConcurrentQueue<string> tags = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => tags.Enqueue(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        await using var bench = await StartAsync();

        await bench.Client.CallAsync(new GetMe(), Stop);

        // Other tests run beside this one, and their own clients may say what they like.
        tags.Where(line => line.Contains(bench.Peer.BaseUrl.Authority, StringComparison.Ordinal))
            .ShouldAllBe(line => !line.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("failed at https://api.telegram.org/bot7:AAF-secret/getMe")]
    [InlineData("failed at https://api.telegram.org/bot7%3AAAF-secret/getMe")]
    public void What_quotes_the_address_is_redacted(string text) =>
        new BotToken("7:AAF-secret").Redact(text).ShouldBe("failed at https://api.telegram.org/bot7:***/getMe");

    [Fact]
    public void Secrets_do_not_print_themselves()
    {
        var token = new BotToken("7:AAF-secret");
        var options = new TelegramApiOptions { Token = "7:AAF-secret", WebhookSecret = Secret };

        $"{token} {WebhookSecret.For(Secret, token)} {options} {new SetWebhook { Url = "https://a.example", SecretToken = Secret }}".ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAF-secret")]
    [InlineData("7:")]
    [InlineData("7:AAF secret")]
    [InlineData("7:AAF-secret\n")]
    [InlineData("7:AAF/../secret")]
    public void What_is_no_token_is_refused_without_being_quoted(string text) =>
        Should.Throw<FormatException>(() => new BotToken(text)).Message.ShouldNotContain(Secret);
}
