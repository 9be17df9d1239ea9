using System.Diagnostics;
using System.Net;

namespace FairyTaleBot.EndToEnd;

/// <summary><c>link</c>, for whoever runs the bot where no browser counts as this computer.</summary>
public sealed class LinkTests
{
    private const string Outside = "https://tales.example.org";

    [Fact]
    public async Task The_link_that_is_shown_opens_the_room_of_the_program_that_runs_with_these_settings()
    {
        await using var program = await BuiltProgram.StartAsync(null, ("Web:PublicAddress", Outside));

        var link = await ShowAsync(program.Folder);

        link.ShouldStartWith($"{Outside}/rooms/kitchen#key=");
        using var http = new HttpClient { BaseAddress = program.Address };
        (await http.GetAsync("/api/rooms/kitchen")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Add("X-Room-Key", link.Split("#key=")[1]);
        (await http.GetAsync("/api/rooms/kitchen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        program.Output.ShouldNotContain(link.Split("#key=")[1]);
    }

    private static async Task<string> ShowAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[BuiltProgram.Dll, "link", "--room", "kitchen", "--Storage:Path", folder, "--Web:PublicAddress", Outside]) start.ArgumentList.Add(argument);
        using var showing = Process.Start(start)!;
        var shown = await showing.StandardOutput.ReadToEndAsync();
        await showing.WaitForExitAsync();
        showing.ExitCode.ShouldBe(0);
        return shown.Trim();
    }
}
