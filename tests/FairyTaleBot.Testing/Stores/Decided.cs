using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Tales;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Testing.Stores;

/// <summary>Commits for tests about stores: what is decided in them matters little.</summary>
public static class Decided
{
    public static readonly ChatKey Kitchen = new("web:kitchen");
    public static readonly MemberKey Mina = TaleScript.Mina, Jun = TaleScript.Jun;

    /// <summary>An id such as a tale of that chat has: its first letters follow from the chat.</summary>
    public static TaleId Tale(string name, ChatKey? chat = null) => new($"{Partitions.Of(chat ?? Kitchen)}-{name}");

    public static Post Post(string key, string content = "{}", string kind = "notice", ChatKey? chat = null, bool moves = false) =>
        new(chat ?? Kitchen, key, null, kind, content, Samples.Now, moves);

    public static NewWords Words(MemberKey member, string name, params (string Key, string Text)[] texts) =>
        new(new Dictionary<MemberKey, string> { [member] = name }, [.. texts.Select(t => new WrittenText(new(t.Key), member, t.Text))]);

    public static TaleEvent Idea(MemberKey by, string key) => new IdeaKept(Samples.Now, by, new(key));

    public static TaleEvent Vote(MemberKey by, int turn = 1) => new VoteCast(Samples.Now, 1, by, turn);

    public static Commit Start(TaleId tale, ChatKey? chat = null, MemberKey? by = null) => Commit(tale, 0, chat, [
        new TaleStarted(Samples.Now, tale, chat ?? Kitchen, by ?? Mina, Samples.Settings(), Wishes.None, 7),
    ]);

    public static Commit Commit(TaleId tale, int version, params TaleEvent[] events) => Commit(tale, version, null, events);

    public static Commit Commit(TaleId tale, int version, ChatKey? chat, TaleEvent[] events) => new(
        tale, version, events, NewWords.None, [], new(tale, chat ?? Kitchen, "The Lantern", "choosing", 1, 5, Samples.Now), []);

    public static Commit Owing(this Commit commit, params OwedStep[] owed) => commit with { Owed = owed };

    public static Commit Saying(this Commit commit, params Post[] posts) => commit with { Posts = posts };

    public static Commit With(this Commit commit, NewWords words) => commit with { Words = words };
}
