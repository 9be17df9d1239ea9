using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Time;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>Any sequence of calls gives the same answers as the in-memory stores.</summary>
public abstract class StoreModelContract(StoreKit kit) : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly ManualClock clock = new();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_sequence_of_calls_is_answered_as_the_model_answers(int seed)
    {
        var real = kit.Open(clock);
        var model = new InMemoryKit().Open(clock);
        var calls = new Calls(new Random(seed), clock);
        for (var step = 0; step < 300; step++)
        {
            var (name, call) = calls.Next();
            var (expected, actual) = (await call(model.Tales, model.Posts), await call(real.Tales, real.Posts));
            actual.ShouldBe(expected, $"seed {seed}, call {step}: {name}");
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 6)];

    public async ValueTask DisposeAsync()
    {
        await kit.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private delegate Task<string> Call(ITaleStore tales, IPostStore posts);

    /// <summary>Draws calls over few tales, chats and people, so that they meet; answers are compared as text.</summary>
    private sealed class Calls(Random random, ManualClock clock)
    {
        private static readonly MemberKey[] Members = [.. Enumerable.Range(0, 4).Select(n => new MemberKey($"m-{n}"))];
        private static readonly ChatKey[] Chats = [new("web:kitchen"), new("telegram:5")];
        private static readonly TaleId[] Tales = [.. Enumerable.Range(0, 4).Select(n => Decided.Tale($"{n}", Chats[n % Chats.Length]))];

        // Fences need only grow, step by step: each store is given back its own.
        private readonly Dictionary<ITaleStore, List<LeasedStep>> leased = [];
        private readonly Dictionary<(ITaleStore, TaleId, string), long> fences = [];
        private readonly Dictionary<TaleId, int> versions = [];
        private int count;

        public (string Name, Call Call) Next()
        {
            count++;
            var (tale, member, chat, owner) = (Pick(Tales), Pick(Members), Pick(Chats), Pick("me", "you"));
            // A text belongs to one chat, and so does its key.
            var text = new TextKey($"t-{ChatOf(tale).Surface}-{random.Next(12)}");
            var key = $"post-{random.Next(5)}";
            switch (random.Next(13))
            {
                case 0 or 1 or 2:
                    var commit = Commit(tale, member, text);
                    return ($"commit {tale} at {commit.ExpectedVersion}", async (tales, _) =>
                    {
                        var done = await tales.CommitAsync(commit, Stop);
                        if (done) versions[tale] = commit.ExpectedVersion + commit.Events.Count;
                        return $"{done}";
                    });
                case 3:
                    return ($"load {tale}", async (tales, _) => await tales.LoadAsync(tale, Stop) is { } t ? $"{Lines(t.Events.Select(TaleJson.Write))} {Words(t.Words)}" : "none");
                case 4:
                    return ($"list {chat}", async (tales, _) => Lines(await tales.ListAsync(chat, 3, Stop)));
                case 5:
                    var most = random.Next(1, 4);
                    return ($"take for {owner}", async (tales, _) =>
                    {
                        var taken = await tales.TakeDueAsync(owner, most, Lease, Stop);
                        foreach (var step in taken) Grows(tales, step);
                        LeasedBy(tales).AddRange(taken);
                        return Lines(taken.Select(t => t with { Fence = 0 }));
                    });
                case 6 when leased.Count > 0 && leased.First().Value.Count is > 0 and var count1:
                    var renewed = random.Next(count1);
                    return ($"renew lease {renewed}", async (tales, _) => $"{await tales.RenewAsync(LeasedBy(tales)[renewed], owner, Lease, Stop)}");
                case 7 when leased.Count > 0 && leased.First().Value.Count is > 0 and var count2:
                    var (released, until) = (random.Next(count2), clock.GetUtcNow().AddSeconds(random.Next(20)));
                    return ($"release lease {released}", async (tales, _) =>
                    {
                        await tales.ReleaseAsync(LeasedBy(tales)[released], owner, until, Stop);
                        return $"{await tales.NextDueAsync(Stop):O}";
                    });
                case 8:
                    Post[] put = [.. Posts(member, text, chat), .. Posts(member, text, Pick(Chats))];
                    return ($"put {Lines(put)}", async (_, posts) =>
                    {
                        await posts.PutAsync(put, new(new Dictionary<MemberKey, string> { [member] = $"name {count}" }, []), Stop);
                        return Lines((await Task.WhenAll(Chats.Select(c => posts.ReadAsync(c, 3, Stop)))).SelectMany(p => p));
                    });
                case 9:
                    var (fence, state, sent) = (random.Next(4), (DeliveryState)random.Next(5), random.Next(4));
                    return ($"mark {key} at {fence} as {state}", async (_, posts) =>
                        $"{await posts.MarkAsync(chat, key, fence, new(state, 0, ["1"], sent, owner, null), Stop)} {Lines(await posts.FindAsync(chat, key, Stop) is { } post ? [post] : [])}");
                case 10:
                    return ("owed", async (_, posts) => $"{Lines(await posts.OwedInAsync(chat, 3, Stop))} {string.Join(' ', await posts.OwedChatsAsync(chat.Surface, Stop))}");
                case 11 when random.Next(3) == 0:
                    return ($"forget {member} in {chat}", async (tales, posts) =>
                        $"{Lines((await tales.ForgetAsync(chat, member, Stop)).Order(Comparer<TaleId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))))} {Lines(await posts.ReadAsync(chat, 20, Stop))}");
                case 11 when random.Next(2) == 0:
                    versions.Remove(tale);
                    return ($"drop {tale}", async (tales, posts) =>
                    {
                        await tales.DropAsync(tale, Stop);
                        return Lines(await posts.ReadAsync(chat, 20, Stop));
                    });
                case 11 when random.Next(2) == 0:
                    return ($"remove {key}", async (_, posts) =>
                    {
                        await posts.RemoveAsync(chat, key, Stop);
                        return Lines(await posts.ReadAsync(chat, 20, Stop));
                    });
                default:
                    clock.Advance(TimeSpan.FromSeconds(random.Next(8)));
                    return ("time passes", async (tales, posts) =>
                        $"{await tales.NextDueAsync(Stop):O} {Words(await posts.WordsAsync(Members, [.. Chats.SelectMany(c => Enumerable.Range(0, 12).Select(n => new TextKey($"t-{c.Surface}-{n}")))], Stop))}");
            }
        }

        private static CancellationToken Stop => TestContext.Current.CancellationToken;

        private Commit Commit(TaleId tale, MemberKey member, TextKey text)
        {
            var version = Math.Max(0, versions.GetValueOrDefault(tale) - (random.Next(6) == 0 ? 1 : 0));
            var chat = ChatOf(tale);
            var commit = version == 0 ? Decided.Start(tale, chat, member) : Decided.Commit(tale, version, chat, [Decided.Idea(member, text.Value)]);
            return commit
                .With(Decided.Words(member, $"name {count}", (text.Value, $"text {count} 🦊 여우")))
                .Owing([.. Enumerable.Range(0, 3).Where(_ => random.Next(2) == 0).Select(n => new OwedStep($"step/{n}", clock.GetUtcNow().AddSeconds(random.Next(-5, 15)).AddTicks(count)))])
                .Saying([.. Posts(member, text, chat).Select(p => random.Next(2) == 0 ? p with { Tale = tale } : p)]);
        }

        private List<LeasedStep> LeasedBy(ITaleStore tales)
        {
            if (!leased.TryGetValue(tales, out var steps)) leased.Add(tales, steps = []);
            return steps;
        }

        private void Grows(ITaleStore tales, LeasedStep step)
        {
            var key = (tales, step.Tale, step.Key);
            step.Fence.ShouldBeGreaterThan(fences.GetValueOrDefault(key, -1), $"a lease of {step.Key} of {step.Tale}");
            fences[key] = step.Fence;
        }

        private static ChatKey ChatOf(TaleId tale) => Chats[Array.IndexOf(Tales, tale) % Chats.Length];

        private Post[] Posts(MemberKey member, TextKey text, ChatKey chat)
        {
            return [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Decided.Post(
                $"post-{random.Next(5)}", $$"""{"member":"{{member}}","text":"{{text}}"}""", Pick("said", "notice", "ballot"), chat, random.Next(2) == 0))];
        }

        private T Pick<T>(params T[] of) => of[random.Next(of.Length)];

        /// <summary>Places may be counted with gaps: their order is what matters.</summary>
        private static string Lines(IEnumerable<StoredPost> posts) => Lines<StoredPost>(posts.Select(p => p with { Sequence = 0 }));

        private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items);

        private static string Words(Words words) =>
            Lines(words.Names.Select(n => $"{n}").Order(StringComparer.Ordinal)) + Lines(words.Texts.Select(t => $"{t}").Order(StringComparer.Ordinal));
    }
}
