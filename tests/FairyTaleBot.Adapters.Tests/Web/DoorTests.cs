using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.Tests.Web;

public sealed class DoorTests
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_may_neither_post_nor_read(string header, string value)
    {
        await using var host = await RoomHost.StartAsync();
        (await SendAsync(host, HttpMethod.Post, "/api/rooms/home/messages", (header, value))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(host, HttpMethod.Get, "/api/rooms/home", (header, value))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(host, HttpMethod.Get, "/api/rooms/home/stream", (header, value))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.RoomAsync("home"))["messages"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_page_itself_and_programs_may_post()
    {
        await using var host = await RoomHost.StartAsync();
        (await SendAsync(host, HttpMethod.Post, "/api/rooms/home/messages")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var origin = host.Address.GetLeftPart(UriPartial.Authority);
        (await SendAsync(host, HttpMethod.Post, "/api/rooms/home/messages", ("Origin", origin), ("Sec-Fetch-Site", "same-origin"))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_link_on_another_site_may_be_followed_to_the_page_but_not_into_the_api()
    {
        await using var host = await RoomHost.StartAsync();
        (string, string)[] followed = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
        (await SendAsync(host, HttpMethod.Get, "/rooms/home", followed)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(host, HttpMethod.Get, "/api/rooms/home", followed)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(host, HttpMethod.Get, "/rooms/home", [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe")])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.20", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("tales.example.org", HttpStatusCode.OK)]
    public async Task Only_known_names_are_answered(string name, HttpStatusCode expected)
    {
        await using var host = await RoomHost.StartAsync(("Web:RoomKey", "open-sesame"), ("Web:AllowedHosts:0", "tales.example.org"));
        foreach (var path in new[] { "/", "/api/rooms/home", "/rooms/home" })
        {
            (await SendAsync(host, HttpMethod.Get, path, ("Host", name), ("X-Room-Key", "open-sesame"))).StatusCode.ShouldBe(expected, path);
        }

        (await SendAsync(host, HttpMethod.Get, "/healthz", ("Host", name), ("X-Room-Key", "open-sesame"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_answer_keeps_the_page_to_itself()
    {
        await using var host = await RoomHost.StartAsync();
        foreach (var path in new[] { "/", "/api/rooms/home", "/page/js/main.js", "/api/rooms/a.b" })
        {
            var headers = (await host.Client.GetAsync(path)).Headers;
            var policy = headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        }
    }

    [Fact]
    public async Task A_room_on_the_network_opens_with_its_key_only()
    {
        await using var host = await RoomHost.StartAsync(("Web:PublicAddress", "http://192.168.1.20:5080"), ("Web:RoomKey", "open-sesame"));

        (await host.Client.GetAsync("/api/rooms/home")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(host, HttpMethod.Get, "/api/rooms/home", ("X-Room-Key", "open-sesam"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(host, HttpMethod.Post, "/api/rooms/home/messages")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var way in (string[])["/rooms/home/qr.svg", "/rooms/home/qr.svg/", "/rooms/home/QR.SVG", "/ROOMS/home/qr.svg"])
        {
            (await host.Client.GetAsync(way)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, way);
        }

        (await host.Client.GetAsync("/rooms/home")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var opened = await SendAsync(host, HttpMethod.Get, "/api/rooms/home", ("X-Room-Key", "open-sesame"));
        opened.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await opened.Content.ReadAsStringAsync()).ShouldContain("http://192.168.1.20:5080/rooms/home#key=open-sesame");
        var qr = await host.Client.GetAsync("/rooms/home/qr.svg?key=open-sesame");
        qr.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await qr.Content.ReadAsStringAsync()).ShouldContain("<svg");
    }

    [Fact]
    public async Task A_book_s_link_opens_books_and_nothing_else()
    {
        await using var host = await RoomHost.StartAsync(("Web:PublicAddress", "http://192.168.1.20:5080"), ("Web:RoomKey", "open-sesame"));
        var room = await (await SendAsync(host, HttpMethod.Get, "/api/rooms/home", ("X-Room-Key", "open-sesame"))).Content.ReadFromJsonAsync<JsonNode>();
        var read = (string)room!["bookKey"]!;
        read.ShouldNotContain("sesame");

        // There is no such tale, and that is found out behind the door.
        (await host.Client.GetAsync($"/tales/nobody/book.html?read={read}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("/tales/nobody/book.html")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Client.GetAsync($"/tales/nobody/book.html?read={read[..^1]}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Client.GetAsync($"/tales/nobody/book.html?key={read}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var way in (string[])["/api/rooms/home", "/api/tales/nobody", "/rooms/home/qr.svg", "/api/rooms/home/stream"])
        {
            (await host.Client.GetAsync($"{way}?read={read}", HttpCompletionOption.ResponseHeadersRead)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, way);
        }
    }

    [Fact]
    public async Task Who_speaks_too_fast_is_asked_to_wait_and_other_rooms_go_on()
    {
        await using var host = await RoomHost.StartAsync(("Web:ActsPerRoom", "10"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => host.SayAsync("home", "Mina", $"hello {i}")));

        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], ignoreOrder: true);
        var late = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        late.Headers.RetryAfter.ShouldNotBeNull();
        ((string)(await late.Content.ReadFromJsonAsync<JsonNode>())!["detail"]!).ShouldStartWith("One moment, please");
        (await host.SayAsync("kitchen", "Mina", "hello")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await host.Client.GetAsync("/api/rooms/home")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_address_may_not_speak_for_all()
    {
        await using var host = await RoomHost.StartAsync(
            ("Web:PublicAddress", "https://tales.example.org"), ("Web:RoomKey", "open-sesame"), ("Web:ActsPerAddress", "10"), ("Web:ActsPerRoom", "100000"));

        // What somebody says of themselves stands before what the proxy saw.
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => SayAsync($"room{i % 7}", $"198.51.100.{i % 250}, 203.0.113.7")));

        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        (await SayAsync("room1", "203.0.113.8")).ShouldBe(HttpStatusCode.Accepted);

        async Task<HttpStatusCode> SayAsync(string room, string from) =>
            (await SendAsync(host, HttpMethod.Post, $"/api/rooms/{room}/messages", ("X-Room-Key", "open-sesame"), ("X-Forwarded-For", from))).StatusCode;
    }

    [Fact]
    public async Task Behind_a_proxy_the_rooms_own_page_may_post()
    {
        await using var host = await RoomHost.StartAsync(("Web:PublicAddress", "https://tales.example.org"), ("Web:RoomKey", "open-sesame"));
        var own = await SendAsync(host, HttpMethod.Post, "/api/rooms/home/messages", ("X-Room-Key", "open-sesame"), ("Origin", "https://tales.example.org"));
        own.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var foreign = await SendAsync(host, HttpMethod.Post, "/api/rooms/home/messages", ("X-Room-Key", "open-sesame"), ("Origin", "https://evil.example.org"));
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_room_with_a_name_of_its_own_needs_the_key_even_from_this_computer()
    {
        await using var host = await RoomHost.StartAsync(("Web:AllowedHosts:0", "tales.example.org"), ("Web:RoomKey", "open-sesame"));
        (await host.Client.GetAsync("/api/rooms/home")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_is_minted_once_when_none_is_given()
    {
        await using var host = await RoomHost.StartAsync(("Web:PublicAddress", "http://192.168.1.20:5080"));
        (await SendAsync(host, HttpMethod.Get, "/api/rooms/home", ("X-Room-Key", ""))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var folder = Directory.CreateTempSubdirectory("room-key");
        try
        {
            var file = Path.Combine(folder.FullName, "data", "room.key");
            var first = new FairyTaleBot.Adapters.Web.Doors.RoomKeyFile(file).ReadOrKeep("first");
            var second = new FairyTaleBot.Adapters.Web.Doors.RoomKeyFile(file).ReadOrKeep("second");
            (first, second).ShouldBe(("first", "first"));
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using var host = await RoomHost.StartAsync();
        var first = await host.Client.GetAsync("/page/js/main.js");
        first.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        var again = await SendAsync(host, HttpMethod.Get, "/page/js/main.js", ("If-None-Match", first.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await SendAsync(host, HttpMethod.Head, "/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client.GetAsync("/page/js/nothing.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/page/../room.key")]
    [InlineData("/page/..%2Froom.key")]
    [InlineData("/page/%2e%2e/room.key")]
    [InlineData("/page/js/..%2f..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/page/..%5Croom.key")]
    [InlineData("/page//etc/passwd")]
    public async Task Nothing_beside_the_page_is_handed_out(string path)
    {
        await using var host = await RoomHost.StartAsync();
        (await StatusOfAsync(host, path)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusOfAsync(host, "/page/js/main.js")).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Sent as it is written: a client of good manners would take the dots out.</summary>
    private static async Task<HttpStatusCode> StatusOfAsync(RoomHost host, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var status = (await reader.ReadLineAsync())!.Split(' ')[1];
        return (HttpStatusCode)int.Parse(status);
    }

    private static Task<HttpResponseMessage> SendAsync(RoomHost host, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post) request.Content = JsonContent.Create(new { author = "Mina", text = "hello" });
        foreach (var (name, value) in headers)
        {
            if (name == "Host") request.Headers.Host = value;
            else request.Headers.TryAddWithoutValidation(name, value);
        }

        return host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
