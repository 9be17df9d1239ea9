using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace FairyTaleBot.EndToEnd.Web;

/// <summary>What a single person at the page relies on.</summary>
public sealed class OneReaderTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_page_outlives_the_death_of_the_program_and_keeps_what_was_typed()
    {
        var folder = Directory.CreateTempSubdirectory("fairytale-").FullName;
        try
        {
            Uri address;
            await using var mina = await chromium.OpenAsync("Mina", "en-GB", 1280);
            await using (var program = await BuiltProgram.StartAsync(folder, ("Tales:EarlyCloseGrace", "00:05:00")))
            {
                address = program.Address;
                await using var joon = await chromium.OpenAsync("Joon", "en-GB", 390);
                await mina.EnterAsync(address, "home");
                await joon.EnterAsync(address, "home");
                await mina.SayAsync("/tale start a whale that swims through the sky");
                await joon.SeesChapterAsync(1);
                await joon.SayAsync("hello from the sofa");
                await joon.VoteAsync(1);
                await mina.SeesVotesAsync(1, 1);
                await mina.VoteAsync(2);
                await mina.SeesOwnVoteAsync(2);
                await mina.Page.FillAsync("#say", "half a sent");
                await program.KillAsync();
            }

            await Assertions.Expect(mina.Page.Locator(".line-away")).ToBeVisibleAsync();
            await mina.Page.PressAsync("#say", "Enter");
            await Assertions.Expect(mina.Page.Locator("#trouble")).ToBeVisibleAsync();
            await Assertions.Expect(mina.Page.Locator("#say")).ToHaveValueAsync("half a sent");

            await using var again = await BuiltProgram.StartAtAsync(address, folder, ("Tales:EarlyCloseGrace", "00:05:00"));
            await Assertions.Expect(mina.Page.Locator(".line-away")).ToBeHiddenAsync(new() { Timeout = 60_000 });
            await mina.SeesOwnVoteAsync(2);
            await mina.SeesVotesAsync(1, 1);
            await Assertions.Expect(mina.Page.Locator(".said", new() { HasText = "hello from the sofa" })).ToBeVisibleAsync();
            await mina.Page.PressAsync("#say", "Enter");
            await Assertions.Expect(mina.Page.Locator(".said", new() { HasText = "half a sent" })).ToBeVisibleAsync();
            await mina.PressAsync("n");
            await mina.SeesChapterAsync(2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_page_that_nobody_looks_at_holds_no_line_and_has_everything_when_it_is_looked_at_again()
    {
        await using var program = await BuiltProgram.StartAsync();
        await using var mina = await chromium.OpenAsync("Mina", "en-GB", 1280);
        await using var joon = await chromium.OpenAsync("Joon", "en-GB", 390);
        await mina.EnterAsync(program.Address, "home");
        await joon.EnterAsync(program.Address, "home");
        await mina.SayAsync("back in a minute");
        await Assertions.Expect(mina.Page.Locator(".said")).ToHaveCountAsync(1);
        var left = new TaskCompletionSource();
        mina.Page.RequestFailed += (_, request) =>
        {
            if (request.Url.EndsWith("/stream", StringComparison.Ordinal)) left.TrySetResult();
        };

        await LookAsync(mina.Page, isHidden: true);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await joon.SayAsync("take your time");
        await Assertions.Expect(joon.Page.Locator(".said")).ToHaveCountAsync(2);
        await LookAsync(mina.Page, isHidden: false);

        await Assertions.Expect(mina.Page.Locator(".said", new() { HasText = "take your time" })).ToBeVisibleAsync();
        await joon.SayAsync("welcome back");
        await Assertions.Expect(mina.Page.Locator(".said", new() { HasText = "welcome back" })).ToBeVisibleAsync();
        mina.Complaints.ShouldBeEmpty();
    }

    private static Task LookAsync(IPage page, bool isHidden) => page.EvaluateAsync(
        "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }); document.dispatchEvent(new Event('visibilitychange')); }", isHidden);

    [Fact]
    public async Task Keys_alone_are_enough_to_begin_and_to_choose()
    {
        await using var program = await BuiltProgram.StartAsync();
        await using var mina = await chromium.OpenAsync("Mina", "en-GB", 1280);
        await mina.EnterAsync(program.Address, "home");
        var page = mina.Page;

        await TabToAsync(page, ".chip");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#about")).Not.ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#about")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await mina.SeesChapterAsync(1);
        await Assertions.Expect(mina.OpenCards).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#announcer")).ToContainTextAsync("1.");

        await page.EvaluateAsync("document.querySelector('.ballot.is-open .question').focus()");
        await TabToAsync(page, ".card[data-choice]");
        (await page.EvaluateAsync<bool>("(r => r.top >= 60 && r.bottom <= innerHeight - document.getElementById('foot').offsetHeight)(document.activeElement.getBoundingClientRect())")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await mina.SeesChapterAsync(2);
        mina.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_tab_is_a_person_of_its_own()
    {
        await using var program = await BuiltProgram.StartAsync();
        await using var mina = await chromium.OpenAsync("Mina", "en-GB", 390);
        await mina.EnterAsync(program.Address, "home");
        await mina.SayAsync("I am Mina");

        var second = new Reader("Dad", await mina.Page.Context.NewPageAsync());
        await second.Page.GotoAsync(new Uri(program.Address, "/rooms/home").ToString());
        await Assertions.Expect(second.Page.Locator("#reader")).ToHaveValueAsync("Mina");
        await second.EnterAsync(program.Address, "home");
        await second.SayAsync("I am Dad");
        await mina.Page.ReloadAsync();
        await mina.SayAsync("still Mina");

        await Assertions.Expect(second.Page.Locator(".said:not(.is-mine)", new() { HasText = "still Mina" })).ToBeVisibleAsync();
        await Assertions.Expect(second.Page.Locator(".said.is-mine", new() { HasText = "I am Dad" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_program_says_no_to_is_told_beside_the_words_which_stay()
    {
        await using var program = await BuiltProgram.StartAsync();
        await using var mina = await chromium.OpenAsync("Mina", "ko-KR", 390);
        await mina.EnterAsync(program.Address, "home");
        var tooMuch = new string('a', 4001);
        await mina.Page.FillAsync("#say", tooMuch);
        await mina.Page.PressAsync("#say", "Enter");

        await Assertions.Expect(mina.Page.Locator("#trouble")).ToContainTextAsync("4000");
        await Assertions.Expect(mina.Page.Locator("#say")).ToHaveValueAsync(tooMuch);
        await mina.Page.ClickAsync(".magic");
        await Assertions.Expect(mina.Page.Locator("#suggestions li").First).ToBeVisibleAsync();
        (await mina.BarriersAsync()).ShouldBeEmpty();
        await mina.Page.PressAsync("#say", "Escape");
        await Assertions.Expect(mina.Page.Locator("#suggestions")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_line_that_died_without_a_word_is_opened_anew()
    {
        await using var program = await BuiltProgram.StartAsync();
        await using var mina = await chromium.OpenAsync("Mina", "en-GB", 390);
        var lines = 0;
        mina.Page.Request += (_, request) => { if (request.Url.EndsWith("/stream", StringComparison.Ordinal)) Interlocked.Increment(ref lines); };
        await mina.Page.Clock.InstallAsync();
        await mina.EnterAsync(program.Address, "home");
        await mina.SayAsync("hello");
        await Assertions.Expect(mina.Page.Locator(".said.is-mine", new() { HasText = "hello" })).ToBeVisibleAsync();
        var before = Volatile.Read(ref lines);

        await mina.Page.Clock.FastForwardAsync(60_000);

        await Eventually.TrueAsync(() => Volatile.Read(ref lines) > before);
        await mina.SayAsync("still here");
        await Assertions.Expect(mina.Page.Locator(".said.is-mine", new() { HasText = "still here" })).ToBeVisibleAsync();
        mina.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_room_s_key_stands_in_no_address_that_the_page_asks_for()
    {
        const string Key = "open-sesame-open-sesame";
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var program = await BuiltProgram.StartAtAsync(address, null, ("Web:PublicAddress", address.ToString()), ("Web:RoomKey", Key));
        await using var mina = await chromium.OpenAsync("Mina", "en-GB", 1280);
        var asked = new ConcurrentQueue<string>();
        mina.Page.Request += (_, request) => asked.Enqueue(request.Url.Split('#')[0]);
        await mina.EnterAsync(address, $"home#key={Key}");
        await mina.SayAsync("/tale start a fox who lost its shadow length: 3");
        await mina.SeesChapterAsync(1);
        await mina.Page.ClickAsync(".here");
        await Assertions.Expect(mina.Page.Locator("dialog .qr svg")).ToBeVisibleAsync();

        asked.ShouldContain(a => a.EndsWith("/stream", StringComparison.Ordinal));
        asked.ShouldContain(a => a.EndsWith("/qr.svg", StringComparison.Ordinal));
        asked.ShouldAllBe(a => !a.Contains("sesame", StringComparison.Ordinal));
        var book = (await mina.Page.Locator("a[href*='book.html']").First.GetAttributeAsync("href"))!;
        book.ShouldNotContain("sesame");
        using var stranger = new HttpClient { BaseAddress = address };
        (await stranger.GetStringAsync(book)).ShouldContain("fox", Case.Insensitive);
        (await stranger.GetAsync("/api/rooms/home")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        mina.Complaints.ShouldBeEmpty();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        throw new InvalidOperationException($"The keys do not lead to {selector}.");
    }
}
