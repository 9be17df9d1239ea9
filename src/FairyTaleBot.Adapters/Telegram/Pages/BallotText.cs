using System.Text;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Telegram.Pages;

/// <summary>The choice under a page: every way on in full, who is for it, and how the page will turn.</summary>
internal static class BallotText
{
    /// <summary>In a family names say more than numbers; in a crowd they only fill the page.</summary>
    private const int MostNamed = 8;

    private const int ShortLabel = 80;

    /// <param name="room">UTF-16 units there are; names go first when they are too few, then the ends of the longest choices.</param>
    public static string Of(BallotView ballot, bool isOpen, ToldTale told, bool isAlone, DateTimeOffset now, int room)
    {
        if (!isOpen) return Closed(ballot);
        string[] ways =
        [
            Open(ballot, told, isAlone, now, ballot.Voted <= MostNamed && !isAlone, int.MaxValue),
            Open(ballot, told, isAlone, now, false, int.MaxValue),
            Open(ballot, told, isAlone, now, false, ShortLabel),
        ];
        return ways.FirstOrDefault(w => HtmlText.Parse(w).Length <= room) ?? HtmlText.Parse(ways[^1]).Split(Math.Max(2, room))[0];
    }

    private static string Open(BallotView ballot, ToldTale told, bool isAlone, DateTimeOffset now, bool isNamed, int mostLabel)
    {
        var language = told.Tale.Settings.Language;
        var text = new StringBuilder(TelegramHtml.Bold(ballot.Heading));
        foreach (var turn in ballot.Turns) text.Append('\n').Append(Line(turn, language, isNamed, mostLabel));
        if (isAlone) return text.ToString();
        text.Append("\n\n").Append(TelegramHtml.Italic(WhenItTurns(ballot, told, now)));
        if (ballot.Voted > 0) text.Append('\n').Append(TelegramHtml.Italic(Say(Phrases.Ballots.Voted.Say(("voted", ballot.Voted), ("of", ballot.TakingPart)))));
        return text.ToString();

        string Say(Sentence sentence) => Phrasebook.Say(language, sentence);
    }

    private static string Line(TurnView turn, Language language, bool isNamed, int mostLabel)
    {
        var line = new StringBuilder($"{turn.Number}. {turn.Emoji} {TelegramHtml.Escape(Folding.CutWhole(turn.Label, mostLabel))}");
        if (turn.Credit is { } credit) line.Append(" (").Append(TelegramHtml.Italic(credit)).Append(')');
        if (turn.Votes == 0) return line.ToString();
        var count = Phrasebook.Say(language, Phrases.Ballots.Tally.Say(("n", turn.Votes)));
        var who = isNamed ? string.Join(", ", turn.Voters) : count;
        return line.Append(" · ").Append(TelegramHtml.Bold(who)).ToString();
    }

    /// <summary>How the page will turn, as things stand.</summary>
    private static string WhenItTurns(BallotView ballot, ToldTale told, DateTimeOffset now)
    {
        var settings = told.Tale.Settings;
        Sentence byPeople = settings.Pages == PageTurning.All ? Phrases.Ballots.ClosesWhenAll : Phrases.Ballots.ClosesByNext;
        return Phrasebook.Say(settings.Language, Turning.Of(ballot, settings.TimeZone, now) ?? byPeople, told.Words);
    }

    private static string Closed(BallotView ballot)
    {
        if (ballot.Turns.FirstOrDefault(t => t.Won) is not { } won) return TelegramHtml.Italic(ballot.Heading);
        var line = $"✓ {won.Number}. {won.Emoji} {TelegramHtml.Escape(won.Label)}";
        return ballot.Outcome is { Length: > 0 } outcome ? $"{line}\n{TelegramHtml.Italic(outcome)}" : line;
    }
}
