using FairyTaleBot.Adapters.Telegram;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.Faults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class DoctorTests
{
    [Fact]
    public async Task All_is_well_with_a_bot_that_has_run_and_is_set_up_as_BotFather_sets_it_up()
    {
        await using var house = await Surface.TelegramHouse.OpenAsync();
        await house.Scene.SeeAsync(() => house.Scene.Menu("all_private_chats", "ko").Count > 0 ? house : null);

        var (isWell, paper) = await ExamineAsync(house.Peer);

        isWell.ShouldBeTrue();
        paper.ShouldContain("✓ The token is that of @FairyTaleTestBot");
        paper.ShouldContain("✓ Privacy mode is on");
        paper.ShouldContain("✓ It asks for updates (polling), and no webhook is in the way.");
        paper.ShouldContain("✓ The menus behind the slash are set");
        paper.ShouldNotContain("→");
        house.Peer.CallsOf("getUpdates").Count(c => c.Status == 409).ShouldBe(0);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_switch_of_BotFather_that_is_not_as_it_should_be_is_named()
    {
        await using var peer = await BotApiPeer.StartAsync();
        (peer.Scene.MayJoinGroups, peer.Scene.IsPrivacyOn) = (false, false);

        var (isWell, paper) = await ExamineAsync(peer);

        isWell.ShouldBeTrue();
        paper.ShouldContain("→ In @BotFather: /setjoingroups, choose @FairyTaleTestBot, Enable.");
        paper.ShouldContain("→ In @BotFather: /setprivacy, choose @FairyTaleTestBot, Enable;");
        paper.ShouldContain("! The menus behind the slash are not those of this version.");
    }

    [Theory]
    [InlineData("polling", "https://tales.example/hook", "! A webhook to tales.example is set, but Telegram:Mode is polling.")]
    [InlineData("webhook", "", "! Telegram:Mode is webhook, and no webhook is set yet.")]
    [InlineData("webhook", "https://other.example/hook", "! The webhook goes to other.example, not to Telegram:WebhookUrl (tales.example).")]
    [InlineData("webhook", "https://tales.example/hook", "✓ Telegram posts updates to tales.example.")]
    public async Task How_updates_come_is_held_against_the_configuration(string mode, string set, string said)
    {
        await using var peer = await BotApiPeer.StartAsync();
        peer.Faults.Next("getWebhookInfo", new PeerFault.Raw(200, "application/json",
            $$$"""{"ok":true,"result":{"url":"{{{set}}}","pending_update_count":101,"last_error_date":1700000000,"last_error_message":"Connection refused"}}"""));

        var (_, paper) = await ExamineAsync(peer, ("Telegram:Mode", mode), ("Telegram:WebhookUrl", "https://tales.example/hook"));

        paper.ShouldContain(said);
        paper.ShouldContain("! 101 updates wait to be fetched.");
        paper.Contains("2023-11-14 22:13:20Z: Connection refused", StringComparison.Ordinal).ShouldBe(set.Length > 0);
    }

    [Theory]
    [InlineData("7:AAF-another_secret", null, "✗ Telegram does not know this token.")]
    [InlineData("7:AAF-another_secret", "http://127.0.0.1:1", "✗ 127.0.0.1 does not answer")]
    [InlineData("no-token-at-all", null, "✗ Telegram:Token is not of the form BotFather gives")]
    public async Task What_cannot_work_is_wrong_and_no_piece_of_a_token_is_shown(string token, string? server, string said)
    {
        await using var peer = await BotApiPeer.StartAsync();

        var (isWell, paper) = await ExamineAsync(peer, ("Telegram:Token", token), ("Telegram:ApiBaseUrl", server ?? peer.BaseUrl.AbsoluteUri));

        isWell.ShouldBeFalse();
        paper.ShouldContain(said);
        paper.ShouldNotContain("another_secret");
        paper.ShouldNotContain("no-token-at-all");
    }

    private static async Task<(bool IsWell, string Paper)> ExamineAsync(BotApiPeer peer, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Telegram:Token"] = peer.Token, ["Telegram:ApiBaseUrl"] = peer.BaseUrl.AbsoluteUri })
            .AddInMemoryCollection(settings.ToDictionary(s => s.Key, string? (s) => s.Value))
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddTelegram(configuration.GetSection(TelegramApiOptions.Section)).BuildServiceProvider();
        var paper = new StringWriter();
        var isWell = await new Checkup(services.GetServices<IDoctor>(), TimeProvider.System).RunAsync(paper, default);
        return (isWell, paper.ToString());
    }
}
