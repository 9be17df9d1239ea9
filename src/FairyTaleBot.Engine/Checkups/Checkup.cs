using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Checkups;

/// <summary>Asks every doctor in turn and writes down what they find. One part's trouble keeps no other part from being looked at.</summary>
public sealed class Checkup(IEnumerable<IDoctor> doctors, TimeProvider time)
{
    /// <summary>Nothing that is asked at a checkup takes longer when it is well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>False when something is wrong.</returns>
    public async Task<bool> RunAsync(TextWriter paper, CancellationToken cancellationToken)
    {
        var isWell = true;
        foreach (var doctor in doctors)
        {
            await paper.WriteLineAsync(doctor.Part);
            await foreach (var finding in ExamineAsync(doctor, cancellationToken))
            {
                isWell &= finding.Grade != FindingGrade.Wrong;
                await paper.WriteLineAsync($"  {Mark(finding.Grade)} {finding.What}");
                if (finding.Remedy is { } remedy) await paper.WriteLineAsync($"      → {remedy}");
            }
        }

        return isWell;
    }

    private async IAsyncEnumerable<Finding> ExamineAsync(
        IDoctor doctor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var findings = doctor.ExamineAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (true)
        {
            Finding[] trouble = [];
            try
            {
                if (!await findings.MoveNextAsync()) yield break;
            }
            catch (OptionsValidationException e)
            {
                trouble = [.. e.Failures.Select(f => Finding.Wrong(f, "Change the setting and look again."))];
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                trouble = [Finding.Wrong($"No answer within {Patience.TotalSeconds:F0} s.", "See whether this machine reaches it: network, proxy, firewall.")];
            }

            foreach (var finding in trouble) yield return finding;
            if (trouble.Length > 0) yield break;
            yield return findings.Current;
        }
    }

    private static string Mark(FindingGrade grade) => grade switch
    {
        FindingGrade.Good => "✓",
        FindingGrade.Off => "–",
        FindingGrade.Advice => "!",
        _ => "✗",
    };
}
