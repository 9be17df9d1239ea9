using Microsoft.Playwright;

namespace FairyTaleBot.EndToEnd.Web;

/// <summary>Three people tell a tale from the first page to the last in a real browser.</summary>
public sealed class ThreeReadersTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    public static TheoryData<string, string, int> Groups => new()
    {
        { "en-GB", "a fox who lost its shadow", 1280 },
        { "ko-KR", "그림자를 잃어버린 여우", 390 },
        { "en-GB", "a teapot with a small secret sea", 390 },
        { "ko-KR", "달나라에서 떡을 배달하는 토끼", 1280 },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Three_people_tell_a_tale_of_five_chapters_and_read_the_book(string locale, string theme, int width)
    {
        var korean = locale.StartsWith("ko", StringComparison.Ordinal);
        // Only Mina's [Next] turns the page here: a clock would race with the clicks.
        await using var program = await BuiltProgram.StartAsync(null, ("Tales:EarlyCloseGrace", "00:05:00"), ("Tales:NextCountdown", "00:05:00"));
        await using var mina = await chromium.OpenAsync(korean ? "미나" : "Mina", locale, width);
        await using var joon = await chromium.OpenAsync(korean ? "준" : "Joon", locale, width);
        await using var guest = await chromium.OpenAsync(Hostile, locale, width);
        Reader[] all = [mina, joon, guest];

        await mina.Page.GotoAsync(new Uri(program.Address, "/rooms/story").ToString());
        await mina.Page.WaitForSelectorAsync("#reader");
        await ShouldBeOpenToAllAsync(mina);
        foreach (var reader in all) await reader.EnterAsync(program.Address, "story");

        await mina.Page.FillAsync("#about", theme);
        await ShouldBeOpenToAllAsync(mina);
        await mina.Page.ClickAsync(".begin");
        foreach (var reader in all) await reader.SeesChapterAsync(1);
        (await mina.Page.Locator(".prose").First.GetAttributeAsync("lang") ?? await mina.Page.Locator(".leaf").First.GetAttributeAsync("lang")).ShouldBe(korean ? "ko" : "en");
        foreach (var reader in all) await Assertions.Expect(reader.OpenCards).ToHaveCountAsync(3);
        await ShouldBeOpenToAllAsync(mina);

        // Page 1: an idea of the group's own wins.
        await joon.ProposeAsync(korean ? "모두에게 무지개떡을 나눠 줘요" : "They share a honey cake with everyone");
        await Assertions.Expect(mina.OpenCards).ToHaveCountAsync(4);
        await mina.VoteAsync(0);
        await joon.SeesVotesAsync(0, 1);
        await mina.VoteAsync(3);
        await joon.SeesVotesAsync(3, 2);
        await joon.SeesVotesAsync(0, 0);
        await mina.SeesOwnVoteAsync(3);
        await guest.VoteAsync(1);
        await mina.PressAsync("n");
        foreach (var reader in all) await reader.SeesChapterAsync(2);
        (await guest.ChapterTextAsync(2)).ShouldContain(korean ? "무지개떡" : "honey cake", Case.Insensitive);

        // Page 2: markup in an idea stays words.
        await guest.ProposeAsync($"{Hostile}<script>alert(2)</script> &amp; <b>cake</b>");
        await joon.SeesVotesAsync(3, 1);
        (await joon.OpenCards.Nth(3).Locator(".label").InnerTextAsync()).ShouldContain("<b>cake</b>");
        await joon.VoteAsync(2);
        await mina.VoteAsync(2);
        await mina.PressAsync("n");
        foreach (var reader in all) await reader.SeesChapterAsync(3);

        // Page 3: somebody reloads in the middle; somebody else is not ready yet.
        await joon.VoteAsync(1);
        await joon.SeesOwnVoteAsync(1);
        await joon.Page.ReloadAsync();
        await joon.SeesChapterAsync(3);
        await joon.SeesOwnVoteAsync(1);
        await joon.SayAsync(korean ? "/동화 다음" : "/tale next");
        await Assertions.Expect(guest.Page.Locator(".ballot.is-open .countdown")).ToBeVisibleAsync();
        await guest.PressAsync("w");
        await Assertions.Expect(joon.Page.Locator(".ballot.is-open .countdown")).ToBeHiddenAsync();
        await ShouldBeOpenToAllAsync(joon);
        await mina.PressAsync("n");
        foreach (var reader in all) await reader.SeesChapterAsync(4);

        // Page 4: the last choice.
        await joon.VoteAsync(0);
        await mina.VoteAsync(0);
        await mina.PressAsync("n");
        foreach (var reader in all)
        {
            await reader.SeesChapterAsync(5);
            await Assertions.Expect(reader.Page.Locator(".the-end")).ToBeVisibleAsync();
            await Assertions.Expect(reader.OpenCards).ToHaveCountAsync(0);
        }

        await ShouldBeOpenToAllAsync(guest);
        await Assertions.Expect(guest.Page.Locator(".painting:visible")).ToHaveCountAsync(0);
        await ShouldBindABookAsync(guest);
        foreach (var reader in all) reader.Complaints.ShouldBeEmpty();
    }

    private static async Task ShouldBindABookAsync(Reader reader)
    {
        var link = await reader.Page.Locator(".the-end a").GetAttributeAsync("href");
        await reader.Page.GotoAsync(new Uri(new Uri(reader.Page.Url), link).ToString());
        await Assertions.Expect(reader.Page.Locator("article.chapter")).ToHaveCountAsync(5);
        (await reader.Page.Locator("h1").InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
        (await reader.Page.EvaluateAsync<int[]>("[...document.images].map(i => i.naturalWidth)")).ShouldBe(Enumerable.Repeat(1024, 6));
        (await reader.Page.Locator(".colophon").InnerTextAsync()).ShouldContain(Hostile);
        await ShouldBeOpenToAllAsync(reader);
    }

    private static async Task ShouldBeOpenToAllAsync(Reader reader)
    {
        (await reader.BarriersAsync()).ShouldBeEmpty();
        (await reader.OverhangAsync()).ShouldBeLessThanOrEqualTo(0);
    }
}
