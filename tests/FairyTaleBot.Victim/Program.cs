using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Testing.Stores;

// A process to be killed: it votes in several tales at once, without end, and prints "tale version" when a vote is acknowledged.
// Usage: FairyTaleBot.Victim <folder> <tales>
await using var database = SqliteDatabase.Open(new() { Path = args[0] });
var store = new SqliteTaleStore(database, TimeProvider.System);
var console = new Lock();

await Task.WhenAll(Enumerable.Range(0, int.Parse(args[1])).Select(n => Task.Run(() => VoteAsync(new($"aa-{n}"), new($"web:{n}")))));

async Task VoteAsync(TaleId tale, ChatKey chat)
{
    var version = (await store.LoadAsync(tale, CancellationToken.None))?.Events.Count ?? 0;
    while (true)
    {
        var commit = version == 0 ? Decided.Start(tale, chat) : Decided.Commit(tale, version, chat, [Decided.Vote(Decided.Mina, version), Decided.Vote(Decided.Jun, version)]);
        if (!await store.CommitAsync(commit.Saying(Decided.Post("ballot", $"{version + commit.Events.Count}", "ballot", chat)), CancellationToken.None))
            throw new InvalidOperationException($"{tale} is not at version {version}.");
        version += commit.Events.Count;
        lock (console) Console.WriteLine($"{tale} {version}");
    }
}
