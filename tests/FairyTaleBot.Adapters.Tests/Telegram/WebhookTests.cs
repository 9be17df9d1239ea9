using System.Net;
using System.Text;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram.Faults;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class WebhookTests
{
    [Fact]
    public async Task Telegram_is_told_where_to_post_and_what_it_posts_arrives_once()
    {
        var handler = new KeepingHandler();
        await using var host = await WebhookHost.StartAsync(handler);
        host.Peer.DeliversTwice = true;
        await host.RegisteredAsync();
        var mina = host.Peer.Scene.Person("Mina");
        var chat = host.Peer.Scene.Private(mina);

        host.Peer.Scene.Say(mina, chat, "one");
        host.Peer.Scene.Say(mina, chat, "two");

        (await handler.NextAsync()).Message!.Text.ShouldBe("one");
        (await handler.NextAsync()).Message!.Text.ShouldBe("two");
        await host.Peer.Scene.SeeAsync(() => host.Peer.WebhookAnswers.Count == 4 ? host : null);
        host.Peer.WebhookAnswers.ShouldAllBe(status => status == 200);
        handler.All.Count.ShouldBe(2);
        host.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Registration_insists_until_Telegram_has_understood()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("setWebhook", new PeerFault.BadGateway(), new PeerFault.Error(400, "Bad Request: bad webhook: IP address 127.0.0.1 is reserved"));
        var log = new KeepingLog<WebhookRegistration>();
        var registration = new WebhookRegistration(
            bench.Client, new Uri("https://tales.example/telegram"), WebhookSecret.For("", bench.Token), 40, bench.Clock, log);
        var running = registration.RunAsync(Stop);

        foreach (var seconds in (int[])[1, 2])
        {
            await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(seconds));
            registration.IsRegistered.ShouldBeFalse();
            bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await running;
        registration.IsRegistered.ShouldBeTrue();
        bench.Peer.WebhookUrl.ShouldBe("https://tales.example/telegram");
        log.Lines.Count.ShouldBe(3);
        bench.PeerShouldBeContent();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        var handler = new KeepingHandler();
        await using var host = await WebhookHost.StartAsync(handler);

        (await host.PostAsync("""{"update_id":1}""", secret)).ShouldBe(HttpStatusCode.Forbidden);

        handler.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"update_id\":\"one\"}")]
    [InlineData("{}")]
    public async Task What_is_no_update_is_accepted_and_dropped_lest_it_come_for_ever(string body)
    {
        var handler = new KeepingHandler();
        await using var host = await WebhookHost.StartAsync(handler);

        (await host.PostAsync(body, host.Secret)).ShouldBe(HttpStatusCode.OK);

        handler.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_larger_than_any_update_is_not_read()
    {
        var handler = new KeepingHandler();
        await using var host = await WebhookHost.StartAsync(handler);

        (await host.PostAsync($"{{\"update_id\":1,\"message\":\"{new string('a', WebhookReceiver.MaxBody)}\"}}", host.Secret)).ShouldBe(HttpStatusCode.OK);

        handler.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_that_throws_does_not_make_Telegram_repeat()
    {
        var handler = new KeepingHandler((_, _) => throw new InvalidOperationException("a mistake of ours"));
        await using var host = await WebhookHost.StartAsync(handler);

        (await host.PostAsync("""{"update_id":1}""", host.Secret)).ShouldBe(HttpStatusCode.OK);

        handler.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_program_stops_a_delivery_is_sent_back()
    {
        var handler = new KeepingHandler();
        await using var host = await WebhookHost.StartAsync(handler);
        using var answer = host.HoldConnection();
        await answer.BeginAsync("""{"update_id":1}""", host.Secret);

        host.AskToStop();

        (await answer.FinishAsync()).ShouldStartWith("HTTP/1.1 503");
        handler.All.ShouldBeEmpty();
    }

    [Fact]
    public void The_secret_is_compared_whole_and_derived_from_the_token_when_none_is_set()
    {
        var token = new BotToken("7:AAF-secret");
        var set = WebhookSecret.For("moon-rabbit", token);
        var derived = WebhookSecret.For("", token);

        set.Matches("moon-rabbit").ShouldBeTrue();
        foreach (var wrong in (string?[])[null, "", "moon", "moon-rabbit ", "Moon-rabbit", "moon-rabbitmoon-rabbit"]) set.Matches(wrong).ShouldBeFalse();
        WebhookSecret.IsValid(derived.Value).ShouldBeTrue();
        derived.Value.ShouldBe(WebhookSecret.For("", new BotToken("7:AAF-secret")).Value);
        derived.Value.ShouldNotBe(WebhookSecret.For("", new BotToken("7:AAF-secrets")).Value);
        Should.Throw<FormatException>(() => WebhookSecret.For("no spaces", token));
    }
}
