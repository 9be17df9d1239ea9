using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>
/// The gate that needs no service: word lists in both languages, read through folding that undoes what hides a word.
/// It is gentle: a fairy tale may hold a dragon, a sword and a fright; what it declines, no reader of any age should meet here.
/// </summary>
public sealed class LocalGate : IModerator
{
    private static readonly Verdict Fine = new Verdict.Fine();

    private static readonly (Lexicon Words, DeclineReason Reason)[] Lists =
    [
        (Lexicon.Load("sexual"), DeclineReason.Sexual),
        (Lexicon.Load("insults"), DeclineReason.Insult),
        (Lexicon.Load("substances"), DeclineReason.Substances),
        (Lexicon.Load("danger"), DeclineReason.Danger),
        (Lexicon.Load("gore"), DeclineReason.Gore),
        (Lexicon.Load("people"), DeclineReason.RealPerson),
    ];

    // What is longer than any wish may be is not decoded; it is cut before it gets anywhere.
    private const int LongestWish = 1_000;

    private static readonly Lexicon Need = Lexicon.Load("care");

    public Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Judge(text, use, age));
    }

    private static Verdict Judge(string text, TextUse use, AgeBand age)
    {
        var folded = GateText.Of(text);
        if (Need.StandsIn(folded)) return new Verdict.Care();
        if (ContactData.StandsIn(text)) return new Verdict.Declined(DeclineReason.PrivateData);
        foreach (var (words, reason) in Lists)
        {
            if (words.StandsIn(folded)) return new Verdict.Declined(reason);
        }

        // What somebody wishes for is kept; what they want the machine to do instead of telling is left out.
        var wish = text;
        if (use is TextUse.Theme or TextUse.Idea or TextUse.Wish or TextUse.Name)
        {
            wish = Orders.Without(text);
            if (wish.Length == 0 && text.Length > 0 || (wish != text && use == TextUse.Name)) return new Verdict.Declined(DeclineReason.Order);
            if (Orders.StandsIn(folded.Line) && wish == text || Disguises.Of(Folding.Clean(wish, LongestWish)).Any(Orders.StandsIn)) return new Verdict.Declined(DeclineReason.Order);
        }

        // A ten-year-old's knight may fight; the storyteller turns it into a riddle anyway.
        var softens = use is TextUse.Theme or TextUse.Idea or TextUse.Wish && age != AgeBand.From10To12;
        if (softens && Softening.Of(wish) is { } gentler) return new Verdict.Softened(gentler);
        return wish == text ? Fine : new Verdict.Softened(wish);
    }
}
