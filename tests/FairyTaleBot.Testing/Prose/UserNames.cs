using FairyTaleBot.Characters;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Testing.Prose;

/// <summary>Names as Korean families give them, with how each is read, said by hand: the code that writes particles has no part in it.</summary>
public static class UserNames
{
    public static readonly IReadOnlyDictionary<string, string> Readings = new Dictionary<string, string>
    {
        ["민준"] = "민준", ["서연"] = "서연", ["하나"] = "하나", ["도윤"] = "도윤", ["별"] = "별", ["하늘"] = "하늘", ["이슬"] = "이슬", ["가을"] = "가을", ["유리"] = "유리", ["콩"] = "콩",
        ["뭉게"] = "뭉게", ["밤톨"] = "밤톨", ["초코"] = "초코", ["꽃님"] = "꽃님", ["값"] = "값", ["흙"] = "흙", ["닭"] = "닭", ["여덟"] = "여덟", ["뿅뿅"] = "뿅뿅", ["까꿍이"] = "까꿍이",
        ["토끼 1"] = "토끼 일", ["로봇 2"] = "로봇 이", ["로봇 3"] = "로봇 삼", ["곰 4"] = "곰 사", ["공룡 6"] = "공룡 육", ["용 7"] = "용 칠", ["별 8"] = "별 팔", ["고래 9"] = "고래 구", ["달 10"] = "달 십", ["7호"] = "칠호", ["100"] = "백",
        ["Mia"] = "미아", ["Tom"] = "톰", ["Paul"] = "폴", ["Jack"] = "잭", ["Peter"] = "피터", ["Ben"] = "벤", ["Ming"] = "밍", ["Pat"] = "팻", ["Max"] = "맥스", ["Apple"] = "애플", ["BTS"] = "비티에스", ["TVXL"] = "티브이엑스엘",
        ["토끼🐰"] = "토끼", ["별⭐"] = "별", ["민준😀"] = "민준", ["하늘✨✨"] = "하늘", ["콩❤️"] = "콩", ["가족👨‍👩‍👧"] = "가족", ["Mia🌸"] = "미아", ["Tom🚀"] = "톰", ["로봇 3🤖"] = "로봇 삼",
        ["(주)별"] = "주별", ["별!"] = "별", ["민준?"] = "민준", ["몽이~"] = "몽이", ["솔♡"] = "솔", ["ｓｔａｒ"] = "스타", ["７"] = "칠",
    };

    /// <summary>The bible with hero, helper and a friend who joined called as a family called them.</summary>
    public static StoryBible Into(StoryBible bible, int tale)
    {
        string[] names = [.. Readings.Keys];
        Name Called(int at) => new(names[(tale + (at * names.Length / 3)) % names.Length]);
        var cast = bible.Cast.Select(c => c.Role switch { Role.Hero => c with { Name = Called(0) }, Role.Helper => c with { Name = Called(1) }, _ => c });
        var friend = bible.Cast.First(c => c.Role == Role.Helper) with { Id = "friend", Role = Role.Minor, Name = Called(2), JoinedBy = new("m:1") };
        return bible with { Cast = [.. cast, friend] };
    }
}
