using FairyTaleBot.Adapters.Web.Tales;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>Makes the room out of its posts and its newest tale, as they are now.</summary>
internal sealed class RoomReader(
    IPostStore posts, ITaleStore tales, TaleKeeper keeper, TaleStateMaker states, RoomAddresses addresses, IOptions<WebRoomOptions> options) : IRoomReader
{
    public async Task<RoomJson> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var chat = RoomName.ChatOf(name);
        var cards = await tales.ListAsync(chat, 1, cancellationToken);
        var told = cards.Count > 0 ? await keeper.FindAsync(cards[0].Id, cancellationToken) : null;
        var habits = ChatHabits.From(await tales.LoadProfileAsync(chat, cancellationToken));
        var language = habits.Language ?? told?.Tale.Settings.Language ?? Language.En;

        var stored = await PostsAsync(chat, told?.Tale, cancellationToken);
        // One post that nobody can read must not keep people from the rest of their room.
        (StoredPost Post, PostContent Content)[] contents = [.. from post in stored let content = PostContent.TryFrom(post.Post) where content is not null select (post, content)];
        var words = await WordsAsync(contents.Select(c => c.Content), cancellationToken);
        var messages = new List<MessageJson>();
        var seen = new Dictionary<TaleId, ToldTale?>();
        if (told is not null) seen.Add(told.Tale.Id, told);
        foreach (var (post, content) in contents)
        {
            ToldTale? of = null;
            if (post.Post.Tale is { } id && !seen.TryGetValue(id, out of)) seen.Add(id, of = await keeper.FindAsync(id, cancellationToken));
            // A tale that was forgotten this very moment is not shown any more.
            if (post.Post.Tale is not null && of is null) continue;
            if (ViewMaker.Of(content, of, words, language) is { } view && MessageMaker.Of(post, view, of) is { } message) messages.Add(message);
        }

        return new(name, language.Code(), told is null ? null : states.Of(told, stored), People(told, messages), messages, addresses.Share(name), addresses.BookKey);
    }

    /// <summary>The newest posts, and every page and ballot of the tale that talk has pushed out of them.</summary>
    private async Task<IReadOnlyList<StoredPost>> PostsAsync(ChatKey chat, Tale? tale, CancellationToken cancellationToken)
    {
        var newest = await posts.ReadAsync(chat, options.Value.MaxMessages, cancellationToken);
        if (tale is null || newest.Count < options.Value.MaxMessages) return newest;
        var there = newest.Select(p => p.Post.Key).ToHashSet();
        var missing = new List<StoredPost>();
        foreach (var key in KeysOf(tale).Where(k => !there.Contains(k)))
        {
            if (await posts.FindAsync(chat, key, cancellationToken) is { } found) missing.Add(found);
        }

        return missing.Count == 0 ? newest : [.. newest.Concat(missing).OrderBy(p => p.Sequence)];
    }

    private static IEnumerable<string> KeysOf(Tale tale) =>
        tale.Chapters.Select(c => Announcer.PageKey(tale, c.Number, Announcer.TellingOf(tale, c.Number)))
            .Concat(Enumerable.Range(1, tale.Ballots).Select(b => Announcer.BallotKey(tale, b)))
            .Append(Announcer.EndKey(tale));

    private Task<FairyTaleBot.Tales.Words> WordsAsync(IEnumerable<PostContent> contents, CancellationToken cancellationToken)
    {
        var members = new HashSet<MemberKey>();
        var texts = new HashSet<TextKey>();
        foreach (var content in contents)
        {
            if (content is PostContent.Said said) (_, _) = (members.Add(said.Member), texts.Add(said.Text));
            if (content is PostContent.Whisper whisper) members.Add(whisper.To);
        }

        return members.Count == 0 ? Task.FromResult(FairyTaleBot.Tales.Words.None) : posts.WordsAsync(members, texts, cancellationToken);
    }

    private static string[] People(ToldTale? told, IEnumerable<MessageJson> messages)
    {
        IEnumerable<string> inTale = told is null ? [] : Binding.PeopleOf(told);
        return [.. inTale.Concat(messages.Select(m => m.Author).OfType<string>()).DistinctBy(Folding.NameKey)];
    }
}
