using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Time;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IAsyncDisposable
{
    private static readonly TaleId Lantern = new("aa-lantern");
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly SqliteKit kit = new();
    private readonly ManualClock clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_there_when_the_file_is_opened_again()
    {
        var (tales, posts) = kit.Open(clock);
        await tales.CommitAsync(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "민아")).Saying(Decided.Post("a")).Owing(new OwedStep("open", clock.GetUtcNow())), Stop);
        await tales.SaveProfileAsync(Decided.Kitchen, new("""{"language":"ko"}"""), Stop);

        (tales, posts) = await ReopenAsync();

        var tale = (await tales.LoadAsync(Lantern, Stop))!;
        tale.Events.ShouldHaveSingleItem();
        tale.Words.NameOf(Decided.Mina).ShouldBe("민아");
        (await posts.ReadAsync(Decided.Kitchen, 10, Stop)).ShouldHaveSingleItem();
        (await tales.LoadProfileAsync(Decided.Kitchen, Stop)).Json.ShouldBe("""{"language":"ko"}""");
        (await tales.NextDueAsync(Stop)).ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task Opening_frees_every_lease_and_goes_on_counting_fences_and_places()
    {
        var (tales, posts) = kit.Open(clock);
        await tales.CommitAsync(Decided.Start(Lantern).Saying(Decided.Post("a")).Owing(new OwedStep("open", clock.GetUtcNow())), Stop);
        var former = (await tales.TakeDueAsync("me", 1, Lease, Stop)).Single();
        var gone = (await posts.FindAsync(Decided.Kitchen, "a", Stop))!;
        await posts.RemoveAsync(Decided.Kitchen, "a", Stop);

        (tales, posts) = await ReopenAsync();

        (await tales.RenewAsync(former, "me", Lease, Stop)).ShouldBeFalse();
        (await tales.TakeDueAsync("me", 1, Lease, Stop)).Single().Fence.ShouldBeGreaterThan(former.Fence);
        await posts.PutAsync([Decided.Post("b")], NewWords.None, Stop);
        (await posts.FindAsync(Decided.Kitchen, "b", Stop))!.Sequence.ShouldBeGreaterThan(gone.Sequence);
    }

    [Fact]
    public void A_second_owner_is_told_which_file_is_in_use()
    {
        kit.Open(clock);
        var failure = Should.Throw<StoreException>(() => SqliteDatabase.Open(kit.Options));
        failure.Message.ShouldStartWith(kit.File);
        failure.Message.ShouldContain("in use");
    }

    [Fact]
    public async Task A_folder_that_it_makes_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(Path.GetDirectoryName(kit.File)!, "new");
        await using var database = SqliteDatabase.Open(new StorageOptions { Path = folder });
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task The_file_is_written_ahead_and_flushed_and_wipes_what_it_deletes()
    {
        kit.Open(clock);
        var pragmas = await kit.Database!.Writer.RunAsync(
            s => new[] { "journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store", "user_version" }.Select(p => s.Query($"PRAGMA {p}", r => r.GetString(0)).Single()).ToList(),
            Stop);
        pragmas.ShouldBe(["wal", "2", "1", "1", "2", $"{Schema.Migrations.Length}"]);
    }

    [Theory]
    [InlineData("This is a shopping list, and a long one: flour, butter, honey, lanterns, string, glue, and a fox.")]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_was(string content)
    {
        Directory.CreateDirectory(kit.Options.Path);
        await File.WriteAllTextAsync(kit.File, content, Stop);
        var failure = Should.Throw<StoreException>(() => SqliteDatabase.Open(kit.Options));
        failure.Message.ShouldContain(kit.File);
        failure.Message.ShouldContain("damaged");
        (await File.ReadAllTextAsync(kit.File, Stop)).ShouldBe(content);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_not_touched()
    {
        kit.Open(clock);
        await kit.Database!.DisposeAsync();
        await kit.Execute("PRAGMA user_version = 99");
        Should.Throw<StoreException>(() => SqliteDatabase.Open(kit.Options)).Message.ShouldContain("newer version");
        (await kit.Execute("PRAGMA user_version")).ShouldBe(99L);
    }

    [Fact]
    public async Task A_page_that_is_damaged_spoils_what_stands_on_it_and_says_so()
    {
        var (tales, _) = kit.Open(clock);
        for (var n = 0; n < 200; n++) await tales.CommitAsync(Decided.Start(new($"cc-{n}")), Stop);
        await kit.Database!.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(kit.File, Stop);
        bytes.AsSpan(4096).Fill(0xA5);
        await File.WriteAllBytesAsync(kit.File, bytes, Stop);

        var failure = await Should.ThrowAsync<StoreException>(async () =>
        {
            var (again, _) = kit.Open(clock);
            await again.LoadAsync(new("cc-7"), Stop);
        });
        failure.Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task A_full_disk_is_said_plainly_and_nothing_is_half_done()
    {
        var (tales, posts) = kit.Open(clock);
        await tales.CommitAsync(Decided.Start(Lantern), Stop);
        await kit.Database!.Writer.RunAloneAsync(s => s.Number("PRAGMA max_page_count = 60"), Stop);
        var big = new string('x', 400_000);

        var failure = await Should.ThrowAsync<StoreException>(() => tales.CommitAsync(
            Decided.Commit(Lantern, 1, Decided.Idea(Decided.Jun, "t")).With(Decided.Words(Decided.Jun, "Jun")).Saying(Decided.Post("small"), Decided.Post("big", big)), Stop));

        failure.Message.ShouldContain("is full");
        (await tales.LoadAsync(Lantern, Stop))!.Events.Count.ShouldBe(1);
        (await posts.FindAsync(Decided.Kitchen, "small", Stop)).ShouldBeNull();
        (await tales.CommitAsync(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)), Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_that_fails_does_not_take_its_neighbours_with_it()
    {
        var (tales, _) = kit.Open(clock);
        var hold = new TaskCompletionSource();
        var held = kit.Database!.Writer.RunAsync(_ => { hold.Task.Wait(Stop); return true; }, Stop);
        var good = tales.CommitAsync(Decided.Start(Lantern), Stop);
        var bad = kit.Database.Writer.RunAsync<int>(
            s =>
            {
                s.Run(Sql.Tales.SaveProfile, "web:kitchen", "{}");
                throw new InvalidOperationException("A bug.");
            },
            Stop);
        var alsoGood = tales.CommitAsync(Decided.Start(new("bb-boat")), Stop);
        hold.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => bad);
        (await held && await good && await alsoGood).ShouldBeTrue();
        (await tales.LoadAsync(Lantern, Stop)).ShouldNotBeNull();
        (await kit.Execute("SELECT count(*) FROM chats")).ShouldBe(0L);
    }

    [Fact]
    public async Task What_is_called_off_while_it_waits_is_not_done()
    {
        var (tales, _) = kit.Open(clock);
        var hold = new TaskCompletionSource();
        var held = kit.Database!.Writer.RunAsync(_ => { hold.Task.Wait(Stop); return true; }, Stop);
        using var off = new CancellationTokenSource();
        var waiting = tales.CommitAsync(Decided.Start(Lantern), off.Token);
        await off.CancelAsync();
        hold.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await held;
        (await tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Closing_finishes_what_waits_and_turns_the_rest_away()
    {
        var (tales, _) = kit.Open(clock);
        var waiting = Enumerable.Range(0, 50).Select(n => tales.CommitAsync(Decided.Start(new($"cc-{n}")), Stop)).ToList();
        await kit.Database!.DisposeAsync();
        (await Task.WhenAll(waiting)).ShouldAllBe(done => done);
        await Should.ThrowAsync<ObjectDisposedException>(() => tales.CommitAsync(Decided.Start(Lantern), Stop));

        (tales, _) = await ReopenAsync();
        (await tales.ListAsync(Decided.Kitchen, 100, Stop)).Count.ShouldBe(50);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new TestFolder();
        var blocked = Path.Combine(folder.Path, "file");
        File.WriteAllText(blocked, "");
        Should.Throw<StoreException>(() => SqliteDatabase.Open(new() { Path = Path.Combine(blocked, "data") })).Message.ShouldContain(blocked);
    }

    public async ValueTask DisposeAsync() => await kit.DisposeAsync();

    private async Task<(ITaleStore Tales, IPostStore Posts)> ReopenAsync()
    {
        await kit.Database!.DisposeAsync();
        return kit.Open(clock);
    }
}
