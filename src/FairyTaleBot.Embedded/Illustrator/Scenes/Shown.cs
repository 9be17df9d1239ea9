using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Which words a scene shows without a thing of their own: its cast, its landmark, its hour and its weather.</summary>
internal static class Shown
{
    private static readonly (Func<SceneBrief, bool> Is, string[] Words)[] Hours =
    [
        (b => b.TimeOfDay == TimeOfDay.Night || b.Bedtime, ["night", "dark", "darkness", "midnight", "moon", "moonlight", "밤", "어둠", "한밤", "달", "달님", "달빛"]),
        (b => b.TimeOfDay == TimeOfDay.Morning, ["morning", "dawn", "sunrise", "아침", "새벽", "해", "해님", "sun"]),
        (b => b.TimeOfDay == TimeOfDay.Evening, ["evening", "dusk", "sunset", "저녁", "저녁노을", "노을", "해질녘"]),
        (b => b.TimeOfDay == TimeOfDay.Day, ["day", "noon", "sunshine", "sun", "낮", "한낮", "햇살", "해", "해님"]),
    ];

    private static readonly (Func<SceneBrief, bool> Is, string[] Words)[] Weathers =
    [
        (b => b.Weather == Weather.Rain, ["rain", "raindrop", "storm", "비", "빗방울", "소나기"]),
        (b => b.Weather == Weather.Snow, ["snow", "snowflake", "winter", "눈", "눈송이", "겨울", "첫눈"]),
        (b => b.Weather == Weather.Wind, ["wind", "breeze", "gale", "바람", "산들바람"]),
        (b => b.Weather == Weather.Mist, ["mist", "fog", "안개"]),
        (b => b.Weather == Weather.Cloudy, ["cloud", "clouds", "구름"]),
    ];

    private static readonly string[] Always =
        ["sky", "hill", "ground", "path", "road", "길", "hero", "friend", "friends", "하늘", "언덕", "땅", "친구", "주인공"];

    private static readonly Dictionary<Landmark, string[]> Marks = new()
    {
        [Landmark.Cottage] = ["cottage", "house", "home", "hut", "window", "chimney", "door", "roof", "집", "오두막", "창문", "굴뚝", "지붕", "문"],
        [Landmark.Wood] = ["wood", "woods", "forest", "tree", "trees", "숲", "나무", "숲속"],
        [Landmark.Lake] = ["lake", "pond", "water", "reed", "호수", "연못", "물"],
        [Landmark.Tower] = ["tower", "bell tower", "clock tower", "stairs", "탑", "종탑", "시계탑"],
        [Landmark.Hill] = ["hill", "meadow", "tree", "언덕", "들판", "나무"],
        [Landmark.Bridge] = ["bridge", "river", "stream", "brook", "다리", "강", "시내", "개울"],
        [Landmark.Cave] = ["cave", "rock", "tunnel", "동굴", "바위", "굴"],
        [Landmark.Castle] = ["castle", "palace", "gate", "tower", "flag", "성", "궁궐", "궁전", "성문"],
        [Landmark.Well] = ["well", "bucket", "우물", "두레박"],
        [Landmark.Market] = ["market", "stall", "shop", "fair", "시장", "장터", "가게"],
        [Landmark.Boat] = ["boat", "ship", "sail", "sea", "배", "돛", "바다", "돛단배"],
        [Landmark.Lighthouse] = ["lighthouse", "sea", "light", "beacon", "등대", "바다", "불빛"],
    };

    public static bool ByWeather(SceneBrief brief, string name) =>
        Weathers.Any(w => w.Is(brief) && w.Words.Any(x => IsWord(name, x)));

    public static bool ByScene(SceneBrief brief, string word)
    {
        var w = word.Trim();
        if (brief.Cast.Any(c => Same(c.Name.Display, w) || Same(c.Kind, w) || c.Name.Aliases.Any(a => Same(a, w)) || Same(c.Visual.Body.ToString(), w))) return true;
        if (Same(brief.Place.Name, w) || Marks[brief.Place.Landmark].Any(m => IsWord(w, m))) return true;
        if (Hours.Any(h => h.Is(brief) && h.Words.Any(x => IsWord(w, x))) || ByWeather(brief, w) || Always.Any(x => IsWord(w, x))) return true;
        return brief.Cast.Any(c => c.Visual.SignatureProp.Length > 0 && Drawables.Find(w) is { } thing && Drawables.Find(c.Visual.SignatureProp) == thing);
    }

    /// <summary>Whether two words name the same: alike, or one stands at the end of the other.</summary>
    public static bool Same(string name, string word) =>
        name.Length > 0 && word.Length > 0 && (string.Equals(name, word, StringComparison.OrdinalIgnoreCase)
            || EndsWith(name, word) || EndsWith(word, name));

    private static bool IsWord(string word, string known) =>
        string.Equals(word, known, StringComparison.OrdinalIgnoreCase) || (known.Length > 1 && EndsWith(word, known))
        || (known[0] < 128 && string.Equals(word, known + "s", StringComparison.OrdinalIgnoreCase));

    private static bool EndsWith(string whole, string end) =>
        end.Length > 1 && whole.Length > end.Length && whole.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        && (end[0] > 127 || whole[whole.Length - end.Length - 1] == ' ');
}
