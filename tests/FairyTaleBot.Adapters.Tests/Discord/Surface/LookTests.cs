using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>Writes what people see to <c>look/discord-*.html</c> beside the tests, to be looked at.</summary>
public sealed class LookTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "look");

    [Theory]
    [InlineData("en", "Mina", "Jun", "a rabbit who looks for the moon", "they ask the owl under the old bridge for a lantern")]
    [InlineData("ko", "민아", "준", "달을 찾는 토끼", "오래된 다리 밑 부엉이에게 등불을 빌린다")]
    public async Task A_tale_is_laid_out_as_people_see_it(string language, string starter, string reader, string theme, string idea)
    {
        await using var house = await StartAsync(("Discord:TellIn", "Threads"));
        var (mina, jun) = (house.Peer.AddMember(starter, language == "ko" ? "ko" : "en-US", 1UL << 13), house.Peer.AddMember(reader, language == "ko" ? "ko" : "en-US"));
        await mina.UseAsync(house.Channel, "tale start", ("theme", theme), ("language", language), ("length", 3), ("style", language == "ko" ? "crayon" : "watercolor"));
        await house.Peer.UntilAsync(() => house.Channel.Threads.Count == 1, "a thread");
        var thread = house.Channel.Threads[0];
        var ballot = await house.BallotAsync(thread, 1);
        var form = await (await jun.PressAsync(ballot, "✏️")).AnsweredAsync();
        await jun.SubmitAsync(form, ("idea", idea));
        await house.Peer.UntilAsync(() => ballot.Buttons.Any(b => b.Label.Contains("💡 4")), "the idea");
        await mina.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[0].Label.EndsWith("(1)", StringComparison.Ordinal), "the vote");
        await house.PaintedAsync(thread);
        var report = Public(thread).Single(m => m.Buttons.Any(b => b.CustomId!.StartsWith("p.report", StringComparison.Ordinal)));
        var card = await mina.PressAsync(report, "⚑");
        await house.Peer.UntilAsync(() => card.FollowUps.Count == 1, "what a moderator can do");
        await house.Peer.UntilAsync(() => Public(house.Channel)[0].Text.Contains(language == "ko" ? "2명이 함께해요" : "2 readers"), "the cover");

        var html = DiscordMock.Page($"Discord, {language}", (house.Channel.Name!, Public(house.Channel)), (thread.Name!, Public(thread)), ("moderation", [card.FollowUps[0]]));
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, $"discord-{language}.html");
        await File.WriteAllTextAsync(file, html);
        TestContext.Current.TestOutputHelper?.WriteLine(file);
        // What a reader must find on the page in this order: picture, words, small print, choice.
        int[] order = [html.IndexOf("<img", StringComparison.Ordinal), html.IndexOf(language == "ko" ? "1장." : "Chapter 1:", StringComparison.Ordinal), html.IndexOf(language == "ko" ? "다음에는 무슨 일이" : "What happens next?", StringComparison.Ordinal)];
        order.ShouldBe(order.Order());
        order.ShouldAllBe(at => at > 0);
        html.ShouldNotContain("\uE000");
        await CalmAsync(house);
    }
}
