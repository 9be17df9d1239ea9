using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class CompositionTests
{
    [Theory]
    [InlineData("polling")]
    [InlineData("webhook")]
    public async Task Composed_as_in_the_product_the_bot_hears_and_says_that_it_is_ready(string mode)
    {
        var handler = new KeepingHandler();
        await using var host = await WebhookHost.StartAsync(handler, mode);
        if (mode == "webhook") await host.RegisteredAsync();
        else await host.Peer.Scene.SeeAsync(() => host.Peer.OpenPolls == 1 ? host : null);
        var mina = host.Peer.Scene.Person("Mina");

        host.Peer.Scene.Say(mina, host.Peer.Scene.Private(mina), "hi");

        (await handler.NextAsync()).Message!.Text.ShouldBe("hi");
        var health = (await host.HealthAsync()).Entries["telegram"];
        (health.Status, health.Tags).ShouldBe((HealthStatus.Healthy, health.Tags));
        health.Tags.ShouldBe(["ready"]);
        host.Peer.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Telegram:Token")]
    [InlineData("Telegram:ApiBaseUrl")]
    [InlineData("Telegram:RequestTimeout")]
    [InlineData("Telegram:PollTimeout")]
    [InlineData("Telegram:MaxRetries")]
    [InlineData("Telegram:MaxRetryAfter")]
    [InlineData("Telegram:StopGrace")]
    [InlineData("Telegram:Pace")]
    [InlineData("Telegram:WebhookSecret")]
    [InlineData("Telegram:WebhookConnections")]
    public void A_wrong_value_is_named_by_its_key(string key)
    {
        var options = Good();
        Spoil(options, key);

        var result = new TelegramApiOptionsValidator().Validate(null, options);

        result.Failed.ShouldBeTrue();
        result.Failures.ShouldHaveSingleItem().ShouldStartWith(key);
    }

    [Fact]
    public void The_defaults_are_good() => new TelegramApiOptionsValidator().Validate(null, Good()).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("http://tales.example/hook", false)]
    [InlineData("https://tales.example:5080/hook", false)]
    [InlineData("https://tales.example:8443/hook", true)]
    [InlineData(null, false)]
    public void Telegram_s_own_server_posts_to_https_on_its_four_ports_only(string? url, bool isGood)
    {
        var options = Good();
        options.WebhookUrl = url is null ? null : new Uri(url);

        new TelegramApiOptionsValidator().Validate(null, options).Succeeded.ShouldBe(isGood);
    }

    [Fact]
    public void A_server_of_one_s_own_may_post_anywhere()
    {
        var options = Good();
        options.ApiBaseUrl = new Uri("http://127.0.0.1:8081");
        options.WebhookUrl = new Uri("http://127.0.0.1:5080/hook");

        new TelegramApiOptionsValidator().Validate(null, options).Succeeded.ShouldBeTrue();
    }

    private static TelegramApiOptions Good() => new()
    {
        Token = "7:AAF-secret",
        Mode = ReceiveMode.Webhook,
        WebhookUrl = new Uri("https://tales.example/hook"),
    };

    private static void Spoil(TelegramApiOptions options, string key)
    {
        Action spoil = key["Telegram:".Length..] switch
        {
            "Token" => () => options.Token = "no token",
            "ApiBaseUrl" => () => options.ApiBaseUrl = new Uri("ftp://api.telegram.org"),
            "RequestTimeout" => () => options.RequestTimeout = TimeSpan.Zero,
            "PollTimeout" => () => options.PollTimeout = TimeSpan.FromSeconds(51),
            "MaxRetries" => () => options.MaxRetries = -1,
            "MaxRetryAfter" => () => options.MaxRetryAfter = TimeSpan.FromSeconds(-1),
            "StopGrace" => () => options.StopGrace = TimeSpan.FromSeconds(16),
            "Pace" => () => options.Pace.MessagesPerSecond = 0,
            "WebhookSecret" => () => options.WebhookSecret = "no spaces",
            _ => () => options.WebhookConnections = 101,
        };
        spoil();
    }
}
