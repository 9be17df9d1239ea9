using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>Things by which a person could be found: telephone numbers, mail and web addresses, where somebody lives.</summary>
internal static partial class ContactData
{
    public static bool StandsIn(string text)
    {
        var clean = Folding.Clean(text, 20_000);
        return Mail().IsMatch(clean) || Web().IsMatch(clean) || Telephone().IsMatch(clean) || SpokenNumber().IsMatch(clean) || Home().IsMatch(clean) || Account().IsMatch(clean);
    }

    [GeneratedRegex(@"[\w.+-]{2,}\s?(?:@|\(at\)|\[at\]|골뱅이)\s?[\w-]{2,}\s?(?:\.|\(dot\)|\[dot\]|\sdot\s|\s?점\s?)\s?(?:com|net|org|kr|co|io|edu)(?![a-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"https?://|\bwww\.|\b[a-z0-9-]{2,}\.(?:com|net|org|co\.kr|kr|io|gg|tv|app|xyz|info|biz|ru|cn|jp)(?![a-z0-9])|\b(?:t\.me|discord\.gg|bit\.ly|youtu\.be)/", RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    /// <summary>Korean mobile and land lines, American numbers, and anything international.</summary>
    [GeneratedRegex(@"(?<!\d)(?:01[016789][-. ]?\d{3,4}[-. ]?\d{4}|0\d{1,2}[-. )]\s?\d{3,4}[-. ]\d{4}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\+\d{1,3}[-. ]?\d[\d-. ]{6,14}\d)(?!\d)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"공\s?일\s?공(?:\s?[-.]?\s?[공영일이삼사오육칠팔구]){7,8}|(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b[\s-]*){9,}", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenNumber();

    /// <summary>A street alone may be anywhere in a tale; "I live at" and a number, or a full Korean address, may not.</summary>
    [GeneratedRegex(@"\b(?:i live at|my address is|my house is at|our address is)\b[^.!?]{0,20}\d|(?:우리\s?집\s?주소|내\s?주소|집\s?주소)(?:는|가|은)?\s?[^.!?]{0,30}\d|[가-힣]{1,6}(?:시|도)\s[가-힣]{1,5}(?:구|군|시)\s[가-힣0-9]{1,10}(?:로|길|동|읍|면)\s?\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Home();

    [GeneratedRegex(@"\b(?:add me on|find me on|dm me on|message me on)\s(?:instagram|insta|snapchat|snap|tiktok|discord|telegram|kakao|whatsapp)|\bmy\s(?:instagram|insta|snapchat|tiktok|discord|telegram|kakao|kakaotalk|whatsapp|phone number|phone)\s?(?:is|id|name|handle|number|:)|(?:내|제)\s?(?:카톡|카카오톡|텔레그램|디스코드|인스타|인스타그램|틱톡|전화번호|폰번호)\s?(?:아이디)?(?:는|은|야|이야)\s?\S|카톡\s?아이디", RegexOptions.IgnoreCase)]
    private static partial Regex Account();
}
