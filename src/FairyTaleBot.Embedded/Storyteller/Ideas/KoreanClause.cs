using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>"단풍이가 로켓을 만들어요", "다 같이 춤을 춰요": who does what. The verb stands last.</summary>
internal static partial class KoreanClause
{
    private static readonly FrozenSet<string> Together = "모두 다 다같이 같이 함께 우리 우리는 우리가 둘이 둘이서 모두가 친구들이 친구들 다들".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly string[] SubjectMarks = ["께서", "이가", "이는", "이랑", "가", "이", "은", "는", "도"];
    private static readonly string[] Auxiliaries = ["봐", "보", "싶", "해", "했", "하", "한", "할", "줘", "주", "준", "있", "버", "돼", "되", "된", "갔", "가", "간", "놀", "와", "왔", "다", "먹"];

    public static Clause? Read(string text, Stage stage)
    {
        string[] tokens = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(t => t.Trim('.', '!', '?', ',', '~', '…', '“', '”', '"', '\'')).Where(t => t.Length > 0)];
        var (at, deed) = VerbOf(tokens);
        if (deed is null) return null;
        string[] before = [.. tokens[..at].Where((t, i) => (i + 1 == at || !Joins(t, tokens[i + 1])) && !IsOwn(t, deed))];
        if (deed.Does == DeedEffect.Befalls) return Subject(before, stage) is { } subject && Gazetteer.Exactly(subject, Language.Ko) is not { Kind: NounKind.Weather } ? new Clause(new Doer.Together(), deed, subject) : null;
        // 눈을 감고 노래를 불러요: what another verb is done with is nothing to sing of.
        var (doer, used) = DoerOf(before, stage);
        if (doer is null) return null;
        string[] between = [.. before.Where((_, i) => i >= used)];
        if (Array.FindLastIndex(between, t => t.Length > 1 && And().IsMatch(t) && Gazetteer.Exactly(t, Language.Ko) is null) is >= 0 and var and && (between.Skip(and).Any(IsObject) || !between.Any(IsObject))) between = between[(and + 1)..];
        if (deed.Does == DeedEffect.Enters) return doer is not Doer.Together and not Doer.Newcomer { Named: false, Noun: not { Lives: true } } && before.FirstOrDefault(t => OutOf().IsMatch(t)) is { } whence && IdeaWords.ThingOf(whence, Language.Ko) is { } place && !stage.Taboo.Forbids(place) ? new Clause(doer, deed, place) : null;
        var thing = ThingOf(between, stage, doer, deed);
        Doer? to = null;
        if (deed.Does == DeedEffect.Gives && Array.FindIndex(between, t => To().IsMatch(t)) is >= 0 and var given && Somebody(To().Match(between[given]).Groups["who"].Value, stage) is { } getter)
        {
            string[] rest = between.Skip(given).Any(IsObject) ? between[(given + 1)..] : [.. between.Where((_, at) => at != given)];
            if (ThingOf(rest, stage, doer, deed) is { } gift) (to, thing) = (getter, gift);
        }

