using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>A line of the chapter.</summary>
internal sealed record Told(string Text, Need Need);

/// <summary>A passage with its slots filled.</summary>
internal sealed record Passage(string Title, IReadOnlyList<Told> Lines)
{
    public string Text => string.Join(' ', Lines.Select(l => l.Text));

    /// <summary>Without what is told only when there is room.</summary>
    public int Words => Lines.Where(l => l.Need == Need.Must).Sum(l => Prose.Words(l.Text));
}

/// <summary>Picks variants and fills them. What cannot be said of this tale, or was asked to be left out, is never picked.</summary>
internal sealed class Teller(Stage stage)
{
    private const int LookedAt = 2;
    private const int LookedAtWhenTerse = 8;

    /// <summary>Whether the gift can be used now; a pattern cannot know.</summary>
    public bool GiftAtHand { get; set; }

    /// <summary>Of several ways to tell something the shortest is taken.</summary>
    public bool Terse { get; init; }

    /// <summary>One passage under a heading, another for every take; null when none can be told.</summary>
    public Passage? Tell(string key, int skip = 0)
    {
        var variants = stage.Tables[key].Variants;
        if (variants.Count == 0) return null;
        var start = (int)(Seeded.For(stage.TaleHash, key).Next() % (ulong)variants.Count) + stage.Take - 1 + skip;
        return First(Enumerable.Range(0, variants.Count).Select(i => variants[(start + i) % variants.Count]), byAge: true);
    }

    /// <summary>One of the variants under a heading that can be told with what is bound now: another for every rank, as far as they reach.</summary>
    /// <param name="slot">A slot that it must have; empty when none.</param>
    public string? Say(string key, int rank, string slot = "") => Pick(key, rank, slot)?.Text;

    /// <summary>As <see cref="Say"/>, with which of the ways it is, counted from 1.</summary>
    public (string Text, int Way)? Pick(string key, int rank, string slot = "")
    {
        var open = Tellable(key, slot);
        return open.Length == 0 ? null : open[rank % open.Length];
    }

    /// <summary>As <see cref="Pick"/>, what was told least first, and another for every take.</summary>
    /// <param name="told">The ways in which the tale has told it, as <see cref="Pick"/> counts them.</param>
    public (string Text, int Way)? PickNew(string key, int rank, IEnumerable<int> told)
    {
        var open = Tellable(key);
        if (open.Length == 0) return null;
        var times = told.CountBy(way => way).ToDictionary();
        var onward = Enumerable.Range(0, open.Length).Select(i => open[(rank + i) % open.Length]);
        return onward.OrderBy(o => times.GetValueOrDefault(o.Way)).ElementAt((stage.Take - 1) % open.Length);
    }

    /// <summary>In the tale's own order, what is easy to read first.</summary>
    private (string Text, int Way)[] Tellable(string key, string slot = "")
    {
        var variants = stage.Tables[key].Variants;
        // Only what can be told is counted, or two ranks would meet in one.
        return [.. Seeded.For(stage.TaleHash, key).Shuffle(Enumerable.Range(0, variants.Count))
            .Where(i => slot.Length == 0 || variants[i].Lines.Any(l => l.Text.Contains("{" + slot, StringComparison.OrdinalIgnoreCase)))
            .Select(i => (Passage: Fill(variants[i]), Way: i + 1))
            .Where(p => p.Passage is not null)
            .OrderByDescending(p => IsReadable(p.Passage!))
            .Select(p => (p.Passage!.Text, p.Way))];
    }

    /// <summary>
    /// The part of a pool that belongs to one of several chapters, so that no two of them say the same. Nothing has to be remembered:
    /// every chapter shuffles the pool alike and takes its own share.
    /// </summary>
    public List<string> Share(string key, int rank, int of)
    {
        var variants = stage.Tables[key].Variants;
        var order = Seeded.For(stage.TaleHash, key).Shuffle(Enumerable.Range(0, variants.Count));
        of = Math.Max(of, 1);
        rank = Math.Clamp(rank, 0, of - 1);
        var share = order[(rank * order.Length / of)..((rank + 1) * order.Length / of)];
        if (stage.Take % 2 == 0)
        {
            // Another draft begins at the other end; of a single line it does without.
            if (share.Length == 1) return [];
            Array.Reverse(share);
        }

        return [.. share.Select(i => Fill(variants[i])).OfType<Passage>().Where(IsReadable).Select(p => p.Text)];
    }

    public string? Fill(string pattern) => stage.Realiser.Fill(stage.Register.Voiced(pattern)) is { } text && !stage.Taboo.Forbids(text) ? stage.Register.Of(text) : null;

    /// <summary>The first that can be told, and if there is one, the first whose sentences are short enough for the readers.</summary>
    /// <param name="byAge">Of the first two that can be told, the one that suits the readers' age.</param>
    private Passage? First(IEnumerable<Variant> variants, bool byAge = false)
    {
        Passage? spare = null;
        var open = new List<Passage>();
        foreach (var variant in variants)
        {
            if (Fill(variant) is not { } passage) continue;
            spare ??= passage;
            if (!IsReadable(passage)) continue;
            if (!byAge) return passage;
            open.Add(passage);
            if (open.Count == (Terse ? LookedAtWhenTerse : LookedAt)) break;
        }

        if (Terse) return open.MinBy(p => p.Words) ?? spare;
        return open switch { [] => spare, [var only] => only, [var first, var second, ..] => stage.Register.Compare(second.Text, first.Text) < 0 ? second : first };
    }

    private bool IsReadable(Passage passage) =>
        !stage.Register.Frightens(passage.Text) && passage.Lines.All(l => Prose.Sentences(l.Text).All(s => Prose.Words(s) <= stage.Brief.Reading.MaxSentenceWords));

    private Passage? Fill(Variant variant)
    {
        var lines = new List<Told>();
        foreach (var line in variant.Lines)
        {
            if (line.Includes)
            {
                if (Include(line.Text) is { } included) lines.AddRange(included.Lines.Select(l => l with { Need = l.Need > line.Need ? l.Need : line.Need }));
                continue;
            }

            if (Fill(line.Text) is { } text) lines.Add(new Told(text, line.Need));
            else if (line.Need == Need.Must) return null;
        }

        var title = variant.Title.Length == 0 ? "" : Fill(variant.Title) ?? "";
        return lines.Count == 0 ? null : new Passage(title, lines);
    }

    private Passage? Include(string name)
    {
        var dot = name.IndexOf('.');
        var (part, moment) = (name[..dot], name[(dot + 1)..]);
        if (part == "gift" && moment == "use" && !GiftAtHand) return null;
        var (table, key) = part switch
        {
            "habit" => ("habits", stage.KeyOf("habit")),
            "opponent" => ("opponents", Stage.KeyOfId(stage.Opponent?.Id)),
            "donor" => ("donors", Stage.KeyOfId(stage.Donor?.Id)),
            _ => ("gifts", Stage.KeyOfId(stage.Gift?.Id)),
        };
        return Tell($"{table}/{key}.{moment}") ?? Tell($"{table}/any.{moment}");
    }
}
