using System.Text.RegularExpressions;

namespace FairyTaleBot.Briefs;

/// <summary>How many there are of a thing, as Korean says it behind or before the noun: "사탕 열 개", "세 마리의 곰".</summary>
public static partial class Counts
{
    /// <summary>The text without them: the 개 of "세 개의 문" barks at nobody, the 한 of "착한 개" counts nothing.</summary>
    public static string Without(string korean) => Counted().Replace(korean, " ");

    [GeneratedRegex(@"(?<!\p{L})(?:(?:열|스물|서른|마흔|쉰|백|천)?\s?(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)|열|스무|서른|마흔|쉰|백|천|두세|서너|몇|여러|\d+)\s?(?:개|마리|명|권|송이|그루|켤레|자루)(?:의|를|을|가|이|와|과|로|도|만|나|은|는|에게|짜리)?(?!\p{L})")]
    private static partial Regex Counted();
}
