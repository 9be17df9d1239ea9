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
        var (doer, used) = DoerOf(tokens[..at], stage);
        if (doer is null) return null;
        string[] between = [.. tokens[..at].Where((_, i) => i >= used)];
        var thing = ThingOf(between, stage, doer, deed);
        return deed.NeedsThing && thing is null ? null : new Clause(doer, deed, thing, !between.Any(IsObject) && between.Any(IsWhere));
    }

    private static (int At, Deed? Deed) VerbOf(string[] tokens)
    {
        for (var at = tokens.Length - 1; at >= Math.Max(0, tokens.Length - 3); at--)
        {
            var token = tokens[at];
            var thing = tokens[..at].LastOrDefault(IsObject) ?? (at > 0 ? tokens[at - 1] : "");
            var deed = Deeds.For(Language.Ko)
                .SelectMany(d => d.VerbsOf(thing).Where(w => token.StartsWith(w, StringComparison.Ordinal)).Select(w => (Deed: d, w.Length)))
                .OrderByDescending(d => d.Length).FirstOrDefault().Deed;
            // A noun that only looks like a verb stands alone or carries a particle.
            if (deed is not null && Gazetteer.Exactly(token, Language.Ko) is null && (at < tokens.Length - 1 || token.Length > 1)) return (at, deed);
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
            if (i == 0 && before.Length > 1 && StrangerIn(before[0]) is { } stranger) return (new Doer.Newcomer(stranger, null, Named: true), 1);
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
        var at = Array.FindIndex(between, IsObject);
        var said = at >= 0 ? string.Join(' ', between[..(at + 1)]) : string.Join(' ', between);
        var things = IdeaWords.Things(said, Language.Ko).Select(t => Beside().Replace(t, "")).Where(IsFree);
        var thing = (at >= 0 ? things.LastOrDefault() : things.FirstOrDefault()) ?? IdeaWords.Of(said, Language.Ko).FirstOrDefault(w => Gazetteer.Exactly(w, Language.Ko) is not null && IsFree(w));
        // "양말 노래" is a song about socks.
        var own = thing is null ? null : deed.Own.FirstOrDefault(o => thing.EndsWith(" " + o, StringComparison.Ordinal));
        return own is null ? thing : thing![..^(own.Length + 1)];

        bool IsFree(string t) => t.Length > 0 && stage.Bible.Cast.All(c => c.Name.Display != t) && !stage.Taboo.Forbids(t) && !(doer is Doer.Newcomer n && n.Name == t) && !deed.Own.Contains(t) && !deed.Words.Contains(t);
    }

    /// <summary>"나무 위에서" is about a tree.</summary>
    [GeneratedRegex("(?:^| )(?:위|아래|밑|옆|앞|뒤|안|속|밖|곁)$")]
    private static partial Regex Beside();
}