        // 왕자님이랑 결혼해요: whoever comes along for it is whom it is done with.
        if (deed.Does == DeedEffect.Meets && thing is null && doer is Doer.Newcomer other) return new Clause(new Doer.Hero(), deed, other.Name);
        if ((to is not null && to == doer) || (to is Doer.Hero && doer is Doer.Together)) doer = to is Doer.Hero && stage.Helper is not null ? new Doer.Helper() : new Doer.Hero();
        return deed.NeedsThing && thing is null ? null : new Clause(doer, deed, thing, !between.Any(IsObject) && between.Any(IsWhere), to);
    }

    private static (int At, Deed? Deed) VerbOf(string[] tokens)
    {
        for (var at = tokens.Length - 1; at >= Math.Max(0, tokens.Length - 3); at--)
        {
            var token = tokens[at];
            var thing = tokens[..at].LastOrDefault(IsObject) ?? (at > 0 ? tokens[at - 1] : "");
            var deed = Deeds.For(Language.Ko)
                .SelectMany(d => d.VerbsOf(thing).Where(w => token.StartsWith(w, StringComparison.Ordinal)).Select(w => (Deed: d, w.Length)))
                .OrderByDescending(d => d.Length).ThenByDescending(d => d.Deed.Rather.Any(w => token.StartsWith(w, StringComparison.Ordinal))).FirstOrDefault().Deed;
            // 읽어 줘요 is to read, 책을 줘요 to give.
            if (deed is { Does: DeedEffect.Gives } && at > 0 && Giving().IsMatch(token) && !IsObject(tokens[at - 1]) && !To().IsMatch(tokens[at - 1])) deed = null;
            // A noun that only looks like a verb stands alone or carries a particle.
            if (deed is not null && (Gazetteer.Exactly(token, Language.Ko) is null || (at < tokens.Length - 1 && deed.Own.Contains(token))) && (at < tokens.Length - 1 || token.Length > 1)) return (at, deed);
            // 배를 타고 바다로 가요.
            if (at < tokens.Length - 1 && at > 0 && Whither().IsMatch(token)) continue;
            if (!Auxiliaries.Any(a => token.StartsWith(a, StringComparison.Ordinal))) return (at, null);
        }

        return (0, null);
    }

    private static (Doer? Doer, int Used) DoerOf(string[] before, Stage stage)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (Together.Contains(before[i])) return (new Doer.Together(), i + 1);
            foreach (var mark in SubjectMarks)
            {
                if (!before[i].EndsWith(mark, StringComparison.Ordinal) || before[i].Length == mark.Length) continue;
                var bare = before[i][..^mark.Length];
                if (Known(bare, stage) is { } known) return (known, i + 1);
                if (Gazetteer.Exactly(bare, Language.Ko) is not { } noun) continue;
                if (IdeaReader.SameKind(bare, stage.Hero.Kind, Language.Ko)) return (new Doer.Hero(), i + 1);
                if (stage.Helper is { } helper && IdeaReader.SameKind(bare, helper.Kind, Language.Ko)) return (new Doer.Helper(), i + 1);
                return stage.Taboo.Forbids(bare) ? (null, 0) : (new Doer.Newcomer(bare, noun, Named: false), i + 1);
            }

            // "단풍이가": a name that nobody in the tale has.
            if (i == 0 && ((SubjectMarks.Any(m => m != "이랑" && before[0].EndsWith(m, StringComparison.Ordinal)) ? KoreanNames.In(before[0]) : null) ?? (before.Length > 1 ? StrangerIn(before[0]) : null)) is { } stranger) return (new Doer.Newcomer(stranger, null, Named: true), 1);
        }

        return (new Doer.Together(), 0);
    }

    private static string? StrangerIn(string token)
    {
        foreach (var mark in (string[])["이가", "이는", "가", "는"])
        {
            if (!token.EndsWith(mark, StringComparison.Ordinal) || token.Length - mark.Length is < 2 or > 6) continue;
            var bare = token[..^mark.Length];
            return mark.StartsWith('이') && Josa.EndsInConsonant(bare) ? bare + "이" : mark.StartsWith('이') ? null : bare;
        }

        return null;
    }

    /// <summary>What the sentence is about, where that does nothing itself.</summary>
    private static string? Subject(string[] before, Stage stage)
    {
        var at = Array.FindLastIndex(before, t => t.Length > 1 && t[^1] is '이' or '가' or '도' or '은' or '는');
        if (at < 0) at = before.Length - 1;
        return at < 0 ? null : IdeaWords.Things(string.Join(' ', before[..(at + 1)]), Language.Ko).LastOrDefault(t => !stage.Taboo.Forbids(t) && stage.Bible.Cast.All(c => c.Name.Display != t));
    }

    private static Doer? Somebody(string bare, Stage stage)
    {
        if (Known(bare, stage) is { } known) return known;
        if (IdeaReader.SameKind(bare, stage.Hero.Kind, Language.Ko)) return new Doer.Hero();
        if (stage.Helper is { } helper && IdeaReader.SameKind(bare, helper.Kind, Language.Ko)) return new Doer.Helper();
        if (stage.Taboo.Forbids(bare)) return null;
        return Gazetteer.Find(bare, Language.Ko) is { Lives: true } noun ? new Doer.Newcomer(bare, noun, Named: false) : KoreanNames.In(bare, called: true) is { } name ? new Doer.Newcomer(name, null, Named: true) : null;
    }

    private static Doer? Known(string bare, Stage stage)
    {
        if (Is(stage.Hero)) return new Doer.Hero();
        if (stage.Helper is { } helper && Is(helper)) return new Doer.Helper();
        return stage.Joined.FirstOrDefault(Is) is { } friend ? new Doer.Friend(friend) : null;

        bool Is(Character c) => c.Name.Display == bare || c.Name.Display == bare + "이" || c.Name.Display + "이" == bare;
    }

    private static bool IsObject(string token) => token.Length > 1 && token[^1] is '을' or '를';

    private static bool IsWhere(string token) => token.Length > 1 && (token[^1] is '에' || token.EndsWith("에서", StringComparison.Ordinal));

    private static string? ThingOf(string[] between, Stage stage, Doer doer, Deed deed)
    {
        // What carries 을 or 를 is the thing; else whatever is named first.
        var at = Array.FindLastIndex(between, IsObject);
        var said = at >= 0 ? string.Join(' ', between[..(at + 1)]) : string.Join(' ', between);
        var things = IdeaWords.Things(said, Language.Ko).Select(t => Beside().Replace(t, "")).Where(IsFree);
        var thing = (at >= 0 ? things.LastOrDefault() : things.FirstOrDefault()) ?? IdeaWords.Of(said, Language.Ko).FirstOrDefault(w => Gazetteer.Exactly(w, Language.Ko) is not null && IsFree(w));
        // "양말 노래" is a song about socks.
        var own = thing is null ? null : deed.Own.FirstOrDefault(o => thing.EndsWith(" " + o, StringComparison.Ordinal));
        return own is null ? thing : thing![..^(own.Length + 1)];

        bool IsFree(string t) => t.Length > 0 && stage.Bible.Cast.All(c => c.Name.Display != t) && !stage.Taboo.Forbids(t) && !(doer is Doer.Newcomer n && n.Name == t) && !deed.Own.Contains(t) && !deed.Words.Contains(t);
    }

    /// <summary>The 배 of 배가 고파요 is neither a pear nor a ship, the 친구 of 친구가 돼요 nobody else.</summary>
    private static bool IsOwn(string token, Deed deed) => SubjectMarks.Append("로").Append("").Any(m => token.EndsWith(m, StringComparison.Ordinal) && deed.Own.Contains(token[..^m.Length])) && !IsObject(token);

    /// <summary>"하늘을 나는 자전거" is a bicycle.</summary>
    private static bool Joins(string token, string next) => IsObject(token) && next.Length > 1 && next[^1] is '는' && Gazetteer.Exactly(next[..^1], Language.Ko) is null;

    [GeneratedRegex("(?:고|며|(?<!에)서)$")]
    private static partial Regex And();

    [GeneratedRegex("(?:에서|속에서|안에서)$")]
    private static partial Regex OutOf();

    [GeneratedRegex("(?:로|에)$")]
    private static partial Regex Whither();

    [GeneratedRegex("^(?<who>[가-힣]+)(?:에게|한테|께)$")]
    private static partial Regex To();

    [GeneratedRegex("^(?:줘|줍|준|줄|주)")]
    private static partial Regex Giving();

    /// <summary>"나무 위에서" is about a tree.</summary>
    [GeneratedRegex("(?:^| )(?:위|아래|밑|옆|앞|뒤|안|속|밖|곁)$")]
    private static partial Regex Beside();
}
