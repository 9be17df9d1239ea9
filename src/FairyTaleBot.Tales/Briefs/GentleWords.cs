using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Briefs;

/// <summary>Turns what is too rough for a fairy tale into something a child may dream of: a fight becomes a riddle contest.</summary>
internal static partial class GentleWords
{
    private static readonly (Regex Rough, string Gentle)[] English =
    [
        (Killing(), "lullaby"), (Fighting(), "riddle contest"), (Hitting(), "tickle match"), (Shooting(), "bubble pipe"),
        (Blades(), "wooden spoon"), (Blasts(), "firework"), (Blood(), "raspberry jam"), (War(), "snowball fight"), (Poison(), "peppermint tea"),
    ];

    private static readonly (Regex Rough, string Gentle)[] Korean =
    [
        (KillingKo(), "자장가"), (FightingKo(), "수수께끼 내기"), (HittingKo(), "간지럼"), (ShootingKo(), "비눗방울 대롱"),
        (BladesKo(), "나무 숟가락"), (BlastsKo(), "불꽃놀이"), (BloodKo(), "딸기잼"), (WarKo(), "눈싸움"), (PoisonKo(), "박하차"),
    ];

    public static string Of(string text, Language language)
    {
        // Every rough word is looked for in the original, so that nothing gentle is made gentle twice.
        var marked = text;
        var table = language == Language.Ko ? Korean : English;
        for (var i = 0; i < table.Length; i++) marked = table[i].Rough.Replace(marked, $" \uE000{(char)('\uE100' + i)} ");
        for (var i = 0; i < table.Length; i++) marked = marked.Replace($"\uE000{(char)('\uE100' + i)}", table[i].Gentle, StringComparison.Ordinal);
        return marked;
    }

    private const RegexOptions Folded = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:kill(?:s|ed|ing|er)?|murder(?:s|ed|ing|er)?|slay(?:s|ing)?|slain|die[sd]?|dying|dead|death|corpse)\b", Folded)]
    private static partial Regex Killing();

    [GeneratedRegex(@"\b(?:fights?|fighting|fought|battles?|duels?)\b", Folded)]
    private static partial Regex Fighting();

    [GeneratedRegex(@"\b(?:punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|hit|hits|hitting|beat|beats|beating|attack(?:s|ed|ing)?|stab(?:s|bed|bing)?|hurt(?:s|ing)?|destroy(?:s|ed|ing)?)\b", Folded)]
    private static partial Regex Hitting();

    [GeneratedRegex(@"\b(?:guns?|pistols?|rifles?|bullets?|cannons?|shoot(?:s|ing(?!\s+stars?\b))?|shot)\b", Folded)]
    private static partial Regex Shooting();

    [GeneratedRegex(@"\b(?:swords?|kni(?:fe|ves)|daggers?|axes?|spears?|weapons?)\b", Folded)]
    private static partial Regex Blades();

    [GeneratedRegex(@"\b(?:bombs?|grenades?|dynamite|explo(?:de|des|ded|sion|sions))\b", Folded)]
    private static partial Regex Blasts();

    [GeneratedRegex(@"\b(?:blood|bloody|bleed(?:s|ing)?)\b", Folded)]
    private static partial Regex Blood();

    [GeneratedRegex(@"\bwars?\b", Folded)]
    private static partial Regex War();

    [GeneratedRegex(@"\bpoison(?:s|ed|ous)?\b", Folded)]
    private static partial Regex Poison();

    [GeneratedRegex(@"(?<!\S)(?:죽이|죽여|죽인|죽일|죽는|죽었|죽어|죽음|살해|시체)\S*")]
    private static partial Regex KillingKo();

    [GeneratedRegex(@"(?<!\S)(?:싸우|싸움|싸워|싸운|결투|전투)\S*")]
    private static partial Regex FightingKo();

    [GeneratedRegex(@"(?<!\S)(?:때리|때려|때린|무찌|물리치|물리쳐|공격|찌르|찔러|부수|부숴)\S*")]
    private static partial Regex HittingKo();

    [GeneratedRegex(@"(?<!\S)(?:총(?=을|으로|이|은|도|\s|$)|권총|대포|총알)\S*")]
    private static partial Regex ShootingKo();

    [GeneratedRegex(@"(?<!\S)(?:칼(?=로|을|은|이|과|도|\s|$)|검으로|검을|창으로|도끼|무기)\S*")]
    private static partial Regex BladesKo();

    [GeneratedRegex(@"(?<!\S)(?:폭탄|폭발|터뜨|수류탄)\S*")]
    private static partial Regex BlastsKo();

    [GeneratedRegex(@"(?<!\S)피(?=를|가|와|로)\S*")]
    private static partial Regex BloodKo();

    [GeneratedRegex(@"(?<!\S)전쟁\S*")]
    private static partial Regex WarKo();

    [GeneratedRegex(@"(?<!\S)(?:독약|독을|독이|독사과)\S*")]
    private static partial Regex PoisonKo();
}
