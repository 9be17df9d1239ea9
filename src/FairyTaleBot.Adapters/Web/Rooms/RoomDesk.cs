using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>Brings what people do in a room to the chat desk, and what the desk answers back into the room.</summary>
internal sealed class RoomDesk(
    ChatDesk desk, Gatekeeper gate, IPostStore posts, ITaleStore tales, TaleKeeper keeper, RoomStreams streams, TimeProvider time, IOptions<WebRoomOptions> options)
{
    // A cut may end in a space that is then trimmed away: one letter more than too long.
    private const int TooLong = 2;
    private const int MaxUnknown = 40;
    private const int LatelySaid = 30;
    private static readonly TimeSpan StillHere = TimeSpan.FromMinutes(30);

    /// <summary>Somebody said something: a command, or talk that everyone reads.</summary>
    public async Task<RoomAnswer> SayAsync(string room, SaidJson said, Language? wish, CancellationToken cancellationToken)
    {
        var language = wish ?? Language.En;
        if (Folding.Clean(said.Text, options.Value.MaxMessageLetters + TooLong) is not { Length: > 0 } text) return RoomAnswer.No(language, Phrases.Answers.NotReadable);
        var (speaker, refused) = await SpeakerAsync(room, said.Author, wish, cancellationToken);
        if (speaker is null) return refused!;

        var line = CommandLine.Parse(said.Text!, ParseRules.Web);
        // In a room nobody but the bot listens for a slash: what it does not know was still meant for it.
        if (line is Parsed.Talk && text.StartsWith('/')) line = new Parsed.Unknown(Folding.Cut(text.Split(' ')[0], MaxUnknown), null);
        if (line is Parsed.Talk)
        {
            var most = options.Value.MaxMessageLetters;
            if (Folding.Scalars(text) > most) return RoomAnswer.No(language, Phrases.Answers.TalkTooLong.Say(("most", most)), StatusCodes.Status400BadRequest);
            return await TalkAsync(room, speaker, text, cancellationToken);
        }

        // A room is a family's, and what is told in it is everybody's to take away.
        if (line is not Parsed.Command { Verb: Verb.ForgetTale }) speaker = await InCompanyAsync(room, speaker, cancellationToken);
        var reply = await desk.HandleAsync(RoomName.ChatOf(room), speaker, new ChatAct.Said(line), cancellationToken);
        // Neither may who was forgotten be written down again by being told so, nor what somebody wrote be written down twice.
        var forgets = line is Parsed.Command { Verb: Verb.ForgetMe or Verb.Export };
        return await AnswerAsync(room, speaker, reply, isKept: !forgets, cancellationToken);
    }

    public async Task<RoomAnswer> PressAsync(string room, PressJson press, Language? wish, CancellationToken cancellationToken)
    {
        var (speaker, refused) = await SpeakerAsync(room, press.Author, wish, cancellationToken);
        if (speaker is null) return refused!;
        // Once several have acted in a tale nobody is alone in it, and there is nothing to look for.
        var button = ButtonId.Parse(press.Button);
        var tale = button?.Tale is { } id ? (await keeper.FindAsync(id, cancellationToken))?.Tale : null;
        if (button is not ButtonId.ForgetTale && tale is null or { People.Count: < 2 }) speaker = await InCompanyAsync(room, speaker, cancellationToken);
        var reply = await desk.HandleAsync(RoomName.ChatOf(room), speaker, new ChatAct.Pressed(press.Button ?? ""), cancellationToken);
        return await AnswerAsync(room, speaker, reply, isKept: true, cancellationToken);
    }

    private async Task<(Speaker? Speaker, RoomAnswer? Refused)> SpeakerAsync(string room, string? author, Language? wish, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxNameLetters;
        var language = wish ?? Language.En;
        var name = Folding.Clean(author, most + TooLong);
        if (name.Length == 0) return (null, RoomAnswer.No(language, Phrases.Answers.NeedName));
        if (Folding.Scalars(name) > most) return (null, RoomAnswer.No(language, Phrases.Answers.NameTooLong.Say(("most", most))));
        var (passed, answer) = await gate.PassAsync(name, TextUse.Name, language, AgeBand.From7To9, cancellationToken);
        return passed is null
            ? (null, RoomAnswer.No(language, answer!))
            : (new Speaker(await KeyAsync(room, passed, cancellationToken), passed, Company.Room, Language: wish), null);
    }

    /// <summary>A person on the web is the name given, folded, within the room. The key is drawn by lot: nobody finds the name from it.</summary>
    private Task<MemberKey> KeyAsync(string room, string name, CancellationToken cancellationToken) =>
        tales.MemberAsync(RoomName.ChatOf(room), Folding.NameKey(name), new($"w{RandomNumberGenerator.GetHexString(20, lowercase: true)}"), cancellationToken);

    /// <summary>Whoever has talked here lately is in the room too: a press does not go straight on over their heads.</summary>
    private async Task<Speaker> InCompanyAsync(string room, Speaker speaker, CancellationToken cancellationToken)
    {
        var lately = await posts.ReadAsync(RoomName.ChatOf(room), LatelySaid, cancellationToken);
        var since = time.GetUtcNow() - StillHere;
        var others = lately.Where(p => p.Post.Kind == "said" && p.Post.At > since)
            .Any(p => PostContent.TryFrom(p.Post) is PostContent.Said said && said.Member != speaker.Key);
        return others ? speaker with { Company = Company.Group } : speaker;
    }

    private async Task<RoomAnswer> TalkAsync(string room, Speaker speaker, string text, CancellationToken cancellationToken)
    {
        var (passed, answer) = await gate.PassAsync(text, TextUse.Talk, speaker.Language ?? Language.En, AgeBand.From7To9, cancellationToken);
        if (passed is null) return RoomAnswer.Say(Phrasebook.Say(speaker.Language ?? Language.En, answer!));
        var key = new TextKey(RandomNumberGenerator.GetHexString(20, lowercase: true));
        var post = new Post(
            RoomName.ChatOf(room), $"said/{key}", null, "said", new PostContent.Said(speaker.Key, key).ToJson(), time.GetUtcNow());
        await KeepAsync([post], Names(speaker) with { Texts = [new(key, speaker.Key, passed)] }, cancellationToken);
        return RoomAnswer.Done;
    }

    private async Task<RoomAnswer> AnswerAsync(string room, Speaker speaker, Reply reply, bool isKept, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.UnknownButton gone:
                return RoomAnswer.No(speaker.Language ?? Language.En, gone.Why, StatusCodes.Status404NotFound);
            // Not done, so not acknowledged: whoever asked may ask again.
            case Reply.Told { Trouble: { } trouble } told:
                return RoomAnswer.No(told.Language, told.Lines[0], trouble == Trouble.Busy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable);
            case Reply.Told told when !isKept || told.Lines.Any(Gatekeeper.Says):
                // Whoever was forgotten must not be written down again by being told so; and what the gate has to say to somebody, who may
                // be in need, nobody else in the room shall read, now or later.
                streams.Wake(RoomName.ChatOf(room));
                return RoomAnswer.Say(Phrasebook.Say(told.Language, told.Lines, FairyTaleBot.Tales.Words.None));
            case Reply.Told told:
                await WhisperAsync(room, speaker, told, cancellationToken);
                return RoomAnswer.Done;
            case Reply.ShowPage page:
                await ShowPageAsync(room, page.Tale, cancellationToken);
                return RoomAnswer.Done;
            default:
                return RoomAnswer.Done;
        }
    }

    /// <summary>A personal answer. The same words to the same person stand in the room once, where they were said last.</summary>
    private async Task WhisperAsync(string room, Speaker speaker, Reply.Told told, CancellationToken cancellationToken)
    {
        var chat = RoomName.ChatOf(room);
        var cards = await tales.ListAsync(chat, 1, cancellationToken);
        var content = new PostContent.Whisper(speaker.Key, told.Language, told.Lines, [.. told.Controls.Select(c => c.ToString())], told.SamplesOf).ToJson();
        var key = $"whisper/{speaker.Key}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16]}";
        var post = new Post(chat, key, cards.Count > 0 ? cards[0].Id : null, "notice", content, time.GetUtcNow(), Moves: true);
        await KeepAsync([post], Names(speaker), cancellationToken);
    }

    /// <summary>Puts the open page and its ballot at the bottom again.</summary>
    private async Task ShowPageAsync(string room, TaleId id, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(id, cancellationToken) is not { Tale: { LastChapter: { } last } tale }) return;
        var chat = RoomName.ChatOf(room);
        var moved = new List<Post>();
        foreach (var key in new[] { Announcer.PageKey(tale, last.Number, Announcer.TellingOf(tale, last.Number)), Announcer.BallotKey(tale, tale.Ballots) })
        {
            if (await posts.FindAsync(chat, key, cancellationToken) is { } found) moved.Add(found.Post with { Moves = true });
        }

        await KeepAsync(moved, NewWords.None, cancellationToken);
    }

    private async Task KeepAsync(List<Post> kept, NewWords words, CancellationToken cancellationToken)
    {
        if (kept.Count == 0) return;
        await posts.PutAsync(kept, words, cancellationToken);
        streams.Wake(kept[0].Chat);
    }

    private static NewWords Names(Speaker speaker) => new(new Dictionary<MemberKey, string> { [speaker.Key] = speaker.Name }, []);
}
