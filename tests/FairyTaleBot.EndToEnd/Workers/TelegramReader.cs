using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.EndToEnd.Workers;

/// <summary>One person who reads a bedtime tale in Telegram to its end, whichever worker hears and posts; what stands in the chat is counted there.</summary>
internal sealed class TelegramReader(BotApiPeer peer, int number)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    // Longer than a worker's duty takes to pass to another.
    private const int LooksBeforeAgain = 60;

    private PeerChat? chat;
    private string tale = "";

    public bool HasEnded => chat?.FromBot.Any(m => m.Text?.StartsWith("끝.", StringComparison.Ordinal) == true) == true;

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var person = peer.Scene.Person($"미나{number}", "ko");
        chat = peer.Scene.Private(person);
        peer.Scene.Say(person, chat, "/bedtime 졸린 아기 부엉이");
        PeerMessage? pressed = null;
        for (var looks = 0; !HasEnded && !cancellationToken.IsCancellationRequested; looks++)
        {
            var page = chat.FromBot.LastOrDefault(m => m.Buttons.Any(b => b.Contains("✏️", StringComparison.Ordinal)));
            if (page is not null && (page != pressed || looks > LooksBeforeAgain))
            {
                tale = page.DataOf(" 1 ").Split('.')[1];
                peer.Scene.PressData(person, page, page.DataOf(" 1 "));
                (pressed, looks) = (page, 0);
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Counted at the peer: every chapter's words once, and every page.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(HttpClient web)
    {
        if (!HasEnded) return [$"telegram {number}: it did not end"];
        var complaints = new List<string>();
        foreach (var chapter in (await web.GetFromJsonAsync<JsonNode>($"/api/tales/{tale}"))!["chapters"]!.AsArray())
        {
            var pages = chat!.FromBot.Count(m => m.File is not null && m.Caption!.Contains((string)chapter!["title"]!, StringComparison.Ordinal));
            if (pages != 1) complaints.Add($"telegram {number}: page {chapter!["number"]} stands {pages} times");
            foreach (var paragraph in ((string)chapter!["text"]!).Split("\n\n"))
            {
                var times = chat.History.Count(m => m.Versions.Any(v => v.Contains(paragraph, StringComparison.Ordinal)));
                if (times != 1) complaints.Add($"telegram {number}: a paragraph of page {chapter["number"]} stands {times} times");
            }
        }

        return complaints;
    }
}
