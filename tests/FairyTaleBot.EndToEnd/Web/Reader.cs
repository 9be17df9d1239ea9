using System.Text.Json;
using Microsoft.Playwright;

namespace FairyTaleBot.EndToEnd.Web;

/// <summary>One person at the page. Keeps what the browser complained of, so that a test can end with "nothing".</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public Reader(string name, IPage page)
    {
        (Name, Page) = (name, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public string Name { get; }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public ILocator OpenCards => Page.Locator(".ballot.is-open .card[data-choice]");

    /// <summary>Comes into the room and writes the name into the bookplate.</summary>
    public async Task EnterAsync(Uri address, string room)
    {
        await Page.GotoAsync(new Uri(address, $"/rooms/{room}").ToString());
        await Page.FillAsync("#reader", Name);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    public async Task SayAsync(string text)
    {
        await Page.FillAsync("#say", text);
        await Page.PressAsync("#say", "Enter");
        await Assertions.Expect(Page.Locator("#say")).ToHaveValueAsync("");
    }

    public Task VoteAsync(int card) => OpenCards.Nth(card).ClickAsync();

    public async Task ProposeAsync(string idea)
    {
        await Page.ClickAsync(".ballot.is-open .card.own");
        await Page.FillAsync("#own-idea", idea);
        await Page.PressAsync("#own-idea", "Enter");
    }

    public Task PressAsync(string control) => Page.ClickAsync($".ballot.is-open [data-control^='{control}.']");

    public Task SeesVotesAsync(int card, int votes) => Assertions.Expect(OpenCards.Nth(card).Locator(".count")).ToHaveTextAsync($"{votes}");

    public Task SeesOwnVoteAsync(int card) => Assertions.Expect(OpenCards.Nth(card)).ToHaveAttributeAsync("aria-pressed", "true");

    public Task SeesChapterAsync(int chapter) =>
        Assertions.Expect(Page.Locator($".page[data-chapter='{chapter}'] .prose p").First).ToBeVisibleAsync();

    public async Task<string> ChapterTextAsync(int chapter) => await Page.Locator($".page[data-chapter='{chapter}'] .prose").InnerTextAsync();

    /// <summary>Serious and critical findings of axe-core on the page as it is now.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", ".tools", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(path)) throw new InvalidOperationException($"axe-core is not there; tests/run fetches it to {path}.");
        // The page's policy forbids foreign scripts, so this one comes in by the debugger, as an expression.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(path) + "; undefined");
        var findings = await Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)");
        return [.. findings.EnumerateArray().Select(f => f.GetString()!)];
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
