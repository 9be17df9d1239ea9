using FairyTaleBot.Characters;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

internal enum Pose
{
    Stand,
    Run,
    Reach,
    Sit,
    Hold,
    Bow,
    Sleep,
}

internal static class Poses
{
    private static readonly (Pose Pose, string[] Stems)[] ByWord =
    [
        (Pose.Run, ["run", "chas", "hurr", "rush", "race", "jump", "leap", "danc", "fled", "flee", "달리", "달려", "뛰", "뛴", "쫓", "서두", "서둘", "춤"]),
        (Pose.Hold, ["hold", "held", "carr", "lift", "hug", "offer", "give", "들고", "들어", "안고", "안아", "건네", "내밀", "품"]),
        (Pose.Reach, ["reach", "climb", "point", "wave", "stretch", "look up", "knock", "catch", "뻗", "오르", "올라", "가리", "손을 흔", "올려다", "두드", "잡으"]),
        (Pose.Bow, ["bow", "bend", "lean", "thank", "whisper", "peer", "kneel", "숙이", "숙여", "절을", "인사", "굽", "속삭", "들여다"]),
        (Pose.Sleep, ["sleep", "slept", "asleep", "snor", "doze", "잠들", "잠든", "잠이 들", "낮잠", "꿈나라", "쿨쿨"]),
        (Pose.Sit, ["sit", "sat", "rest", "wait", "read", "dream", "앉", "쉬", "잠", "기다", "읽", "꿈"]),
        (Pose.Stand, ["stand", "stood", "stop", "listen", "서 있", "섰", "멈", "듣"]),
    ];

    /// <summary>What the scene says the first of the cast does; else what its mood suggests.</summary>
    public static Pose For(string action, Emotion mood, int chance)
    {
        foreach (var (pose, stems) in ByWord)
        {
            if (stems.Any(s => Stands(action, s))) return pose;
        }

        return mood switch
        {
            Emotion.Joy => chance % 2 == 0 ? Pose.Run : Pose.Reach,
            Emotion.Wonder or Emotion.Surprise => Pose.Reach,
            Emotion.Sadness => Pose.Sit,
            Emotion.Courage => chance % 2 == 0 ? Pose.Run : Pose.Stand,
            Emotion.Tenderness => chance % 2 == 0 ? Pose.Bow : Pose.Hold,
            _ => chance % 3 == 0 ? Pose.Sit : Pose.Stand,
        };
    }

    /// <summary>What a companion does beside it.</summary>
    public static Pose Beside(Pose first, int chance) => (first, chance % 3) switch
    {
        (Pose.Run, 0 or 1) => Pose.Run,
        (Pose.Sit, 0) => Pose.Sit,
        (Pose.Sleep, _) => chance % 2 == 0 ? Pose.Sleep : Pose.Sit,
        (_, 0) => Pose.Reach,
        (_, 1) => Pose.Stand,
        _ => Pose.Sit,
    };

    /// <summary>English stems begin a word; Korean ones may stand anywhere.</summary>
    private static bool Stands(string text, string stem)
    {
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (stem[0] > 127 || at == 0 || !char.IsLetter(text[at - 1])) return true;
        }

        return false;
    }
}
