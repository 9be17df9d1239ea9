using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Testing.Reviews.Faults;

/// <param name="Found">Whether a check that is there for it has seen it.</param>
/// <param name="ByAny">Whether anything blocked the page.</param>
public sealed record PlantedFault(FaultOperator Operator, ToldPage Page, bool Found, bool ByAny, IReadOnlyList<Finding> New);

/// <summary>What came of planting every kind of fault into whole tales, and of reading the same tales untouched.</summary>
public sealed record FaultReport(Language Language, bool HeldOut, IReadOnlyList<PlantedFault> Planted, IReadOnlyList<(ToldPage Page, IReadOnlyList<Finding> Findings)> Untouched)
{
    /// <exception cref="InvalidOperationException">No such fault was planted: nothing can be said.</exception>
    public double Recall(Func<PlantedFault, bool> which) => Planted.Where(which).Average(p => p.Found ? 1.0 : 0);

    /// <summary>The share of untouched pages with a finding of just this severity.</summary>
    public double FalseAlarms(Severity severity, string? check = null) =>
        Untouched.Count(u => u.Findings.Any(f => f.Severity == severity && (check is null || f.Check == check))) / (double)Untouched.Count;
}

public static class FaultSuite
{
    private static readonly LocalGate Gate = new();

    /// <summary>Plants each fault into so many tales. The held-out half has tales, names and sentences that no check was made with.</summary>
    public static FaultReport Run(Language language, int tales, bool heldOut, IEnumerable<FaultOperator>? operators = null)
    {
        var told = new List<IReadOnlyList<ToldPage>>();
        IReadOnlyList<ToldPage> Tale(int i)
        {
            while (told.Count <= i) told.Add(ToldPages.Tell(language, (ulong)((told.Count * 2) + (heldOut ? 10_000 : 1))));
            return told[i];
        }

        var planted = new List<PlantedFault>();
        foreach (var fault in operators ?? FaultOperators.All)
        {
            for (var (i, done) = (0, 0); done < tales && i < tales * 6; i++)
            {
                if (PlantOne(fault, Tale(i), heldOut, language) is not { } one) continue;
                planted.Add(one);
                done++;
            }
        }

        var untouched = Enumerable.Range(0, tales).SelectMany(Tale).Select(p => (p, Read(p))).ToList();
        return new(language, heldOut, planted, untouched);
    }

    /// <summary>Every kind of fault into each page of these tales that has room for it, in words of their own.</summary>
    public static FaultReport RunOn(Language language, IReadOnlyList<IReadOnlyList<ToldPage>> tales, Plants plants)
    {
        var planted = new List<PlantedFault>();
        foreach (var fault in FaultOperators.All)
        {
            foreach (var (tale, page) in tales.SelectMany(t => t.Select(p => (t, p))))
            {
                if (PlantIn(fault, tale, page, new(page.Seed + (ulong)planted.Count, fault.Name, true, language, plants)) is { } one) planted.Add(one);
            }
        }

        return new(language, true, planted, [.. tales.SelectMany(t => t).Select(p => (p, Read(p)))]);
    }

    /// <summary>What the reviews and the gate find, as a storyteller's draft meets them.</summary>
    public static IReadOnlyList<Finding> Read(ToldPage page)
    {
        var (draft, findings) = Reviewer.Read(page.Draft, page.Context);
        var verdict = Gate.JudgeAsync($"{draft.Title}\n\n{draft.Text}", TextUse.Prose, page.Language, page.Brief.Age, CancellationToken.None).GetAwaiter().GetResult();
        return verdict is Verdict.Declined or Verdict.Care ? [.. findings, new("V24", Severity.Block, "", "Leave it out.")] : [.. findings];
    }

    private static PlantedFault? PlantOne(FaultOperator fault, IReadOnlyList<ToldPage> tale, bool heldOut, Language language)
    {
        var chance = new FaultChance(tale[0].Seed, fault.Name, heldOut, language);
        return chance.Shuffled(tale).Select(page => PlantIn(fault, tale, page, chance)).FirstOrDefault(p => p is not null);
    }

    private static PlantedFault? PlantIn(FaultOperator fault, IReadOnlyList<ToldPage> tale, ToldPage page, FaultChance chance)
    {
        if (fault.Plant(tale, page, chance) is not { } faulty || (faulty.Draft == page.Draft && faulty.Context == page.Context)) return null;
        var before = Read(page);
        IReadOnlyList<Finding> found = [.. Read(faulty).Where(f => !before.Contains(f))];
        return new(fault, faulty, found.Any(fault.Finds), found.Any(f => f.Severity == Severity.Block), found);
    }
}
