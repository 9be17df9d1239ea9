using System.Text.Json;
using System.Text.Json.Serialization;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Posts;

/// <summary>
/// What a post says, as keys and numbers: the words are made when it is shown, so that it is always as true as the tale, and a
/// forgotten name or word is gone from every post at once. Discriminators are part of the stored format.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "post")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Notice), "notice")]
[JsonDerivedType(typeof(Whisper), "whisper")]
[JsonDerivedType(typeof(Page), "page")]
[JsonDerivedType(typeof(BallotCard), "ballot")]
[JsonDerivedType(typeof(TheEnd), "end")]
[JsonDerivedType(typeof(Cover), "cover")]
public abstract record PostContent
{
    private PostContent()
    {
    }

    /// <summary>Something a person said, on surfaces that keep talk.</summary>
    public sealed record Said(MemberKey Member, TextKey Text) : PostContent;

    /// <summary>Something the bot tells everyone.</summary>
    /// <param name="Buttons">Ids of the controls under it.</param>
    /// <param name="Language">What it is said in when it belongs to no tale; null leaves that to the chat.</param>
    public sealed record Notice(Sentence Sentence, EquatableArray<string> Buttons = default, Language? Language = null) : PostContent;

    /// <summary>A personal answer, on a surface that has no other way to give one.</summary>
    /// <param name="SamplesOf">The tale whose style is shown beside the words.</param>
    public sealed record Whisper(MemberKey To, Language Language, EquatableArray<Sentence> Lines, EquatableArray<string> Buttons = default, TaleId? SamplesOf = null) : PostContent
    {
        /// <summary>Whether it names a tale, by its title or in a button.</summary>
        public bool SpeaksOf(TaleId tale, string title) =>
            SamplesOf == tale || Buttons.Any(b => ButtonId.Parse(b)?.Tale == tale)
            || (title.Length > 0 && Lines.SelectMany(l => l.Slots).OfType<Slot.Text>().Any(s => s.Words.Contains(title, StringComparison.Ordinal)));
    }

    /// <summary>A page of the tale.</summary>
    /// <param name="Telling">How often this chapter had been taken back before: a page written anew is a new post.</param>
    public sealed record Page(int Chapter, int Telling) : PostContent;

    public sealed record BallotCard(int Ballot) : PostContent;

    public sealed record TheEnd : PostContent;

    /// <summary>What the tale's home shows of it, when it is told in a place of its own.</summary>
    public sealed record Cover : PostContent;

    public string ToJson() => JsonSerializer.Serialize(this, TaleJson.Options);

    /// <summary>Null when the stored content is broken, or of a newer program.</summary>
    public static PostContent? TryFrom(Post post)
    {
        try
        {
            return From(post);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    /// <exception cref="StoreException"><see cref="StoreException.IsUnreadable"/>: the stored content is broken, or of a newer program.</exception>
    public static PostContent From(Post post)
    {
        try
        {
            return JsonSerializer.Deserialize<PostContent>(post.Content, TaleJson.Options) ?? throw new JsonException("A post is null.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new StoreException($"Post {post.Key} of {post.Chat} cannot be read.", e) { IsUnreadable = true };
        }
    }
}
