using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary>Beginnings for those who cannot think of one: someone small, and one thing that is not as it should be.</summary>
internal static class ThemeSparks
{
    private static readonly string[] English =
    [
        "a fox who lost its shadow",
        "a lighthouse that is afraid of the dark",
        "the dragon who could only sneeze bubbles",
        "a snail who delivers the morning",
        "two moons and one small boat",
        "the bakery where wishes rise overnight",
        "a cloud that would not leave the village",
        "the hedgehog who collected quiet sounds",
        "a door in the oldest tree",
        "the night the stars came down to swim",
        "a bear who forgot how to sleep",
        "the letter that nobody had written",
    ];

    private static readonly string[] Korean =
    [
        "그림자를 잃어버린 여우",
        "어둠이 무서운 등대",
        "비눗방울 재채기를 하는 용",
        "아침을 배달하는 달팽이",
        "달 두 개와 작은 배 한 척",
        "밤새 소원이 부풀어 오르는 빵집",
        "마을을 떠나지 않는 구름",
        "조용한 소리를 모으는 고슴도치",
        "가장 오래된 나무에 난 문",
        "별들이 헤엄치러 내려온 밤",
        "잠자는 법을 잊은 곰",
        "아무도 쓰지 않은 편지",
    ];

    public static IReadOnlyList<string> In(Language language) => language == Language.Ko ? Korean : English;
}
