using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Adapters.Tests.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Moving;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Adapters.Tests.Redis;

public sealed class MigrationTests : IAsyncDisposable
{
    private const int Tales = 500;

    private readonly TestFolder first = new(), last = new();
    private readonly RedisKit redis = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_tales_go_there_and_back_and_are_equal_event_by_event()
    {
        await using var source = SqliteDatabase.Open(new() { Path = first.Path });
        await TellAsync(source);
        await using var target = SqliteDatabase.Open(new() { Path = last.Path });
        var (there, between, back) = (new SqliteArchive(source, new() { Path = first.Path }), new RedisArchive(redis.Link), new SqliteArchive(target, new() { Path = last.Path }));
        var pictures = (First: new FilePictureStore(new() { Path = first.Path }), Between: new RedisPictureStore(redis.Link), Last: new FilePictureStore(new() { Path = last.Path }));

        (await new StoreMover(there, between, pictures.First, pictures.Between, (_, _) => { }).MoveAsync(Stop)).ShouldAllBe(k => k.IsSame);
        var counts = await new StoreMover(between, back, pictures.Between, pictures.Last, (_, _) => { }).MoveAsync(Stop);

        counts.ShouldAllBe(k => k.IsSame);
        counts.Single(k => k.Kind == "Tale").There.ShouldBe(Tales);
        counts.Single(k => k.Kind == "Picture").There.ShouldBe(5);
        counts.Single(k => k.Kind == "Call").There.ShouldBe(30);
        (await new RedisWorkbook(redis.Link).SpendingAsync(ChatOf(1), new("m-1"), new(2026, 3, 2), Stop))
            .ShouldBe(await new SqliteWorkbook(source).SpendingAsync(ChatOf(1), new("m-1"), new(2026, 3, 2), Stop));
        var (before, after) = (new SqliteTaleStore(source, TimeProvider.System), new SqliteTaleStore(target, TimeProvider.System));
        for (var n = 0; n < Tales; n++)
        {
            var (told, kept) = (await before.LoadAsync(IdOf(n), Stop), await after.LoadAsync(IdOf(n), Stop));
            kept!.Events.ShouldBe(told!.Events);
            kept.Words.Names.ShouldBe(told.Words.Names);
            kept.Words.Texts.ShouldBe(told.Words.Texts);
        }

        for (var chat = 0; chat < 50; chat++)
        {
            (await after.ListAsync(ChatOf(chat), 100, Stop)).ShouldBe(await before.ListAsync(ChatOf(chat), 100, Stop));
            (await Posts(target, chat)).ShouldBe(await Posts(source, chat));
        }
    }

    [Fact]
    public async Task A_journey_that_broke_off_is_begun_again_and_ends_complete()
    {
        await using var source = SqliteDatabase.Open(new() { Path = first.Path });
        await TellAsync(source);
        var there = new SqliteArchive(source, new() { Path = first.Path });
        var between = new RedisArchive(redis.Link);
        var carried = 0;
        await foreach (var item in there.ReadAsync(Stop))
        {
            await between.WriteAsync(item, Stop);
            if (++carried == 700) break;
        }

        var mover = new StoreMover(there, between, new FilePictureStore(new() { Path = first.Path }), new RedisPictureStore(redis.Link), (_, _) => { });
        (await mover.CompareAsync(Stop)).ShouldContain(k => !k.IsSame);
        (await mover.MoveAsync(Stop)).ShouldAllBe(k => k.IsSame);
    }

    [Fact]
    public async Task What_was_there_before_shows_in_the_count()
    {
        await using var source = SqliteDatabase.Open(new() { Path = first.Path });
        await new SqliteTaleStore(source, TimeProvider.System).CommitAsync(Decided.Start(Decided.Tale("a")), Stop);
        await new RedisTaleStore(redis.Link).CommitAsync(Decided.Start(Decided.Tale("b")), Stop);
        var counts = await new StoreMover(
            new SqliteArchive(source, new() { Path = first.Path }), new RedisArchive(redis.Link), new InMemoryPictureStore(), new InMemoryPictureStore(), (_, _) => { }).MoveAsync(Stop);
        counts.Single(k => k.Kind == "Tale").ShouldBe(new MovedKind("Tale", 1, 2, false));
    }

    public async ValueTask DisposeAsync()
    {
        await redis.DisposeAsync();
        first.Dispose();
        last.Dispose();
    }

    private static ChatKey ChatOf(int n) => new($"{(n % 2 == 0 ? "web" : "telegram")}:{n % 50}");

    private static TaleId IdOf(int n) => Decided.Tale($"{n}", ChatOf(n));

    private async Task TellAsync(SqliteDatabase database)
    {
        var (tales, posts) = (new SqliteTaleStore(database, TimeProvider.System), new SqlitePostStore(database));
        var script = TaleScript.OnPageOne(10);
        script.Votes(TaleScript.Mina, 1);
        script.TurnsPage();
        for (var n = 0; n < Tales; n++)
        {
            var chat = ChatOf(n);
            var start = Decided.Commit(IdOf(n), 0, chat, [.. script.Events]);
            (await tales.CommitAsync(
                (start with { Card = start.Card with { Title = $"등불 {n}", UpdatedAt = Samples.Now.AddTicks(n) } })
                .With(Decided.Words(new($"m-{n % 70}"), $"이름 {n}", ($"t-{n}", $"one line\nand another {n} 🦊")))
                .Owing(new OwedStep("close/1", Samples.Now.AddSeconds(n).AddTicks(7)))
                .Saying(Decided.Post($"{n}/ballot", $$"""{"n":{{n}}}""", "ballot", chat), Decided.Post($"{n}/said", $$"""{"member":"m-{{n % 70}}","text":"t-{{n}}"}""", "said", chat)),
                Stop)).ShouldBeTrue();
            if (n % 3 == 0) await posts.MarkAsync(chat, $"{n}/ballot", 0, new(DeliveryState.Sending, 0, ["1", "둘"], 1, "me", Samples.Now), Stop);
            if (n % 10 == 0) await tales.SaveProfileAsync(chat, new($$"""{"n":{{n}}}"""), Stop);
            if (n % 7 == 0) await tales.MemberAsync(chat, $"이름 {n}", new($"m-{n % 70}"), Stop);
        }

        var book = new SqliteWorkbook(database);
        for (var n = 0; n < 30; n++)
        {
            await book.ReserveAsync(new(IdOf(n), ChatOf(n), new($"m-{n}"), new(2026, 3, 1 + (n % 3)), 100), SpendCaps.None, Stop);
            await book.RecordAsync(
                new($"call-{n}", n % 5 == 0 ? default : IdOf(n), CallKind.Chapter, 1, 1, Samples.Now, "teller", "classic/0", "All", "0", "{}", 7, 1, 1, 1, 0, 42 * n, 9, "used"), Stop);
            if (n % 2 == 0) await book.SettleAsync(IdOf(n), Stop);
        }

        await book.KeepPlateAsync("style", "picture", default, Stop);
        await book.KeepPlateAsync("sheet", "other picture", IdOf(1), Stop);
        var pictures = new FilePictureStore(new() { Path = first.Path });
        for (byte seed = 1; seed <= 5; seed++) await pictures.PutAsync(TestPictures.Png(seed), Stop);
    }

    private static async Task<IEnumerable<StoredPost>> Posts(SqliteDatabase database, int chat) =>
        (await new SqlitePostStore(database).ReadAsync(ChatOf(chat), 1000, Stop)).Select(p => p with { Sequence = 0 });
}
