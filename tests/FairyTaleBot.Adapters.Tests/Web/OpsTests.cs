using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Tests.Web;

public sealed class OpsTests
{
    private const string Key = "a-key-for-operators";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_key_there_is_no_page_for_operators()
    {
        await using var host = await RoomHost.StartAsync();
        (await host.Client.GetAsync("/ops", Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("X-Ops-Key", "another-key-altogether")]
    [InlineData("Authorization", "Basic b3BzOndyb25nLXdyb25nLXdyb25n")]
    [InlineData("Authorization", "Basic ???")]
    [InlineData("Authorization", "Basic")]
    public async Task Without_the_right_key_it_is_closed(string? header, string? value)
    {
        await using var host = await RoomHost.StartAsync(("Ops:Key", Key));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ops");
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        var answer = await host.Client.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Basic");
    }

    [Fact]
    public async Task It_shows_numbers_and_nothing_of_tales_or_people()
    {
        await using var host = await RoomHost.StartAsync(("Ops:Key", Key));
        await host.Client.PostAsJsonAsync("/api/rooms/kitchen/messages", new { author = "Juniper", text = "/tale start a very secret fox language: en" }, Stop);
        await host.Client.PostAsJsonAsync("/api/rooms/kitchen/messages", new { author = "Juniper", text = "/tale next" }, Stop);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ops:{Key}")));

        var page = await host.Client.GetStringAsync("/ops", Stop);

        page.ShouldContain("tales.act.duration");
        page.ShouldContain("<td>store<td>answers");
        page.ShouldNotContain("Juniper");
        page.ShouldNotContain("secret");
        page.ShouldNotContain("kitchen");
        page.ShouldNotContain(Key);
    }

    [Fact]
    public async Task It_shows_what_models_used_and_cost_by_month_day_tale_and_page()
    {
        await using var host = await RoomHost.StartAsync(("Ops:Key", Key));
        var now = TimeProvider.System.GetUtcNow();
        var call = new ModelCall("1", new("aa-fox"), CallKind.Chapter, 2, 1, now, "teller", "", "", "", "{}", 1, 1200, 1024, 300, 0, 70_000, 1, "used");
        await host.Workbook.RecordAsync(call, Stop);
        await host.Workbook.RecordAsync(call with { Id = "2", Kind = CallKind.Picture, PromptTokens = 0, CachedTokens = 0, CompletionTokens = 0, Pictures = 1, Price = null }, Stop);
        host.Client.DefaultRequestHeaders.Add("X-Ops-Key", Key);

        var page = await host.Client.GetStringAsync("/ops", Stop);

        const string used = "<td>2<td>1,200<td>1,024<td>300<td>1<td>$0.07 + ?";
        page.ShouldContain($"<td>{now.UtcDateTime:yyyy-MM}{used}");
        page.ShouldContain($"<td>{now.UtcDateTime:yyyy-MM-dd}{used}");
        page.ShouldContain($"<b>aa-fox</b>{used}");
        page.ShouldContain($"page 2</span>{used}");
    }
}
