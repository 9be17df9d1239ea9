using System.Net.ServerSentEvents;
using FairyTaleBot.Adapters.Web;
using FairyTaleBot.Adapters.Web.Rooms;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Tests.Web;

public sealed class RoomStreamTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly FakeRoom room = new();
    private readonly FakeLife life = new();
    private readonly WebRoomOptions options = new() { FollowerBacklog = 8 };
    private readonly RoomStreams streams;

    public RoomStreamTests() => streams = new RoomStreams(room, clock, Options.Create(options), life, NullLogger<RoomStreams>.Instance);

    public void Dispose()
    {
        life.Dispose();
        room.Dispose();
    }

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follower_is_told_what_is_new_after_it_came_and_nothing_else()
    {
        room.Say("before");
        await using var page = Follow();
        (await page.NextAsync()).EventType.ShouldBe("hello");

        room.Say("after");
        Wake();
        var told = await page.NextAsync();
        told.EventType.ShouldBe("message");
        told.Data.ShouldContain("after");
    }

    [Fact]
    public async Task A_change_a_removal_and_a_new_phase_are_told_as_such()
    {
        var first = room.Say("one");
        room.Say("two");
        await using var page = Follow();
        await page.NextAsync();

        room.Change(first, "one, mended");
        Wake();
        (await page.NextAsync()).Data.ShouldContain("one, mended");
        room.Remove(first);
        Wake();
        var removed = await page.NextAsync();
        (removed.EventType, removed.Data).ShouldBe(("removed", $"{{\"id\":\"{first}\"}}"));
        room.Tale = Tale(writing: null);
        Wake();
        (await page.NextAsync()).EventType.ShouldBe("tale");
        room.Tale = Tale(new(2, "7", clock.GetUtcNow(), 9, "note", null));
        Wake();
        (await page.NextAsync()).EventType.ShouldBe("tale");
        room.Tale = Tale(new(2, "7", clock.GetUtcNow(), 20, "note", null));
        Wake();
        (await page.NextAsync()).EventType.ShouldBe("progress");
        room.Tale = null;
        Wake();
        var gone = await page.NextAsync();
        (gone.EventType, gone.Data).ShouldBe(("tale", "null"));
    }

    [Fact]
    public async Task Everyone_in_the_room_is_told_and_nobody_elsewhere()
    {
        await using var one = Follow();
        await using var two = Follow();
        await one.NextAsync();
        await two.NextAsync();
        streams.Wake(RoomName.ChatOf("another"));
        room.Say("hello");
        Wake();
        (await one.NextAsync()).Data.ShouldContain("hello");
        (await two.NextAsync()).Data.ShouldContain("hello");
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_is_alive()
    {
        await using var page = Follow();
        await page.NextAsync();
        var next = page.NextAsync();
        await clock.UntilSomebodySleepsAsync(options.Heartbeat, Patience);
        clock.Advance(options.Heartbeat);
        (await next).EventType.ShouldBe("ping");

        room.Say("after the ping");
        Wake();
        (await page.NextAsync()).Data.ShouldContain("after the ping");
    }

    [Fact]
    public async Task Who_reads_too_slowly_is_let_go_and_the_others_are_not()
    {
        await using var slow = Follow();
        await using var quick = Follow();
        await slow.NextAsync();
        await quick.NextAsync();
        for (var i = 0; i < options.FollowerBacklog + 3; i++)
        {
            room.Say($"word {i}");
            Wake();
            (await quick.NextAsync()).Data.ShouldContain($"word {i}\"");
        }

        var received = 0;
        while (await slow.TryNextAsync() is not null) received++;
        received.ShouldBe(options.FollowerBacklog);
    }

    [Fact]
    public async Task Wakes_that_come_together_are_one_look()
    {
        await using var page = Follow();
        await page.NextAsync();
        var looks = room.Looks;
        using (room.Hold())
        {
            room.Say("first");
            Wake();
            await room.UntilLookedAtAsync(looks + 1);
            for (var i = 0; i < 100; i++) Wake();
            room.Say("last");
        }

        (await page.NextAsync()).Data.ShouldContain("first");
        (await page.NextAsync()).Data.ShouldContain("last");
        room.Looks.ShouldBeLessThanOrEqualTo(looks + 2);
    }

    [Fact]
    public async Task A_room_that_cannot_be_read_lets_its_pages_go_and_is_followed_again_later()
    {
        await using (var page = Follow())
        {
            await page.NextAsync();
            room.IsAway = true;
            Wake();
            (await page.TryNextAsync()).ShouldBeNull();
        }

        await using (var tooEarly = Follow()) (await tooEarly.TryNextAsync()).ShouldBeNull();
        room.IsAway = false;
        await using var again = Follow();
        (await again.NextAsync()).EventType.ShouldBe("hello");
    }

    [Fact]
    public async Task Streams_end_when_the_program_stops()
    {
        await using var page = Follow();
        await page.NextAsync();
        var next = page.TryNextAsync();
        life.StopApplication();
        (await next).ShouldBeNull();
    }

    [Fact]
    public async Task There_is_room_for_so_many_and_no_more()
    {
        options.MaxFollowers = 1;
        streams.HasRoom.ShouldBeTrue();
        await using (var page = Follow())
        {
            await page.NextAsync();
            streams.HasRoom.ShouldBeFalse();
        }

        streams.HasRoom.ShouldBeTrue();
    }

    private void Wake() => streams.Wake(RoomName.ChatOf("home"));

    private Page Follow() => new(streams.FollowAsync("home", Patience).GetAsyncEnumerator(Patience));

    private static TaleStateJson Tale(WritingJson? writing) => new("t", "Title", "writing", 1, 5, null, "en", false, writing, null);

    private sealed class Page(IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        public async Task<SseItem<string>> NextAsync() => await TryNextAsync() ?? throw new InvalidOperationException("The stream has ended.");

        public async Task<SseItem<string>?> TryNextAsync() => await events.MoveNextAsync() ? events.Current : null;

        public ValueTask DisposeAsync() => events.DisposeAsync();
    }

    private sealed class FakeRoom : IRoomReader, IDisposable
    {
        private readonly Lock gate = new();
        private readonly SortedDictionary<int, string> messages = [];
        private readonly SemaphoreSlim door = new(1);
        private TaskCompletionSource looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int last;

        public TaleStateJson? Tale { get; set; }

        public bool IsAway { get; set; }

        public int Looks { get; private set; }

        public void Dispose() => door.Dispose();

        public string Say(string text)
        {
            lock (gate) messages[++last] = text;
            return $"{last}";
        }

        public void Change(string id, string text)
        {
            lock (gate) messages[int.Parse(id)] = text;
        }

        public void Remove(string id)
        {
            lock (gate) messages.Remove(int.Parse(id));
        }

        public IDisposable Hold()
        {
            door.Wait();
            return new Held(door);
        }

        public async Task UntilLookedAtAsync(int looks)
        {
            while (true)
            {
                Task wait;
                lock (gate)
                {
                    if (Looks >= looks) return;
                    wait = looked.Task;
                }

                await wait.OrGiveUpAsync();
            }
        }

        public async Task<RoomJson> ReadAsync(string name, CancellationToken cancellationToken)
        {
            RoomJson now;
            lock (gate)
            {
                Looks++;
                looked.TrySetResult();
                looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
                if (IsAway) throw new StoreException("away");
                now = new(name, "en", Tale, [], [.. messages.Select(m => Said($"{m.Key}", m.Value))], null);
            }

            await door.WaitAsync(cancellationToken);
            door.Release();
            return now;
        }

        private static MessageJson Said(string id, string text) =>
            new(id, null, "said", "Mina", null, text, null, 1, null, null, false, [], [], null, false, DateTimeOffset.UnixEpoch);

        private sealed class Held(SemaphoreSlim door) : IDisposable
        {
            public void Dispose() => door.Release();
        }
    }

    private sealed class FakeLife : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
