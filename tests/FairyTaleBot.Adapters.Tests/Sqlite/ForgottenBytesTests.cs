using System.Text;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Stores;
using Microsoft.Data.Sqlite;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

public sealed class ForgottenBytesTests : IAsyncDisposable
{
    private readonly SqliteKit kit = new() { BusyTimeout = TimeSpan.FromMilliseconds(100) };
    private readonly ITaleStore tales;
    private readonly IPostStore posts;

    public ForgottenBytesTests() => (tales, posts) = kit.Open(TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Mina Winterstein", "a rainbow cake for the fox")]
    [InlineData("민아엄마", "무지개떡을 나눠 먹는 여우")]
    public async Task A_forgotten_name_and_forgotten_words_are_in_no_file_any_more(string name, string words)
    {
        var tale = new TaleId("aa-lantern");
        await tales.MemberAsync(Decided.Kitchen, name, Decided.Mina, Stop);
        await tales.CommitAsync(Decided.Start(tale).With(Decided.Words(Decided.Mina, name)), Stop);
        await tales.CommitAsync(Decided.Commit(tale, 1, Decided.Idea(Decided.Mina, "t1")).With(Decided.Words(Decided.Mina, name, ("t1", words))), Stop);
        await posts.PutAsync([Decided.Post("said", """{"member":"m-mina","text":"t2"}""", "said")], Decided.Words(Decided.Mina, name, ("t2", words + "!")), Stop);
        Files(name, words).ShouldNotBeEmpty();

        await tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);

        Files(name, words).ShouldBeEmpty();
        await kit.Database!.DisposeAsync();
        Files(name, words).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_dropped_tale_no_name_no_word_and_no_line_is_in_any_file_any_more()
    {
        var tale = new TaleId("aa-lantern");
        await tales.MemberAsync(Decided.Kitchen, "Mina Winterstein", Decided.Mina, Stop);
        await tales.CommitAsync(Decided.Start(tale).With(Decided.Words(Decided.Mina, "Mina Winterstein")), Stop);
        await tales.CommitAsync(Decided.Commit(tale, 1, Decided.Idea(Decided.Mina, "t1")).With(Decided.Words(Decided.Mina, "Mina Winterstein", ("t1", "a rainbow cake for the fox"))), Stop);
        await tales.CommitAsync(Decided.Commit(tale, 2, new TaleEvent.FactCorrected(TimeProvider.System.GetUtcNow(), Decided.Mina, "f1", "The bell hums at noon.")), Stop);
        string[] said = ["Mina Winterstein", "a rainbow cake", "The bell hums at noon."];
        Files(said).ShouldNotBeEmpty();

        await tales.DropAsync(tale, Stop);

        Files(said).ShouldBeEmpty();
    }

    /// <summary>Rows of every length come, grow, change and go in no order, so that pages are split and merged and leave copies behind.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_copy_is_left_in_pages_that_were_split_or_merged(int seed)
    {
        var random = new Random(seed);
        var written = new Dictionary<MemberKey, HashSet<string>>();
        var puts = new List<Task>();
        for (var n = 0; n < 6000; n++)
        {
            var member = new MemberKey($"m-{random.Next(1500):x4}");
            var (name, text) = ($"name-{member}-{n};", $"words-{member}-{n};");
            written.TryAdd(member, []);
            written[member].UnionWith([name, text]);
            var words = Decided.Words(member, name + new string('n', random.Next(200)), ($"t-{random.Next(900):x4}", text + new string('w', random.Next(random.Next(2) == 0 ? 50 : 1500))));
            puts.Add(posts.PutAsync([Decided.Post("p")], words, Stop));
            puts.Add(tales.MemberAsync(Decided.Kitchen, name, member, Stop));
        }

        await Task.WhenAll(puts);

        var forgotten = written.Keys.Where((_, i) => i % 20 == 0).ToList();
        foreach (var member in forgotten) await tales.ForgetAsync(Decided.Kitchen, member, Stop);

        foreach (var member in forgotten) Files([.. written[member]]).ShouldBeEmpty();
        Files($"name-{written.Keys.ElementAt(1)}").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Readers_at_work_do_not_keep_words_from_being_wiped()
    {
        await posts.PutAsync([Decided.Post("said", kind: "said")], Decided.Words(Decided.Mina, "Mina Winterstein", ("t1", "a rainbow cake")), Stop);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await posts.ReadAsync(Decided.Kitchen, 10, CancellationToken.None);
        })).ToList();

        await tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);
        await enough.CancelAsync();
        await Task.WhenAll(reading);

        Files("Mina Winterstein", "rainbow cake").ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_log_cannot_be_wiped_the_caller_is_told_and_asking_again_wipes_it()
    {
        await posts.PutAsync([Decided.Post("said", kind: "said")], Decided.Words(Decided.Mina, "Mina Winterstein"), Stop);
        await using (var connection = new SqliteConnection($"Data Source={kit.File};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var reading = connection.BeginTransaction(deferred: true);
            await using var command = connection.CreateCommand();
            command.Transaction = reading;
            command.CommandText = "SELECT count(*) FROM names";
            await command.ExecuteScalarAsync(Stop);
            (await Should.ThrowAsync<StoreException>(() => tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop))).Message.ShouldContain("Forget again");
        }

        await tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);
        Files("Mina Winterstein").ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await kit.DisposeAsync();

    private IEnumerable<string> Files(params string[] words) =>
        from file in Directory.EnumerateFiles(Path.GetDirectoryName(kit.File)!, "*", SearchOption.AllDirectories)
        where new FileInfo(file).Length > 0 // the lock is empty, and held
        let bytes = File.ReadAllBytes(file)
        from word in words
        where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
        select $"{Path.GetFileName(file)} holds {word[..Math.Min(40, word.Length)]}";
}
