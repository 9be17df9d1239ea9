using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Pages;

/// <summary>Lays out the choice under a page: the ways on in full as numbered lines with their votes, then the buttons.</summary>
internal static class BallotLayout
{
    private const int LabelOnButton = 24;
    private const int LabelInLine = 200;
    private const int ShortLabelInLine = 90;
    // Leaves room for the line by which people are called.
    private const int TextLimit = 3_100;

    public static OutgoingMessage Of(ToldTale told, BallotView ballot, int accent, DateTimeOffset now, int textLimit = TextLimit)
    {
        var page = new PageBuilder().Accent(accent);
        page.Words($"### {DiscordMarkdown.Escape(ballot.Heading)}\n{Lines(told, ballot, textLimit, wholly: true)}");
        if (SmallPrint(told, ballot, now) is { Length: > 0 } small) page.Words($"-# {small}");
        if (!ballot.Closed)
        {
            page.Buttons(ballot.Turns.Select(Vote)).Buttons([.. ballot.Controls.Select(Answers.Show), .. Extras(told, ballot)]);
            if (told.Tale.Settings.Bedtime) page.Buttons(ViewMaker.Soothing(ballot.Tale, told.Tale.Settings.Language).Select(Answers.Show));
        }

        return new() { Components = page.Build(), Flags = MessageFlags.ComponentsV2 };
    }

    private static IEnumerable<Button> Extras(ToldTale told, BallotView ballot)
    {
        if (told.Tale.Settings.MostIdeas > 0) yield return Answers.Show(ViewMaker.Control(new ButtonId.OwnIdea(ballot.Tale, ballot.Number), told.Tale.Settings.Language));
        // Nobody can be called where the bot only answers.
        if (!DiscordChats.IsGuest(told.Tale.Chat)) yield return Button.Press(new PageButton.Call(ballot.Tale).ToString(), Say(told, Phrases.Labels.CallMe));
    }

    private static string Lines(ToldTale told, BallotView ballot, int textLimit, bool wholly)
    {
        var lines = Lines(told, ballot, wholly ? LabelInLine : ShortLabelInLine);
        return lines.Length <= textLimit || !wholly ? lines : Lines(told, ballot, textLimit, wholly: false);
    }

    private static string Lines(ToldTale told, BallotView ballot, int limit) =>
        string.Join("\n", ballot.Turns.Select(t => Line(told, t, limit)));

    private static string Line(ToldTale told, TurnView turn, int limit)
    {
        var label = DiscordMarkdown.Escape(TextFit.Cut(turn.Label, limit)).ReplaceLineEndings(" ");
        var line = $"**{turn.Number}** {DiscordMarkdown.Escape(turn.Emoji)} {(turn.Won ? $"**{label}**" : label)}";
        if (turn.Credit is { } credit) line += $" · {DiscordMarkdown.Escape(credit)}";
        if (turn.Votes > 0) line += $" · {Say(told, Phrases.Ballots.Tally.Say(("n", turn.Votes)))}";
        return turn.Won ? $"✓ {line}" : line;
    }

    // The emoji stands in the label: there any sign is allowed, while Discord refuses a message whose button's emoji it does not know.
    private static Button Vote(TurnView turn) => Button.Press(
        turn.Button,
        TextFit.Cut($"{turn.Emoji} {turn.Number} · {TextFit.Cut(turn.Label, LabelOnButton)}{(turn.Votes > 0 ? $" ({turn.Votes})" : "")}", ComponentLimits.ButtonLabel));

    private static string SmallPrint(ToldTale told, BallotView ballot, DateTimeOffset now)
    {
        if (ballot.Closed) return ballot.Outcome is { } outcome ? DiscordMarkdown.Escape(outcome).ReplaceLineEndings(" ") : "";
        var parts = new List<string>();
        if (ballot.Voted > 0) parts.Add(Say(told, Phrases.Ballots.Voted.Say(("voted", ballot.Voted), ("of", ballot.TakingPart))));
        if (Turning.Of(ballot, told.Tale.Settings.TimeZone, now) is { } turning) parts.Add(Say(told, turning));
        return DiscordMarkdown.Escape(string.Join(" · ", parts));
    }

    private static string Say(ToldTale told, Sentence sentence) => Phrasebook.Say(told.Tale.Settings.Language, sentence, told.Words);
}
