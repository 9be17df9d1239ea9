using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Three ways on, of different kinds, out of the moves that the next beat can begin with.</summary>
internal sealed class ChoiceMaker(Stage stage)
{
    private const int Wanted = 3;

    public EquatableArray<OfferedTurn> Make()
    {
        var brief = stage.Brief;
        if (brief.IsLast || brief.Next is not { } next) return brief.IsLast ? [] : Offer(Leg.Road, brief.Beat.ChoiceAxis, null);
        return Offer(Legs.Of(next, brief.Of), brief.Beat.ChoiceAxis, next);
    }

    private EquatableArray<OfferedTurn> Offer(Leg leg, ChoiceAxis wished, Beat? next)
    {
        var chosen = new List<OfferedTurn>();
        Move[] candidates = [.. Ordered(leg), .. Enum.GetValues<Leg>().Where(l => l != leg && l != Leg.Back && l != Leg.Home).SelectMany(Ordered), .. Ordered(Leg.Home)];
        // First the wished axis, then others; a second of the same axis only when there is nothing else.
        foreach (var pass in (bool[])[true, false])
        {
            foreach (var move in candidates.OrderByDescending(m => m.Leg == leg).ThenByDescending(m => m.Axis == wished && chosen.Count == 0))
            {
                if (chosen.Count == Wanted) break;
                if (pass && (move.Leg != leg || chosen.Any(c => c.Axis == move.Axis))) continue;
                if (chosen.Any(c => c.Move == move.Id) || (next is not null && !LookAhead.Reaches(stage, move, next)) || TurnOf(move) is not { } turn || chosen.Any(c => Likeness.TooAlike(c.Label, turn.Label))) continue;
                chosen.Add(turn);
            }
        }

        var order = Seeded.For(stage.TaleHash, $"choices {stage.Brief.Number} {stage.Take}");
        return [.. order.Shuffle(chosen)];
    }

    /// <summary>A leg's moves in this tale's order; a later page of the same leg begins where the one before left off.</summary>
    private IEnumerable<Move> Ordered(Leg leg)
    {
        var moves = Seeded.For(stage.TaleHash, $"moves {leg}").Shuffle(Moves.All.Where(m => m.Leg == leg && m.NotIn != stage.Plot.Id));
        var plan = stage.Bible.Plan;
        var before = plan.Count(b => b.Index < stage.Brief.Number && plan.FirstOrDefault(n => n.Index == b.Index + 1) is { } next && Legs.Of(next, stage.Brief.Of) == leg);
        var start = before * Wanted + (stage.Take - 1) * 2;
        for (var i = 0; i < moves.Length; i++)
        {
            var move = moves[(start + i) % moves.Length];
            if (move.Id != stage.Brief.Won?.Move && !stage.Bible.Ledger.Any(f => TurnId.Of(f)?.What == move.Id)) yield return move;
        }
    }

    private OfferedTurn? TurnOf(Move move)
    {
        if (move.Needs.Length > 0 && !stage.Knows(move.Needs)) return null;
        var section = stage.Tables[move.Key];
        var label = stage.Realiser.Fill(section.Field("label"));
        if (label is null || stage.Taboo.Forbids(label) || label.Length > OfferedTurn.MaxLabel) return null;
        // Nobody sings the lullaby that was stolen.
        if (stage.Want is { } want && Prose.Holds(label, want.Name)) return null;
        var tellable = section.Variants.Any(v => v.Lines.All(l => stage.Realiser.Fill(l.Text) is { } text && !stage.Taboo.Forbids(text)));
        return tellable ? new OfferedTurn(label, move.Emoji, move.Axis, move.Id, [.. section.List("words")]) : null;
    }
}
